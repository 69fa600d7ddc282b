/// Where the name of a skill counts that is an everyday word, too: "go", "excel", "reporting".
///
/// A row of `skill_name_rules.csv`. A name without a row counts wherever it stands.
public struct SkillNameRule: CatalogRow {
    /// Which names a rule is about.
    public enum Scope: String, Codable, CaseIterable, Sendable {
        /// One name.
        case name
        /// All names of skills of a kind.
        case kind
        /// The names of a single word of skills of a kind.
        case kindWord = "kind-word"
    }

    /// Where a name counts.
    public enum Counting: String, Codable, CaseIterable, Sendable {
        /// Wherever it stands.
        case anywhere
        /// In a list, or in a sentence where it has a capital.
        case capital
        /// In a list, or in a sentence where it has a capital that the beginning of the sentence does not explain.
        case capitalised
        /// As an item of a list of skills, next to another skill, or right behind words such as "I know".
        case listed
    }

    /// The name of a skill, or a kind of skills.
    public let name: String
    /// Which names are meant.
    public let scope: Scope
    /// Where they count.
    public let counts: Counting
    /// Why.
    public let reason: String
    /// Source.
    public let source: Source.ID

    /// The columns of `skill_name_rules.csv`.
    public static let schema = TableSchema(
        .skillNameRules, key: "name",
        columns: [
            .column("name", .text),
            .column("scope", .oneOf(Scope.self)),
            .column("counts", .oneOf(Counting.self)),
            .column("reason", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        name = cells.next()
        scope = cells.next()
        counts = cells.next()
        reason = cells.next()
        source = cells.next()
    }
}
