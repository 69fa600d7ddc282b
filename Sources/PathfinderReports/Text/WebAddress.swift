extension String {
    /// The text as an address of the web that can stand in an attribute of HTML or between the angle brackets of Markdown;
    /// `nil` for anything else, such as `javascript:`.
    ///
    /// What no address may have is percent-encoded: blanks, quotes, angle brackets, controls, and all that is not ASCII.
    var webAddress: String? {
        let scheme = prefix { $0 != ":" }
        guard ["http", "https"].contains(scheme.lowercased()), self[scheme.endIndex...].hasPrefix("://") else {
            return nil
        }
        return percentEncoded(keeping: "-._~:/?#@!$&()*+,;=%".utf8)
    }

    /// The text in the letters, digits and signs that an address may have.
    ///
    /// - Parameter signs: The signs that stay as they are.
    /// - Returns: The text with every other byte as `%20`.
    func percentEncoded(keeping signs: String.UTF8View) -> String {
        var result: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.append(byte)
            case _ where signs.contains(byte): result.append(byte)
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += Array("%\(digits.count < 2 ? "0" : "")\(digits)".utf8)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
