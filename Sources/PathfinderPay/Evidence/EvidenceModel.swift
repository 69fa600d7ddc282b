import PathfinderCatalog

/// How far a figure may be off what is asked: the constants of pooling.
///
/// Each is a standard deviation of log pay: 0.2 means that two times in three the true middle lies within 20 % or so.
/// The squares of those that apply to a figure add up; the sum says how wide the figure is taken to be, and its
/// reciprocal is the figure's weight.
///
/// The constants were estimated on the Gulf facts, one source left out at a time, and rounded. Few facts tell them
/// apart: halving or doubling most of them changes the likelihood by less than the chance of a coin toss. How the two
/// grades B and C differ is well determined.
struct EvidenceModel: Sendable {
    /// How far the middle of a source is off the truth, by its grade. Grade D never weighs.
    var sourceA = 0.15
    var sourceB = 0.2
    var sourceC = 0.5
    /// How far pay in another place of the country is off.
    var country = 0.1
    /// How far pay in another country of the bloc is off.
    var bloc = 0.15
    /// How far pay in another country of the same part of the world is off. The middles of countries differ by 0.36 in
    /// Europe and 0.64 in Asia (pay rows of 2023 on, mid level and senior; aijobs.net, CC0); rich and poor neighbours are
    /// the rule in the Middle East.
    var wider = 0.6
    /// How far pay in one country is off that of the world.
    var world = 0.6
    /// How far the pay of a role of the same track or ISCO-08 minor group is off.
    var near = 0.1
    /// How far the pay of another ICT professional is off.
    var related = 0.2
    /// How far the pay of another job is off.
    var distant = 0.8
    /// How far the step from one level to the next is off, for each rung; also how unsure the level is where a source
    /// names none.
    var level = 0.2
    /// How far pay drifts away from consumer prices in a year; it grows with the square root of the years.
    var drift = 0.06
    /// How many years old a figure without a year is taken to be.
    var undatedAge = 5.0
    /// By how much log pay rises from one level to the next where no source has two levels: about the difference of
    /// the medians of US pay rows of 2024 and 2025 for data engineers, data scientists, data analysts, machine
    /// learning and AI engineers, entry to mid to senior (aijobs.net, CC0).
    var usualLevelStep = 0.25
    /// The most that log pay is taken to rise or fall from one level to the next: by a factor of 20.
    var mostLevelStep = 3.0
    /// The standard deviation of log pay of people of one job, level and place where no figure says it: about that of
    /// the same US rows.
    var usualSpread = 0.36

    static let standard = EvidenceModel()

    /// The variance of a source of a grade; `nil` where it never weighs.
    func variance(of grade: Source.Grade) -> Double? {
        switch grade {
        case .a: sourceA * sourceA
        case .b: sourceB * sourceB
        case .c: sourceC * sourceC
        case .d: nil
        }
    }

    func variance(of place: PlaceCloseness) -> Double {
        switch place {
        case .same: 0
        case .country: country * country
        case .bloc: bloc * bloc
        case .wider: wider * wider
        case .world: world * world
        }
    }

    func variance(of role: RoleCloseness) -> Double {
        switch role {
        case .same: 0
        case .near: near * near
        case .related: related * related
        case .distant: distant * distant
        }
    }

    func variance(ofYears years: Double) -> Double { drift * drift * years }
}
