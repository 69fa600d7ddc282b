import PathfinderCareers
import PathfinderCatalog
import PathfinderPay

/// What stands in where a profile does not say it.
struct ReportRules: Sendable {
    /// The role that a report is about where nothing in the profile says anything of the roles.
    let usualRole: Role.ID
    /// The place where none is named.
    let usualRegion: Region.ID
    /// Hours of study a week.
    let studyHours: Double
    /// The level from which on a skill counts as known.
    let knownFromLevel: Double
    private let levels: [Level]

    init(_ catalog: Catalog) {
        usualRole = catalog.tracks.first?.coreRole ?? catalog.roles.first?.id ?? ""
        usualRegion = catalog.regions["gcc"] == nil ? catalog.regions.first?.id ?? "gcc" : "gcc"
        studyHours = catalog.rule(.studyHoursPerWeek)
        knownFromLevel = catalog.knownFromLevel
        levels = catalog.levelsByRank
    }

    /// The levels of which it is known after how many years they are usual.
    var levelsWithYears: [Level.ID] { levels.filter { $0.yearsMin != nil }.map(\.id) }

    /// The level that is usual with a person's years of experience; the lowest where they are not known, or were spent in
    /// work that is none of the roles.
    func level(of profile: Profile) -> Level.ID {
        level(after: profile.worksElsewhere ? 0 : profile.yearsOfExperience ?? 0)
    }

    /// The level that is usual after some years of experience.
    func level(after years: Double) -> Level.ID {
        let reached = levels.last { $0.rank <= Self.highestByYears && Double($0.yearsMin ?? 0) <= years }
        return reached?.id ?? levels.first?.id ?? "junior"
    }

    /// Whether years of experience say that somebody is at a level of a rank.
    func isByYears(_ rank: Int) -> Bool { rank <= Self.highestByYears }

    /// The rank of a senior: above it, years alone say nothing of the level.
    private static let highestByYears = 3
}
