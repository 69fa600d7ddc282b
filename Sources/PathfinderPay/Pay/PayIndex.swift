public import PathfinderCatalog

/// The stated pay ranges, arranged for looking up a figure without allocating memory.
package final class PayIndex: Sendable {
    /// A stated range, with the places resolved to row numbers.
    struct Entry: Sendable {
        /// The row in `pay_ranges.csv`.
        let row: Int
        let region: Int
        /// The hubs that the same source names for the role and level: a part of `hubs`.
        let hubs: Range<Int>
    }

    private let roles: Table
    private let levels: Table
    private let regions: Table
    private let places: RegionTree
    private let kinds: [Region.Kind]
    /// All entries, cell by cell; a cell is a role and a level. Within a cell the better source grade comes first, then
    /// the newer year, then the earlier row.
    private let entries: [Entry]
    /// The figure of each entry, apart, so that a look-up copies none but the one it returns.
    private let figures: [PayFigure]
    /// Where the entries of each cell begin; the cell of a role and level is role row × level count + level row.
    private let starts: [Int]
    /// The regions of the hubs of all entries.
    private let hubs: [Int]

    /// - Complexity: O(*n*) in the number of stated ranges and hubs.
    init(catalog: Catalog) {
        roles = catalog.table(.roles)
        levels = catalog.table(.levels)
        regions = catalog.table(.regions)
        places = catalog.places
        kinds = regions.values(of: "kind")
        var cells = StatedRanges(roles: roles, levels: levels)
        cells.add(catalog.roleHubs, regions)
        cells.add(catalog.payRanges, regions, catalog.table(.sources))
        var entries: [Entry] = []
        var figures: [PayFigure] = []
        var starts = [0]
        var hubs: [Int] = []
        for cell in cells.ranges.indices {
            for range in cells.inOrder(cell) {
                let start = hubs.count
                hubs += cells.hubs(of: range, in: cell, places)
                entries.append(Entry(row: range.row, region: range.region, hubs: start..<hubs.count))
                figures.append(range.figure)
            }
            starts.append(entries.count)
        }
        self.entries = entries
        self.figures = figures
        self.starts = starts
        self.hubs = hubs
    }

    /// The nearest stated range, and whether it is stated for the place itself.
    func best(role: Role.ID, level: Level.ID, region: Region.ID) -> (figure: PayFigure, basis: Basis)? {
        guard let place = regions.row(withKey: region.rawValue) else { return nil }
        var best = (index: -1, distance: Int.max)
        for index in candidates(role: role, level: level) {
            guard let distance = relation(of: index, to: place)?.distance, distance < best.distance else { continue }
            best = (index, distance)
            if distance == 0 { break }
        }
        guard best.index >= 0 else { return nil }
        return (figures[best.index], best.distance == 0 ? .stated : .extrapolated)
    }

    /// All stated ranges that say something about a place, the nearest first.
    func all(role: Role.ID, level: Level.ID, region: Region.ID) -> [(entry: Entry, relation: Relation)] {
        guard let place = regions.row(withKey: region.rawValue) else { return [] }
        return candidates(role: role, level: level)
            .compactMap { index in relation(of: index, to: place).map { (index: index, relation: $0) } }
            .sorted { ($0.relation.distance, $0.index) < ($1.relation.distance, $1.index) }
            .map { (entries[$0.index], $0.relation) }
    }

    /// The hubs of each stated range, by its row in `pay_ranges.csv`.
    var hubsByRow: [Int: [Int]] {
        Dictionary(entries.map { ($0.row, Array(hubs(of: $0))) }) { first, _ in first }
    }

    /// The regions of an entry's hubs.
    func hubs(of entry: Entry) -> ArraySlice<Int> { hubs[entry.hubs] }

    private func candidates(role: Role.ID, level: Level.ID) -> Range<Int> {
        guard let role = roles.row(withKey: role.rawValue), let level = levels.row(withKey: level.rawValue)
        else { return 0..<0 }
        let cell = role * levels.rowCount + level
        return starts[cell]..<starts[cell + 1]
    }
}

// MARK: - Nearness

extension PayIndex {
    /// How the place of a range relates to the place that is asked about.
    enum Relation {
        case same
        /// The place is one of the hubs.
        case hub
        /// The place lies in a hub, so many steps up.
        case insideHub(hub: Int, steps: Int)
        /// The place contains hubs; the nearest is so many steps down.
        case containsHubs(steps: Int)
        /// The place is a bloc that contains the range's region.
        case containsRegion(steps: Int)
        /// The range is for a wider region.
        case inside(steps: Int)

