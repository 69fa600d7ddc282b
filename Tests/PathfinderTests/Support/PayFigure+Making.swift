import Pathfinder

/// A figure in few words.
func figure(
    _ low: Int, _ high: Int, _ currency: Currency.ID = "USD", _ period: PayPeriod = .year, _ kind: PayKind = .base,
    _ reading: RangeReading = .p10ToP90, _ year: Int = 2026
) -> PayFigure {
    PayFigure(
        low: low, high: high, currency: currency, period: period, kind: kind, reading: reading, year: year)
}
