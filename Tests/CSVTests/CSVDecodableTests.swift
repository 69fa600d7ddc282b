import StrictCSV
import TestSupport
import Testing

@Suite("CSVDecodable")
struct CSVDecodableTests {
    private func decode<Value: CSVDecodable>(_ text: String, as type: Value.Type) -> Value? {
        Array(text.utf8).withUnsafeBytes { Value(csvField: $0) }
    }

    @Test(
        "Whole numbers",
        arguments: [
            ("0", 0), ("-0", 0), ("007", 7), ("120000", 120_000), ("-5", -5), ("9223372036854775807", Int.max),
            ("-9223372036854775808", Int.min), ("", nil), ("-", nil), ("+1", nil), (" 1", nil), ("1 ", nil),
            ("1.0", nil), ("1e3", nil), ("0x10", nil), ("1_000", nil), ("1,000", nil), ("١", nil),
            ("9223372036854775808", nil), ("-9223372036854775809", nil), ("99999999999999999999", nil),
        ] as [(String, Int?)])
    func integers(_ text: String, _ expected: Int?) {
        #expect(decode(text, as: Int.self) == expected)
    }

    @Test(
        "Numbers",
        arguments: [
            ("0", 0), ("-0", -0.0), ("0.1", 0.1), ("-12.50", -12.5), ("1e3", 1000), ("1E-2", 0.01), ("1e+16", 1e16),
            ("123456789012345678901234567890", 123_456_789_012_345_677_877_719_597_056), ("1e308", 1e308),
            ("5e-324", .leastNonzeroMagnitude), ("0.30000000000000004", 0.30000000000000004), ("1e400", nil), ("", nil),
            (".5", nil),
            ("5.", nil), ("1e", nil), ("1e+-2", nil), ("1.2.3", nil), ("inf", nil), ("nan", nil), ("0x1p3", nil),
            ("1,5", nil), (" 1", nil), ("1e99999999999999999999", nil), ("+1", nil),
        ] as [(String, Double?)])
    func doubles(_ text: String, _ expected: Double?) {
        #expect(decode(text, as: Double.self) == expected)
    }

    @Test("Numbers decode as the standard library does, to the last bit", arguments: seeds)
    func doublesAgree(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<5000 {
            let digits = String(random.next() >> UInt64.random(in: 0...60, using: &random))
            let fraction = Bool.random(using: &random) ? "." + String(random.next() % 100_000) : ""
            let exponent = Bool.random(using: &random) ? "e\(Int.random(in: -40...40, using: &random))" : ""
            let text = digits + fraction + exponent
            #expect(decode(text, as: Double.self) == Double(text), "seed \(seed), \(text)")
            let value = Double(bitPattern: random.next())
            if value.isFinite {
                #expect(decode("\(value)", as: Double.self) == value, "seed \(seed)")
            }
        }
    }

    @Test("Truth values", arguments: [("true", true), ("false", false), ("TRUE", nil), ("1", nil), ("", nil)])
    func bools(_ text: String, _ expected: Bool?) {
        #expect(decode(text, as: Bool.self) == expected)
    }

    @Test("A missing field is nil; quoted empty text is text, and no number")
    func optionals() throws {
        try withReader("text,number\n,\n\"\",\"\"\nx,1\nx,y\n") { reader in
            let text = try reader.column("text", as: String?.self)
            let plain = try reader.column("text", as: String.self)
            let number = try reader.column("number", as: Int?.self)
            var texts: [String?] = []
            var plains: [String] = []
            var numbers: [Int?] = []
            #expect(throws: CSVError.self) {
                try reader.forEachRow { row in
                    texts.append(try row.value(of: text))
                    plains.append(try row.value(of: plain))
                    numbers.append(try row.value(of: number))
                }
            }
            #expect(texts == [nil, "", "x", "x"])
            #expect(plains == ["", "", "x", "x"])
            #expect(numbers == [nil, nil, 1])
        }
    }

    @Test("A caller's own type decodes bytes and says what it expects")
    func ownType() throws {
        struct Code: CSVDecodable, Equatable {
            static let csvExpectation = CSVExpectation(message: "is not a code", remedy: "write two letters")
            var letters: String

            init?(csvField bytes: UnsafeRawBufferPointer) {
                guard bytes.count == 2 else { return nil }
                letters = String(decoding: bytes, as: UTF8.self)
            }
        }
        try withReader("code\nSA\nKSA\n") { reader in
            let code = try reader.column("code", as: Code.self)
            var codes: [String] = []
            #expect {
                try reader.forEachRow { row in codes.append(try row.value(of: code).letters) }
            } throws: { error in
                "\(error)" == #"pay.csv:3:1: code: "KSA" is not a code; write two letters"#
            }
            #expect(codes == ["SA"])
        }
    }
}
