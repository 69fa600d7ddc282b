import PathfinderCatalog
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The estimates of the places that were asked about, in log of US dollars a year, with a user's own bands in them.
final class EstimateIndex: Sendable {
    /// The pay of a role at a level in a place.
    struct Cell: Sendable {
        var basis: Basis
        /// The logarithm of the median.
        var middle: Double
        /// The standard deviation of what the median may be off.
        var error: Double
        /// The standard deviation of log pay among people.
        var spread: Double
        var sources: [SourceShare]
        var elsewhere: [SourceShare] = []
        var country: Region.ID?
        var ownPeople = 0
    }

    /// The rows of a role and a level; all levels together have none.
    struct Job: Hashable, Sendable {
        let role: Int
        let level: Int?
    }

    let year: Int
    private let catalog: Catalog
    private let roles: Table
    private let levels: Table
    private let own: OwnPay
    private let observedPeople: Int
    private let widest: Double
    private let cityDeviation: Double
    private let known = Mutex<[String: [Job: Cell]]>([:])

    init(_ catalog: Catalog) {
        self.catalog = catalog
        roles = catalog.table(.roles)
        levels = catalog.table(.levels)
        year = Int(rounding: catalog.payConstant(.year))
        observedPeople = Int(rounding: catalog.payConstant(.observedPeople))
        widest = catalog.payConstant(.widestInterval)
        cityDeviation = catalog.payConstant(.cityDeviation)
        own = OwnPay(catalog, year: year)
    }

    /// The pay of a role at a level in a place; `nil` where it is unknown.
    func cell(role: Role.ID, level: Level.ID?, region: Region.ID) -> Cell? {
        guard let role = roles.row(withKey: role.rawValue) else { return nil }
        var job = Job(role: role, level: nil)
        if let level {
            guard let row = levels.row(withKey: level.rawValue) else { return nil }
            job = Job(role: role, level: row)
        }
        return known.withLock { $0[region.rawValue] }.map { $0[job] }
            ?? remember(region)[job]
    }

    private func remember(_ region: Region.ID) -> [Job: Cell] {
        let cells = cells(in: region)
        known.withLock { $0[region.rawValue] = cells }
        return cells
    }

    private func cells(in region: Region.ID) -> [Job: Cell] {
        guard let place = catalog.regions[region] else { return [:] }
        var cells = bundledCells(in: place)
        own.add(to: &cells, in: place, cityDeviation: cityDeviation, observedPeople: observedPeople)
        cells = cells.filter { isKnown($0.value) }
        for (role, cells) in Dictionary(grouping: cells.filter { $0.key.level != nil }, by: \.key.role) {
            let job = Job(role: role, level: nil)
            add(Self.together(cells.sorted { ($0.key.level ?? 0) < ($1.key.level ?? 0) }.map(\.value)), as: job)
        }
        func add(_ cell: Cell, as job: Job) {
            if cells[job]?.ownPeople ?? 0 == 0 { cells[job] = cell }
        }
        return cells
    }

    private func isKnown(_ cell: Cell) -> Bool { exp(Normal.p95 * cell.error) <= widest }

    /// Of a city of which nothing is known its country's, less sure.
    private func bundledCells(in place: Region) -> [Job: Cell] {
        let rows = catalog.rows(PayEstimate.self, startingWith: place.id.rawValue)
        guard rows.isEmpty, place.kind == .city, let parent = place.parent.flatMap({ catalog.regions[$0] }),
            parent.kind == .city || parent.kind == .country
        else { return Dictionary(rows.compactMap(read)) { first, _ in first } }
        return bundledCells(in: parent).mapValues { cell in
            var cell = cell
            cell.country = cell.country ?? parent.id
            cell.basis = cell.basis == .observed ? .pooled : cell.basis
            cell.error = (cell.error * cell.error + cityDeviation * cityDeviation).squareRoot()
            return cell
        }
    }

    private func read(_ row: PayEstimate) -> (Job, Cell)? {
        guard let role = roles.row(withKey: row.role.rawValue), let level = levels.row(withKey: row.level.rawValue)
        else { return nil }
        let error = log(max(1, row.medianHigh / row.medianLow)) / (2 * Normal.p95)
        let basis: Basis =
            switch row.basis {
            case .observed: .observed
            case .pooled: .pooled
            case .estimated: .estimated
            }
        return (
            Job(role: role, level: level),
            Cell(
                basis: basis, middle: log(row.median), error: error, spread: row.spread,
                sources: SourceShare.all(in: row.sources), elsewhere: SourceShare.all(in: row.elsewhere))
        )
    }

    /// All levels, each counted alike: people differ by their levels, too.
    private static func together(_ cells: [Cell]) -> Cell {
        let count = Double(cells.count)
        let middle = cells.reduce(0) { $0 + $1.middle } / count
        let variance = cells.reduce(0) { sum, cell in
            sum + cell.spread * cell.spread + (cell.middle - middle) * (cell.middle - middle)
        }
        var cell = cells[cells.count / 2]
        cell.basis = cells.map(\.basis).max() ?? cell.basis
        cell.middle = middle
        cell.error = cells.reduce(0) { $0 + $1.error } / count
        cell.spread = (variance / count).squareRoot()
        cell.ownPeople = cells.reduce(0) { $0 + $1.ownPeople }
        return cell
    }
}

extension Catalog {
    var estimates: EstimateIndex { prepared { EstimateIndex($0) } }

    /// A constant of the model of pay. A validated table has a row for each.
    func payConstant(_ name: PayModelConstant.Name) -> Double {
        guard let constant = payModel[PayModelConstant.ID(rawValue: name.rawValue)] else {
            preconditionFailure("pay_model.csv has no row \(name.rawValue)")
        }
        return constant.value
    }
}
