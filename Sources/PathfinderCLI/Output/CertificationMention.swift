import Pathfinder

/// A column of a result that names certifications, by id, name, exam or a source's own words.
struct CertificationMention {
    private enum Naming { case id, name, exam, wordsOfSource }

    private let naming: Naming

    /// `nil` for a column that names none. The column may be a path, such as `certification.name`.
    init?(_ column: String, of table: TableName) {
        var table = table
        var steps = column.split(separator: ".").map(String.init)
        let last = steps.popLast() ?? ""
        for step in steps {
            guard case .reference(let target)? = TableSchema.of(table).columns.first(where: { $0.name == step })?.kind
            else { return nil }
            table = target
        }
        guard let found = TableSchema.of(table).columns.first(where: { $0.name == last }) else { return nil }
        switch (table, found.kind, found.name) {
        case (.certifications, _, "id"): naming = .id
        case (.certifications, _, "name"): naming = .name
        case (.certifications, _, "exam"): naming = .exam
        case (.roleCertifications, _, "named_as"): naming = .wordsOfSource
        case (let table, .reference(.certifications), _) where table != .certifications: naming = .id
        default: return nil
        }
    }

    /// Whether a cell means one certification and no other; two may share a name.
    var isExact: Bool { naming == .id }

    /// All certifications that a cell of the column may mean.
    func certifications(_ text: String, in catalog: Catalog) -> [Certification] {
        switch naming {
        case .id: [catalog.certifications[.init(rawValue: text)]].compactMap { $0 }
        case .name: catalog.certifications.filter { $0.name == text }
        case .exam: catalog.certifications.filter { $0.exam == text }
        case .wordsOfSource:
            catalog.roleCertifications.filter { $0.namedAs == text }.compactMap {
                catalog.certifications[$0.certification]
            }
        }
    }
}