        /// 0 for the place itself, then by steps; at the same number of steps a hub is nearer than a wider region,
        /// and that nearer than a part.
        @inline(__always)
        var distance: Int {
            switch self {
            case .same, .hub: 0
            case .insideHub(_, let steps): 4 * steps
            case .containsHubs(let steps): 4 * steps + 1
            case .inside(let steps): 4 * steps + 2
            case .containsRegion(let steps): 4 * steps + 3
            }
        }
    }

    @inline(__always)
    private func relation(of index: Int, to place: Int) -> Relation? {
        let region = entries[index].region
        if region == place { return .same }
        var nearest: Relation?
        for hub in entries[index].hubs {
            let hub = hubs[hub]
            if hub == place { return .hub }
            if let steps = places.steps(from: place, upTo: hub) {
                nearest = closer(.insideHub(hub: hub, steps: steps), nearest)
            } else if kinds[place] == .country, let steps = places.steps(from: hub, upTo: place) {
                nearest = closer(.containsHubs(steps: steps), nearest)
            }
        }
        if let steps = places.steps(from: place, upTo: region) {
            nearest = closer(.inside(steps: steps), nearest)
        } else if kinds[place] == .bloc || kinds[place] == .country,
            let steps = places.steps(from: region, upTo: place)
        {
            nearest = closer(.containsRegion(steps: steps), nearest)
        }
        return nearest
    }

    @inline(__always)
    private func closer(_ relation: Relation, _ other: Relation?) -> Relation {
        guard let other, other.distance <= relation.distance else { return relation }
        return other
    }
}

/// What the tables state for each role and level, before it is arranged.
private struct StatedRanges {
    struct Stated {
        let row: Int
        let region: Int
        let source: Source.ID
        let grade: Source.Grade
        let figure: PayFigure
    }

    private(set) var ranges: [[Stated]]
    private var hubs: [[(source: Source.ID, region: Int)]]
    private let roles: Table
    private let levels: Table

    init(roles: Table, levels: Table) {
        self.roles = roles
        self.levels = levels
        ranges = Array(repeating: [], count: roles.rowCount * levels.rowCount)
        hubs = Array(repeating: [], count: ranges.count)
    }

    private func cell(_ role: Role.ID, _ level: Level.ID) -> Int? {
        guard let role = roles.row(withKey: role.rawValue), let level = levels.row(withKey: level.rawValue)
        else { return nil }
        return role * levels.rowCount + level
    }

    mutating func add(_ roleHubs: Rows<RoleHub>, _ regions: Table) {
        for hub in roleHubs {
            guard let cell = cell(hub.role, hub.level), let region = regions.row(withKey: hub.region.rawValue)
            else { continue }
            hubs[cell].append((hub.source, region))
        }
    }

    mutating func add(_ payRanges: Rows<PayRange>, _ regions: Table, _ sources: Table) {
        let grades: [Source.Grade] = sources.values(of: "grade")
        for (row, range) in payRanges.enumerated() {
            guard let cell = cell(range.role, range.level), let region = regions.row(withKey: range.region.rawValue),
                let source = sources.row(withKey: range.source.rawValue)
            else { continue }
            ranges[cell].append(
                Stated(row: row, region: region, source: range.source, grade: grades[source], figure: range.figure))
        }
    }

    /// The ranges of a cell: the better source grade first, then the newer year, then the earlier row.
    func inOrder(_ cell: Int) -> [Stated] {
        guard ranges[cell].count > 1 else { return ranges[cell] }
        return ranges[cell].sorted { left, right in
            if left.grade != right.grade { return left.grade.rawValue < right.grade.rawValue }
            if left.figure.year != right.figure.year { return left.figure.year > right.figure.year }
            return left.row < right.row
        }
    }

    /// The hubs that the source of a range names. A hub belongs to the smallest region around it: a source that states
    /// a range for the Gulf and another one for the world names its hubs for the Gulf.
    func hubs(of range: Stated, in cell: Int, _ places: RegionTree) -> [Int] {
        let areas = ranges[cell].filter { $0.source == range.source }.map(\.region)
        return hubs[cell].filter { $0.source == range.source }.map(\.region)
            .filter { places.nearest(of: areas, containing: $0) == range.region }
    }
}

extension PayRange {
    /// The range as a figure.
    public var figure: PayFigure {
        PayFigure(
            low: low, high: high, currency: currency, period: period, kind: payKind, reading: reading, year: year)
    }
}

extension Catalog {
    var pay: PayIndex { prepared { PayIndex(catalog: $0) } }
}
