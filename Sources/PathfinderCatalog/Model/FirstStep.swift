/// What the one who leads does in the first month, for a symptom or an answer.
///
/// A row of `first_steps.csv`.
public struct FirstStep: CatalogRow, Codable, Hashable, Sendable {
    /// The symptom; `nil` where the step is for an answer.
    public let symptom: StaffingProblem.ID?
    /// The answer; `nil` where the step is for a symptom.
    public let answer: SituationAnswer.ID?
    /// Position among the steps, from 1.
    public let rank: Int
    /// What is done.
    public let step: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `first_steps.csv`.
    public static let schema = TableSchema(
        .firstSteps, key: "symptom", "answer", "rank",
        columns: [
            .optional("symptom", .reference(.staffingProblems)),
            .optional("answer", .reference(.situationAnswers)),
            .column("rank", .integer, atLeast: 1, atMost: 9),
            .column("step", .text),
            .column("step_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        symptom = cells.next()
        answer = cells.next()
        rank = cells.next()
        step = cells.next()
        source = cells.next()
    }
}
