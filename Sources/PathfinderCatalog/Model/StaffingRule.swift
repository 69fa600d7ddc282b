/// A number that advice on staffing rests on.
///
/// A row of `staffing_rules.csv`.
public struct StaffingRule: CatalogRow, Identifiable {
    /// The id of a staffing rule.
    public typealias ID = Identifier<StaffingRule>

    /// Lower-kebab id, one of those that advice looks up.
    public let id: ID
    /// The number.
    public let value: Double
    /// What it is.
    public let meaning: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `staffing_rules.csv`.
    public static let schema = TableSchema(
        .staffingRules, rules: Name.self,
        columns: [
            .column("id", .oneOf(Name.self)),
            .column("value", .decimal, atLeast: -1000, atMost: 1000),
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

extension StaffingRule {
    /// The rules that advice looks up: each has a row, with a number in its range.
    package enum Name: String, RuleName {
        case symptomConfidence = "symptom-confidence"
        case bothShare = "both-share"
        case patternPoints = "pattern-points"
        case wordWeight = "word-weight"
        case spellingWeight = "spelling-weight"
        case lettersWeight = "letters-weight"
        case pairWeight = "pair-weight"
        case unknownWeight = "unknown-weight"
        case leastEvidence = "least-evidence"
        case confidenceBest = "confidence-best"
        case confidenceSecond = "confidence-second"
        case confidenceOtherTalk = "confidence-other-talk"
        case confidenceBase = "confidence-base"
        case firmConfidence = "firm-confidence"
        case agreeConfidence = "agree-confidence"
        case unnamedConfidence = "unnamed-confidence"
        case sideConfidence = "side-confidence"
        case nearConfidence = "near-confidence"
        case goodNewsShare = "good-news-share"

        var range: ClosedRange<Double> {
            switch self {
            case .symptomConfidence, .firmConfidence, .agreeConfidence, .unnamedConfidence, .sideConfidence,
                .nearConfidence, .goodNewsShare, .bothShare:
                0...1
            case .patternPoints, .wordWeight, .spellingWeight, .lettersWeight, .pairWeight, .unknownWeight: 0...1000
            // What is divided by.
            case .leastEvidence: 0.001...1000
            case .confidenceBest, .confidenceSecond, .confidenceOtherTalk, .confidenceBase: -1000...1000
            }
        }
    }
}
