import Testing

import Pathfinder

struct CatalogVersionTests {
    @Test func `the version is the latest day of a source and a fingerprint`() throws {
        let version = Catalog.bundled.dataVersion
        let latest = try #require(Catalog.bundled.sources.map(\.asOf).max())
        #expect(version.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}\+[0-9a-f]{8}/) != nil)
        #expect(version.hasPrefix("\(latest)+"))
    }

    @Test func `the same cells have the same version, however they were read`() throws {
        let directory = try TableDirectory.complete()
        #expect(try Catalog(directory: directory.path).dataVersion == Catalog.bundled.dataVersion)
        #expect(try Catalog(directory: directory.path, over: .bundled).dataVersion == Catalog.bundled.dataVersion)
        #expect(Catalog.bundled.dataVersion == Catalog.bundled.dataVersion)
    }

    /// Rows that each differ from a bundled one in little.
    @Test(
        arguments: [
            (.levels, "junior,Juniors,مبتدئ,1,0,2,careers-gulf-2026"),
            (.levels, "junior,Junior,مبتدئ,1,0,3,careers-gulf-2026"),
            (.levels, "junior,Junior,مبتدئ,1,,2,careers-gulf-2026"),
            (.levels, "junior,Junior,مبتدئ,1,02,,careers-gulf-2026"),
            (.levels, "chief,Chief,كبير,7,,,careers-gulf-2026"),
            (.exchangeRates, "AED,2025,3.6726,official-pegs"),
            (.industries, "fintech,Fintec,hالتقنية المالية,careers-gulf-2026"),
        ] as [(TableName, String)])
    func `a changed, added or moved character changes the version`(table: TableName, row: String) throws {
        let directory = try TableDirectory()
        try directory.write(table, rows: [row])
        #expect(try Catalog(directory: directory.path, over: .bundled).dataVersion != Catalog.bundled.dataVersion)
    }

    @Test func `a newer source changes the day`() throws {
        let directory = try TableDirectory()
        try directory.write(.sources, rows: ["new,New,,,free,,2030-01-02,D"])
        #expect(try Catalog(directory: directory.path, over: .bundled).dataVersion.hasPrefix("2030-01-02+"))
    }
}
