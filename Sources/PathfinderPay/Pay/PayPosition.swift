public import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where one pay lies in a range.
public struct PayPosition: Codable, Hashable, Sendable {
    /// On which side of the range a pay lies.
    public enum Side: String, Codable, Sendable {
        /// Less than the low end.
        case below
        /// From the low end to the high end.
        case within
        /// More than the high end.
        case above
    }

    /// The pay, in the currency and period of the range.
    public let pay: Double
    /// On which side of the range it lies.
    public let side: Side
    /// Range penetration: 0 at the low end, 1 at the high end, below 0 and above 1 outside; `nil` if the two ends are
    /// the same.
    public let penetration: Double?
    /// The percentile from 0 to 100 that follows from the range's reading if pay is log-normal; `nil` outside the
    /// range, where it would say more than the source does, and for a reading without percentiles.
    public let percentile: Double?
    /// The reading that the percentile assumes.
    public let reading: RangeReading
}

extension PayFigure {
    /// Where a pay lies in the range.
    ///
    /// The percentile treats the two ends as the percentiles of ``reading`` and log pay as normal between them, the
    /// usual model of wages (Aitchison and Brown, The Lognormal Distribution, 1957).
    ///
    /// - Parameter pay: An amount in the figure's own currency and period.
    /// - Returns: The side of the range, the penetration, and the percentile under that model.
    public func position(of pay: Double) -> PayPosition {
        let side: PayPosition.Side = pay < Double(low) ? .below : pay > Double(high) ? .above : .within
        let width = Double(high - low)
        return PayPosition(
            pay: pay, side: side, penetration: width > 0 ? (pay - Double(low)) / width : nil,
            percentile: side == .within ? percentile(of: pay) : nil, reading: reading)
    }

    private func percentile(of pay: Double) -> Double? {
        let tail: Double
        switch reading {
        case .p10ToP90: tail = 1.281_551_565_544_6  // the normal quantile of 0.90
        case .p25ToP75: tail = 0.674_489_750_196_1  // the normal quantile of 0.75
        case .minimumToMaximum: return nil
        }
        guard low > 0, high > low else { return nil }
        let share = (log(pay) - log(Double(low))) / (log(Double(high)) - log(Double(low)))
        return 50 * (1 + erf(tail * (2 * share - 1) / 2.0.squareRoot()))
    }
}
