import PathfinderPay

/// A likely mistake in the amounts of a pay file. It is said aloud; nothing is corrected.
public struct PaySuspicion: Codable, Hashable, Sendable {
    /// What probably happened.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// Amounts near a twelfth of the middle of their cell.
        case monthlyAmongYearly = "monthly pay among yearly"
        /// Amounts near twelve times the middle of their cell.
        case yearlyAmongMonthly = "yearly pay among monthly"
        /// Amounts near a tenth of the middle of their cell.
        case missingZero = "a zero missing"
        /// Amounts near ten times the middle of their cell.
        case extraZero = "a zero too many"
    }

    /// What an amount is far from.
    public enum Reference: String, Codable, CaseIterable, Sendable {
        /// The middle of its own cell.
        case cell
        /// What the catalog knows of the same role, level and place.
        case catalog
    }

    /// What probably happened.
    public let kind: Kind
    /// Whose middle ``middle`` is.
    public let reference: Reference
    /// How many amounts it concerns.
    public let count: Int
    /// One of the amounts, per year as it was read.
    public let amount: Double
    /// The middle of the reference, per year.
    public let middle: Double
}

extension PaySuspicion {
    /// What probably happened to an amount that is so many times the middle of its kind; `nil` for one that is not
    /// far off.
    ///
    /// Between seven and eighteen times is suspicious: seven times is five standard deviations of log pay away within
    /// a title, level and country (0.4, from the aijobs rows). 12 and 10 are told apart at their geometric mean.
    static func kind(ofRatio ratio: Double) -> Kind? {
        let border = 120.0.squareRoot()
        return switch ratio {
        case 7..<border: .extraZero
        case border..<18: .yearlyAmongMonthly
        case 1 / border..<1 / 7: .missingZero
        case 1 / 18..<1 / border: .monthlyAmongYearly
        default: nil
        }
    }

    /// From how many amounts on the middle of a cell says what is usual in it.
    static let smallestJudge = 10

    /// The suspicious ones of the amounts of a cell, in ascending order; none where a cell has so few that its middle
    /// says too little.
    ///
    /// - Complexity: O(log *n* + *s*) in the number of amounts and of suspicious ones.
    static func suspicions(inSorted amounts: SortedValues) -> [PaySuspicion] {
        guard amounts.count >= smallestJudge else { return [] }
        let middle = amounts[amounts.count / 2]
        let low = amounts.prefix { $0 < middle / 7 }
        let high = amounts.reversed().prefix { $0 > middle * 7 }
        return suspicions(in: Array(low) + high, .cell, middle: middle) { kind(ofRatio: $0 / middle) }
    }

    /// What probably happened to an amount beside what people alike are paid.
    ///
    /// Other than a cell, a band may lie to one side of the pay of a whole file. So an amount is suspicious as well that
    /// is four times off the band, and falls into it as pay of a month for a year, or of a year for a month.
    static func kind(of amount: Double, beside band: PayPercentiles) -> Kind? {
        let usual = Double(band.p10)...Double(band.p90)
        if let kind = kind(ofRatio: amount / Double(band.p50)) { return kind }
        if amount * 4 < usual.lowerBound, usual.contains(amount * 12) { return .monthlyAmongYearly }
        if amount > usual.upperBound * 4, usual.contains(amount / 12) { return .yearlyAmongMonthly }
        return nil
    }

    /// The suspicious ones of amounts, one entry a kind.
    ///
    /// - Complexity: O(*n*).
    static func suspicions(
        in amounts: some Sequence<Double>, _ reference: Reference, middle: Double, kind: (Double) -> Kind?
    ) -> [PaySuspicion] {
        var found: [Kind: (count: Int, amount: Double)] = [:]
        for amount in amounts {
            guard let kind = kind(amount) else { continue }
            found[kind, default: (0, amount)].count += 1
        }
        return found.map {
            PaySuspicion(kind: $0, reference: reference, count: $1.count, amount: $1.amount, middle: middle)
        }.sorted { $0.kind.rawValue < $1.kind.rawValue }
    }
}
