public import PathfinderCatalog

/// The least pay that a person hopes for.
public struct PayWish: Codable, Hashable, Sendable {
    /// The amount, in the currency's major unit.
    public var amount: Double
    /// The currency.
    public var currency: Currency.ID
    /// What the amount is paid for.
    public var period: PayPeriod

    /// The least pay that a person hopes for.
    ///
    /// - Parameters:
    ///   - amount: The amount, in the currency's major unit.
    ///   - currency: The currency.
    ///   - period: What the amount is paid for.
    public init(amount: Double, currency: Currency.ID, period: PayPeriod) {
        self.amount = amount
        self.currency = currency
        self.period = period
    }
}
