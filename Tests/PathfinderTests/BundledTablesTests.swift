import Foundation
import Testing

import Pathfinder
@testable import PathfinderCatalog

/// Every row of every bundled table, read through its row type.
struct BundledTablesTests {
    private static let catalog = Catalog.bundled

    /// Reads all rows of a table and compares them with its cells.
    private struct Reader {
        let name: TableName
        let check: @Sendable () throws -> Void

        init<Row: CatalogRow>(_: Row.Type) {
            name = Row.schema.table
            check = {
                let table = catalog.table(Row.schema.table)
                let lines = try TableDirectory.original(Row.schema.table).count { $0.isNewline }
                #expect(table.rowCount == lines - 1, "one row for each line after the header")
                #expect(table.rowCount == catalog.rowCount(of: Row.schema.table))
                for index in 0..<table.rowCount {
                    var cells = CellReader(table: table, row: index)
                    let row = Row(&cells)
                    #expect(cells.column == Row.schema.columns.count, "row \(index + 1) leaves cells unread")
                    #expect(row == Rows<Row>(table: table)[index])
                }
            }
        }
    }

    private static let readers: [Reader] = [
        .init(Source.self), .init(Track.self), .init(TrackFact.self), .init(Role.self), .init(RolePath.self),
        .init(Family.self), .init(RoleFamily.self), .init(RoleAlias.self), .init(Level.self), .init(LevelWord.self),
        .init(TitleHint.self), .init(TitleSpelling.self), .init(TitleConfidence.self), .init(Region.self),
        .init(RegionAlias.self), .init(Currency.self), .init(ExchangeRate.self), .init(ConsumerPrice.self),
        .init(PayRange.self), .init(PayObservation.self), .init(PayFact.self), .init(PayEstimate.self),
        .init(PayModelConstant.self), .init(PayOccupation.self), .init(PaySegment.self),
        .init(PayAccuracyFigure.self), .init(NationalIncome.self), .init(CityPremium.self), .init(RoleHub.self),
        .init(Certification.self), .init(RoleCertification.self), .init(Skill.self), .init(SkillAlias.self),
        .init(SkillNameRule.self), .init(CVWord.self), .init(SkillPrerequisite.self), .init(SkillHours.self),
        .init(SkillAlternative.self), .init(RoleEssential.self), .init(PlaceSkillShare.self),
        .init(LearningResource.self), .init(Milestone.self), .init(PlanningRule.self), .init(RoleSkill.self),
        .init(RoleSkillLevel.self), .init(Course.self), .init(Background.self), .init(EducationField.self),
        .init(EducationFieldAlias.self), .init(WorkStyle.self), .init(RoleWorkStyle.self), .init(Activity.self),
        .init(RoleActivity.self), .init(SurveyShare.self), .init(EvidenceGroup.self), .init(FitRole.self),
        .init(FitShare.self), .init(ToolFamily.self), .init(FitWeight.self), .init(Interest.self),
        .init(RoleInterests.self), .init(RoleRequirement.self), .init(RoleMathematics.self), .init(Industry.self),
        .init(IndustryUse.self), .init(OccupationAsset.self), .init(Occupation.self), .init(OccupationAlias.self),
        .init(OccupationSkill.self), .init(OccupationAssetRole.self), .init(OccupationBridge.self),
        .init(Transition.self), .init(StaffingProblem.self), .init(SymptomPhrasing.self), .init(SymptomWord.self),
        .init(SituationAnswer.self), .init(StatementWord.self), .init(SymptomPremise.self), .init(FirstStep.self),
        .init(Phase.self), .init(PhaseRole.self), .init(HandOver.self), .init(AntiPattern.self),
        .init(AntiPatternSign.self), .init(ArchitectureLayer.self), .init(GovernanceDuty.self), .init(Metric.self),
        .init(StaffingRule.self), .init(InterviewStage.self), .init(PortfolioItem.self), .init(RemoteWork.self),
        .init(Guidance.self), .init(QuestionPhrasing.self), .init(QuestionRule.self), .init(EverydayWord.self),
        .init(EverydayTask.self), .init(DateWord.self), .init(Phrase.self), .init(ReportPhrase.self),
    ]

    @Test func `there is a row type for each table`() {
        #expect(Self.readers.map(\.name) == TableName.allCases)
    }

    @Test(arguments: TableName.allCases)
    func `every row is read whole`(table: TableName) throws {
        try Self.readers[table.ordinal].check()
    }

    @Test func `the bundled tables have no problems`() {
        #expect(Catalog.bundled.validate() == [])
    }

    @Test func `the files of the repository have no problems`() throws {
        #expect(problems(in: try .complete()) == [])
    }

    @Test func `all tables can be read anew, with the same rows`() {
        let catalog = Catalog.loadingAllBundledTables()
        #expect(catalog.dataVersion == Catalog.bundled.dataVersion)
        #expect(Array(catalog.payRanges) == Array(Catalog.bundled.payRanges))
    }

    @Test func `optional cells and lists are read as written`() throws {
        let catalog = Catalog.bundled
        let retired = try #require(catalog.certifications["ms-dp-203"])
        #expect(retired.retiredOn == CalendarDate("2025-03-31"))
        #expect(retired.replacedBy == "ms-dp-700")
        let world = try #require(catalog.regions["world"])
        #expect(world.parent == nil && world.iso2 == nil && world.currency == nil)
        let course = try #require(catalog.courses["de-databases"])
        #expect(course.skills == ["databases", "relational-databases", "nosql", "sql"])
        #expect(catalog.transitions["data-engineer-junior-to-mid"]?.adds == [])
        #expect(catalog.skills["python"]?.name == LocalizedText(english: "Python", arabic: nil))
    }

    @Test func `a row is encoded with all its parts and decoded to the same value`() throws {
        let catalog = Catalog.bundled
        func roundTrip<Row: CatalogRow>(_ rows: Rows<Row>) throws {
            let json = try JSONEncoder().encode(Array(rows))
            #expect(try JSONDecoder().decode([Row].self, from: json) == Array(rows))
        }
        try roundTrip(catalog.payRanges)
        try roundTrip(catalog.certifications)
        try roundTrip(catalog.transitions)
        try roundTrip(catalog.regions)
        try roundTrip(catalog.sources)
    }

    @Test func `rows are found by their id`() {
        for role in Catalog.bundled.roles { #expect(Catalog.bundled.roles[role.id] == role) }
        for region in Catalog.bundled.regions { #expect(Catalog.bundled.regions[region.id] == region) }
        #expect(Catalog.bundled.roles["no-such-role"] == nil)
    }

    @Test func `asking for a row beyond the last is a programming error with a message`() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Catalog.bundled.levels[99]
        }
        let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(message.contains("levels has 7 rows; there is no row 99"))
    }
}
