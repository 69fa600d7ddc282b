/// Finds the name that a misspelt one probably means.
package enum NearestName {
    /// The name with the fewest edits from `name`, if at most a third of its characters are wrong.
    package static func among(_ names: [String], to name: String) -> String? {
        // What is too long to be shown is no misspelt name.
        guard !name.isEmpty, name.utf8.count <= 4 * DisplayText.limit else { return nil }
        let source = Array(name)
        let limit = max(1, source.count / 3)
        let near = names.lazy.compactMap { name in
            edits(from: source, to: Array(name), atMost: limit).map { (name: name, edits: $0) }
        }
        return near.min { $0.edits < $1.edits }?.name
    }

    /// The number of characters to insert, remove, replace or swap with their neighbour.
    package static func edits(from source: [Character], to target: [Character]) -> Int {
        edits(from: source, to: target, atMost: max(source.count, target.count)) ?? 0
    }

    /// The same, if it is not more than a limit; `nil` otherwise.
    ///
    /// - Complexity: O(*n* · *l*) in the length and the limit.
    package static func edits<Element: Equatable>(
        from source: [Element], to target: [Element], atMost limit: Int
    ) -> Int? {
        guard abs(source.count - target.count) <= limit else { return nil }
        let far = limit + 1
        var older = [Int](repeating: far, count: target.count + 1)
        var last = (0...target.count).map { min($0, far) }
        var current = older
        var lastLeast = 0
        for row in source.indices {
            // Beyond the limit from the diagonal there is nothing within the limit.
            let first = max(0, row - limit)
            let end = min(target.count, row + limit + 1)
            current[first] = first == 0 ? min(row + 1, far) : far
            var least = current[first]
            for column in first..<max(first, end) {
                let isSame = source[row] == target[column]
                var cost = min(last[column] + (isSame ? 0 : 1), current[column] + 1, far)
                // The cell above the end of the band was not computed in the row before.
                if column + 1 <= row + limit { cost = min(cost, last[column + 1] + 1) }
                if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column] {
                    cost = min(cost, older[column - 1] + 1)
                }
                current[column + 1] = cost
                least = min(least, cost)
            }
            // A swap looks back two rows.
            if least > limit, lastLeast > limit { return nil }
            lastLeast = least
            (older, last, current) = (last, current, older)
        }
        return last[target.count] <= limit ? last[target.count] : nil
    }
}
