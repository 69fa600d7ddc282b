/// How well estimated quantiles hold on people who were not used to estimate them.
package struct PayAccuracy: Hashable, Sendable {
    /// How many people were compared.
    package private(set) var count = 0
    private var loss = 0.0
    private var withinOuter = 0
    private var withinInner = 0
    private var outerWidth = 0.0
    private var innerWidth = 0.0

    /// Nobody compared yet.
    package init() {}

    /// Compares what one person is paid with the quantiles estimated for people alike.
    ///
    /// - Parameters:
    ///   - logPay: The logarithm of the person's pay.
    ///   - quantiles: The estimated quantiles of log pay.
    package mutating func add(logPay: Double, quantiles: PayQuantiles) {
        count += 1
        for (index, probability) in PayQuantiles.probabilities.enumerated() {
            let error = logPay - quantiles[index]
            loss += max(probability * error, (probability - 1) * error)
        }
        if quantiles.p10 <= logPay, logPay <= quantiles.p90 { withinOuter += 1 }
        if quantiles.p25 <= logPay, logPay <= quantiles.p75 { withinInner += 1 }
        outerWidth += quantiles.p90 - quantiles.p10
        innerWidth += quantiles.p75 - quantiles.p25
    }

    /// Adds the people of another comparison.
    package mutating func add(_ other: PayAccuracy) {
        count += other.count
        loss += other.loss
        withinOuter += other.withinOuter
        withinInner += other.withinInner
        outerWidth += other.outerWidth
        innerWidth += other.innerWidth
    }

    /// The mean pinball loss of log pay over the five quantiles, which is least for the true ones (Koenker and Bassett,
    /// 1978); `nil` of nobody.
    package var pinballLoss: Double? {
        count > 0 ? loss / Double(count * PayQuantiles.probabilities.count) : nil
    }

    /// The share of people paid from P10 to P90, 0.8 if the estimates hold; `nil` of nobody.
    package var outerCoverage: Double? { mean(Double(withinOuter)) }

    /// The share of people paid from P25 to P75, 0.5 if the estimates hold; `nil` of nobody.
    package var innerCoverage: Double? { mean(Double(withinInner)) }

    /// The mean width of P10 to P90 in log pay: 0.69 stands for a P90 of twice the P10; `nil` of nobody.
    package var meanOuterWidth: Double? { mean(outerWidth) }

    /// The mean width of P25 to P75 in log pay; `nil` of nobody.
    package var meanInnerWidth: Double? { mean(innerWidth) }

    private func mean(_ sum: Double) -> Double? {
        count > 0 ? sum / Double(count) : nil
    }
}
