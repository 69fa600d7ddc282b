/// How cells are related: by level, role, words of the role's title, place, and pairs of these.
struct PayRelations: Sendable {
    private let placeParents: [Int?]
    private let roleWords: [[Int]]
    /// How many steps the deepest place with cells lies below the top, at least one.
    private let depth: Int
    private var numbers: [CellKey: Int] = [:]
    private(set) var roleCounts: [Int: Int] = [:]
    private(set) var placeCounts: [Int: Int] = [:]
    private(set) var rolePlaceCounts: [Grouping.Key: Int] = [:]
    private(set) var levelCounts: [Int: Int] = [:]
    private(set) var roleLevelCounts: [Grouping.Key: Int] = [:]

    private struct CellKey: Hashable {
        let role: Int
        let level: Int
        let place: Int
    }

    init(_ cells: [PayCell], placeParents: [Int?], roleWords: [[Int]]) {
        self.placeParents = placeParents
        self.roleWords = roleWords
        var depth = 1
        for (number, cell) in cells.enumerated() {
            numbers[CellKey(role: cell.role, level: cell.level, place: cell.place)] = number
            depth = max(depth, PayRelations.chain(from: cell.place, parents: placeParents).count)
            roleCounts[cell.role, default: 0] &+= cell.count
            placeCounts[cell.place, default: 0] &+= cell.count
            levelCounts[cell.level, default: 0] &+= cell.count
            rolePlaceCounts[Grouping.Key(first: cell.role, second: cell.place), default: 0] &+= cell.count
            roleLevelCounts[Grouping.Key(first: cell.role, second: cell.level), default: 0] &+= cell.count
        }
        self.depth = depth
    }

    /// The number of a cell; `nil` if it was not observed.
    func number(role: Int, level: Int, place: Int) -> Int? {
        numbers[CellKey(role: role, level: level, place: place)]
    }

    /// The levels that were observed, in order.
    var levels: [Int] { levelCounts.keys.sorted() }

    /// The place itself or the nearest above it that has cells.
    func observedPlace(_ place: Int) -> Int? {
        PayRelations.chain(from: place, parents: placeParents).reversed().first { placeCounts[$0] != nil }
    }

    /// The places from the one below the top down to the place itself; the top alone if the place is the top.
    private static func chain(from place: Int, parents: [Int?]) -> [Int] {
        var chain = [place]
        var next = place
        while parents.indices.contains(next), let parent = parents[next], chain.count <= parents.count {
            chain.append(parent)
            next = parent
        }
        if chain.count > 1 { chain.removeLast() }
        return chain.reversed()
    }

    /// The groupings of the cells: one for the level, the words, the role, each depth of place, and the three pairs.
    func groupings(of cells: [PayCell]) -> [Grouping] {
        let keys = cells.map { self.keys(role: $0.role, level: $0.level, place: $0.place, observed: $0.place) }
        return (0..<(6 + depth)).map { term in
            Grouping(cellCount: cells.count) { cell, add in
                for key in keys[cell][term] { add(key) }
            }
        }
    }

    /// The keys of a cell's groups, one list for each grouping.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - level: The level.
    ///   - place: The place.
    ///   - observed: The place that stands for it in the pairs, because it has cells.
    func keys(role: Int, level: Int, place: Int, observed: Int) -> [[Grouping.Key]] {
        let words = roleWords.indices.contains(role) ? roleWords[role] : []
        let chain = PayRelations.chain(from: place, parents: placeParents)
        var keys = [[Grouping.Key(first: level)], words.map { Grouping.Key(first: $0) }, [Grouping.Key(first: role)]]
        for step in 0..<depth { keys.append(step < chain.count ? [Grouping.Key(first: chain[step])] : []) }
        keys.append([Grouping.Key(first: role, second: level)])
        keys.append([Grouping.Key(first: observed, second: level)])
        keys.append([Grouping.Key(first: role, second: observed)])
        return keys
    }
}
