extension Int {
    /// The whole number for a number that comes from a table, a profile or a file: it traps on none.
    ///
    /// Beyond 2⁵³, where numbers have no units any more, it stays at that bound, a thousand times of which can still be
    /// added up; what is not a number counts as 0.
    ///
    /// - Parameters:
    ///   - number: The number.
    ///   - rule: How it is rounded.
    package init(rounding number: Double, _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero) {
        let bound = 0x1p53
        self = number.isNaN ? 0 : Int(Swift.max(-bound, Swift.min(bound, number.rounded(rule))))
    }
}
