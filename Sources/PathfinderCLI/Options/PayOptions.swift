import ArgumentParser
import Pathfinder

/// The currency and period in which pay is shown.
struct PayOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Show pay in another currency, such as AED.", valueName: "code"))
    var currency: String?

    @Option(
        help: ArgumentHelp("Show pay per year or month.", valueName: "period"),
        completion: .list(PayPeriod.allCases.map(\.rawValue)))
    var period: String?

    func validate() throws {
        _ = try payPeriod
    }

    /// The period of pay; that of the source unless given.
    var payPeriod: PayPeriod? {
        get throws { try word(period, of: "--period") }
    }

    func currencyID(in catalog: Catalog) throws(UnknownName) -> Currency.ID? {
        guard let currency else { return nil }
        return try catalog.id(of: currency, as: Currency.self)
    }
}
