import Pathfinder

/// What all sources together say of a pay, in JSON: the percentiles, and who says it by name.
struct PayMedian: Encodable {
    let percentiles: PayPercentiles
    let currency: Currency.ID
    let period: PayPeriod
    let year: Int
    let basis: Basis
    let publishers: [String]

    init(_ pay: PooledPay) {
        percentiles = pay.percentiles
        currency = pay.currency
        period = pay.period
        year = pay.year
        basis = pay.basis
        publishers = pay.sources.map(\.publisher)
    }
}
