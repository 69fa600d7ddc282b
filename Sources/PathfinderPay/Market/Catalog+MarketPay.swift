public import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension Catalog {
    /// What all evidence together says about the pay of a role in a place: an estimate of one model of pay, in which
    /// national statistics, surveys, guides and job ads weigh by how far each was found to be right.
    ///
    /// A city of which nothing of its own is known has its country's pay, less sure. Your own bands, laid on top of the
    /// catalog, move the cells that they are of, and win where they have people.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - level: The level; `nil` for all levels together.
    ///   - region: The place.
    ///   - currency: The currency of the answer; that of the place when `nil`.
    ///   - period: What the amounts are paid for; what is usual in the place when `nil`.
    ///   - year: In whose money the answer is; the year of the estimates when `nil`.
    /// - Returns: The pay; `nil` where it is unknown: the 90 % interval of the median would be too wide to act on, or
    ///   the catalog does not have the role, level or region.
    /// - Throws: ``MissingRate`` if a currency has no exchange rate.
    /// - Complexity: O(1) after the first answer for a place.
    public func marketPay(
        role: Role.ID, level: Level.ID?, region: Region.ID, in currency: Currency.ID? = nil,
        period: PayPeriod? = nil, year: Int? = nil
    ) throws(MissingRate) -> MarketPay? {
        let estimates = self.estimates
        guard let cell = estimates.cell(role: role, level: level, region: region) else { return nil }
        let currency = currency ?? self.currency(of: region)
        let period = period ?? self.payPeriod(of: region)
        let year = year ?? estimates.year
        let scale =
            try rates.perUsd(currency, year: year) / (period == .month ? 12 : 1)
            / (year == estimates.year ? 1 : toDollars("USD", in: region, from: year, to: estimates.year))
        func amount(_ deviations: Double, _ deviation: Double) -> Int {
            Int(rounding: exp(cell.middle + deviations * deviation) * scale).rounded(toDigits: 3)
        }
        let spread = cell.spread
        return MarketPay(
            role: role, level: level, region: region, basis: cell.basis, currency: currency, period: period, year: year,
            percentiles: PayPercentiles(
                p10: amount(-Normal.p90, spread), p25: amount(-Normal.p75, spread),
                p50: amount(0, spread), p75: amount(Normal.p75, spread),
                p90: amount(Normal.p90, spread)),
            medianInterval: PayInterval(
                low: amount(-Normal.p95, cell.error), high: amount(Normal.p95, cell.error)),
            spread: spread, sources: cell.sources, elsewhere: cell.elsewhere, country: cell.country,
            ownPeople: cell.ownPeople)
    }

    /// What an amount in a currency, paid in a place in one year, is multiplied with to be US dollars of another year:
    /// with the consumer prices of the place to that year, and then with that year's rate.
    ///
    /// - Throws: ``MissingRate`` if the currency has no exchange rate.
    func toDollars(
        _ currency: Currency.ID, in region: Region.ID, from year: Int, to wanted: Int
    ) throws(MissingRate) -> Double {
        let rates = self.rates
        let local = self.currency(of: region)
        let prices = priceLevels.adjustment(of: country(of: region) ?? region, from: year, to: wanted)
        // In the place's own money, for its prices are in that.
        let inLocal = try rates.perUsd(local, year: year) / rates.perUsd(currency, year: year)
        return try inLocal * prices.factor / rates.perUsd(local, year: prices.to)
    }

    /// The currency of the country that a place is, or lies in, if it has an exchange rate; else US dollars.
    public func currency(of region: Region.ID) -> Currency.ID {
        country(of: region).flatMap { regions[$0]?.currency }
            .flatMap { rates.isKnown($0) ? $0 : nil } ?? "USD"
    }

    /// For what time pay is usually named in a place; a year where nothing is said of it or of what it lies in.
    public func payPeriod(of region: Region.ID) -> PayPeriod {
        var place = regions[region]
        while let known = place {
            if let period = known.payPeriod { return period }
            place = known.parent.flatMap { regions[$0] }
        }
        return .year
    }

    /// Whether the medians of two answers differ by more than is known.
    ///
    /// Two roles in one place share what is not known of the place, so little sets them apart; answers for two places are
    /// unsure each for itself.
    ///
    /// - Parameters:
    ///   - pay: One answer.
    ///   - other: Another one, in the same currency and period.
    /// - Returns: `false` where nobody can tell them apart.
    public func isApart(_ pay: MarketPay, from other: MarketPay) -> Bool {
        let difference = log(Double(max(1, pay.percentiles.p50)) / Double(max(1, other.percentiles.p50)))
        guard pay.region != other.region else {
            return pay.role == other.role ? difference != 0 : abs(difference) > payConstant(.roleDifference)
        }
        let errors = [pay, other].map { pay in
            log(Double(max(1, pay.medianInterval.high)) / Double(max(1, pay.percentiles.p50)))
        }
        return abs(difference) > (errors[0] * errors[0] + errors[1] * errors[1]).squareRoot()
    }

    /// The roles whose medians cannot be told from those of a role at any of its levels in a place.
    ///
    /// - Parameter answers: The pay of the role, level by level.
    /// - Returns: The roles, in the order of the table; none where the pay is unknown.
    /// - Complexity: O(*r*) look-ups in the number of roles.
    public func rolesAlike(_ answers: [PayAnswer]) -> [Role.ID] {
        let pays = answers.compactMap(\.pay)
        guard let first = pays.first else { return [] }
        return roles.map(\.id).filter { role in
            role != first.role
                && pays.allSatisfy { pay in
                    let other = try? marketPay(
                        role: role, level: pay.level, region: pay.region, in: pay.currency, period: pay.period)
                    return other.map { !isApart(pay, from: $0) } ?? false
                }
        }
    }

    /// People in a place, or in the country that it lies in, whose pay in a role differs much from that of all.
    ///
    /// - Complexity: O(*n*) in the rows of `pay_segments.csv`.
    public func paySegments(of role: Role.ID, in region: Region.ID) -> [PaySegment] {
        let country = country(of: region)
        return paySegments.filter {
            ($0.role == nil || $0.role == role) && ($0.region == region || $0.region == country)
        }
    }
}
