public import PathfinderCatalog

/// A figure in another currency or period, with the rates that were used.
public struct ConvertedFigure: Codable, Hashable, Sendable {
    /// The figure after the conversion; ends are rounded to the nearest whole unit.
    public let figure: PayFigure
    /// The rates used, in order; empty when the currency did not change.
    public let rates: [ExchangeRate]
}

/// A conversion that the bundled rates do not allow.
public struct MissingRate: Error, Hashable, Sendable, CustomStringConvertible {
    /// The currency without a rate.
    public let currency: Currency.ID

    /// What is missing, and what to do about it.
    public var description: String {
        "there is no exchange rate for \(currency); see `pathfinder list exchange_rates`"
    }
}

extension Catalog {
    /// The rate of a currency in the latest year that is not after the given one; the earliest rate if all are later.
    ///
    /// - Complexity: O(*y*) in the years of the currency, after it was first asked for.
    public func exchangeRate(_ currency: Currency.ID, year: Int) -> ExchangeRate? { rates.rate(currency, year: year) }

    /// A figure in another currency, another period, or both.
    ///
    /// Currencies go through US dollars with the yearly average of the figure's own year, or the nearest year that
    /// has one; the result names the rates. A month is a twelfth of a year.
    ///
    /// - Throws: ``MissingRate`` if a currency has no rate.
    /// - Complexity: O(*y*) in the years of the currencies.
    public func convert(
        _ figure: PayFigure, to currency: Currency.ID? = nil, period: PayPeriod? = nil
    ) throws(MissingRate) -> ConvertedFigure {
        let currency = currency ?? figure.currency
        let period = period ?? figure.period
        var rates: [ExchangeRate] = []
        var factor = 1.0
        if currency != figure.currency {
            for (code, isTarget) in [(figure.currency, false), (currency, true)] where code != "USD" {
                guard let rate = exchangeRate(code, year: figure.year) else { throw MissingRate(currency: code) }
                rates.append(rate)
                factor *= isTarget ? rate.perUsd : 1 / rate.perUsd
            }
        }
        if period != figure.period { factor *= period == .month ? 1.0 / 12 : 12 }
        let converted = PayFigure(
            low: Int(rounding: Double(figure.low) * factor), high: Int(rounding: Double(figure.high) * factor),
            currency: currency, period: period, kind: figure.kind, reading: figure.reading, year: figure.year)
        return ConvertedFigure(figure: converted, rates: rates)
    }
}
