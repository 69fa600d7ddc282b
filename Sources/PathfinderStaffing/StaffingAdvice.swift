public import PathfinderCatalog

/// Whom to hire for a situation, in which order, and why.
public struct StaffingAdvice: Codable, Hashable, Sendable {
    /// The situation that was described.
    public let situation: StaffingSituation
    /// Whether it is a problem of the data foundation, of the model or product, or of both.
    public let kind: ProblemKind
    /// The points of all reasons for a problem of the data foundation.
    public let dataPoints: Double
    /// The points of all reasons for a problem of the model or the product.
    public let modelPoints: Double
    /// Whether the data side leads although the other has more points, because something that was said is a prerequisite.
    public let isPrerequisite: Bool
    /// The reasons, each with its points, in the order in which they were said.
    public let reasons: [StaffingReason]
    /// The track that should lead.
    public let leadTrack: Track.ID
    /// The role to hire or appoint first.
    public let leadRole: Role.ID
    /// The track that works beside it.
    public let supportTrack: Track.ID
    /// The tracks whose teams exist already.
    public let existingTeams: [Track.ID]
    /// What the lead does in the first month, in order; empty where the tables name nothing.
    public let steps: [FirstStep]
    /// The four phases in order, each with its team.
    public let phases: [PhaseAdvice]
    /// The patterns of failure that the situation resembles, the most alike first.
    public let patterns: [PatternResemblance]
    /// The layers of an architecture that keeps data and AI work apart and connected.
    public let layers: [ArchitectureLayer]
    /// The contracts between the roles.
    public let handOvers: [HandOver]
    /// The duties of governance.
    public let duties: [GovernanceDuty]
    /// How success is measured, the leading side first.
    public let metrics: [Metric]
    /// What each side does, what it is worth and where it ends, the leading side first.
    public let disciplines: [TrackFact]
    /// What to keep in mind when hiring.
    public let principles: [Guidance]
}

/// A reason of the advice: a symptom or an answer, with what it speaks for.
public struct StaffingReason: Codable, Hashable, Sendable {
    /// The symptom; `nil` where the reason is an answer.
    public let symptom: StaffingProblem.ID?
    /// The answer; `nil` where the reason is a symptom.
    public let answer: SituationAnswer.ID?
    /// What was said.
    public let statement: LocalizedText
    /// Why it speaks for a side.
    public let explanation: LocalizedText
    /// How much it speaks for a problem of the data foundation.
    public let dataPoints: Double
    /// How much it speaks for a problem of the model or the product.
    public let modelPoints: Double
    /// Who says so.
    public let source: Source.ID
}

/// A phase with its team.
public struct PhaseAdvice: Codable, Hashable, Sendable {
    /// Where a phase stands.
    public enum Standing: String, Codable, CaseIterable, Sendable {
        /// Make sure that what it delivers is there.
        case check
        /// Begin here.
        case start
        /// Comes after.
        case later
    }

    /// The phase, with what it delivers and when to go on.
    public let phase: Phase
    /// Where it stands in this situation.
    public let standing: Standing
    /// The roles, the lead first, each with its work, its level and how many people.
    public let team: [PhaseRole]
}

/// A pattern of failure that a situation resembles.
public struct PatternResemblance: Codable, Hashable, Sendable {
    /// The pattern, with its consequence and the way out.
    public let pattern: AntiPattern
    /// The points of all signs.
    public let points: Double
    /// The signs that were found.
    public let signs: [AntiPatternSign]
}
