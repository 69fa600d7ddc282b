import Testing

import Pathfinder

/// What a band rests on, and which of several sources gives the figure.
struct EvidenceTests {
    private let directory: TableDirectory

    init() throws { directory = try TableDirectory() }

    /// A catalog with two more sources and some ranges of theirs on top.
    private func catalog(_ ranges: String..., hubs: [String] = []) throws -> Catalog {
        try directory.write(
            .sources,
            rows: [
                "official,Earnings Survey,Statistics,,free,2024-06,2026-11-21,A",
                "job-site,Pay Pages,Jobs,,free,,2026-11-21,C",
                "blog,Some Blog,,,free,,2026-11-21,D",
            ])
        try directory.write(.payRanges, rows: ranges)
        try directory.write(.roleHubs, rows: hubs)
        return try Catalog(directory: directory.path, over: .bundled)
    }

    @Test func `the evidence of a stated figure names the source, its date and the place`() throws {
        let band = Catalog.bundled.band(role: "data-engineer", level: "junior", region: "dubai")
        let evidence = try #require(band.evidence.first)
        #expect(band.evidence.count == 1)
        #expect(evidence.isFigure)
        #expect(evidence.source.publisher == "DrJobPro")
        #expect(evidence.source.published == CalendarDate("2026-05-18"))
        #expect(evidence.source.grade == .c)
        #expect(evidence.range.region == "gcc")
        #expect(evidence.range.note?.contains("Pathfinder's own choice") == true)
    }

    @Test func `a wider range of the same source stands beside the figure`() {
        let evidence = Catalog.bundled.band(role: "data-engineer", level: "mid", region: "dubai").evidence
        #expect(evidence.map(\.isFigure) == [true, false])
        #expect(evidence.map(\.relation) == [.otherHubs, .widerRegion])
        #expect(evidence.map(\.places) == [["abu-dhabi", "jeddah", "manama"], ["world"]])
        #expect(evidence.map(\.range.low) == [95_000, 90_000])
    }

    @Test func `an unknown band has no evidence`() {
        #expect(Catalog.bundled.band(role: "data-engineer", level: "lead", region: "dubai").evidence.isEmpty)
        #expect(Catalog.bundled.band(role: "data-engineer", level: "mid", region: "nowhere").evidence.isEmpty)
    }

    @Test func `of two sources that are equally near, the better grade gives the figure though it is older`() throws {
        let band = try catalog("data-engineer,junior,gcc,USD,year,base,60000,80000,p25-p75,2024,official,")
            .band(role: "data-engineer", level: "junior", region: "gcc")
        #expect(band.figure == figure(60_000, 80_000, "USD", .year, .base, .p25ToP75, 2024))
        #expect(band.evidence.map(\.source.id) == ["official", "careers-gulf-2026"])
        #expect(band.evidence.map(\.isFigure) == [true, false])
    }

    @Test func `of two sources of one grade, the newer year gives the figure`() throws {
        let newer = try catalog("data-engineer,junior,gcc,USD,year,base,71000,96000,p10-p90,2027,job-site,")
            .band(role: "data-engineer", level: "junior", region: "gcc")
        #expect(newer.figure?.low == 71_000)
        #expect(newer.evidence.map(\.range.year) == [2027, 2026])
        let older = try catalog("data-engineer,junior,gcc,USD,year,base,71000,96000,p10-p90,2025,job-site,")
            .band(role: "data-engineer", level: "junior", region: "gcc")
        #expect(older.figure?.low == 70_000)
        #expect(older.evidence.map(\.range.year) == [2026, 2025])
    }

    @Test func `of two sources of one grade and year, the earlier row gives the figure`() throws {
        let band = try catalog("data-engineer,junior,gcc,USD,year,base,71000,96000,p10-p90,2026,job-site,")
            .band(role: "data-engineer", level: "junior", region: "gcc")
        #expect(band.evidence.map(\.source.id) == ["careers-gulf-2026", "job-site"])
    }

    @Test func `a nearer range wins over a better grade`() throws {
        let catalog = try catalog(
            "data-engineer,mid,dubai,AED,month,total,20000,30000,p10-p90,2020,blog,",
            "data-engineer,mid,gcc,USD,year,base,90000,120000,p10-p90,2026,official,")
        let band = catalog.band(role: "data-engineer", level: "mid", region: "dubai")
        #expect(band.basis == .stated)
        #expect(band.figure == figure(20_000, 30_000, "AED", .month, .total, .p10ToP90, 2020))
        #expect(band.evidence.map(\.source.id) == ["blog", "official", "careers-gulf-2026", "careers-gulf-2026"])
        #expect(band.evidence.map(\.relation) == [.same, .widerRegion, .otherHubs, .widerRegion])
    }

    @Test func `a range for the place itself and one with the place as a hub are equally near`() throws {
        let band = try catalog("data-engineer,junior,dubai,USD,year,base,50000,60000,p10-p90,2026,blog,")
            .band(role: "data-engineer", level: "junior", region: "dubai")
        #expect(band.evidence.map(\.source.id) == ["careers-gulf-2026", "blog"])
        #expect(band.evidence.map(\.relation) == [.hub, .same])
        #expect(band.basis == .stated)
    }

    @Test func `a country shows the range of a part of it where nothing nearer is stated`() throws {
        let catalog = try catalog("data-engineer,junior,cairo,EGP,month,base,30000,50000,p10-p90,2026,job-site,")
        let band = catalog.band(role: "data-engineer", level: "junior", region: "egypt")
        #expect(band.basis == .extrapolated)
        #expect(band.evidence.map(\.relation) == [.partOfPlace])
        #expect(band.evidence.map(\.places) == [["cairo"]])
        #expect(catalog.band(role: "data-engineer", level: "junior", region: "cairo").basis == .stated)
    }

    @Test func `hubs belong to the smallest region that contains them`() throws {
        let catalog = try catalog(
            "data-engineer,staff,world,USD,year,base,100000,200000,p10-p90,2026,job-site,",
            "data-engineer,staff,gcc,USD,year,base,150000,250000,p10-p90,2026,job-site,",
            hubs: ["data-engineer,staff,berlin,job-site", "data-engineer,staff,doha,job-site"])
        let berlin = catalog.band(role: "data-engineer", level: "staff", region: "berlin")
        #expect(berlin.figure?.low == 100_000)
        #expect(berlin.evidence.map(\.relation) == [.hub])
        let doha = catalog.band(role: "data-engineer", level: "staff", region: "doha")
        #expect(doha.figure?.low == 150_000)
        #expect(doha.evidence.map(\.relation) == [.hub, .otherHubs])
        #expect(doha.evidence.last?.places == ["berlin"])
    }

    @Test func `the order of the rows in the file makes no difference to the figure`() throws {
        let ranges = [
            "data-engineer,lead,gcc,USD,year,base,150000,250000,p10-p90,2026,job-site,",
            "data-engineer,lead,gcc,USD,year,base,160000,260000,p10-p90,2025,official,",
            "data-engineer,lead,world,USD,year,base,170000,270000,p10-p90,2027,official,",
        ]
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            let catalog = try catalog(ranges[order[0]], ranges[order[1]], ranges[order[2]])
            let band = catalog.band(role: "data-engineer", level: "lead", region: "kuwait")
            #expect(band.evidence.map(\.range.low) == [160_000, 150_000, 170_000])
        }
    }
}
