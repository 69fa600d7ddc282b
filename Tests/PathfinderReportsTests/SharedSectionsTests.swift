import Pathfinder
import TestSupport
import Testing

@testable import PathfinderReports

/// Sections that are rendered once: no page may show what belongs to another one.
struct SharedSectionsTests {
    /// Reports that differ in what shared sections are made from.
    private static func reports(_ language: Language, _ random: inout SplitMix64) -> [Report] {
        let regions: [Region.ID] = ["dubai", "riyadh", "cairo"]
        let skills = Catalog.bundled.skills.map(\.id)
        var reports: [Report] = []
        for number in 0..<12 {
            var profile = Profile(
                skills: (0..<8).compactMap { _ in skills.randomElement(using: &random).map { ProfileSkill($0) } },
                yearsOfExperience: [0, 3, 8].randomElement(using: &random))
            profile.id = "s\(number)"
            profile.region = regions.randomElement(using: &random)
            var settings = Samples.settings(language)
            if number.isMultiple(of: 3) { settings.role = "data-engineer" }
            var report = ReportMaker(.bundled, settings).report(for: profile)
            // As another version of the tables, or another program, would have it.
            if number.isMultiple(of: 4) { report.sources.append(.init(text: "A source <\(number)>")) }
            if number.isMultiple(of: 5) { report.pay.notes.removeAll() }
            reports.append(report)
        }
        return reports
    }

    @Test(arguments: Language.allCases, seeds)
    func `a page is the same bytes whatever pages came before`(language: Language, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let reports = Self.reports(language, &random)
        let renderer = HTMLReport(.bundled)
        for report in reports + reports.reversed() {
            #expect(renderer.render(report) == HTMLReport(.bundled).render(report), "seed \(seed)")
        }
    }
}
