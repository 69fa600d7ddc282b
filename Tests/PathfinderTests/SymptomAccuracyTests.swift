import StrictCSV
import Foundation
import Testing

import Pathfinder

/// How often everyday words are read as the symptom that they mean.
struct SymptomAccuracyTests {
    /// What a list of phrasings comes to.
    struct Accuracy: CustomStringConvertible {
        var phrasings = 0
        var withSymptom = 0
        /// The first candidate is right, sure or not.
        var firstIsRight = 0
        /// The right one is among the candidates that are shown.
        var amongThree = 0
        /// Taken without asking.
        var taken = 0
        var takenAndRight = 0
        /// Asked, where there is no symptom to be found.
        var askedRightly = 0

        var withoutSymptom: Int { phrasings - withSymptom }

        var description: String {
            """
            \(phrasings) phrasings, \(withSymptom) with a symptom: first candidate right \(firstIsRight), among the \
            candidates \(amongThree), taken without asking \(taken) of which right \(takenAndRight); \
            \(withoutSymptom) without: asked \(askedRightly)
            """
        }
    }

    private static let directory = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    struct Phrasing: Sendable {
        let text: String
        let language: String
        let symptom: String
    }

    static func phrasings(_ file: String) throws -> [Phrasing] {
        var phrasings: [Phrasing] = []
        try CSVReader(path: directory.appending(path: file).path).forEachRow { row in
            phrasings.append(Phrasing(text: row.text(at: 0), language: row.text(at: 1), symptom: row.text(at: 2)))
        }
        return phrasings
    }

    static func accuracy(_ phrasings: [Phrasing]) -> Accuracy {
        var accuracy = Accuracy()
        for phrasing in phrasings {
            let reading = Catalog.bundled.symptoms.read(phrasing.text)
            accuracy.phrasings += 1
            if phrasing.symptom.isEmpty {
                if !reading.isSure { accuracy.askedRightly += 1 }
                // What is taken here is taken wrongly.
                if reading.isSure { accuracy.taken += 1 }
                continue
            }
            accuracy.withSymptom += 1
            let candidates = reading.candidates.map(\.symptom.rawValue)
            if candidates.first == phrasing.symptom { accuracy.firstIsRight += 1 }
            if candidates.contains(phrasing.symptom) { accuracy.amongThree += 1 }
            if reading.isSure {
                accuracy.taken += 1
                if candidates.first == phrasing.symptom { accuracy.takenAndRight += 1 }
            }
        }
        return accuracy
    }

    /// Written by somebody who saw the symptoms only, not the vocabulary and not the phrasings; nothing may be tuned on it.
    @Test(arguments: ["", "en", "ar"])
    func `four in five phrasings that nothing was tuned on are read`(language: String) throws {
        let phrasings = try Self.phrasings("staffing_phrasings_independent.csv")
            .filter { language.isEmpty || $0.language == language }
        let accuracy = Self.accuracy(phrasings)
        print("independent \(language.isEmpty ? "all" : language): \(accuracy)")
        #expect(accuracy.withSymptom >= 40 && accuracy.withoutSymptom >= 10)
        #expect(Double(accuracy.firstIsRight) >= 0.8 * Double(accuracy.withSymptom))
        #expect(Double(accuracy.amongThree) >= 0.85 * Double(accuracy.withSymptom))
        #expect(Double(accuracy.takenAndRight) >= 0.85 * Double(accuracy.taken))
        #expect(Double(accuracy.askedRightly) >= 0.9 * Double(accuracy.withoutSymptom))
    }
}
