import StrictCSV
import Testing

import Pathfinder

/// Tables of a user's own on top of the bundled ones.
struct OverlayTests {
    private let directory: TableDirectory

    init() throws { directory = try TableDirectory() }

    private func overlaid(on base: Catalog = .bundled) throws -> Catalog {
        try Catalog(directory: directory.path, over: base)
    }

    @Test func `a row with a known key replaces that of the base, in its place`() throws {
        try directory.write(
            .payRanges,
            rows: ["data-engineer,mid,gcc,AED,month,total,30000,40000,p25-p75,2027,careers-gulf-2026,checked"])
        let catalog = try overlaid()
        #expect(catalog.payRanges.count == Catalog.bundled.payRanges.count)
        let range = catalog.payRanges[1]
        #expect(range.figure == figure(30_000, 40_000, "AED", .month, .total, .p25ToP75, 2027))
        #expect(range.note == "checked")
        #expect(catalog.payRanges[0] == Catalog.bundled.payRanges[0])
        #expect(catalog.payRanges[2] == Catalog.bundled.payRanges[2])
        #expect(catalog.band(role: "data-engineer", level: "mid", region: "abu-dhabi").figure == range.figure)
    }

    @Test func `other rows are added at the end, in their own order`() throws {
        try directory.write(
            .roles,
            rows: [
                "prompt-engineer,ai-engineering,Prompt Engineer,مهندس أوامر,Writes prompts.,يكتب الأوامر.,,,editorial",
                "data-engineer,data-engineering,Data Plumber,سباك بيانات,Lays pipes.,يمد الأنابيب.,,,editorial",
                "gis-developer,,GIS Developer,مطور نظم معلومات جغرافية,Builds maps.,يبني الخرائط.,,,editorial",
            ])
        let catalog = try overlaid()
        let base = Catalog.bundled.roles.map(\.id)
        #expect(catalog.roles.map(\.id) == base + ["prompt-engineer", "gis-developer"])
        #expect(catalog.roles["data-engineer"]?.title.english == "Data Plumber")
        #expect(try catalog.id(of: "data plumber", as: Role.self) == "data-engineer")
        #expect(try catalog.id(of: "Prompt Engineer", as: Role.self) == "prompt-engineer")
    }

    @Test func `tables that the directory does not have stay as they are`() throws {
        try directory.write(.levels, rows: ["intern,Intern,متدرب,1,0,0,editorial"])
        let catalog = try overlaid()
        #expect(catalog.levels.count == 8)
        for table in TableName.allCases where table != .levels {
            #expect(catalog.rowCount(of: table) == Catalog.bundled.rowCount(of: table))
        }
        #expect(Catalog.bundled.levels.count == 7, "the base does not change")
    }

    @Test func `rows may refer to rows of the base and to new ones`() throws {
        try directory.write(.regions, rows: ["neom,NEOM,نيوم,city,saudi-arabia,,,,,editorial"])
        try directory.write(.regionAliases, rows: ["The Line,neom,en,editorial"])
        try directory.write(.roleHubs, rows: ["data-engineer,junior,neom,careers-gulf-2026"])
        let catalog = try overlaid()
        #expect(catalog.contains("gcc", "neom"))
        #expect(try catalog.id(of: "the line", as: Region.self) == "neom")
        #expect(catalog.band(role: "data-engineer", level: "junior", region: "neom").basis == .stated)
    }

    @Test func `one overlay can lie on another`() throws {
        try directory.write(.levels, rows: ["intern,Intern,متدرب,1,0,0,editorial"])
        let second = try TableDirectory()
        try second.write(.roleHubs, rows: ["data-engineer,intern,dubai,careers-gulf-2026"])
        let catalog = try Catalog(directory: second.path, over: overlaid())
        #expect(catalog.levels["intern"] != nil)
        #expect(catalog.roleHubs.last?.level == "intern")
    }

    @Test func `a directory without tables is a mistake, not an overlay that changes nothing`() throws {
        let error = #expect(throws: CatalogError.self) { try Catalog(directory: directory.path, over: .bundled) }
        #expect(
            error?.description
                == "\(directory.path): has no table of a catalog; name a directory with files such as roles.csv")
    }

    @Test func `a directory is complete when it has all tables`() throws {
        #expect(!Catalog.isComplete(directory: directory.path))
        let complete = try TableDirectory.complete()
        #expect(Catalog.isComplete(directory: complete.path))
        try complete.remove(.phrases)
        #expect(!Catalog.isComplete(directory: complete.path))
        #expect(!Catalog.isComplete(directory: "/no/such/place"))
    }

    @Test func `without a base, each missing table is a problem`() throws {
        try directory.write(.levels, rows: ["intern,Intern,متدرب,1,0,0,editorial"])
        let found = problems(in: directory)
        let missing = found.filter { $0.contains("cannot be opened") }
        #expect(missing.count == TableName.allCases.count - 1)
        #expect(!missing.contains { $0.hasPrefix("levels.csv") })
    }

    @Test(
        arguments: [
            (.roleHubs, "data-engineer,junior,dubia,editorial", "did you mean dubai?"),
            (.regionAliases, "UAE,qatar,en,editorial", "already means united-arab-emirates, not only qatar"),
            (.levels, "odd,Odd,غريب,0,,,editorial", "write at least 1"),
            (
                .payRanges, "data-engineer,mid,gcc,XYZ,year,base,2,1,p10-p90,2026,editorial,",
                "is above high, which is 1"
            ),
        ] as [(TableName, String, String)])
    func `problems of an overlay are found against the rows below it`(
        table: TableName, row: String, part: String
    ) throws {
        try directory.write(table, rows: [row])
        let found = problems(in: directory, over: .bundled)
        #expect(found.contains { $0.hasPrefix("\(table.fileName):2:") && $0.contains(part) }, "\(found)")
    }

    @Test func `a key that is doubled in the overlay itself is a problem`() throws {
        let row = "intern,Intern,متدرب,1,0,0,editorial"
        try directory.write(.levels, rows: [row, row])
        let found = problems(in: directory, over: .bundled)
        #expect(found.count == 1)
        #expect(found.first?.contains("has the same id as line 2: intern") == true)
    }

    // A catalog with such a cycle must not be made: walking up its regions would never end.
    @Test func `a cycle of regions through the rows below is found`() throws {
        try directory.write(.regions, rows: ["gcc,Gulf,الخليج,bloc,dubai,,,,,editorial"])
        let found = problems(in: directory, over: .bundled)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(#"regions.csv:2:"#) == true)
        #expect(found.first?.contains("closes a cycle") == true)
    }

    @Test func `a cycle of prerequisites through the rows below is found`() throws {
        try directory.write(.skillPrerequisites, rows: ["docker,kubernetes,gate,Why not,editorial"])
        let found = problems(in: directory, over: .bundled)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(#"skill_prerequisites.csv:2:"#) == true)
        #expect(found.first?.contains("closes a cycle") == true)
    }

    @Test func `replacing an arrow of the base takes its part in a cycle away`() throws {
        try directory.write(
            .regions,
            rows: [
                "gcc,Gulf,الخليج,bloc,united-arab-emirates,,,,,editorial",
                "united-arab-emirates,UAE,الإمارات,country,asia,AE,ARE,AED,month,editorial",
            ])
        #expect(problems(in: directory, over: .bundled) == [])
        #expect(try overlaid().ancestors(of: "gcc").map(\.id) == ["united-arab-emirates", "asia", "world"])
    }
}
