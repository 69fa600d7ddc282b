public import PathfinderCatalog
import Synchronization

/// How a figure of one year was brought to another year by consumer prices.
public struct PriceAdjustment: Codable, Hashable, Sendable {
    /// The country whose consumer prices were used; for a figure of a wider region that region, which has none.
    public let region: Region.ID
    /// The year of the figure.
    public let from: Int
    /// The year that it was brought to: the one asked for, or the nearest to it whose prices are known.
    public let to: Int
    /// The year asked for.
    public let wanted: Int
    /// What the figure was multiplied with; 1 where nothing is known.
    public let factor: Double
    /// How many months of the latest year its change of prices rests on; 12 for a whole year.
    public let months: Int
    /// Who states the prices.
    public let sources: [Source.ID]

    /// The change in percent: 9.1 for a rise by 9.1 %.
    public var percent: Double { 100 * (factor - 1) }
    /// Whether the prices of all years between are known.
    public var isComplete: Bool { to == wanted }
}

/// Consumer prices by place and year, each place read when it is first asked for.
package final class PriceLevels: Sendable {
    private let catalog: Catalog
    private let known = Mutex<[String: [Int: ConsumerPrice]]>([:])
    /// A figure is brought to another year as long as prices change by no more than this factor.
    private static let mostChange = 1e9

    init(_ catalog: Catalog) { self.catalog = catalog }

    private func changes(in region: Region.ID) -> [Int: ConsumerPrice] {
        if let changes = known.withLock({ $0[region.rawValue] }) { return changes }
        let rows = catalog.rows(ConsumerPrice.self, startingWith: region.rawValue)
        let changes = Dictionary(rows.map { ($0.year, $0) }) { first, _ in first }
        known.withLock { $0[region.rawValue] = changes }
        return changes
    }

    /// What brings a figure from its year to another one, as far as the prices are known without a gap.
    ///
    /// - Parameters:
    ///   - region: The country of the figure, or the wider region that it is for, which has no prices.
    ///   - year: The year of the figure.
    ///   - wanted: The year to which it is to be brought.
    /// - Returns: The factor, and the year that was reached.
    func adjustment(of region: Region.ID, from year: Int, to wanted: Int) -> PriceAdjustment {
        var factor = 1.0
        var reached = year
        var months = 12
        var sources: [Source.ID] = []
        let changes = year == wanted ? [:] : changes(in: region)
        while reached != wanted {
            let isForward = reached < wanted
            // A year's change leads from the year before to that year.
            guard let change = changes[isForward ? reached + 1 : reached] else { break }
            let step = 1 + change.inflation / 100
            let next = factor * (isForward ? step : 1 / step)
            // After such a change of prices an amount says nothing any more.
            guard (1 / Self.mostChange...Self.mostChange).contains(next) else { break }
            factor = next
            if isForward || reached == year { months = change.months }
            reached += isForward ? 1 : -1
            if !sources.contains(change.source) { sources.append(change.source) }
        }
        return PriceAdjustment(
            region: region, from: year, to: reached, wanted: wanted, factor: factor, months: months, sources: sources)
    }
}

extension Catalog {
    /// The consumer prices of all places.
    package var priceLevels: PriceLevels { prepared { PriceLevels($0) } }
}
