import CDatasets

extension SurveyMapping {
    /// The names of the mappings that come with the library, such as `kaggle`; their files are in `datasets/surveys/`.
    public static let bundledNames: [String] = (0..<pathfinder_survey_count()).map {
        String(cString: pathfinder_survey_at($0).name)
    }

    /// The JSON text of a mapping that comes with the library; `nil` if there is none of that name.
    public static func bundledJSON(named name: String) -> [UInt8]? {
        guard let index = bundledNames.firstIndex(of: name) else { return nil }
        let mapping = pathfinder_survey_at(index)
        return Array(UnsafeBufferPointer(start: mapping.bytes, count: mapping.count))
    }

    /// How many of the mapping's columns a file has; 0 unless it has those of the person and the role.
    func matches(_ header: [String]) -> Int {
        guard header.contains(id), header.contains(role.column) else { return 0 }
        return (skills.columns + (activities?.columns ?? [])).count { header.contains($0) }
    }
}
