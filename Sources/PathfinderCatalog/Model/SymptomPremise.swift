/// What has to be said before words may be read as a symptom.
///
/// A row of `symptom_premises.csv`.
public struct SymptomPremise: CatalogRow {
    /// What has to be said.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// That the data, or the documents behind, are in order. Where it is not said, one asks.
        case inOrder = "in-order"
        /// That the data, or the documents behind, are not in order. Where it is not said, one asks.
        case notInOrder = "not-in-order"
        /// Something of data at all.
        case named
        /// That something is not known.
        case undecided
    }

    /// The symptom.
    public let symptom: StaffingProblem.ID
    /// What has to be said.
    public let premise: Kind
    /// The symptom that the same complaint is where the contrary is said; `nil` where there is none.
    public let otherwise: StaffingProblem.ID?
    /// Source.
    public let source: Source.ID

    /// The columns of `symptom_premises.csv`.
    public static let schema = TableSchema(
        .symptomPremises, key: "symptom",
        columns: [
            .column("symptom", .reference(.staffingProblems)),
            .column("premise", .oneOf(Kind.self)),
            .optional("otherwise", .reference(.staffingProblems)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        symptom = cells.next()
        premise = cells.next()
        otherwise = cells.next()
        source = cells.next()
    }
}
