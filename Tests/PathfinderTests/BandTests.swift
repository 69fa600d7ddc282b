import Testing

import Pathfinder

/// The pay of the articles' six rows, asked for many places.
struct BandTests {
    private let catalog = Catalog.bundled

    /// One line of a table of expectations.
    struct Line: Sendable, CustomTestStringConvertible {
        let place: Region.ID
        let role: Role.ID
        let level: Level.ID
        let figure: String
        let relation: Evidence.Relation?
        let places: [Region.ID]

        init(
            _ place: Region.ID, _ role: Role.ID, _ level: Level.ID, _ figure: String,
            _ relation: Evidence.Relation? = nil, _ places: Region.ID...
        ) {
            (self.place, self.role, self.level) = (place, role, level)
            (self.figure, self.relation, self.places) = (figure, relation, places)
        }

        var testDescription: String { "\(level) \(role) in \(place)" }
    }

    private func check(_ line: Line) {
        let band = catalog.band(role: line.role, level: line.level, region: line.place)
        #expect(band.description == line.figure)
        #expect(band.evidence.first?.relation == line.relation)
        #expect(band.evidence.first?.places ?? [] == line.places)
        #expect((band.figure == nil) == (band.basis == .unknown))
        #expect((band.basis == .stated) == (line.relation == .same || line.relation == .hub))
    }

    @Test(arguments: [
        Line("dubai", "data-engineer", "junior", "USD 70000–95000 a year (stated)", .hub, "dubai"),
        Line(
            "dubai", "data-engineer", "mid", "USD 95000–140000 a year (extrapolated)", .otherHubs, "abu-dhabi",
            "jeddah", "manama"),
        Line(
            "dubai", "data-engineer", "senior", "USD 140000–185000 a year (extrapolated)", .otherHubs, "kuwait-city",
            "muscat", "bahrain"),
        Line("dubai", "ai-engineer", "junior", "USD 80000–105000 a year (stated)", .hub, "dubai"),
        Line(
            "dubai", "ai-engineer", "mid", "USD 110000–160000 a year (extrapolated)", .otherHubs, "abu-dhabi", "doha"),
        Line(
            "dubai", "ai-engineer", "senior", "USD 160000–210000 a year (extrapolated)", .otherHubs, "riyadh",
            "jeddah", "qatar"),
    ])
    func `Dubai shows its two stated figures, and four of other hubs with their names`(line: Line) { check(line) }

    @Test(arguments: [
        // A country with a hub in it; at a level without one, the other hubs.
        Line(
            "united-arab-emirates", "data-engineer", "junior", "USD 70000–95000 a year (extrapolated)", .containsHubs,
            "dubai"),
        Line(
            "united-arab-emirates", "ai-engineer", "mid", "USD 110000–160000 a year (extrapolated)", .containsHubs,
            "abu-dhabi"),
        Line(
            "united-arab-emirates", "ai-engineer", "senior", "USD 160000–210000 a year (extrapolated)", .otherHubs,
            "riyadh", "jeddah", "qatar"),
        Line(
            "saudi-arabia", "ai-engineer", "senior", "USD 160000–210000 a year (extrapolated)", .containsHubs, "riyadh",
            "jeddah"),
        Line("qatar", "data-engineer", "junior", "USD 70000–95000 a year (extrapolated)", .containsHubs, "doha"),
        // A country that is a hub itself, and the cities in it.
        Line("qatar", "ai-engineer", "senior", "USD 160000–210000 a year (stated)", .hub, "qatar"),
        Line("doha", "ai-engineer", "senior", "USD 160000–210000 a year (extrapolated)", .insideHub, "qatar"),
        Line("bahrain", "data-engineer", "senior", "USD 140000–185000 a year (stated)", .hub, "bahrain"),
        Line("manama", "data-engineer", "senior", "USD 140000–185000 a year (extrapolated)", .insideHub, "bahrain"),
        // Cities that are hubs.
        Line("riyadh", "data-engineer", "junior", "USD 70000–95000 a year (stated)", .hub, "riyadh"),
        Line("riyadh", "ai-engineer", "senior", "USD 160000–210000 a year (stated)", .hub, "riyadh"),
        Line("doha", "ai-engineer", "mid", "USD 110000–160000 a year (stated)", .hub, "doha"),
        Line("muscat", "data-engineer", "senior", "USD 140000–185000 a year (stated)", .hub, "muscat"),
        Line("manama", "data-engineer", "mid", "USD 95000–140000 a year (stated)", .hub, "manama"),
        // A city of the Gulf that is a hub for none.
        Line(
            "muscat", "ai-engineer", "junior", "USD 80000–105000 a year (extrapolated)", .otherHubs, "dubai", "riyadh"),
    ])
    func `places of the Gulf show what is stated for them, or for the nearest hubs`(line: Line) { check(line) }

