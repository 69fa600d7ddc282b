import StrictCSV
import TestSupport
import Testing

@Suite("Chunk boundaries")
struct ChunkBoundaryTests {
    /// Inputs with something to cut in two at every offset.
    static let inputs: [[UInt8]] = [
        "id,name,pay\r\n1,\"a\nb\",5\r\n\r\n2, x ,\n3,\"\",\u{FEFF}é😀\n\n4,\"\"\"\",\" \"",
        "\u{FEFF}\"a\",b\r1,\"x\r\ny\"\r\r\"\r\",\"\n\"\r\n2,3",
        "a,b\n1,2\n3\n4,5,6\n\n7,\"8,9\",\"\n\"\n10,11\n",
        "a,b\n 1,2 \n\t3\t,\"4\"\n ,\t\n",
        "a,b\n1,2\n3,\"4\" \n5,6\n",
        "a,b\n1,2\nä\"3,4\n5,6\n",
        "a,b\n1,2\n3,\"4\n5,6\n7,8\n",
        "a,b\n1,2\n\"ü\n\u{0}\n\",4\n",
        "a,b\n1,2\n\"\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\",4\n5,6\n",
        "a,b\n1,2\n123456789012345678901234567890123,4\n5,6\n",
        "a,b\n1,2\n\"12345678901234567890123456789012\",\"34567890123456789012345678901234\n567890\"\n",
        "a,b\n1,2\n\"1234567890\n12345678901234567890\n1234567\u{0}\",4",
        "a,b\n1,2\n\"1234567890\n12345678901234567890\n123\"x,4",
        "a,a,\n1,2,3\n", "\n\n", "", "\u{FEFF}", "\u{FEFF}a", "a", "a,b", "\"a\n\n\nb\"\n1\n2,3\n",
    ].map { Array($0.utf8) }

    static let broken: [[UInt8]] = [
        Array("a,b\n1,é".utf8) + [0xC3, 0x28] + Array("\n3,4\n".utf8),
        Array("a,b\n1,\"\n".utf8) + [0xF0, 0x9F, 0x98],
        Array("a,b\n1,".utf8) + [0xED, 0xA0, 0x80] + Array(",3\n".utf8),
        [0xEF, 0xBB], [0xFF, 0xFE, 0x61, 0x00], [0x61, 0x0A, 0x80],
    ]

    @Test("Every chunk size from 1 to 64 gives the same rows, lines and errors", arguments: inputs + broken)
    func sameResult(_ input: [UInt8]) {
        for (fieldLimit, rowLimit) in [(1 << 20, 1 << 20), (32, 1000), (1000, 64), (30, 34), (3, 3)] {
            var options = CSVReader.Options.with {
                $0.fieldLimit = fieldLimit
                $0.rowLimit = rowLimit
            }
            let whole = Reading(input, options: options, reportsRagged: true)
            for size in 1...64 {
                options.chunkSize = size
                let inPlace = Reading(input, options: options, reportsRagged: true)
                #expect(inPlace == whole, "in memory, chunks of \(size), limits \(fieldLimit), \(rowLimit)")
                for step in [1, size / 2 + 1, 64] {
                    let streamed = Reading(streaming: input, step: step, options: options, reportsRagged: true)
                    #expect(
                        streamed == whole, "streamed by \(step), chunks of \(size), limits \(fieldLimit), \(rowLimit)")
                }
            }
        }
    }

    @Test("Random tables read the same in random chunks", arguments: seeds)
    func randomTables(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<30 {
            let bytes = try written(random.table(columns: Int.random(in: 1...5, using: &random)))
            let whole = Reading(bytes)
            #expect(whole.error == nil, "seed \(seed)")
            let options = CSVReader.Options.with { $0.chunkSize = Int.random(in: 1...3000, using: &random) }
            #expect(Reading(bytes, options: options) == whole, "seed \(seed)")
            let step = Int.random(in: 1...100, using: &random)
            #expect(Reading(streaming: bytes, step: step, options: options) == whole, "seed \(seed)")
        }
    }
}
