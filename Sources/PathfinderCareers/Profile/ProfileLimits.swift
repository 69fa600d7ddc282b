/// The bounds of what a profile may hold; those of `profile.schema.json`, as a test compares.
package enum ProfileLimits {
    /// The most bytes of a JSON profile.
    static let bytes = 1 << 20
    /// The most elements of a list.
    package static let listLength = 500
    /// The most Unicode scalars of a text.
    package static let textLength = 200
    static let skillLevel = 1...5
    static let agreement = -2...2
    static let mathsComfort = 1...5
    static let interest = 1.0...7.0
    static let years = 0.0...70.0
    /// The highest amount of pay; the lowest is above 0.
    static let pay = 1e12
}
