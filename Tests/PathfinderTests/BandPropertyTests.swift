import TestSupport
import Testing

import Pathfinder

/// Bands against a plain search through the tables, without indexes.
struct BandPropertyTests {
    /// How near a stated range is to a place: steps up or down, then the rank of the relation.
    private struct Nearness: Comparable {
        let steps: Int
        let rank: Int

        static func < (left: Self, right: Self) -> Bool { (left.steps, left.rank) < (right.steps, right.rank) }
    }

    /// The number of steps from a place up to a region around it; `nil` if it is not around it.
    private func steps(_ catalog: Catalog, from place: Region.ID, to region: Region.ID) -> Int? {
        ([place] + catalog.ancestors(of: place).map(\.id)).firstIndex(of: region)
    }

    private func nearness(_ catalog: Catalog, _ range: PayRange, _ place: Region.ID) -> Nearness? {
        let siblings = catalog.payRanges.filter {
            $0.role == range.role && $0.level == range.level && $0.source == range.source
        }
        let hubs = catalog.roleHubs.filter {
            $0.role == range.role && $0.level == range.level && $0.source == range.source
        }
        .map(\.region).filter { hub in
            siblings.compactMap { sibling in steps(catalog, from: hub, to: sibling.region) }.min()
                == steps(catalog, from: hub, to: range.region) && steps(catalog, from: hub, to: range.region) != nil
        }
        if range.region == place || hubs.contains(place) { return Nearness(steps: 0, rank: 0) }
        let kind = catalog.regions[place]?.kind
        var found = hubs.compactMap { steps(catalog, from: place, to: $0) }.map { Nearness(steps: $0, rank: 0) }
        if kind == .country {
            found += hubs.compactMap { steps(catalog, from: $0, to: place) }.map { Nearness(steps: $0, rank: 1) }
        }
        if let up = steps(catalog, from: place, to: range.region) { found.append(Nearness(steps: up, rank: 2)) }
        if kind == .country || kind == .bloc, let down = steps(catalog, from: range.region, to: place) {
            found.append(Nearness(steps: down, rank: 3))
        }
        return found.min()
    }

    private func check(_ catalog: Catalog, _ role: Role.ID, _ level: Level.ID, _ place: Region.ID) {
        var best: (range: PayRange, nearness: Nearness, grade: String)?
        var count = 0
        for range in catalog.payRanges where range.role == role && range.level == level {
            guard let nearness = nearness(catalog, range, place) else { continue }
            count += 1
            let grade = catalog.sources[range.source]?.grade.rawValue ?? "?"
            let isBetter = best.map {
                (nearness, grade, -range.year) < ($0.nearness, $0.grade, -$0.range.year)
            }
            if isBetter ?? true { best = (range, nearness, grade) }
        }
        let band = catalog.band(role: role, level: level, region: place)
        #expect(band.figure == best?.range.figure, "\(level) \(role) in \(place)")
        #expect(band.basis == (best.map { $0.nearness.steps == 0 ? .stated : .extrapolated } ?? .unknown))
        let evidence = band.evidence
        #expect(evidence.count == count)
        #expect(evidence.first?.range == best?.range)
        #expect(evidence.filter(\.isFigure).count == min(count, 1))
    }

    @Test(arguments: seeds)
    func `bands of the bundled tables are those of a plain search`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let catalog = Catalog.bundled
        let roles = catalog.roles.map(\.id)
        let levels = catalog.levels.map(\.id)
        let regions = catalog.regions.map(\.id)
        for _ in 0..<150 {
            let isUsual = Bool.random(using: &random)
            check(
                catalog,
                try #require((isUsual ? ["data-engineer", "ai-engineer"] : roles).randomElement(using: &random)),
                try #require((isUsual ? ["junior", "mid", "senior"] : levels).randomElement(using: &random)),
                try #require(regions.randomElement(using: &random)))
        }
    }

    @Test(arguments: seeds)
    func `bands of random tables are those of a plain search`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let places: [Region.ID] = [
            "world", "middle-east", "gcc", "united-arab-emirates", "dubai", "abu-dhabi", "qatar", "doha", "egypt",
            "cairo", "europe", "germany", "berlin", "bahrain", "manama",
        ]
        let directory = try TableDirectory()
        try directory.write(
            .sources, rows: ["A", "B", "B", "D"].enumerated().map { "s\($0),Source \($0),,,free,,2026-11-21,\($1)" })
        var ranges: Set<String> = []
        var hubs: Set<String> = []
        for source in 0..<4 {
            for level in ["junior", "staff"] {
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    ranges.insert(
                        "data-engineer,\(level),\(try #require(places.randomElement(using: &random))),s\(source)")
                }
                for _ in 0..<Int.random(in: 0...5, using: &random) {
                    hubs.insert(
                        "data-engineer,\(level),\(try #require(places.randomElement(using: &random))),s\(source)")
                }
            }
        }
        try directory.write(.roleHubs, rows: hubs.sorted())
        try directory.write(
            .payRanges,
            rows: ranges.sorted().map { range in
                let parts = range.split(separator: ",")
                let low = Int.random(in: 1...99_999, using: &random)
                let year = Int.random(in: 2024...2026, using: &random)
                return "\(parts[0...2].joined(separator: ",")),USD,year,base,\(low),100000,p10-p90,\(year),\(parts[3]),"
            })
        let catalog = try Catalog(directory: directory.path, over: .bundled)
        for place in places {
            for level in ["junior", "mid", "staff"] as [Level.ID] { check(catalog, "data-engineer", level, place) }
        }
    }
}
