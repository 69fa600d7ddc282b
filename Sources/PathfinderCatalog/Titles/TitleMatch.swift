/// What a role was read from in a job title, from the surest to the least sure.
public enum TitleEvidence: String, Codable, CaseIterable, Sendable {
    /// The title is a known title of the role, apart from words for its level.
    case whole
    /// A known title of the role stands among other words.
    case part
    /// Titles of two or more roles stand in it; one named by its own title counts, then the one first in `roles.csv`.
    case several
    /// It is like a title of the role, with one word more.
    case pattern
    /// It names only the field in which the role works.
    case field
}

/// The role and the level that a job title names.
///
/// A role is given only where the title says one: "Engineer" and "Manager" alone are no roles of the catalog.
public struct TitleMatch: Hashable, Sendable {
    /// The role; `nil` where the title names none of the catalog.
    public let role: Role.ID?
    /// The level that the words of the title say; `nil` where they say none. A title may name a level and no role, as
    /// "Head of Data" does.
    public let level: Level.ID?
    /// How likely the role is the right one, 0–1; 0 without a role.
    ///
    /// It is the share of titles with the same ``evidence`` whose role was right among those counted in
    /// `title_confidence.csv`.
    public let confidence: Double
    /// What the role was read from; `nil` without a role.
    public let evidence: TitleEvidence?
    /// Another role whose title stands in the text; only where ``evidence`` is ``TitleEvidence/several``.
    public let alternative: Role.ID?
}

/// A ``TitleMatch`` in row numbers, for those who read titles by the million.
package struct TitleRows: Hashable, Sendable {
    /// The row of the role in `roles.csv`.
    package var role: Int?
    /// The row of the level in `levels.csv`.
    package var level: Int?
    /// The row of another role that is named.
    package var alternative: Int?
    /// What the role was read from.
    package var evidence: TitleEvidence?
}
