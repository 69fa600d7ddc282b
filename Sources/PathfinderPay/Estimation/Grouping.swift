/// Which cells share an effect: all of one role, all of one place and level, all whose title has one word.
struct Grouping: Sendable {
    /// What the cells of a group have in common: one or two integers.
    struct Key: Hashable, Sendable {
        let first: Int
        var second = 0
    }

    private var numbers: [Key: Int32] = [:]
    private var groupOf: [Int32] = []
    private var cellOf: [Int32] = []
    /// How many were observed in each group.
    private(set) var counts: [Int] = []
    /// Where each group's part of ``cells`` starts, and where the last one ends.
    private(set) var starts: [Int32] = [0]
    /// The cells of all groups, one group after the other.
    private(set) var cells: [Int32] = []

    /// How many groups there are.
    var count: Int { counts.count }

    /// The number of a group; `nil` if no cell is in it.
    func number(of key: Key) -> Int? {
        numbers[key].map(Int.init)
    }

    /// Puts a cell into a group; a cell may be in none, one or several.
    mutating func add(_ cell: Int, observed: Int, to key: Key) {
        let next = Int32(counts.count)
        let number = numbers[key, default: next]
        if number == next {
            numbers[key] = next
            counts.append(0)
        }
        counts[Int(number)] &+= observed
        groupOf.append(number)
        cellOf.append(Int32(cell))
    }

    /// Puts the cells of each group side by side, when all are in their groups.
    ///
    /// - Complexity: O(*m*) for *m* memberships.
    mutating func close() {
        starts = Array(repeating: 0, count: count + 1)
        for group in groupOf { starts[Int(group) + 1] += 1 }
        for group in 0..<count { starts[group + 1] += starts[group] }
        var next = starts
        cells = cellOf
        for (group, cell) in zip(groupOf, cellOf) {
            cells[Int(next[Int(group)])] = cell
            next[Int(group)] += 1
        }
        (groupOf, cellOf) = ([], [])
    }
}
