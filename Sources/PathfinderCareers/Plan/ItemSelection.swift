/// The selection that was found.
struct ItemSelection: Hashable, Sendable {
    /// For each item, whether it is taken.
    var isTaken: [Bool]
    /// Whether it is proved that no selection is better.
    var isProven: Bool
}
