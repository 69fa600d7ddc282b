/// How usual a skill or an activity is in each role that is ranked, estimated from all that surveys, postings and lists say.
///
/// A row of `fit_shares.csv`.
public struct FitShare: CatalogRow {
    /// What the shares rest on.
    public enum Basis: String, Codable, CaseIterable, Sendable {
        /// A survey or a count of postings says something of it.
        case counted
        /// Sources only name it.
        case named
    }

    /// The skill; `nil` where the row is on an activity.
    public let skill: Skill.ID?
    /// The activity; `nil` where the row is on a skill.
    public let activity: Activity.ID?
    /// What the shares rest on.
    public let basis: Basis
    /// The people of each role who use it, of 100,000, separated by ";", in the order of `fit_roles.csv`.
    public let people: String

    /// The columns of `fit_shares.csv`.
    public static let schema = TableSchema(
        .fitShares, key: "skill", "activity",
        columns: [
            .optional("skill", .reference(.skills)),
            .optional("activity", .reference(.activities)),
            .column("basis", .oneOf(Basis.self)),
            .column("people", .text),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        skill = cells.next()
        activity = cells.next()
        basis = cells.next()
        people = cells.next()
    }

    /// The shares, from 0 to 1, in the order of `fit_roles.csv`; `nil` for what is no whole number.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package var shares: [Double?] {
        var shares: [Double?] = []
        var number: Int? = nil
        var isNumber = true
        func share() -> Double? { isNumber ? number.map { min(Double($0) / 100_000, 1) } : nil }
        for byte in people.utf8 {
            if byte == UInt8(ascii: ";") {
                shares.append(share())
                (number, isNumber) = (nil, true)
            } else if (0x30...0x39).contains(byte), (number ?? 0) < 1_000_000 {
                number = (number ?? 0) * 10 + Int(byte - 0x30)
            } else {
                isNumber = false
            }
        }
        shares.append(share())
        return shares
    }
}
