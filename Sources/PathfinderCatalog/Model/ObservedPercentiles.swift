/// The five percentiles in which pay is told; those that are not known are `nil`.
public struct ObservedPercentiles: Codable, Hashable, Sendable {
    /// One in ten is paid less.
    public var p10: Double?
    /// A quarter is paid less.
    public var p25: Double?
    /// The median.
    public var p50: Double
    /// A quarter is paid more.
    public var p75: Double?
    /// One in ten is paid more.
    public var p90: Double?

    package init(p10: Double? = nil, p25: Double? = nil, p50: Double, p75: Double? = nil, p90: Double? = nil) {
        self.p10 = p10
        self.p25 = p25
        self.p50 = p50
        self.p75 = p75
        self.p90 = p90
    }
}
