/// Finds the name that a misspelt one probably means.
package enum NearestName {
    /// The name with the fewest edits from `name`, if at most a third of its characters are wrong.
    package static func among(_ names: [String], to name: String) -> String? {
        guard !name.isEmpty else { return nil }
        let limit = max(1, name.count / 3)
        let ranked = names.map { (name: $0, edits: edits(from: Array(name), to: Array($0))) }
        let best = ranked.filter { $0.edits <= limit }.min { $0.edits < $1.edits }
        return best?.name
    }

    /// The number of characters to insert, remove, replace or swap with their neighbour.
    package static func edits(from source: [Character], to target: [Character]) -> Int {
        var older: [Int] = []
        var last = Array(0...target.count)
        for row in source.indices {
            var current = [row + 1]
            for column in target.indices {
                let isSame = source[row] == target[column]
                var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column] {
                    cost = min(cost, older[column - 1] + 1)
                }
                current.append(cost)
            }
            older = last
            last = current
        }
        return last[target.count]
    }
}
