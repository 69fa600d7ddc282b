/// The stated pay ranges, arranged for looking up a figure without allocating memory.
final class PayIndex: Sendable {
    /// A stated range, with the places resolved to row numbers.
    struct Entry: Sendable {
        /// The row in `pay_ranges.csv`.
        let row: Int
        let region: Int
        /// The hubs that the same source names for the role and level.
        var hubs: [Int]
        let source: Int
        let figure: PayFigure
        let grade: Source.Grade
    }

    private let roles: Table
    private let levels: Table
    private let regions: Table
    private let places: RegionTree
    private let kinds: [Region.Kind]
    /// The entries of each role and level; the index is role row × level count + level row.
    private let entries: [[Entry]]

    /// - Complexity: O(*n*) in the number of stated ranges and hubs.
    init(catalog: Catalog) {
        let roles = catalog.table(.roles)
        let levels = catalog.table(.levels)
        let regions = catalog.table(.regions)
        let places = catalog.places
        kinds = regions.values(of: "kind")
        let sources = catalog.table(.sources)
        func cell(_ role: Role.ID, _ level: Level.ID) -> Int? {
            guard let role = roles.row(withKey: role.rawValue), let level = levels.row(withKey: level.rawValue)
            else { return nil }
            return role * levels.rowCount + level
        }
        let cellCount = roles.rowCount * levels.rowCount
        var hubs = Array(repeating: [(source: Source.ID, region: Int)](), count: cellCount)
        for hub in catalog.roleHubs {
            guard let cell = cell(hub.role, hub.level), let region = regions.row(withKey: hub.region.rawValue)
            else { continue }
            hubs[cell].append((hub.source, region))
        }
        let grades: [Source.Grade] = sources.values(of: "grade")
        var entries = Array(repeating: [Entry](), count: cellCount)
        for (row, range) in catalog.payRanges.enumerated() {
            guard let cell = cell(range.role, range.level), let region = regions.row(withKey: range.region.rawValue),
                let source = sources.row(withKey: range.source.rawValue)
            else { continue }
            entries[cell].append(
                Entry(
                    row: row, region: region, hubs: hubs[cell].filter { $0.source == range.source }.map(\.region),
                    source: source, figure: range.figure, grade: grades[source]))
        }
        self.entries = entries.map { Self.assigningHubs($0, places) }
        self.roles = roles
        self.levels = levels
        self.regions = regions
        self.places = places
    }

    /// Leaves a hub only with the smallest region around it: a source that states a range for the Gulf and another one
    /// for the world names its hubs for the Gulf.
    private static func assigningHubs(_ entries: [Entry], _ places: RegionTree) -> [Entry] {
        entries.map { entry in
            var entry = entry
            let areas = entries.filter { $0.source == entry.source }.map(\.region)
            entry.hubs.removeAll { places.nearest(of: areas, containing: $0) != entry.region }
            return entry
        }
    }

    /// The nearest stated range, and whether it is stated for the place itself.
    func best(role: Role.ID, level: Level.ID, region: Region.ID) -> (figure: PayFigure, basis: Basis)? {
        guard let place = regions.row(withKey: region.rawValue) else { return nil }
        var best: (entry: Entry, distance: Int)?
        for entry in candidates(role: role, level: level) {
            guard let distance = relation(of: entry, to: place)?.distance else { continue }
            if let current = best, !Self.isBetter(entry, distance, than: current) { continue }
            best = (entry, distance)
        }
        return best.map { ($0.entry.figure, $0.distance == 0 ? .stated : .extrapolated) }
    }

    /// All stated ranges that say something about a place, the nearest first.
    func all(role: Role.ID, level: Level.ID, region: Region.ID) -> [(entry: Entry, relation: Relation)] {
        guard let place = regions.row(withKey: region.rawValue) else { return [] }
        return candidates(role: role, level: level)
            .compactMap { entry in relation(of: entry, to: place).map { (entry: entry, relation: $0) } }
            .sorted { Self.isBetter($0.entry, $0.relation.distance, than: ($1.entry, $1.relation.distance)) }
    }

    private func candidates(role: Role.ID, level: Level.ID) -> [Entry] {
        guard let role = roles.row(withKey: role.rawValue), let level = levels.row(withKey: level.rawValue)
        else { return [] }
        return entries[role * levels.rowCount + level]
    }

    /// Nearer is better; at the same distance the better source grade, then the newer year, then the earlier row.
    private static func isBetter(_ entry: Entry, _ distance: Int, than other: (entry: Entry, distance: Int)) -> Bool {
        if distance != other.distance { return distance < other.distance }
        if entry.grade != other.entry.grade { return entry.grade.rawValue < other.entry.grade.rawValue }
        if entry.figure.year != other.entry.figure.year { return entry.figure.year > other.entry.figure.year }
        return entry.row < other.entry.row
    }

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

    private func relation(of entry: Entry, to place: Int) -> Relation? {
        if entry.region == place { return .same }
        var nearest: Relation?
        for hub in entry.hubs {
            if hub == place { return .hub }
            if let steps = places.steps(from: place, upTo: hub) {
                nearest = closer(.insideHub(hub: hub, steps: steps), nearest)
            } else if kinds[place] == .country, let steps = places.steps(from: hub, upTo: place) {
                nearest = closer(.containsHubs(steps: steps), nearest)
            }
        }
        if let steps = places.steps(from: place, upTo: entry.region) {
            nearest = closer(.inside(steps: steps), nearest)
        } else if kinds[place] == .bloc || kinds[place] == .country,
            let steps = places.steps(from: entry.region, upTo: place)
        {
            nearest = closer(.containsRegion(steps: steps), nearest)
        }
        return nearest
    }

    private func closer(_ relation: Relation, _ other: Relation?) -> Relation {
        guard let other, other.distance <= relation.distance else { return relation }
        return other
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
    var pay: PayIndex { storage.pay.value { PayIndex(catalog: self) } }
}
