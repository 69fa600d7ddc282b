/// A number that fit, plans and career moves rest on.
///
/// A row of `planning_rules.csv`.
public struct PlanningRule: CatalogRow, Identifiable {
    /// The id of a planning rule.
    public typealias ID = Identifier<PlanningRule>

    /// Lower-kebab id, one of those that fit, plans and moves look up.
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
    /// The rules that fit, plans and moves look up: each has a row, with a number in its range.
    package enum Name: String, RuleName {
        case studyHoursPerWeek = "study-hours-per-week"
        case knownFromLevel = "known-from-level"
        case feasibleCoverage = "feasible-coverage"
        case stretchCoverage = "stretch-coverage"
        case levelDistance = "level-distance"
        case payRatio = "pay-ratio"
        case leastSkills = "least-skills"
        case choiceErrors = "choice-errors"
        case leastPostings = "least-postings"
        case moreHours = "more-hours"
        case yearsOfRoleChange = "years-of-role-change"
        case fitListPower = "fit-list-power"
        case fitClearProbability = "fit-clear-probability"
        case fitLeadingRatio = "fit-leading-ratio"
        case fitLeadingProbability = "fit-leading-probability"
        case fitNearShare = "fit-near-share"
        case fitEnoughProbability = "fit-enough-probability"
        case fitChangeHours = "fit-change-hours"
        case questionLeastChance = "question-least-chance"
        case occupationInterests = "occupation-interests"
        case bridgeRoles = "bridge-roles"
        case bridgeLeast = "bridge-least"
        case bridgeInterests = "bridge-interests"
        case bridgeSkills = "bridge-skills"
        case bridgeNamed = "bridge-named"

        var range: ClosedRange<Double> {
            switch self {
            case .feasibleCoverage, .stretchCoverage, .fitClearProbability, .fitLeadingProbability, .fitNearShare,
                .fitEnoughProbability, .questionLeastChance, .occupationInterests:
                0...1
            case .fitListPower: 0.1...10
            case .fitLeadingRatio: 1...1000
            case .studyHoursPerWeek: StudyTime.hoursPerWeek
            // The levels of skills in profiles.
            case .knownFromLevel: 1...5
            case .leastSkills, .choiceErrors, .leastPostings, .moreHours, .fitChangeHours: 0...1000
            case .levelDistance, .yearsOfRoleChange, .bridgeRoles, .bridgeLeast, .bridgeInterests, .bridgeSkills,
                .bridgeNamed:
                0...100
            case .payRatio: 0...10
            }
        }
    }
}
