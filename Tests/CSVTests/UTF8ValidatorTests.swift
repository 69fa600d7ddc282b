import Testing

@testable import StrictCSV

@Suite("UTF8Validator")
struct UTF8ValidatorTests {
    private func firstForbidden(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer(UTF8Validator.firstForbidden)
    }

    @Test("Sequences of up to four bytes are judged as the standard library judges them")
    func agreesWithStandardLibrary() {
        // Every lead byte with second bytes at the edges of the ranges that table 3-7 of Unicode tells apart.
        let edges: [UInt8] = [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
        for lead in UInt8.min...UInt8.max {
            for second in edges {
                for tail: [UInt8] in [[], [0x80], [0x80, 0xBF], [0xBF, 0x41], [0x41]] {
                    let bytes = Array("padding ".utf8) + [lead, second] + tail
                    let isValid = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
                    #expect((firstForbidden(bytes) == nil) == isValid, "\(bytes)")
                }
            }
        }
    }

    @Test("The first forbidden byte is found wherever it stands")
    func position() {
        for offset in 0..<40 {
            for bad: UInt8 in [0x00, 0x80, 0xFF, 0xC3] {
                var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 40)
                bytes[offset] = bad
                #expect(firstForbidden(bytes) == offset)
            }
        }
    }

    @Test(
        "A scalar cut off at the end is incomplete, anything else is not",
        arguments: [
            ([0x61], 0), ([], 0), ([0xC3], 1), ([0xE2, 0x82], 2), ([0xF0, 0x9F, 0x98], 3), ([0xC3, 0xA9], 0),
            ([0xF0, 0x9F, 0x98, 0x80], 0), ([0x80, 0x80, 0x80, 0x80], 0), ([0xFF], 0),
        ] as [([UInt8], Int)])
    func incompleteTail(_ bytes: [UInt8], _ expected: Int) {
        #expect(bytes.withUnsafeBufferPointer(UTF8Validator.incompleteTail) == expected)
    }
}
