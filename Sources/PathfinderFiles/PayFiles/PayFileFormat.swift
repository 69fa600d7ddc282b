public import PathfinderCatalog

/// How pay files are read: their mapping, and what stands in where they say nothing.
public struct PayFileFormat: Hashable, Sendable {
    /// What the columns mean.
    public var mapping: PayFileMapping
    /// Whether columns are found by names that are only like those of the mapping, and fields without a column are left
    /// out.
    public var findsColumns: Bool
    /// The currency of amounts for which the file names none.
    public var currency: Currency.ID?
    /// The period of amounts for which the file names none; a year if `nil`.
    public var period: ObservedPeriod?

    /// A format.
    ///
    /// - Parameters:
    ///   - mapping: What the columns mean.
    ///   - findsColumns: Whether columns are found by names that are only like those of the mapping.
    ///   - currency: The currency of amounts for which the file names none.
    ///   - period: The period of amounts for which the file names none; a year if `nil`.
    public init(
        mapping: PayFileMapping, findsColumns: Bool = false, currency: Currency.ID? = nil,
        period: ObservedPeriod? = nil
    ) {
        self.mapping = mapping
        self.findsColumns = findsColumns
        self.currency = currency
        self.period = period
    }
}
