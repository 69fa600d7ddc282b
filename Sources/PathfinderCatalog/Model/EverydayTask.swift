/// What people want to know, and what to type for it.
///
/// A row of `everyday_tasks.csv`.
public struct EverydayTask: CatalogRow, Identifiable {
    /// The id of an everyday task.
    public typealias ID = Identifier<EverydayTask>

    /// Lower-kebab id.
    public let id: ID
    /// What to type behind the program's name: `{role}`, `{role2}`, `{level}` and `{region}` are filled with what was
    /// said, with `?` or left out with their option; any other name in braces only the asker can fill. Behind `|` stands
    /// what is typed where something is missing.
    public let command: String
    /// A command that can be typed as it stands.
    public let example: String
    /// What it answers.
    public let question: LocalizedText
    /// Topics of `guidance.csv` after whose answers it is what to type next, separated by ";".
    public let topics: String?
    /// The place among the questions that the program shows when called alone; `nil` for none.
    public let rank: Int?
    /// Why this command.
    public let reason: String
    /// Source.
    public let source: Source.ID

    /// The columns of `everyday_tasks.csv`.
    public static let schema = TableSchema(
        .everydayTasks, key: "id",
        columns: [
            .column("id", .id),
            .column("command", .text),
            .column("example", .text),
            .column("question", .text),
            .column("question_ar", .text),
            .optional("topics", .text),
            .optional("rank", .integer, atLeast: 1, atMost: 100),
            .column("reason", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        command = cells.next()
        example = cells.next()
        question = cells.next()
        topics = cells.next()
        rank = cells.next()
        reason = cells.next()
        source = cells.next()
    }
}
