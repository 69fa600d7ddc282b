/// Something that people bring from an occupation into work with data: knowledge of a field, or a skill.
///
/// A row of `occupation_assets.csv`. It is a strength to name, and not taken as a skill that is known; those stand in
/// ``OccupationSkill``.
public struct OccupationAsset: CatalogRow, Identifiable {
    /// The id of an asset.
    public typealias ID = Identifier<OccupationAsset>

    /// Lower-kebab id.
    public let id: ID
    /// Name.
    public let name: LocalizedText
    /// What it is good for in work with data, said to the person.
    public let use: LocalizedText
    /// The skill that it is or leads to; `nil` for none.
    public let skill: Skill.ID?
    /// The industry in which it counts most; `nil` for any.
    public let industry: Industry.ID?
    /// Source.
    public let source: Source.ID

    /// The columns of `occupation_assets.csv`.
    public static let schema = TableSchema(
        .occupationAssets, key: "id",
        columns: [
            .column("id", .id),
            .column("name", .text),
            .column("name_ar", .text),
            .column("use", .text),
            .column("use_ar", .text),
            .optional("skill", .reference(.skills)),
            .optional("industry", .reference(.industries)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        name = cells.next()
        use = cells.next()
        skill = cells.next()
        industry = cells.next()
        source = cells.next()
    }
}

/// How far an asset of an occupation counts in a role.
///
/// A row of `occupation_asset_roles.csv`.
public struct OccupationAssetRole: CatalogRow {
    /// The asset.
    public let asset: OccupationAsset.ID
    /// The role.
    public let role: Role.ID
    /// From 1 (useful) to 5 (most of the way).
    public let weight: Double
    /// Source.
    public let source: Source.ID

    /// The columns of `occupation_asset_roles.csv`.
    public static let schema = TableSchema(
        .occupationAssetRoles, key: "asset", "role",
        columns: [
            .column("asset", .reference(.occupationAssets)),
            .column("role", .reference(.roles)),
            .column("weight", .decimal, atLeast: 1, atMost: 5),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        asset = cells.next()
        role = cells.next()
        weight = cells.next()
        source = cells.next()
    }
}

/// A skill that everybody in an occupation has, so that it counts as known.
///
/// A row of `occupation_skills.csv`.
public struct OccupationSkill: CatalogRow {
    /// The occupation.
    public let occupation: Occupation.ID
    /// The skill.
    public let skill: Skill.ID
    /// Why nobody in it lacks it.
    public let reason: String
    /// Source.
    public let source: Source.ID

    /// The columns of `occupation_skills.csv`.
    public static let schema = TableSchema(
        .occupationSkills, key: "occupation", "skill",
        columns: [
            .column("occupation", .reference(.occupations)),
            .column("skill", .reference(.skills)),
            .column("reason", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        occupation = cells.next()
        skill = cells.next()
        reason = cells.next()
        source = cells.next()
    }
}

/// A role that editors name as near to an occupation, before those that follow from assets, skills and interests.
///
/// A row of `occupation_bridges.csv`.
public struct OccupationBridge: CatalogRow {
    /// The occupation.
    public let occupation: Occupation.ID
    /// The role.
    public let role: Role.ID
    /// Why, said to the person.
    public let reason: LocalizedText
    /// Source.
    public let source: Source.ID

    /// The columns of `occupation_bridges.csv`.
    public static let schema = TableSchema(
        .occupationBridges, key: "occupation", "role",
        columns: [
            .column("occupation", .reference(.occupations)),
            .column("role", .reference(.roles)),
            .column("reason", .text),
            .column("reason_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        occupation = cells.next()
        role = cells.next()
        reason = cells.next()
        source = cells.next()
    }
}
