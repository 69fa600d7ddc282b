public import PathfinderCatalog

/// How well the sources predict each other: each publisher is left out in turn, and the band that the others give is
/// compared with the middles that it states.
public struct SourceEvaluation: Codable, Hashable, Sendable {
    /// The place whose evidence was left out.
    public let region: Region.ID
    /// The currency of all amounts.
    public let currency: Currency.ID
    /// The year in whose money they are.
    public let year: Int
    /// Every middle that was left out.
    public let middles: [LeftOutMiddle]
    /// The middles of grades A to C, those that weigh.
    public let weighing: BandCoverage
    /// All middles, those of grade D included.
    public let all: BandCoverage
    /// By the country; wider regions stand by themselves.
    public let byRegion: [RegionCoverage]
    /// By grade, from the best.
    public let byGrade: [GradeCoverage]
}

/// How many middles of a country lie within the bands.
public struct RegionCoverage: Codable, Hashable, Sendable {
    /// The country, or the wider region.
    public let region: Region.ID
    /// Its middles.
    public let coverage: BandCoverage
}

/// How many middles of a grade lie within the bands.
public struct GradeCoverage: Codable, Hashable, Sendable {
    /// The grade.
    public let grade: Source.Grade
    /// Its middles.
    public let coverage: BandCoverage
}

/// A middle that a source states, and the band that all other publishers give for the same job, level and place.
public struct LeftOutMiddle: Codable, Hashable, Sendable {
    /// Who was left out.
    public let publisher: String
    /// The source that states the middle.
    public let source: Source.ID
    /// Its grade.
    public let grade: Source.Grade
    /// The job as the source names it, or the role.
    public let title: String
    /// The level that the source names.
    public let level: Level.ID?
    /// The place.
    public let region: Region.ID
    /// The calendar year for which the source states it.
    public let statedYear: Int?
    /// The middle: a median, a mean brought to a median, or the geometric middle of a range.
    public let middle: Int
    /// The band that the others give; `nil` where none of them is near enough.
    public let band: PayPercentiles?
    /// Whether the middle lies between P10 and P90; `nil` where there is no band.
    public let isCovered: Bool?
}

/// How many middles lie within the bands, and how wide these are.
public struct BandCoverage: Codable, Hashable, Sendable {
    /// How many middles have a band.
    public let count: Int
    /// How many of them lie between P10 and P90.
    public let covered: Int
    /// How many middles have no band.
    public let unanswered: Int
    /// The share of middles between P10 and P90, of those with a band; `nil` without any.
    public let share: Double?
    /// The middle one of the ratios of P90 to P10, which counts as 1 at the least; `nil` without any band.
    public let medianRatio: Double?

    init(_ middles: [LeftOutMiddle]) {
        let ratios = middles.compactMap(\.band).map { Double($0.p90) / Double(max(1, $0.p10)) }.sorted()
        count = ratios.count
        covered = middles.count { $0.isCovered == true }
        unanswered = middles.count - count
        share = ratios.isEmpty ? nil : Double(covered) / Double(ratios.count)
        medianRatio = ratios.isEmpty ? nil : (ratios[(ratios.count - 1) / 2] + ratios[ratios.count / 2]) / 2
    }
}
