/// A skill, tool or body of knowledge.
///
/// A row of `skills.csv`.
public struct Skill: CatalogRow, Identifiable {
    /// The id of a skill.
    public typealias ID = Identifier<Skill>

    /// What kind of skill it is; tools are grouped by it.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case language
        case database
        case queryLanguage = "query-language"
        case processing
        case streaming
        case orchestration
        case transformation
        case warehouse
        case lakehouse
        case cloudPlatform = "cloud-platform"
        case managedService = "managed-service"
        case governance
        case vectorDatabase = "vector-database"
        case mlFramework = "ml-framework"
        case llmFramework = "llm-framework"
        case mlPlatform = "ml-platform"
        case automl
        case experimentTracking = "experiment-tracking"
        case modelServing = "model-serving"
        case dataLibrary = "data-library"
        case mlMethod = "ml-method"
        case visionMethod = "vision-method"
        case languageMethod = "language-method"
        case statisticsPackage = "statistics-package"
        case spreadsheet
        case office
        case visualisation
        case businessIntelligence = "business-intelligence"
        case cloudStorage = "cloud-storage"
        case webFramework = "web-framework"
        case observabilityTool = "observability-tool"
        case container
        case infrastructureAsCode = "infrastructure-as-code"
        case versionControl = "version-control"
        case operatingSystem = "operating-system"
        case concept
        case practice
        case mathematics
        case softSkill = "soft-skill"
    }

    /// Lower-kebab id.
    public let id: ID
    /// Name, as written by its makers.
    public let name: LocalizedText
    /// What kind of skill it is; tools are grouped by it.
    public let kind: Kind
    /// Hours of study to a working knowledge, lower end; empty means unknown.
    public let hoursLow: Double?
    /// The same, upper end.
    public let hoursHigh: Double?
    /// Source that names the skill.
    public let source: Source.ID

    /// The columns of `skills.csv`.
    public static let schema = TableSchema(
        .skills, key: "id",
        columns: [
            .column("id", .id),
            .column("name", .text),
            .optional("name_ar", .text),
            .column("kind", .oneOf(Kind.self)),
            .optional("hours_low", .decimal, atLeast: 0, atMost: 10_000),
            .optional("hours_high", .decimal, atLeast: 0, atMost: 10_000),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        name = cells.next()
        kind = cells.next()
        hoursLow = cells.next()
        hoursHigh = cells.next()
        source = cells.next()
    }
}

/// Another name of a skill.
///
/// A row of `skill_aliases.csv`.
public struct SkillAlias: CatalogRow {
    /// The name as people write it.
    public let alias: String
    /// The skill that is meant.
    public let skill: Skill.ID
    /// Source.
    public let source: Source.ID

    /// The columns of `skill_aliases.csv`.
    public static let schema = TableSchema(
        .skillAliases, key: "alias",
        columns: [
            .column("alias", .text),
            .column("skill", .reference(.skills)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        alias = cells.next()
        skill = cells.next()
        source = cells.next()
    }
}

/// One skill that another one needs first.
///
/// A row of `skill_prerequisites.csv`.
public struct SkillPrerequisite: CatalogRow {
    /// How much the one skill needs the other.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// It cannot be learnt without.
        case gate
        /// The other only comes first where both are learnt.
        case helps
    }

    /// The skill to learn.
    public let skill: Skill.ID
    /// What should be known before.
    public let needs: Skill.ID
    /// How much it is needed.
    public let kind: Kind
    /// Why.
    public let reason: String
    /// Source (editorial where it is common knowledge).
    public let source: Source.ID

    /// The columns of `skill_prerequisites.csv`.
    public static let schema = TableSchema(
        .skillPrerequisites, key: "skill", "needs",
        columns: [
            .column("skill", .reference(.skills)),
            .column("needs", .reference(.skills)),
            .column("kind", .oneOf(Kind.self)),
            .column("reason", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        skill = cells.next()
        needs = cells.next()
        kind = cells.next()
        reason = cells.next()
        source = cells.next()
    }
}

/// A skill that a role uses.
///
/// A row of `role_skills.csv`.
public struct RoleSkill: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// The skill.
    public let skill: Skill.ID
    /// The lowest level at which it is expected; empty means not said.
    public let fromLevel: Level.ID?
    /// Importance from 0 to 1; empty means not said.
    public let importance: Double?
    /// Share of postings that ask for it, from 0 to 1; empty means not observed.
    public let share: Double?
    /// Source.
    public let source: Source.ID

    /// The columns of `role_skills.csv`.
    public static let schema = TableSchema(
        .roleSkills, key: "role", "skill", "source",
        columns: [
            .column("role", .reference(.roles)),
            .column("skill", .reference(.skills)),
            .optional("from_level", .reference(.levels)),
            .optional("importance", .decimal, atLeast: 0, atMost: 1),
            .optional("share", .decimal, atLeast: 0, atMost: 1),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        skill = cells.next()
        fromLevel = cells.next()
        importance = cells.next()
        share = cells.next()
        source = cells.next()
    }
}
