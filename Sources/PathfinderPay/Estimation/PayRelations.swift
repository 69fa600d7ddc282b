/// How cells are related: by level, role, words of the role's title, place, and pairs of these.
struct PayRelations: Sendable {
    /// The groupings, in the order level, words, role, the places of each step below the top, role and level, place and
    /// level, role and place.
    private(set) var groupings: [Grouping]
    private let placeParents: [Int?]
    private let roleWords: [[Int]]
    /// How many steps below the top the deepest place with cells lies.
    private let depth: Int
    private var placeCounts: [Int: Int] = [:]

    /// A group that a cell is in.
    struct Membership {
        /// The number of the grouping.
        let grouping: Int
        /// The number of the group; `nil` if no fitted cell is in it.
        let group: Int?
    }

    private enum Term {
        static let level = 0
        static let word = 1
        static let role = 2
        static let place = 3
    }

    /// The number of the grouping by role and level; by place and level, and by role and place come after it.
    private var roleLevel: Int { Term.place + depth }

    /// Relates cells that differ in role, level or place.
    ///
    /// - Complexity: O(*n*) for *n* cells.
    init(_ cells: [PayCell], placeParents: [Int?], roleWords: [[Int]]) {
        self.placeParents = placeParents
        self.roleWords = roleWords
        depth = Set(cells.map(\.place)).map { PayRelations.chain(to: $0, placeParents).count }.max() ?? 1
        groupings = Array(repeating: Grouping(), count: Term.place + depth + 3)
        for (number, cell) in cells.enumerated() {
            placeCounts[cell.place, default: 0] &+= cell.count
            forEachKey(role: cell.role, level: cell.level, place: cell.place, observed: cell.place) { term, key in
                groupings[term].add(number, observed: cell.count, to: key)
            }
        }
        for term in groupings.indices { groupings[term].close() }
    }

    /// Passes on the key of each group of a cell, with the number of its grouping.
    private func forEachKey(role: Int, level: Int, place: Int, observed: Int, _ body: (Int, Grouping.Key) -> Void) {
        body(Term.level, Grouping.Key(first: level))
        if roleWords.indices.contains(role) {
            for word in roleWords[role] { body(Term.word, Grouping.Key(first: word)) }
        }
        body(Term.role, Grouping.Key(first: role))
        // What lies deeper than any cell has no variance that could be estimated.
        for (step, place) in PayRelations.chain(to: place, placeParents).prefix(depth).enumerated() {
            body(Term.place + step, Grouping.Key(first: place))
        }
        body(roleLevel, Grouping.Key(first: role, second: level))
        body(roleLevel + 1, Grouping.Key(first: observed, second: level))
        body(roleLevel + 2, Grouping.Key(first: role, second: observed))
    }

    /// The groups that a cell is in or would be in.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - level: The level.
    ///   - place: The place. In the pairs, the nearest place above it that has cells stands for one that has none.
    /// - Returns: A membership for each group.
    func memberships(role: Int, level: Int, place: Int) -> [Membership] {
        var result: [Membership] = []
        let observed = observedPlace(place) ?? place
        forEachKey(role: role, level: level, place: place, observed: observed) { term, key in
            result.append(Membership(grouping: term, group: groupings[term].number(of: key)))
        }
        return result
    }

    /// The places from the one below the top down to the place itself; the place alone if it is the top.
    private static func chain(to place: Int, _ parents: [Int?]) -> [Int] {
        var chain = [place]
        var next = place
        while parents.indices.contains(next), let parent = parents[next], chain.count <= parents.count {
            chain.append(parent)
            next = parent
        }
        if chain.count > 1 { chain.removeLast() }
        return chain.reversed()
    }

    /// The place itself or the nearest above it that has cells; `nil` if none has.
    func observedPlace(_ place: Int) -> Int? {
        if placeCounts[place] != nil { return place }
        return PayRelations.chain(to: place, placeParents).last { placeCounts[$0] != nil }
    }
}

extension PayRelations {
    /// How many were observed in a place itself.
    func count(place: Int) -> Int { placeCounts[place] ?? 0 }

    /// How many were observed of a role.
    func count(role: Int) -> Int { count(Term.role, Grouping.Key(first: role)) }

    /// How many were observed at a level.
    func count(level: Int) -> Int { count(Term.level, Grouping.Key(first: level)) }

    /// How many were observed of a role at a level.
    func count(role: Int, level: Int) -> Int { count(roleLevel, Grouping.Key(first: role, second: level)) }

    /// How many were observed of a role in a place.
    func count(role: Int, place: Int) -> Int { count(roleLevel + 2, Grouping.Key(first: role, second: place)) }

    private func count(_ term: Int, _ key: Grouping.Key) -> Int {
        groupings[term].number(of: key).map { groupings[term].counts[$0] } ?? 0
    }
}
