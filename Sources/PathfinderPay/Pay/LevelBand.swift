public import PathfinderCatalog

/// The pay of a level in the currency and period that were asked for, with its evidence.
public struct LevelBand: Codable, Hashable, Sendable {
    /// The level.
    public let level: Level
    /// The pay range, in the currency and period that were asked for; `nil` when unknown.
    public let figure: PayFigure?
    /// The exchange rates that were used.
    public let rates: [ExchangeRate]
    /// What the figure rests on.
    public let basis: Basis
    /// The stated ranges that bear on it, the one that gives the figure first.
    public let evidence: [Evidence]
    /// What all sources together say, observed pay among them; `nil` where that is unknown or was not asked for.
    public let pay: PooledPay?
}

extension Catalog {
    /// The pay of a role in a place, level by level from the lowest.
    ///
    /// Where no source states a range for the place, the figure is P10 to P90 of what was observed there, or of what all
    /// sources together say; a range that is only stated for elsewhere gives way to observed pay.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - region: The place.
    ///   - wanted: The levels; when empty, those with a figure or with known years.
    ///   - currency: The currency of all figures; that of the source when `nil`.
    ///   - period: The period of all figures; that of the source when `nil`.
    ///   - nominal: Whether figures keep the amounts of their own years instead of being brought to one year.
    ///   - withPay: Whether ``LevelBand/pay`` is wanted also where a source states a range.
    /// - Returns: The bands with their evidence.
    /// - Throws: ``MissingRate`` if a currency has no exchange rate.
    public func levelBands(
        of role: Role.ID, in region: Region.ID, levels wanted: [Level.ID] = [], currency: Currency.ID? = nil,
        period: PayPeriod? = nil, nominal: Bool = false, withPay: Bool = false
    ) throws(MissingRate) -> [LevelBand] {
        let bands = levelsByRank.filter { wanted.isEmpty || wanted.contains($0.id) }
            .map { (level: $0, band: band(role: role, level: $0.id, region: region)) }
        let stated = bands.lazy.compactMap(\.band.figure).first
        let payCurrency = currency ?? stated?.currency ?? self.currency(of: region)
        var result: [LevelBand] = []
        for (level, band) in bands {
            var pay: PooledPay?
            if withPay || band.basis != .stated {
                pay = try payAnswer(
                    role: role, level: level.id, region: region, in: payCurrency,
                    period: period ?? stated?.period ?? .year,
                    nominal: nominal)
            }
            guard let figure = band.figure, band.basis == .stated || pay?.basis != .observed else {
                guard pay?.basis == .observed || level.yearsMin != nil || !wanted.isEmpty else { continue }
                result.append(
                    LevelBand(
                        level: level, figure: pay.map { PayFigure($0) }, rates: [], basis: pay?.basis ?? .unknown,
                        evidence: band.evidence, pay: pay))
                continue
            }
            let converted = try convert(figure, to: currency, period: period)
            result.append(
                LevelBand(
                    level: level, figure: converted.figure, rates: converted.rates, basis: band.basis,
                    evidence: band.evidence, pay: withPay ? pay : nil))
        }
        return result
    }

    /// The currency of the country that a place is, or lies in, if it has an exchange rate; else US dollars.
    package func currency(of region: Region.ID) -> Currency.ID {
        let country = country(of: region).flatMap { regions[$0] }
        return country?.currency.flatMap { exchangeRate($0, year: .max) == nil ? nil : $0 } ?? "USD"
    }
}

extension PayFigure {
    /// P10 to P90 of what all sources together say.
    package init(_ pay: PooledPay) {
        let kinds = Set(pay.sources.flatMap(\.figures).map(\.kind))
        self.init(
            low: pay.percentiles.p10, high: pay.percentiles.p90, currency: pay.currency, period: pay.period,
            kind: kinds.count == 1 ? kinds.first ?? .unspecified : .unspecified, reading: .p10ToP90, year: pay.year)
    }
}

extension LevelBand {
    /// Whether the figure is what all sources together say, and not a stated range.
    package var isFromPay: Bool { figure.map { figure in pay.map { PayFigure($0) == figure } ?? false } ?? false }
}

extension LevelBand {
    /// The band with what all sources together say in place of a range that is stated for elsewhere only: the one is about
    /// the place, and of the same kind as estimates beside it.
    package var withNearestFigure: LevelBand {
        guard basis == .extrapolated, let pay, pay.basis == .pooled, pay.currency == figure?.currency,
            pay.period == figure?.period
        else { return self }
        return LevelBand(level: level, figure: PayFigure(pay), rates: [], basis: .pooled, evidence: [], pay: pay)
    }
}
