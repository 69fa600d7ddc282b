import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCatalog

/// What may be done to a title without a change of what it says.
struct TitlePropertyTests {
    private let titles = Catalog.bundled.titles

    private static let examples: [String] =
        Catalog.bundled.roles.flatMap { [$0.title.english, "Senior \($0.title.english)", "\($0.title.english) II"] }
        + Catalog.bundled.roles.compactMap(\.title.arabic) + [
            "Head of Data", "Engineer", "Data Engineer / Data Analyst", "VP of Data Science", "Data Quality Analyst",
            "مهندس بيانات أول", "Staff Machine Learning Scientist",
        ]

    /// Whether two readings say the same; a note may keep a title from being understood whole.
    private func expectSame(_ title: String, as original: String, _ seed: UInt64) {
        let (match, known) = (titles.match(title), titles.match(original))
        #expect(match.role == known.role && match.level == known.level, "\(title), seed \(seed)")
        #expect(match.alternative == known.alternative, "\(title), seed \(seed)")
    }

    @Test(arguments: seeds)
    func `notes, places, case, punctuation and blanks change neither role nor level`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        // None that makes a title of its own with the words beside it: a "(Snowflake) Engineer" is a Snowflake engineer.
        let notes = [
            "(Remote)", "[Job-10949]", "- Dubai, UAE", "| $150k", "(m/f/d)", "– الرياض", "🏆", "(AWS, Kafka)",
        ]
        for title in Self.examples {
            let note = try #require(notes.randomElement(using: &random))
            expectSame("\(title) \(note)", as: title, seed)
            expectSame("\(note) \(title)", as: title, seed)
            expectSame(title.uppercased(), as: title, seed)
            expectSame(title.lowercased(), as: title, seed)
            let marks = [" ", "  ", "-", ", ", " / ", "\t", "\u{A0}", " – ", "_", "،"]
            let parts = title.split { $0 == " " || $0 == "/" }
            expectSame(parts.joined(separator: try #require(marks.randomElement(using: &random))), as: title, seed)
            expectSame("\n \(title)\u{3000}\t", as: title, seed)
        }
    }

    @Test(arguments: seeds)
    func `Arabic titles are the same without vowel signs, with tatweel and with other spellings`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for title in Self.examples where title.unicodeScalars.contains(where: { $0.value > 0x600 }) {
            var written = ""
            for scalar in title.unicodeScalars {
                written.unicodeScalars.append(scalar == "أ" || scalar == "إ" || scalar == "آ" ? "ا" : scalar)
                guard (0x620...0x64A).contains(scalar.value) else { continue }
                if Bool.random(using: &random) { written.unicodeScalars.append("\u{64E}") }
                if Int.random(in: 0..<4, using: &random) == 0 { written.unicodeScalars.append("\u{640}") }
            }
            expectSame(written, as: title, seed)
        }
    }

    @Test(arguments: seeds)
    func `random bytes are read without a trap, and the same way twice`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let words = Self.examples.map { Array($0.utf8) }
        for _ in 0..<10_000 {
            var bytes: [UInt8] = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                .random(in: 0...255, using: &random)
            }
            if Bool.random(using: &random) {
                let word = words[Int.random(in: words.indices, using: &random)]
                bytes.insert(contentsOf: word.prefix(.random(in: 0...word.count, using: &random)), at: bytes.count / 2)
            }
            let (match, again) = bytes.withUnsafeBytes { (titles.match($0), titles.match($0)) }
            #expect(match == again)
            #expect((0...1).contains(match.confidence) && (match.role == nil) == (match.confidence == 0))
        }
    }

    @Test func `a text of any length is read, its first words at least`() {
        let noise = String(repeating: "of senior data ", count: 5_000)
        #expect(titles.match("Data Engineer " + noise).role == "data-engineer")
        #expect(titles.match(String(repeating: "a", count: 100_000)).role == nil)
        let full = (["Data", "Engineer"] + Array(repeating: "of", count: TitleMatcher.mostWords - 2))
        #expect(titles.match(full.joined(separator: " ")).evidence == .whole)
    }

    @Test(arguments: Self.examples.prefix(20))
    func `bytes and strings are read alike, and row numbers are those of the ids`(title: String) {
        let catalog = Catalog.bundled
        let match = titles.match(title)
        let bytes = Array(title.utf8)
        #expect(bytes.withUnsafeBytes { titles.match($0) } == match)
        let rows = bytes.withUnsafeBytes { titles.rows(of: $0) }
        #expect(rows.role.map { catalog.roles[$0].id } == match.role)
        #expect(rows.level.map { catalog.levels[$0].id } == match.level)
    }
}
