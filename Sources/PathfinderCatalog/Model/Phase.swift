/// A phase of a data-to-AI initiative.
///
/// A row of `phases.csv`.
public struct Phase: CatalogRow, Identifiable {
    /// The id of a phase.
    public typealias ID = Identifier<Phase>

    /// Lower-kebab id.
    public let id: ID
    /// Order, from 1.
    public let rank: Int
    /// Name.
    public let name: LocalizedText
    /// What is done in it.
    public let purpose: LocalizedText
    /// What stands at its end, so that the next can begin.
    public let delivers: LocalizedText
    /// When to go on to the next phase.
    public let goOnWhen: LocalizedText
    /// Who says when to go on.
    public let goOnSource: Source.ID
    /// Source.
    public let source: Source.ID

    /// The columns of `phases.csv`.
    public static let schema = TableSchema(
        .phases, key: "id",
        columns: [
            .column("id", .id),
            .column("rank", .integer, atLeast: 1, atMost: 1000),
            .column("name", .text),
            .column("name_ar", .text),
            .column("purpose", .text),
            .column("purpose_ar", .text),
            .column("delivers", .text),
            .column("delivers_ar", .text),
            .column("go_on_when", .text),
            .column("go_on_when_ar", .text),
            .column("go_on_source", .reference(.sources)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        rank = cells.next()
        name = cells.next()
        purpose = cells.next()
        delivers = cells.next()
        goOnWhen = cells.next()
        goOnSource = cells.next()
        source = cells.next()
    }
}

/// A role that a phase needs.
///
/// A row of `phase_roles.csv`.
public struct PhaseRole: CatalogRow {
    /// Its part in the phase.
    public enum Part: String, Codable, CaseIterable, Sendable {
        case lead
        case core
        case support
    }

    /// The phase.
    public let phase: Phase.ID
    /// The role.
    public let role: Role.ID
    /// Its part in the phase.
    public let part: Part
    /// How many people a smallest team has, in full-time equivalents; an assumption of the editors.
    public let people: Double
    /// The level that a smallest team needs; an assumption of the editors.
    public let level: Level.ID
    /// What it does in the phase.
    public let work: LocalizedText
    /// Source.
    public let source: Source.ID

    package init(
        phase: Phase.ID, role: Role.ID, part: Part, people: Double, level: Level.ID, work: LocalizedText,
        source: Source.ID
    ) {
        self.phase = phase
        self.role = role
        self.part = part
        self.people = people
        self.level = level
        self.work = work
        self.source = source
    }

    /// The same role with another part.
    package func playing(_ part: Part) -> PhaseRole {
        PhaseRole(phase: phase, role: role, part: part, people: people, level: level, work: work, source: source)
    }

    /// The columns of `phase_roles.csv`.
    public static let schema = TableSchema(
        .phaseRoles, key: "phase", "role",
        columns: [
            .column("phase", .reference(.phases)),
            .column("role", .reference(.roles)),
            .column("part", .oneOf(Part.self)),
            .column("people", .decimal, atLeast: 0, atMost: 10_000),
            .column("level", .reference(.levels)),
            .column("work", .text),
            .column("work_ar", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        phase = cells.next()
        role = cells.next()
        part = cells.next()
        people = cells.next()
        level = cells.next()
        work = cells.next()
        source = cells.next()
    }
}
