package import PathfinderCatalog

/// Exchange rates by currency, for many conversions.
package struct RateIndex: Sendable {
    private let rates: [Currency.ID: [(year: Int, perUsd: Double)]]

    /// - Parameters:
    ///   - catalog: The tables.
    ///   - currencies: The currencies that are needed.
    /// - Complexity: O(*n*) in the rows of `exchange_rates.csv`.
    init(catalog: Catalog, currencies: Set<Currency.ID>) {
        let known = catalog.table(.currencies)
        let wanted = Set(currencies.compactMap { known.row(withKey: $0.rawValue) })
        let rows = catalog.exchangeRates
        var rates: [Currency.ID: [(year: Int, perUsd: Double)]] = [:]
        for (row, currency) in catalog.table(.exchangeRates).targets(of: "currency", in: known)
        where wanted.contains(currency) {
            let rate = rows[row]
            rates[rate.currency, default: []].append((rate.year, rate.perUsd))
        }
        self.rates = rates.mapValues { $0.sorted { $0.year < $1.year } }
    }

    /// Units of the currency for one US dollar in the latest year that is not after the given one; the earliest rate
    /// if all are later.
    package func perUsd(_ currency: Currency.ID, year: Int) throws(MissingRate) -> Double {
        if currency == "USD" { return 1 }
        guard let rates = rates[currency], let first = rates.first else { throw MissingRate(currency: currency) }
        return (rates.last { $0.year <= year } ?? first).perUsd
    }

    /// What an amount in one currency is multiplied with to get it in another one.
    func rate(from: Currency.ID, to: Currency.ID, year: Int) throws(MissingRate) -> Double {
        guard from != to else { return 1 }
        return try perUsd(to, year: year) / perUsd(from, year: year)
    }
}

extension Catalog {
    /// The exchange rates of all currencies.
    ///
    /// - Complexity: O(*n*) in the rows of `exchange_rates.csv`.
    package var rates: RateIndex { RateIndex(catalog: self, currencies: Set(currencies.map(\.id))) }
}
