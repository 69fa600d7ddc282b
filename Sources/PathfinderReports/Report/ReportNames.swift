import PathfinderCatalog

/// Names in the language of a report, looked up once.
struct ReportNames: Sendable {
    private let skills: [Skill.ID: String]
    private let roles: [Role.ID: String]

    init(_ catalog: Catalog, _ language: Language) {
        skills = Dictionary(catalog.skills.map { ($0.id, $0.name[language]) }) { first, _ in first }
        roles = Dictionary(catalog.roles.map { ($0.id, $0.title[language]) }) { first, _ in first }
    }

    subscript(skill: Skill.ID) -> String { skills[skill] ?? skill.rawValue }

    subscript(role: Role.ID) -> String { roles[role] ?? role.rawValue }
}
