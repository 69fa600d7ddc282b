import StrictCSV
import TestSupport
import Testing

/// Windows without quotes are split without libcsv. It is called all the same when a window could hold a row longer
/// than allowed, which serves here to compare the two.
@Suite("Plain rows")
struct PlainRowsTests {
    private func check(_ text: String, columns: [String]? = nil) {
        let bytes = Array(text.utf8)
        var options = CSVReader.Options.with { $0.columns = columns }
        let plain = Reading(bytes, options: options, reportsRagged: true)
        options.rowLimit = max(bytes.count - 1, 0)
        let libcsv = Reading(bytes, options: options, reportsRagged: true)
        #expect(plain == libcsv, "\(text.debugDescription)")
    }

    @Test("Random texts are read as by libcsv", arguments: 1...400 as ClosedRange<UInt64>)
    func random(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let pieces = [
            "a", "bc", "7", "é", "ب", "😀", ",", ",", ",", "\n", "\n", "\r", "\r\n", " ", "\t", ";",
            "a longer text of some words",
            "a text of 32 bytes, or thereabout", String(repeating: "x", count: 100), "\u{1}", "!",
        ]
        let count = Int.random(in: 1...200, using: &generator)
        let body = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        check("id,title,pay\n" + body + "\n")
    }

    @Test("Fields at every place of a word and of every length", arguments: 0...70)
    func places(length: Int) {
        for offset in 0...20 {
            let text = String(repeating: "x", count: length)
            check("id,t\n" + String(repeating: "y", count: offset) + ",\(text)\n\(text),\n,\(text)\n")
        }
    }

    @Test("Only wanted columns are kept", arguments: [["b"], ["a", "c"], ["c"], ["a", "b", "c"]])
    func columns(names: [String]) throws {
        let text = "a,b,c\n" + (0..<200).map { "\($0),text \($0),\n" }.joined() + "short\n1,2,3,4\n"
        let options = CSVReader.Options.with { $0.columns = names }
        try withReader(text, options: options) { reader in
            let slots = try names.map { try reader.column($0, as: String.self) }
            var row = 0
            try reader.forEachRow(reportingRagged: { _ in }) { found in
                for (name, slot) in zip(names, slots) {
                    let expected = name == "a" ? "\(row)" : name == "b" ? "text \(row)" : ""
                    #expect(found.text(at: slot.index) == expected)
                    #expect(found.isMissing(at: slot.index) == (name == "c"))
                }
                row += 1
            }
            #expect(row == 200)
        }
    }
}
