import StrictCSV
import TestSupport
import Testing

@Suite("CSVSharedInput")
struct CSVSharedInputTests {
    /// Reads the input with several readers that take turns, a window at a time, and puts the rows in order.
    ///
    /// Turns on one thread make each cut of the input come about without depending on the speed of threads.
    private func shared(
        _ bytes: [UInt8], readers count: Int, options: CSVReader.Options, step: Int = 1 << 20
    ) -> Reading {
        var reading = Reading()
        do throws(CSVError) {
            let source = PiecewiseSource(bytes, step: step)
            let input = try CSVSharedInput(source: source, name: "pay.csv", options: options)
            reading.header = input.header.names
            var readers: [CSVReader] = []
            for _ in 0..<count {
                readers.append(try input.makeReader())
            }
            var rows: [(line: Int, texts: [String?])] = []
            var ragged: [CSVError] = []
            while !readers.isEmpty {
                for index in readers.indices.reversed() {
                    do throws(CSVError) {
                        if let batch = try readers[index].nextBatch() {
                            for row in 0..<batch.count {
                                if batch.isRagged(row) {
                                    ragged.append(batch.raggedError(row))
                                } else {
                                    rows.append((batch.line(ofRow: row), batch.texts(ofRow: row)))
                                }
                            }
                        } else {
                            readers.remove(at: index)
                        }
                    } catch {
                        readers.remove(at: index)
                    }
                }
            }
            reading.error = input.failure
            let limit = reading.error?.location.line ?? .max
            // Behind an error nothing counts.
            rows = rows.filter { $0.line <= limit }.sorted { $0.line < $1.line }
            reading.rows = rows.map(\.texts)
            reading.lines = rows.map(\.line)
            reading.ragged = ragged.filter { $0.location.line ?? 0 <= limit }
                .sorted { $0.location.line ?? 0 < $1.location.line ?? 0 }.map(\.description)
        } catch {
            reading.error = error
        }
        return reading
    }

    private func check(_ text: String, _ bytes: [UInt8], sizes: [Int] = Array(4...80)) {
        let expected = Reading(bytes, reportsRagged: true)
        for size in sizes {
            let options = CSVReader.Options.with { $0.chunkSize = size }
            for count in 1...3 {
                let reading = shared(bytes, readers: count, options: options)
                #expect(reading == expected, "\(text.debugDescription) in pieces of \(size), \(count) readers")
            }
        }
    }

    @Test(
        "Pieces of any size give the rows, lines and errors of one reader",
        arguments: [
            "id,title\n1,\"Data\nEngineer\"\n2,b\n\n\n3,\"c \"\"d\"\"\n\n\"\n4,e",
            "id,title\r\n1,\"Data\r\nEngineer\"\r\n2,b\r\n\r\n3,\"c\r\"\r\n",
            "id,title\r1,\"Data\rEngineer\"\r2,b\r\r\r3,\"\"\"\r\"\"\"\r",
            "id,title\n1,a\r\n2,b\r3,c\n\r4,d\r\r\n5,e\n",
            "id,title\n1, a\n2,b \n 3,\tc\t\n4,مهندس بيانات\n5,😀\n",
            "id,title\n1,a\n2\n3,b,c\n4,d\n5\n",
            "id,title\n1,a\n2,b\n3,c\"d\n4,e\n5,\"f\"\n6,g\n",
            "id,title\n1,a\n2,\"b\nc\"x\n4,e\n5,\"f\"\n6,g\n",
            "id,title\n1,a\n2,b\n3,\"c\n4,e\n5,f\n6,g\n",
            "id,title\n1,a\n2,b\0\n3,c\n4,d\n",
            "id,title\n", "id,title", "id,title\n\n\n\n\n\n\n\n",
        ])
    func pieces(_ text: String) {
        check(text, Array(text.utf8))
    }

    @Test("Bad UTF-8 is found in its place")
    func invalid() {
        check("invalid", Array("id,title\n1,a\n2,b\n3,".utf8) + [0xC3, 0x28] + Array("\n4,d\n5,e\n".utf8))
    }

    @Test("Texts that are hard to quote read the same", arguments: 1...40 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let table = generator.table(columns: 3)
        var bytes: [UInt8] = []
        var writer = CSVWriter { bytes += $0 }
        for row in table {
            try writer.write(row.map { CSVField($0) })
        }
        try writer.finish()
        check("seed \(seed)", bytes, sizes: [4, 7, 16, 33, 64, 200])
    }

    @Test("A row longer than allowed is an error however the input is cut")
    func limits() {
        let text = "id,title\n1,a\n2,\"" + String(repeating: "x\n", count: 300) + "\"\n3,b\n"
        for size in [4, 10, 64, 500, 5000] {
            let options = CSVReader.Options.with {
                $0.chunkSize = size
                $0.fieldLimit = 100
                $0.rowLimit = 200
            }
            let expected = Reading(Array(text.utf8), options: options)
            for count in 1...3 {
                #expect(shared(Array(text.utf8), readers: count, options: options).error == expected.error, "\(size)")
            }
        }
    }

    @Test("On threads, every row is delivered once")
    func threads() async throws {
        let lines = (0..<20_000).map { "\($0),\"title\n\($0)\"" }
        let bytes = Array(("id,title\n" + lines.joined(separator: "\n")).utf8)
        let options = CSVReader.Options.with { $0.chunkSize = 1000 }
        let input = try CSVSharedInput(source: PiecewiseSource(bytes, step: 777), name: "pay.csv", options: options)
        let ids = try await withThrowingTaskGroup(of: [Int].self) { group in
            for _ in 0..<3 {
                group.addTask {
                    let reader = try input.makeReader()
                    let id = try reader.column("id", as: Int.self)
                    var ids: [Int] = []
                    try reader.forEachRow { row in
                        ids.append(try row.value(of: id))
                        #expect(row.line == 2 + 2 * ids[ids.count - 1])
                    }
                    return ids
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(ids.sorted() == Array(0..<20_000))
        #expect(input.failure == nil)
    }
}