    @Test(arguments: [
        Line("gcc", "data-engineer", "junior", "USD 70000–95000 a year (stated)", .same, "gcc"),
        Line("gcc", "ai-engineer", "mid", "USD 110000–160000 a year (stated)", .same, "gcc"),
        Line("gcc", "ai-engineer", "senior", "USD 160000–210000 a year (stated)", .same, "gcc"),
        Line("world", "data-engineer", "mid", "USD 90000–180000 a year (stated)", .same, "world"),
        Line("world", "data-engineer", "junior", "unknown"),
        Line("middle-east", "data-engineer", "junior", "USD 70000–95000 a year (extrapolated)", .partOfPlace, "gcc"),
        Line("middle-east", "ai-engineer", "senior", "USD 160000–210000 a year (extrapolated)", .partOfPlace, "gcc"),
        Line("middle-east", "ai-engineer", "mid", "USD 90000–180000 a year (extrapolated)", .widerRegion, "world"),
        Line("egypt", "data-engineer", "mid", "USD 90000–180000 a year (extrapolated)", .widerRegion, "world"),
        Line("egypt", "data-engineer", "junior", "unknown"),
        Line("egypt", "ai-engineer", "senior", "unknown"),
        Line("cairo", "ai-engineer", "mid", "USD 90000–180000 a year (extrapolated)", .widerRegion, "world"),
        Line("germany", "ai-engineer", "mid", "USD 90000–180000 a year (extrapolated)", .widerRegion, "world"),
        Line("germany", "ai-engineer", "junior", "unknown"),
        Line("asia", "data-engineer", "senior", "unknown"),
    ])
    func `wider and other regions show the nearest wider figure, a part, or nothing`(line: Line) { check(line) }

    @Test(arguments: [
        Line("dubai", "data-engineer", "staff", "unknown"),
        Line("dubai", "data-analyst", "mid", "unknown"),
        Line("atlantis", "data-engineer", "mid", "unknown"),
        Line("dubai", "astronaut", "mid", "unknown"),
        Line("dubai", "data-engineer", "emperor", "unknown"),
    ])
    func `what no source states is unknown, and so are unknown ids`(line: Line) { check(line) }

    @Test func `a figure has all that is needed to read it`() throws {
        let band = catalog.band(role: "data-engineer", level: "junior", region: "dubai")
        #expect(band.figure == figure(70_000, 95_000, "USD", .year, .base, .p10ToP90, 2026))
        let world = catalog.band(role: "data-engineer", level: "mid", region: "world")
        #expect(world.figure?.kind == .unspecified)
    }

    @Test func `the bands of a place come one for each level, from the lowest`() {
        let bands = catalog.bands(role: "ai-engineer", region: "riyadh")
        #expect(bands.map(\.level) == ["junior", "mid", "senior", "staff", "principal", "lead", "executive"])
        #expect(bands.map(\.basis) == [.stated, .extrapolated, .stated, .unknown, .unknown, .unknown, .unknown])
        #expect(bands.allSatisfy { $0.region == "riyadh" && $0.role == "ai-engineer" })
    }
}
