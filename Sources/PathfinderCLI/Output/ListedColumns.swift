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
            case .transitions: ["from_role", "from_level", "to_role", "to_level", "kind", "note", "note_ar"]
            default: nil
            }
        let columns = TableSchema.of(self).columns.map(\.name)
        return columns.filter { name in
            if let wanted, !wanted.contains(name) { return false }
            return !isOtherLanguage(name, language, among: columns) && (name != "source" || wanted != nil)
        }
    }

    private func isOtherLanguage(_ name: String, _ language: Language, among columns: [String]) -> Bool {
        switch language {
        case .english: name.hasSuffix("_ar")
        case .arabic: columns.contains(name + "_ar")
        }
    }
}
