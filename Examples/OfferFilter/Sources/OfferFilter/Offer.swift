import Pathfinder

/// A job offer.
struct Offer {
    let title: String
    let company: String
    let city: String
    let salary: Int
    let currency: String
    let period: PayPeriod

    /// One line about the offer if it pays at least the low end of its band; `nil` if it pays less.
    ///
    /// - Throws: `UnknownName`, `MissingRate` or `NoBand`.
    func praise(by catalog: Catalog) throws -> String? {
        let (role, level) = try catalog.roleAndLevel(named: title)
        let place = try catalog.id(of: city, as: Region.self)
        let money = try catalog.id(of: currency, as: Currency.self)
        // A title without a level is taken for the middle one.
        let band = catalog.band(role: role, level: level ?? "mid", region: place)
        guard let stated = band.figure else { throw NoBand(title: title, city: city) }
        let figure = try catalog.convert(stated, to: money, period: period).figure
        guard salary >= figure.low else { return nil }
        return "\(title) at \(company), \(city): \(currency) \(salary) a \(period), "
            + "the band begins at \(figure.low) (\(band.basis))"
    }
}

/// There is no band to compare an offer with.
struct NoBand: Error, CustomStringConvertible {
    let title: String
    let city: String

    var description: String { "no source states what \"\(title)\" is paid in \(city)" }
}
