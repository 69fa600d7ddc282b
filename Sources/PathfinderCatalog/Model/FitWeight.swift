/// How much a part of the fit counts.
///
/// A row of `fit_weights.csv`.
public struct FitWeight: CatalogRow {
    /// The part.
    public let part: FitPart.Kind
    /// What the part is called.
    public let name: LocalizedText
    /// The log odds between the highest and the lowest value of the part.
    public let weight: Double
    /// How unsure the weight is: the standard deviation as a share of the weight.
    public let spread: Double
    /// How far the values of two roles usually lie apart: the standard deviation over roles, for a part that is not
    /// answered.
    public let unanswered: Double
    /// Why it has this weight.
    public let reason: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `fit_weights.csv`.
    public static let schema = TableSchema(
        .fitWeights, key: "part", requiring: FitPart.Kind.allCases.map(\.rawValue),
        columns: [
            .column("part", .oneOf(FitPart.Kind.self)),
            .column("name", .text),
            .column("name_ar", .text),
            .column("weight", .decimal, atLeast: 0, atMost: 1000),
            .column("spread", .decimal, atLeast: 0, atMost: 1),
            .column("unanswered", .decimal, atLeast: 0, atMost: 1),
            .column("reason", .text),
            .column("reason_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        part = cells.next()
        name = cells.next()
        weight = cells.next()
        spread = cells.next()
        unanswered = cells.next()
        reason = cells.next()
        source = cells.next()
    }
}
