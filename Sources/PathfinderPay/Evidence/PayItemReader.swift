import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads the rows of the tables of pay as evidence.
struct PayItemReader: Sendable {
    private let catalog: Catalog
    private let regions: Table
    private let kinds: [Region.Kind]
    private let roles: [Role.ID: Role]
    private let ranks: [Level.ID: Int]
    private let sources: [Source.ID: Source]
    private var countries: [Int: PayItem.Country] = [:]
    private var items: [PayItem] = []

    /// The evidence of all tables, in an order that does not depend on that of their rows.
    ///
    /// - Complexity: O(*n* log *n*) in the number of rows.
    func itemsOfTables() -> [PayItem] {
        var reader = self
        reader.addStatedRanges()
        reader.addFacts()
        reader.addObservations()
        // Numbers are moved about faster than items.
        let items = reader.items
        return items.indices.sorted { items[$0].precedes(items[$1]) }.map { items[$0] }
    }

    /// Estimates that were handed over; those of unknown roles, levels, places or sources are left out.
    func items(of estimates: [PayEstimate]) -> [PayItem] {
        var reader = self
        for (index, estimate) in estimates.enumerated() { reader.add(estimate, index) }
        return reader.items
    }

    init(catalog: Catalog) {
        self.catalog = catalog
        regions = catalog.table(.regions)
        kinds = regions.values(of: "kind")
        roles = Dictionary(catalog.roles.map { ($0.id, $0) }) { first, _ in first }
        ranks = Dictionary(catalog.levels.map { ($0.id, $0.rank) }) { first, _ in first }
        sources = Dictionary(catalog.sources.map { ($0.id, $0) }) { first, _ in first }
    }

    private mutating func addStatedRanges() {
        let hubs = catalog.pay.hubsByRow
        for (row, range) in catalog.payRanges.enumerated() {
            let read = LogNormal(low: Double(range.low), high: Double(range.high), reading: range.reading)
            add(
                .statedRange, row, source: range.source, role: range.role, level: range.level, region: range.region,
                hubs: hubs[row] ?? [],
                pay: PayItem.Pay(
                    year: range.year, currency: range.currency, kind: range.payKind,
                    logMiddle: log(read.median * (range.period == .month ? 12 : 1)), spread: read.spread))
        }
    }

    private mutating func addFacts() {
        for (row, fact) in catalog.payFacts.enumerated() {
            guard let read = fact.asRead else { continue }
            add(
                .fact, row, source: fact.source, grade: fact.grade, role: fact.role, isco08: fact.isco08,
                title: fact.title, level: fact.level, region: fact.region,
                pay: PayItem.Pay(
                    year: fact.year, currency: fact.currency, kind: fact.payKind, logMiddle: log(read.middle),
                    isMean: read.isMean, spread: read.spread, count: fact.count))
        }
    }

    private mutating func addObservations() {
        for (row, cell) in catalog.payObservations.enumerated() where cell.role != nil && cell.p50 > 0 {
            add(
                .observed, row, source: cell.source, role: cell.role, title: cell.title, level: cell.level,
                region: cell.region,
                pay: PayItem.Pay(
                    year: cell.year, currency: cell.currency, kind: cell.payKind, logMiddle: log(cell.p50),
                    spread: cell.spread, count: cell.count))
        }
    }

    private mutating func add(_ estimate: PayEstimate, _ index: Int) {
        guard let source = estimate.sources.first, estimate.pay.median > 0 else { return }
        add(
            .estimate, index, source: source, role: estimate.role, level: estimate.level, region: estimate.region,
            pay: PayItem.Pay(
                year: estimate.year, currency: estimate.currency, kind: estimate.kind,
                logMiddle: log(estimate.pay.median), spread: estimate.pay.spread, count: estimate.count,
                standardError: estimate.standardError))
    }

    private mutating func add(
        _ origin: EvidenceOrigin, _ row: Int, source: Source.ID, grade: Source.Grade? = nil, role: Role.ID?,
        isco08: String? = nil, title: String? = nil, level: Level.ID?, region: Region.ID, hubs: [Int] = [],
        pay: PayItem.Pay
    ) {
        guard let place = regions.row(withKey: region.rawValue), let said = sources[source] else { return }
        let known = role.flatMap { roles[$0] }
        let cell = JobInPlace(
            role: role, track: known?.track, isco08: known?.isco08 ?? isco08 ?? "", rank: level.flatMap { ranks[$0] },
            region: place)
        items.append(
            PayItem(
                origin: origin, row: row, source: source, publisher: said.publisher ?? source.rawValue,
                grade: grade ?? said.grade, cell: cell, title: title, level: level, region: region, hubs: hubs,
                country: country(of: place), pay: pay))
    }

    private mutating func country(of place: Int) -> PayItem.Country? {
        if let known = countries[place] { return known }
        var around: Int? = place
        while let here = around, kinds[here] != .country { around = catalog.places.parent(of: here) }
        guard let row = around else { return nil }
        let region = catalog.regions[row]
        let country = PayItem.Country(id: region.id, row: row, currency: region.currency)
        countries[place] = country
        return country
    }
}

extension PayItem {
    /// Orders the evidence whatever the order of the rows; what precedes neither way is interchangeable.
    fileprivate func precedes(_ other: PayItem) -> Bool {
        if pay.logMiddle != other.pay.logMiddle { return pay.logMiddle < other.pay.logMiddle }
        if pay.year != other.pay.year { return pay.year ?? .min < other.pay.year ?? .min }
        if cell.rank != other.cell.rank { return cell.rank ?? .min < other.cell.rank ?? .min }
        if pay.spread != other.pay.spread { return pay.spread ?? -1 < other.pay.spread ?? -1 }
        return texts.lexicographicallyPrecedes(other.texts)
    }

    private var texts: [String] {
        [
            publisher, source.rawValue, title ?? "", cell.role?.rawValue ?? "", level?.rawValue ?? "", region.rawValue,
            pay.currency.rawValue, pay.kind.rawValue,
        ]
    }
}
