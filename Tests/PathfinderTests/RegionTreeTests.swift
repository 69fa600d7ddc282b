import Testing

import Pathfinder

struct RegionTreeTests {
    private let catalog = Catalog.bundled

    @Test(
        arguments: [
            ("world", "dubai", true), ("middle-east", "dubai", true), ("gcc", "dubai", true),
            ("united-arab-emirates", "dubai", true), ("dubai", "dubai", true), ("gcc", "oman", true),
            ("dubai", "united-arab-emirates", false), ("qatar", "dubai", false), ("gcc", "egypt", false),
            ("middle-east", "egypt", true), ("gcc", "world", false), ("gcc", "nowhere", false),
            ("nowhere", "dubai", false),
            ("nowhere", "nowhere", false),
        ] as [(Region.ID, Region.ID, Bool)])
    func `a place contains itself and what lies in it`(container: Region.ID, place: Region.ID, contains: Bool) {
        #expect(catalog.contains(container, place) == contains)
    }

    @Test(
        arguments: [
            ("dubai", ["united-arab-emirates", "gcc", "middle-east", "world"]),
            ("gcc", ["middle-east", "world"]),
            ("germany", ["europe", "world"]),
            ("world", []),
            ("nowhere", []),
        ] as [(Region.ID, [Region.ID])])
    func `the regions around a place come from the nearest to the world`(place: Region.ID, around: [Region.ID]) {
        #expect(catalog.ancestors(of: place).map(\.id) == around)
    }

    @Test func `a place contains another exactly if it is among the regions around it`() {
        let regions = Array(catalog.regions)
        for place in regions {
            let around = Set(catalog.ancestors(of: place.id).map(\.id) + [place.id])
            for other in regions where catalog.contains(other.id, place.id) != around.contains(other.id) {
                Issue.record("\(other.id) and \(place.id) disagree")
            }
        }
    }

    @Test func `all places lie in the world, and only the world lies in no other`() {
        for region in catalog.regions {
            #expect(catalog.contains("world", region.id))
            #expect((region.parent == nil) == (region.id == "world"))
        }
    }

    @Test func `a place of a user's own may lie in no other`() throws {
        let directory = try TableDirectory()
        try directory.write(.regions, rows: ["atlantis,Atlantis,,country,,,,,,editorial"])
        let catalog = try Catalog(directory: directory.path, over: .bundled)
        #expect(catalog.ancestors(of: "atlantis").isEmpty && !catalog.contains("world", "atlantis"))
        #expect(try catalog.marketPay(role: "data-engineer", level: "mid", region: "atlantis") == nil)
        try directory.write(
            .payRanges, rows: ["data-engineer,mid,atlantis,USD,year,base,80000,90000,p10-p90,2026,editorial,"])
        let paid = try Catalog(directory: directory.path, over: .bundled)
        #expect(paid.band(role: "data-engineer", level: "mid", region: "atlantis").basis == .stated)
        let dubai = try paid.marketPay(role: "data-engineer", level: "mid", region: "dubai")
        #expect(try Catalog.bundled.marketPay(role: "data-engineer", level: "mid", region: "dubai") == dubai)
    }

    @Test func `a city lies in a country, a country not in a city`() {
        for region in catalog.regions {
            let parent = region.parent.flatMap { catalog.regions[$0] }
            switch region.kind {
            case .city: #expect(parent?.kind == .country, "\(region.id)")
            case .country, .bloc: #expect(parent?.kind == .bloc || parent?.kind == .world, "\(region.id)")
            case .world: #expect(parent == nil)
            }
        }
    }
}
