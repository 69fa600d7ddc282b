import Foundation
import Testing

import Pathfinder

struct LocalizedTextTests {
    private let both = LocalizedText(english: "Dubai", arabic: "دبي")
    private let englishOnly = LocalizedText(english: "Python", arabic: nil)

    @Test func `each language has its own text`() {
        #expect(both[.english] == "Dubai")
        #expect(both[.arabic] == "دبي")
    }

    @Test func `English stands in where Arabic is missing`() {
        #expect(englishOnly[.arabic] == "Python")
        #expect(englishOnly[.english] == "Python")
    }

    @Test func `a text is encoded by language, without what is missing`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let json = try encoder.encode([both, englishOnly])
        #expect(String(decoding: json, as: UTF8.self) == #"[{"ar":"دبي","en":"Dubai"},{"en":"Python"}]"#)
        #expect(try JSONDecoder().decode([LocalizedText].self, from: json) == [both, englishOnly])
    }

    @Test func `languages are named by their ISO 639 codes`() {
        #expect(Language.allCases.map(\.rawValue) == ["en", "ar"])
    }
}
