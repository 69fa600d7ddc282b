/// The version of the library and of the command line tool.
public let pathfinderVersion = "0.1.0"

extension Catalog {
    /// The version of the tables: the latest day on which a source was read, and a fingerprint of all cells, such as
    /// `2026-11-21+5f0c2a91`. Two catalogs with the same cells have the same version.
    ///
    /// - Complexity: O(*n*) in the bytes of all tables.
    public var dataVersion: String {
        let latest = sources.map(\.asOf).max()?.description ?? "undated"
        var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325
        for name in TableName.allCases { table(name).mix(into: &fingerprint) }
        let digits = String(UInt32(truncatingIfNeeded: fingerprint ^ (fingerprint >> 32)), radix: 16)
        return latest + "+" + String(repeating: "0", count: 8 - digits.count) + digits
    }
}
