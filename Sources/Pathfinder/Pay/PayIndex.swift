/// The stated pay ranges, arranged for looking up a figure without allocating memory.
final class PayIndex: Sendable {
    /// A stated range, with the places resolved to row numbers.
    struct Entry: Sendable {
        /// The row in `pay_ranges.csv`.
        let row: Int
        let region: Int
        /// The hubs that the same source names for the role and level.
        let hubs: [Int]
        let figure: PayFigure
        /// 0 for the best source grade.
        let grade: Int
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
        kinds = catalog.regions.map(\.kind)
        var entries = Array(repeating: [Entry](), count: roles.rowCount * levels.rowCount)
        let hubs = Dictionary(grouping: catalog.roleHubs) { "\($0.role) \($0.level) \($0.source)" }
        let ranges = Dictionary(grouping: catalog.payRanges.enumerated()) {
            "\($0.element.role) \($0.element.level) \($0.element.source)"
        }
        for (statement, ranges) in ranges {
            // A source may state a range for the Gulf and one for the world: its hubs belong to the smallest region.
            let hubs = hubs[statement, default: []].compactMap { regions.row(withKey: $0.region.rawValue) }
            let areas = ranges.map { regions.row(withKey: $0.element.region.rawValue) ?? 0 }
            for ((row, range), area) in zip(ranges, areas) {
                guard let role = roles.row(withKey: range.role.rawValue),
                    let level = levels.row(withKey: range.level.rawValue)
                else { continue }
                let entry = Entry(
                    row: row, region: area, hubs: hubs.filter { places.nearest(of: areas, containing: $0) == area },
                    figure: range.figure,
                    grade: Source.Grade.allCases.firstIndex(of: catalog.sources[range.source]?.grade ?? .d) ?? 0)
                entries[role * levels.rowCount + level].append(entry)
            }
        }
        self.entries = entries
        self.roles = roles
        self.levels = levels
        self.regions = regions
        self.places = places
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
        if entry.grade != other.entry.grade { return entry.grade < other.entry.grade }
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

        /// 0 for the place itself, then by steps; at the same number of steps a hub is nearer than a wider region.
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
