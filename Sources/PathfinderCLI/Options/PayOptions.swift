import ArgumentParser
import Pathfinder

/// The currency and period in which pay is shown.
struct PayOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Show pay in another currency, such as AED.", valueName: "code"))
    var currency: String?

    @Option(help: "Show pay per year or month.")
    var period: PayPeriod?

    func currencyID(in catalog: Catalog) throws(UnknownName) -> Currency.ID? {
        guard let currency else { return nil }
        return try catalog.id(of: currency, as: Currency.self)
    }
}
