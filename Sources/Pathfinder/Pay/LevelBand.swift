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
}

extension Catalog {
    /// The levels from the lowest to the highest.
    public var levelsByRank: [Level] { levels.sorted { $0.rank < $1.rank } }

    /// The pay of a role in a place, level by level from the lowest.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - region: The place.
    ///   - wanted: The levels; when empty, those with a figure or with known years.
    ///   - currency: The currency of all figures; that of the source when `nil`.
    ///   - period: The period of all figures; that of the source when `nil`.
    /// - Returns: The bands with their evidence.
    /// - Throws: ``MissingRate`` if a currency has no exchange rate.
    public func levelBands(
        of role: Role.ID, in region: Region.ID, levels wanted: [Level.ID] = [], currency: Currency.ID? = nil,
        period: PayPeriod? = nil
    ) throws(MissingRate) -> [LevelBand] {
        var result: [LevelBand] = []
        for level in levelsByRank {
            let band = band(role: role, level: level.id, region: region)
            let isWanted = wanted.isEmpty ? band.figure != nil || level.yearsMin != nil : wanted.contains(level.id)
            guard isWanted else { continue }
            let converted = try band.figure.map { figure throws(MissingRate) in
                try convert(figure, to: currency, period: period)
            }
            result.append(
                LevelBand(
                    level: level, figure: converted?.figure, rates: converted?.rates ?? [], basis: band.basis,
                    evidence: band.evidence))
        }
        return result
    }
}
