package import PathfinderCatalog
import Synchronization

/// Exchange rates by currency, each read when it is first asked for.
package final class RateIndex: Sendable {
    private let catalog: Catalog
    private let known = Mutex<[String: [ExchangeRate]]>([:])

    init(_ catalog: Catalog) { self.catalog = catalog }

    /// The rate of a currency in the latest year that is not after the given one; the earliest rate if all are later;
    /// `nil` for a currency without any.
    func rate(_ currency: Currency.ID, year: Int) -> ExchangeRate? {
        let rates = rates(of: currency)
        return rates.last { $0.year <= year } ?? rates.first
    }

    /// Units of the currency for one US dollar, by that rate.
    package func perUsd(_ currency: Currency.ID, year: Int) throws(MissingRate) -> Double {
        if currency == "USD" { return 1 }
        guard let rate = rate(currency, year: year) else { throw MissingRate(currency: currency) }
        return rate.perUsd
    }

    func isKnown(_ currency: Currency.ID) -> Bool { currency == "USD" || !rates(of: currency).isEmpty }

    private func rates(of currency: Currency.ID) -> [ExchangeRate] {
        if let rates = known.withLock({ $0[currency.rawValue] }) { return rates }
        let rates = catalog.rows(ExchangeRate.self, startingWith: currency.rawValue).sorted { $0.year < $1.year }
        known.withLock { $0[currency.rawValue] = rates }
        return rates
    }
}

extension Catalog {
    /// The exchange rates of all currencies.
    package var rates: RateIndex { prepared { RateIndex($0) } }
}
