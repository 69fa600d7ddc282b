/// A symptom or an answer that speaks for, or against, a pattern of misuse.
///
/// A row of `anti_pattern_signs.csv`.
public struct AntiPatternSign: CatalogRow {
    /// The pattern.
    public let pattern: AntiPattern.ID
    /// The symptom; `nil` where an answer is the sign.
    public let symptom: StaffingProblem.ID?
    /// The answer; `nil` where a symptom is the sign.
    public let answer: SituationAnswer.ID?
    /// How much it speaks for the pattern; below 0 it speaks against it.
    public let points: Double
    /// Source.
    public let source: Source.ID

    /// The columns of `anti_pattern_signs.csv`.
    public static let schema = TableSchema(
        .antiPatternSigns, key: "pattern", "symptom", "answer",
        columns: [
            .column("pattern", .reference(.antiPatterns)),
            .optional("symptom", .reference(.staffingProblems)),
            .optional("answer", .reference(.situationAnswers)),
            .column("points", .decimal, atLeast: -1000, atMost: 1000),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        pattern = cells.next()
        symptom = cells.next()
        answer = cells.next()
        points = cells.next()
        source = cells.next()
    }
}
