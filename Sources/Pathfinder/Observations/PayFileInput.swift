import CSV

/// A pay file to read.
public struct PayFileInput: Sendable {
    /// The name by which messages call it.
    public let name: String
    let open: @Sendable (CSVReader.Options) throws(CSVError) -> CSVReader

    /// A file.
    public static func file(_ path: String) -> PayFileInput {
        PayFileInput(name: path) { options throws(CSVError) in try CSVReader(path: path, options: options) }
    }

    /// An open file descriptor, which is left open.
    public static func descriptor(_ descriptor: Int32, name: String = "<stdin>") -> PayFileInput {
        PayFileInput(name: name) { options throws(CSVError) in
            try CSVReader(descriptor: descriptor, name: name, options: options)
        }
    }
}
