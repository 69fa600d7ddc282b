/// A stage of learning for a role; each ends with something to show.
public enum LearningStage: String, Codable, CaseIterable, Sendable {
    /// What all else rests on.
    case foundation
    /// The core of the work.
    case core
    /// What employers expect of a new hire.
    case jobReady = "job-ready"
    /// What later years of work add.
    case senior
}

/// A skill that a role takes, and the stage at which it is learnt.
///
/// A row of `role_essentials.csv`.
public struct RoleEssential: CatalogRow {
    /// What the claim rests on that a role takes the skill.
    public enum Basis: String, Codable, CaseIterable, Sendable {
        /// Half of the curricula for the role name it, or 30 % of its postings.
        case strong
        /// Two curricula name it, or 10 % of the postings.
        case some
        /// The editors think so.
        case judged
    }

    /// The role.
    public let role: Role.ID
    /// The skill.
    public let skill: Skill.ID
    /// When it is learnt.
    public let stage: LearningStage
    /// The lowest level that asks for it.
    public let level: Level.ID
    /// The place in the order of teaching, from 1 for each role.
    public let position: Int
    /// How much the role asks for it, from 0 to 1.
    public let weight: Double
    /// The choice of which one skill is enough for the role, such as `cloud-platform`; `nil` for a skill that is needed
    /// itself.
    public let choice: String?
    /// Ideas that are learnt with the tool, in one step.
    public let concepts: [Skill.ID]
    /// What one does with it in the role.
    public let purpose: LocalizedText
    /// The share of postings that name it, from 0 to 1; `nil` where too few were read.
    public let share: Double?
    /// The number of postings that were read for the share.
    public let postings: Int?
    /// What the claim rests on.
    public let basis: Basis
    /// The curricula and postings that name it.
    public let sources: [Source.ID]

    /// The columns of `role_essentials.csv`.
    public static let schema = TableSchema(
        .roleEssentials, key: "role", "skill",
        columns: [
            .column("role", .reference(.roles)),
            .column("skill", .reference(.skills)),
            .column("stage", .oneOf(LearningStage.self)),
            .column("level", .reference(.levels)),
            .column("position", .integer, atLeast: 1, atMost: 1_000),
            .column("weight", .decimal, atLeast: 0.01, atMost: 1),
            .optional("choice", .text),
            .optional("concepts", .references(.skills)),
            .column("purpose", .text),
            .column("purpose_ar", .text),
            .optional("share", .decimal, atLeast: 0, atMost: 1),
            .optional("postings", .integer, atLeast: 1, atMost: 1_000_000),
            .column("basis", .oneOf(Basis.self)),
            .column("sources", .references(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        skill = cells.next()
        stage = cells.next()
        level = cells.next()
        position = cells.next()
        weight = cells.next()
        choice = cells.next()
        concepts = cells.next()
        purpose = cells.next()
        share = cells.next()
        postings = cells.next()
        basis = cells.next()
        sources = cells.next()
    }
}

/// The share of postings in a place that name a skill of a choice.
///
/// A row of `place_skill_shares.csv`.
public struct PlaceSkillShare: CatalogRow {
    /// The place.
    public let region: Region.ID
    /// The skill.
    public let skill: Skill.ID
    /// The share of postings for data and AI roles that name it, from 0 to 1.
    public let share: Double
    /// The number of postings.
    public let postings: Int
    /// Source.
    public let source: Source.ID

    /// The columns of `place_skill_shares.csv`.
    public static let schema = TableSchema(
        .placeSkillShares, key: "region", "skill", "source",
        columns: [
            .column("region", .reference(.regions)),
            .column("skill", .reference(.skills)),
            .column("share", .decimal, atLeast: 0, atMost: 1),
            .column("postings", .integer, atLeast: 1, atMost: 1_000_000),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        region = cells.next()
        skill = cells.next()
        share = cells.next()
        postings = cells.next()
        source = cells.next()
    }
}
