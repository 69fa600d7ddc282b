public import PathfinderCatalog

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

/// Consumer prices by place and year, of the countries that evidence comes from.
package final class PriceLevels: Sendable {
    private struct Key: Hashable {
        let region: Int
        let year: Int
    }

    private let changes: [Key: ConsumerPrice]
    /// A figure is brought to another year as long as prices change by no more than this factor.
    private static let mostChange = 1e9

    /// - Parameters:
    ///   - catalog: The tables.
    ///   - countries: The rows of the countries; making values of all others would take longer than an answer.
    /// - Complexity: O(*n*) in the rows of `consumer_prices.csv`.
    init(catalog: Catalog, countries: Set<Int>) {
        let regions = catalog.table(.regions)
        let rows = catalog.consumerPrices
        var changes: [Key: ConsumerPrice] = [:]
        for (row, region) in catalog.table(.consumerPrices).targets(of: "region", in: regions) {
            guard countries.contains(region) else { continue }
            let change = rows[row]
            changes[Key(region: region, year: change.year)] = change
        }
        self.changes = changes
    }

    /// What brings a figure from its year to another one, as far as the prices are known without a gap.
    ///
    /// - Parameters:
    ///   - region: The country of the figure, or the wider region that it is for.
    ///   - row: The row of that country; `nil` for a wider region.
    ///   - year: The year of the figure.
    ///   - wanted: The year to which it is to be brought.
    /// - Returns: The factor, and the year that was reached.
    func adjustment(of region: Region.ID, row: Int?, from year: Int, to wanted: Int) -> PriceAdjustment {
        var factor = 1.0
        var reached = year
        var months = 12
        var sources: [Source.ID] = []
        while let row, reached != wanted {
            let isForward = reached < wanted
            // A year's change leads from the year before to that year.
            guard let change = changes[Key(region: row, year: isForward ? reached + 1 : reached)] else { break }
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

extension Table {
    /// The rows, each with the row of another table that it names in a column, without making values of them.
    func targets(of column: String, in target: Table) -> [(row: Int, target: Int)] {
        guard let column = schema.index(of: column) else { preconditionFailure("no column \(column)") }
        return (0..<rowCount).compactMap { row in
            withCell(row: row, column: column) { target.row(withKey: $0) }.map { (row, $0) }
        }
    }
}
