import Pathfinder

extension TableName {
    /// The columns that a listing shows to people; JSON and CSV have all.
    func listedColumns(_ language: Language) -> [String] {
        let wanted: [String]? =
            switch self {
            case .certifications: ["id", "name", "exam", "price_usd", "validity_months", "status"]
            case .regions: ["id", "name", "name_ar", "kind", "parent", "iso2", "currency"]
            case .sources: ["id", "title", "publisher", "published", "as_of", "grade"]
            case .roles: ["id", "title", "title_ar", "track", "summary", "summary_ar"]
            case .staffingProblems: ["id", "symptom", "symptom_ar", "problem_kind", "lead_role"]
            case .transitions: ["from_role", "from_level", "to_role", "to_level", "kind", "note", "note_ar"]
            default: nil
            }
        return TableSchema.of(self).columns.map(\.name).inLanguage(language).filter { name in
            wanted.map { $0.contains(name) } ?? (name != "source")
        }
    }
}

extension [String] {
    /// The columns without those that say the same in the other language.
    func inLanguage(_ language: Language) -> [String] {
        filter { name in language == .english ? !name.hasSuffix("_ar") : !contains(name + "_ar") }
    }
}
