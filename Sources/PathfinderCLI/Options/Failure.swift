import ArgumentParser

/// A failure with a message for people, which ends the program with exit code 1.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
