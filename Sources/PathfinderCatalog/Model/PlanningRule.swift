/// A number that plans and career moves rest on.
///
/// A row of `planning_rules.csv`.
public struct PlanningRule: CatalogRow, Identifiable {
    /// The id of a planning rule.
    public typealias ID = Identifier<PlanningRule>

    /// Lower-kebab id, one of those that plans and moves look up.
    public let id: ID
    /// The number.
    public let value: Double
    /// What it is.
    public let meaning: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `planning_rules.csv`.
    public static let schema = TableSchema(
        .planningRules, rules: Name.self,
        columns: [
            .column("id", .oneOf(Name.self)),
            .column("value", .decimal, atLeast: 0, atMost: 1000),
            .column("meaning", .text),
            .column("meaning_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        value = cells.next()
        meaning = cells.next()
        source = cells.next()
    }
}

extension PlanningRule {
    /// The rules that plans and moves look up: each has a row, with a number in its range.
    package enum Name: String, RuleName {
        case readiness
        case coreSkills = "core-skills"
        case coreMargin = "core-margin"
        case standInShare = "stand-in-share"
        case studyHoursPerWeek = "study-hours-per-week"
        case knownFromLevel = "known-from-level"
        case feasibleCoverage = "feasible-coverage"
        case stretchCoverage = "stretch-coverage"
        case levelDistance = "level-distance"
        case payRatio = "pay-ratio"
        case leastSkills = "least-skills"
        case leastImportance = "least-importance"

        var range: ClosedRange<Double> {
            switch self {
            // A plan that is to cover nothing is none.
            case .readiness: 0.01...1
            case .coreMargin, .standInShare, .feasibleCoverage, .stretchCoverage, .leastImportance: 0...1
            case .studyHoursPerWeek: StudyTime.hoursPerWeek
            // The levels of skills in profiles.
            case .knownFromLevel: 1...5
            case .coreSkills, .leastSkills: 0...1000
            case .levelDistance: 0...100
            case .payRatio: 0...10
            }
        }
    }
}
