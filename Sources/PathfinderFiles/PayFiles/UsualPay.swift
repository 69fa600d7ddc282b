import PathfinderCatalog
import PathfinderPay

/// What the catalog knows to be usual, beside which the mix-ups show that a pay file cannot show by itself: pay of a
/// month in all its rows, or one amount among few.
struct UsualPay {
    private struct Job: Hashable {
        let role: Role.ID
        let level: Level.ID?
        let region: Region.ID
        let currency: Currency.ID
    }

    private struct Market: Hashable {
        let region: Region.ID
        let currency: Currency.ID
        let source: Source.ID
    }

    /// Up to how many rows of files cells with few amounts are looked at: of more rows there are so many such cells that
    /// looking them up would take longer than reading the file.
    static let mostRows = 100_000

    private let catalog: Catalog
    private var bands: [Job: PayPercentiles?] = [:]
    private var judged: Set<Market> = []

    init(catalog: Catalog) {
        self.catalog = catalog
    }

    /// The suspicious amounts of a cell beside what is usual.
    ///
    /// A cell with few amounts is looked at amount by amount. Of the others the first of each place, currency and
    /// source is looked at as a whole: who gives pay of a month gives it in all rows.
    ///
    /// - Parameters:
    ///   - observation: The percentiles of the cell.
    ///   - cell: What its rows have in common.
    ///   - few: Its amounts, if they are few.
    /// - Returns: What probably happened, one entry a kind.
    mutating func suspicions(of observation: PayObservation, in cell: ObservedCell, few: [Double]) -> [PaySuspicion] {
        if !few.isEmpty {
            return band(of: cell).map { Self.suspicions(in: few, beside: $0) } ?? []
        }
        let market = Market(region: cell.region, currency: cell.currency, source: cell.source)
        guard cell.role != nil, judged.insert(market).inserted, let band = band(of: cell) else { return [] }
        let amounts = repeatElement(observation.p50, count: observation.count ?? 1)
        return Self.suspicions(in: amounts, beside: band)
    }

    /// The usual pay of a year; `nil` where the country has no figure of its own.
    private mutating func band(of cell: ObservedCell) -> PayPercentiles? {
        guard let role = cell.role else { return nil }
        let job = Job(role: role, level: cell.level, region: cell.region, currency: cell.currency)
        if let known = bands[job] { return known }
        let pay = try? catalog.marketPay(
            role: role, level: cell.level, region: cell.region, in: cell.currency, period: .year, year: cell.year)
        let band = pay.flatMap { $0.basis == .estimated ? nil : $0.percentiles }
        bands.updateValue(band, forKey: job)
        return band
    }

    private static func suspicions(in amounts: some Sequence<Double>, beside band: PayPercentiles) -> [PaySuspicion] {
        PaySuspicion.suspicions(in: amounts, .catalog, middle: Double(band.p50)) {
            PaySuspicion.kind(of: $0, beside: band)
        }
    }
}
