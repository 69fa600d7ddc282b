/// Which cells share an effect: all of one role, all of one place and level, all whose title has one word.
struct Grouping: Sendable {
    /// What the cells of a group have in common: one or two integers.
    struct Key: Hashable, Sendable {
        let first: Int
        var second = 0
    }

    /// The number of each group.
    private(set) var numbers: [Key: Int] = [:]
    /// Where each group's part of ``cells`` starts, and where the last one ends.
    private(set) var starts: [Int32] = []
    /// The cells of all groups, one group after the other.
    private(set) var cells: [Int32] = []

    /// How many groups there are.
    var count: Int { numbers.count }

    /// Puts each cell into its groups: none, one or several.
    ///
    /// - Parameters:
    ///   - count: How many cells there are.
    ///   - keys: Passes the key of each group of a cell to its second argument.
    /// - Complexity: O(*n* + *m*) for *n* cells with *m* memberships.
    init(cellCount count: Int, keys: (Int, (Key) -> Void) -> Void) {
        var groupOf: [Int32] = []
        var cellOf: [Int32] = []
        groupOf.reserveCapacity(count)
        cellOf.reserveCapacity(count)
        for cell in 0..<count {
            keys(cell) { key in
                let next = numbers.count
                let number = numbers[key] ?? next
                if number == next { numbers[key] = next }
                groupOf.append(Int32(number))
                cellOf.append(Int32(cell))
            }
        }
        starts = Array(repeating: 0, count: numbers.count + 1)
        for group in groupOf { starts[Int(group) + 1] += 1 }
        for group in 0..<numbers.count { starts[group + 1] += starts[group] }
        var next = starts
        cells = Array(repeating: 0, count: cellOf.count)
        for (group, cell) in zip(groupOf, cellOf) {
            cells[Int(next[Int(group)])] = cell
            next[Int(group)] += 1
        }
    }
}
