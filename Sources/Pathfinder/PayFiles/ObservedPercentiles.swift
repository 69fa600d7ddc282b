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
}
