/// What a column of some type accepts, for the error about a field that is something else.
public struct CSVExpectation: Sendable, Equatable {
    /// What is wrong with the field, worded to follow its text: "is not a whole number".
    public var message: String

    /// How to write it: "write digits only, such as 120000".
    public var remedy: String

    /// Makes an expectation.
    ///
    /// - Parameters:
    ///   - message: What is wrong with the field, worded to follow its text.
    ///   - remedy: How to write it.
    public init(message: String, remedy: String) {
        self.message = message
        self.remedy = remedy
    }
}

/// A value that a field can hold.
public protocol CSVDecodable {
    /// Decodes a whole field, or returns `nil` if it is something else.
    ///
    /// - Parameter bytes: The field: well-formed UTF-8 without quotes. Its address is `nil` when the field is missing.
    init?(csvField bytes: UnsafeRawBufferPointer)

    /// What the type accepts.
    static var csvExpectation: CSVExpectation { get }
}

extension String: CSVDecodable {
    /// The text of the field; empty when it is missing.
    ///
    /// - Parameter bytes: The field.
    public init(csvField bytes: UnsafeRawBufferPointer) {
        self.init(decoding: bytes, as: UTF8.self)
    }

    /// Any text.
    public static var csvExpectation: CSVExpectation {
        CSVExpectation(message: "is not text", remedy: "write text")
    }
}

extension Int: CSVDecodable {
    /// Decimal digits with an optional minus sign, within the range of `Int`.
    ///
    /// - Parameter bytes: The field.
    public init?(csvField bytes: UnsafeRawBufferPointer) {
        guard let value = NumberParser.integer(bytes) else { return nil }
        self = value
    }

    /// A whole number.
    public static var csvExpectation: CSVExpectation {
        CSVExpectation(message: "is not a whole number", remedy: "write digits only, such as 120000")
    }
}

extension Double: CSVDecodable {
    /// A decimal number such as `-12`, `0.5` or `1e9`, finite.
    ///
    /// - Parameter bytes: The field.
    public init?(csvField bytes: UnsafeRawBufferPointer) {
        guard let value = NumberParser.decimal(bytes) else { return nil }
        self = value
    }

    /// A number.
    public static var csvExpectation: CSVExpectation {
        CSVExpectation(message: "is not a number", remedy: "write digits with a decimal point, such as 0.25")
    }
}

extension Bool: CSVDecodable {
    /// `true` or `false`.
    ///
    /// - Parameter bytes: The field.
    public init?(csvField bytes: UnsafeRawBufferPointer) {
        if bytes.elementsEqual("true".utf8) {
            self = true
        } else if bytes.elementsEqual("false".utf8) {
            self = false
        } else {
            return nil
        }
    }

    /// A truth value.
    public static var csvExpectation: CSVExpectation {
        CSVExpectation(message: "is not true or false", remedy: "write true or false")
    }
}

extension Optional: CSVDecodable where Wrapped: CSVDecodable {
    /// `nil` for a missing field. Quoted empty text is a value if `Wrapped` accepts it, as `String` does, else `nil`.
    ///
    /// - Parameter bytes: The field.
    public init?(csvField bytes: UnsafeRawBufferPointer) {
        if bytes.baseAddress == nil {
            self = Self.none
        } else if let value = Wrapped(csvField: bytes) {
            self = Self.some(value)
        } else if bytes.isEmpty {
            self = Self.none
        } else {
            return nil
        }
    }

    /// What `Wrapped` accepts.
    public static var csvExpectation: CSVExpectation { Wrapped.csvExpectation }
}
