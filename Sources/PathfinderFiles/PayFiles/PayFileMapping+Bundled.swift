import CDatasets

extension PayFileMapping {
    /// The names of the mappings that come with the library, such as `aijobs`; their files are in `datasets/mappings/`.
    public static let bundledNames: [String] = (0..<pathfinder_mapping_count()).map {
        String(cString: pathfinder_mapping_at($0).name)
    }

    /// The JSON text of a mapping that comes with the library; `nil` if there is none of that name.
    public static func bundledJSON(named name: String) -> [UInt8]? {
        guard let index = bundledNames.firstIndex(of: name) else { return nil }
        let mapping = pathfinder_mapping_at(index)
        return Array(UnsafeBufferPointer(start: mapping.bytes, count: mapping.count))
    }
}
