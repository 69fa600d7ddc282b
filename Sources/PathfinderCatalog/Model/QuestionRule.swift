/// A number that answers to questions in everyday words rest on.
///
/// A row of `question_rules.csv`.
public struct QuestionRule: CatalogRow, Identifiable {
    /// The id of a question rule.
    public typealias ID = Identifier<QuestionRule>

    /// Lower-kebab id, one of those that questions look up.
    public let id: ID
    /// The number.
    public let value: Double
    /// What it is.
    public let meaning: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `question_rules.csv`.
    public static let schema = TableSchema(
        .questionRules, rules: Name.self,
        columns: [
            .column("id", .oneOf(Name.self)),
            .column("value", .decimal, atLeast: 0, atMost: 1),
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

extension QuestionRule {
    /// The rules that questions look up: each has a row, with a number in its range.
    package enum Name: String, RuleName {
        case leastLikeness = "least-likeness"
        case nearestLikeness = "nearest-likeness"

        var range: ClosedRange<Double> { 0...1 }
    }
}
