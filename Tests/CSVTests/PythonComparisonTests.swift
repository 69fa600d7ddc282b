import StrictCSV
import Foundation
import TestSupport
import Testing

@Suite("Comparison with Python's csv module")
struct PythonComparisonTests {
    @Test(
        "The same fields are read from generated files",
        .enabled(if: Python.path != nil, "python3 is not installed"), arguments: seeds)
    func sameFields(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<4 {
            let bytes = generate(&random)
            let reading = Reading(bytes)
            #expect(reading.error == nil, "seed \(seed)")
            try Fixture.withTemporaryFile(bytes) { path in
                let expected = try Python.rows(ofFileAt: path)
                #expect([reading.header] + reading.rows.map { $0.map { $0 ?? "" } } == expected, "seed \(seed)")
            }
        }
    }

    /// A file with quotes, newlines, Unicode and long fields, written by hand so as not to depend on the writer.
    private func generate(_ random: inout SplitMix64) -> [UInt8] {
        let end = ["\n", "\r\n", "\r"][Int.random(in: 0...2, using: &random)]
        var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
        text += "a,\"b\",c\(end)"
        for _ in 0..<Int.random(in: 0...60, using: &random) {
            let fields = (0..<3).map { _ in field(&random) }
            text += fields.joined(separator: ",") + end
            if Int.random(in: 0...9, using: &random) == 0 {
                text += end
            }
        }
        return Array(text.utf8)
    }

    private func field(_ random: inout SplitMix64) -> String {
        switch Int.random(in: 0...9, using: &random) {
        case 0: ""
        case 1: " outer blanks\t"
        case 2: String(Int.random(in: -1000...1000, using: &random))
        case 3: "\"" + String(repeating: "long \"\" field,\n", count: 300) + "\""
        default: "\"" + random.text().replacingOccurrences(of: "\"", with: "\"\"") + "\""
        }
    }
}

/// The Python of the machine.
private enum Python {
    static let path = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// The rows that `csv.reader` reads.
    static func rows(ofFileAt file: String) throws -> [[String]] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: try #require(path))
        process.arguments = [try #require(Fixture.path("python_csv.py")), file]
        process.standardOutput = output
        try process.run()
        let json = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return try JSONDecoder().decode([[String]].self, from: json)
    }
}
