internal import StrictCSV

/// The looks of a report: a few CSS variables, a logo, and the paper.
public struct ReportTheme: Hashable, Sendable {
    /// The size of the paper that a printed report is laid out for.
    public enum Paper: String, CaseIterable, Sendable {
        /// 210 × 297 mm.
        case a4
        /// 8.5 × 11 inches.
        case letter
    }

    /// The variables that a theme may set; all others are part of the layout.
    public static let variables: Set<String> = [
        "accent", "accent-dark", "ink", "ink-dark", "paper", "paper-dark", "font",
    ]

    /// Values of variables, by name without the two hyphens.
    public private(set) var values: [String: String] = [:]
    /// The address of a logo as a `data:` URI; `nil` for none.
    public private(set) var logo: String?
    /// The paper; `nil` leaves it to the printer.
    public var paper: Paper?

    /// The usual looks.
    public init() {}

    /// Sets a variable, such as `accent` to `#0a5c8a`.
    ///
    /// - Throws: ``ReportThemeError`` for a variable that no theme has, and for a value that is more than a colour or a
    ///   list of fonts.
    public mutating func set(_ variable: String, to value: String) throws(ReportThemeError) {
        guard Self.variables.contains(variable) else { throw .unknownVariable(variable) }
        let isPlain = value.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: " #%,.-".utf8.contains(byte)
            }
        }
        guard isPlain, !value.isEmpty else { throw .unusableValue(value) }
        values[variable] = value
    }

    /// Puts a picture beside the title: PNG, JPEG, GIF, WebP or SVG.
    ///
    /// The picture becomes part of each report, so that none needs another file.
    ///
    /// - Parameter bytes: The contents of the file.
    /// - Throws: ``ReportThemeError`` if the bytes are no such picture, or more than 200 KB.
    public mutating func setLogo(_ bytes: [UInt8]) throws(ReportThemeError) {
        guard bytes.count <= Self.mostLogoBytes else { throw .logoTooLarge(bytes.count) }
        guard let type = Self.type(of: bytes) else { throw .unknownPicture }
        logo = "data:image/\(type);base64,\(Self.base64(bytes))"
    }

    /// The most bytes of a logo.
    package static let mostLogoBytes = 200_000

    private static func type(of bytes: [UInt8]) -> String? {
        func starts(_ start: [UInt8], at offset: Int = 0) -> Bool { bytes.dropFirst(offset).starts(with: start) }
        if starts([0x89, 0x50, 0x4E, 0x47]) { return "png" }
        if starts([0xFF, 0xD8, 0xFF]) { return "jpeg" }
        if starts(Array("GIF8".utf8)) { return "gif" }
        if starts(Array("RIFF".utf8)), starts(Array("WEBP".utf8), at: 8) { return "webp" }
        let text = String(decoding: bytes.prefix(1000), as: UTF8.self)
        // A picture in an <img> element runs no scripts and loads nothing.
        return text.contains("<svg") ? "svg+xml" : nil
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 4 / 3 + 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            bits <<= UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                let isPadding = place > group.count
                result.append(
                    isPadding ? UInt8(ascii: "=") : letters[Int(bits >> UInt32(18 - 6 * place)) & 63])
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// What cannot be part of a theme.
public enum ReportThemeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No theme has such a variable.
    case unknownVariable(String)
    /// A value that is not a colour or a list of fonts.
    case unusableValue(String)
    /// Bytes that are no picture of a known kind.
    case unknownPicture
    /// A picture of so many bytes.
    case logoTooLarge(Int)

    /// What is wrong, and what to do about it.
    public var description: String {
        switch self {
        case .unknownVariable(let name):
            "\(DisplayText.plain(name)) is not a variable of themes; use "
                + ReportTheme.variables.sorted().joined(separator: ", ")
        case .unusableValue(let value):
            "\(DisplayText.plain(value)) is not a colour such as #0a5c8a, or a list of fonts"
        case .unknownPicture: "the logo is not a picture; give a PNG, JPEG, GIF, WebP or SVG file"
        case .logoTooLarge(let count): "the logo has \(count) bytes; give a picture of at most 200,000"
        }
    }
}
