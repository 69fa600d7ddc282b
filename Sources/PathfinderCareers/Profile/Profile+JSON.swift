public import PathfinderCatalog
internal import CDatasets

extension Profile {
    /// Reads a profile of JSON in the shape of `profile.schema.json`, with names as people write them.
    ///
    ///     let profile = try Profile(json: bytes, in: .bundled)
    ///
    /// Skills that the catalog does not know are kept in ``unknownSkills``, such a role in ``unknownCurrentRole`` and such a
    /// field of study in ``unknownEducationField``; any other unknown name is an error.
    ///
    /// - Parameters:
    ///   - json: The text in UTF-8, of at most 1 MiB.
    ///   - catalog: The catalog that knows the names.
    ///   - file: The display name for errors.
    /// - Throws: ``InputError`` with everything that is wrong.
    /// - Complexity: O(*n*) in the bytes; each misspelt name takes a search among all names.
    public init(json: [UInt8], in catalog: Catalog, file: String = "profile.json") throws(InputError) {
        var reader = ProfileJSONReader(json, catalog: catalog, file: file)
        self = try reader.profile()
    }

    /// The most bytes of a profile of JSON.
    public static let jsonLimit = ProfileLimits.bytes

    /// The JSON Schema (draft 2020-12) of profiles, as text in UTF-8; its file is `datasets/schemas/profile.schema.json`.
    ///
    /// What it accepts is read, as far as the catalog knows the names, nothing stands twice with different answers, and
    /// the text has at most 1 MiB.
    public static var jsonSchema: [UInt8] {
        let schema = pathfinder_profile_schema()
        return Array(UnsafeBufferPointer(start: schema.bytes, count: schema.count))
    }
}
