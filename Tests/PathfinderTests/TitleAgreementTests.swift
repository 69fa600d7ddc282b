import StrictCSV
import Foundation
import TestSupport
import Testing

import Pathfinder

/// The roles that are read against the labels that the author of a collection of postings gave them.
///
/// The tables were worked out on one random half of the rows; these tests count the other half too.
struct TitleAgreementTests {
    private static let postings = TableDirectory.datasets.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data/data_jobs_2023/data_jobs_salary_2023.csv").path(percentEncoded: false)

    private static let isCollected = FileManager.default.fileExists(atPath: postings)

    /// The roles of the labels that mean one; "Business Analyst" and "Cloud Engineer" are no roles of the catalog.
    private static let roles: [String: Role.ID] = [
        "Data Engineer": "data-engineer", "Data Analyst": "data-analyst", "Data Scientist": "data-scientist",
        "Machine Learning Engineer": "ml-engineer", "Software Engineer": "software-engineer",
    ]

    private struct Count {
        var rows = 0
        var agreeing = 0
        var abstained = 0

        mutating func add(_ match: TitleMatch, label role: Role.ID) {
            rows += 1
            if match.role == role { agreeing += 1 }
            if match.role == nil { abstained += 1 }
        }
    }

    @Test(.enabled(if: isCollected, "needs the collected postings in ../shared/data"))
    func `nine in ten roles and more are those of the labels, all rows and the half not worked from`() throws {
        let reader = try CSVReader(path: Self.postings)
        let title = try reader.column("job_title", as: String.self)
        let label = try reader.column("job_title_short", as: String.self)
        var half = SplitMix64(seed: 2023)
        var (all, held) = (Count(), Count())
        try reader.forEachRow { row in
            let isHeld = half.next() & 1 == 1
            let name = try row.value(of: label).replacing("Senior ", with: "", maxReplacements: 1)
            guard let role = Self.roles[name] else { return }
            let match = Catalog.bundled.titles.match(try row.value(of: title))
            all.add(match, label: role)
            if isHeld { held.add(match, label: role) }
        }
        for count in [all, held] {
            #expect(count.rows > 15_000)
            // The labels have a "Data Privacy Analyst" for an analyst and a "Software Engineer, Machine Learning" for a
            // software engineer; no more of the rest may be lost.
            #expect(Double(count.agreeing) >= 0.919 * Double(count.rows))
            #expect(Double(count.abstained) <= 0.08 * Double(count.rows))
        }
    }
}
