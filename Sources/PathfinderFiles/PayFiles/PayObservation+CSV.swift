public import PathfinderCatalog
import PathfinderPay
public import StrictCSV

extension PayObservation {
    /// The row of `pay_observations.csv` for these percentiles, in the order of the schema.
    ///
    /// Percentiles are written to twelve significant digits: what arithmetic leaves behind them is noise.
    public var fields: [CSVField] {
        func text(_ value: String?) -> CSVField { value.map { .text($0) } ?? .missing }
        func number(_ value: Double?) -> CSVField {
            guard let value = value?.withoutNoise else { return .missing }
            return Int(exactly: value).map { .integer($0) } ?? .decimal(value)
        }
        return [
            text(role?.rawValue), text(title), text(level?.rawValue), .text(region.rawValue),
            year.map { .integer($0) } ?? .missing, .text(currency.rawValue), .text(payKind.rawValue),
            count.map { .integer($0) } ?? .missing, distinctCount.map { .integer($0) } ?? .missing, number(p10),
            number(p25), number(p50), number(p75), number(p90), .text(source.rawValue),
        ]
    }
}

extension [PayObservation] {
    /// The observations by role, title, level from the lowest, place, year, currency, pay kind and source; those
    /// without a role come last, those without a level or year first.
    func inOrder(of catalog: Catalog) -> [PayObservation] {
        let levels = catalog.levelsByRank.map(\.id)
        func key(_ row: PayObservation) -> [String] {
            let level = row.level.flatMap(levels.firstIndex) ?? -1
            return [
                row.role?.rawValue ?? "~", row.title ?? "", String(level + 10), row.region.rawValue,
                String(row.year ?? 1000), row.currency.rawValue, row.payKind.rawValue, row.source.rawValue,
            ]
        }
        return map { (key: key($0), row: $0) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.row)
    }
}
