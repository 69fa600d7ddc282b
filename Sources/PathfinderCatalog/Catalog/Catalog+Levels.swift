extension Catalog {
    /// The levels from the lowest to the highest.
    public var levelsByRank: [Level] { levels.sorted { $0.rank < $1.rank } }

    /// The level that begins last at or before so many years of experience; `nil` if none does.
    package func level(afterYears years: Double) -> Level.ID? {
        levelsByRank.last { level in level.yearsMin.map { Double($0) <= years } ?? false }?.id
    }

    /// The level one rank above another.
    package func nextLevel(after level: Level.ID) -> Level? {
        guard let rank = levels[level]?.rank else { return nil }
        return levelsByRank.first { $0.rank > rank }
    }
}
