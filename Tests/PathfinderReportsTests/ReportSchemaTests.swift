import Foundation
import Testing

import Pathfinder
@testable import PathfinderReports

/// The JSON of reports is what `report.schema.json` says. Scripts/check-schemas.py holds recorded reports against an
/// independent validator.
struct ReportSchemaTests {
    private static let schema = Result { try JSONSchema(Report.jsonSchema) }

    private static func accepts(_ report: Report, _ change: (String) -> String = { $0 }) throws -> Bool {
        let json = change(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
        return try schema.get().accepts(JSONParser.parse(Array(json.utf8)))
    }

    @Test(arguments: [
        (Language.english, Region.ID("dubai"), Role.ID("ai-engineer")), (.arabic, "kenya", "data-steward"),
        (.english, "united-states", "prompt-engineer"), (.arabic, "riyadh", "data-scientist"),
    ])
    func `a report in a known and an unknown place is accepted`(
        language: Language, region: Region.ID, role: Role.ID
    ) throws {
        var settings = Samples.settings(language, region: region)
        settings.role = role
        #expect(try Self.accepts(ReportMaker(.bundled, settings).report(for: Samples.student)))
    }

    @Test func `a report on nobody is accepted`() throws {
        #expect(try Self.accepts(Samples.report(Profile())))
        #expect(try Self.accepts(Samples.report(Samples.hostile("<b>"))))
    }

    @Test(arguments: [
        ("\"shape\":\"pathfinder", "\"shape\":\"others"), ("\"language\":\"en\"", "\"language\":\"fr\""),
        ("\"limits\":", "\"limit\":"), ("\"date\":\"2026-11-21\"", "\"date\":\"2026\""),
        ("\"stages\":", "\"stages\":null,\"x\":"),
    ])
    func `a damaged report is not accepted`(part: String, damage: String) throws {
        let report = Samples.report()
        #expect(try !Self.accepts(report) { $0.replacing(part, with: damage) }, "\(part)")
    }
}
