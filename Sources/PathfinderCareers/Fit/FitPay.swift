package import PathfinderCatalog
import PathfinderPay
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// How many people of each role are paid at least what someone hopes for, from the pay that the catalog knows.
package final class FitPay: Sendable {
    /// A pay hoped for, at a level in a place.
    package struct Wish: Hashable, Sendable {
        package let region: Region.ID
        package let level: Level.ID?
        package let amount: Double
        package let currency: Currency.ID
        package let period: PayPeriod

        package init(region: Region.ID, level: Level.ID?, amount: Double, currency: Currency.ID, period: PayPeriod) {
            self.region = region
            self.level = level
            self.amount = amount
            self.currency = currency
            self.period = period
        }
    }

    private struct Cell: Hashable {
        let region: Region.ID
        let level: Level.ID?
        let currency: Currency.ID
        let period: PayPeriod
    }

    private let catalog: Catalog
    private let roles: [Role.ID]
    /// Log pay of each role in a cell: the middle and the standard deviation; `nil` where unknown.
    private let known = Mutex<[Cell: [(middle: Double, spread: Double)?]]>([:])

    init(_ catalog: Catalog, roles: [Role.ID]) {
        self.catalog = catalog
        self.roles = roles
    }

    /// The share of people of each role who are paid at least the amount; `nil` where their pay is unknown.
    func shares(_ wish: Wish) -> [Double?] {
        guard wish.amount > 0 else { return roles.map { _ in 1 } }
        let amount = log(wish.amount)
        return pay(in: Cell(region: wish.region, level: wish.level, currency: wish.currency, period: wish.period)).map {
            $0.map { 1 - Normal.cumulative((amount - $0.middle) / $0.spread) }
        }
    }

    /// The share of people of a role who are paid at least the amount; `nil` where their pay is unknown.
    func share(role: Int, wish: Wish) -> Double? { shares(wish)[role] }

    private func pay(in cell: Cell) -> [(middle: Double, spread: Double)?] {
        if let pay = known.withLock({ $0[cell] }) { return pay }
        let pay = roles.map { role -> (middle: Double, spread: Double)? in
            let answer = try? catalog.marketPay(
                role: role, level: cell.level, region: cell.region, in: cell.currency, period: cell.period)
            guard let pay = answer, pay.percentiles.p50 > 0, pay.spread > 0 else { return nil }
            return (log(Double(pay.percentiles.p50)), pay.spread)
        }
        known.withLock { $0[cell] = pay }
        return pay
    }
}
