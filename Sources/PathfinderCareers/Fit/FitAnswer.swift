public import PathfinderCatalog

/// Which roles fit a person, with the reasons, how sure that is, and what would change it.
public struct FitAnswer: Codable, Hashable, Sendable {
    /// The roles, the best first; of equal ones the earlier in `roles.csv`.
    public let roles: [RoleFit]
    /// Roles that are not ranked, because nothing is known of what people in them use.
    public let unranked: [UnrankedRole]
    /// The families of roles, the most probable first.
    public let families: [FamilyFit]
    /// The tracks, the most probable first.
    public let tracks: [TrackFit]
    /// How sure it is which role fits best.
    public let verdict: FitVerdict
    /// The role that is clear or leading, or the two or three that are close; empty where too little is known.
    public let leading: [Role.ID]
    /// The one of ``leading`` to start with, from which most of the others can be reached; `nil` where too little is known.
    public let start: Role.ID?
    /// The smallest changes that make another role first: something learnt within the hours that `planning_rules.csv` allows,
    /// or an interest.
    public let whatWouldChange: [FitChange]
    /// Whether the answers tell any roles apart; if not, all are as probable, and none is the best.
    public let tellsApart: Bool
    /// Ranked roles of which only few postings are known, so that much of what ranks them is what lists name.
    public let rolesOfFewPostings: [Role.ID]
    /// What was answered.
    public let answered: [FitPart.Kind]
    /// Skills of the profile that the catalog does not know; they do not count.
    public let unknownSkills: [String]
    /// What the person brings from a present job that is none of the roles; `nil` where none was named.
    public let background: OccupationBackground?
}

/// How well a role fits a person.
public struct RoleFit: Codable, Hashable, Sendable {
    /// The role.
    public let role: Role.ID
    /// Its title.
    public let title: LocalizedText
    /// Its family; `nil` where it belongs to none.
    public let family: Family.ID?
    /// Its track; `nil` where it belongs to none.
    public let track: Track.ID?
    /// The track nearest to it: its own, or the one that the editors group it with (`role_paths.csv`); `nil` where it is
    /// near none.
    public let path: Track.ID?
    /// The sum of the parts: of each its value times its weight.
    public let score: Double
    /// The probability that the role ranks first.
    public let probabilityFirst: Double
    /// What the score is the sum of.
    public let parts: [FitPart]
    /// Of the skills most asked for, those that the person does not name and that no named one needs, the most asked for
    /// first.
    public let missingSkills: [Skill.ID]
}

/// A role that is not ranked.
public struct UnrankedRole: Codable, Hashable, Sendable {
    /// The role.
    public let role: Role.ID
    /// Its title.
    public let title: LocalizedText
    /// Why it is not ranked.
    public let reason: LocalizedText
}

/// How probable it is that the role that fits best belongs to a family.
public struct FamilyFit: Codable, Hashable, Sendable {
    /// The family; `nil` for the roles of none together.
    public let family: Family.ID?
    /// Its name.
    public let name: LocalizedText
    /// The sum of the probabilities of its roles.
    public let probability: Double
    /// Its role that fits best.
    public let bestRole: Role.ID
}

/// How probable it is that the role that fits best belongs to a track, or is nearest to it.
public struct TrackFit: Codable, Hashable, Sendable {
    /// The track; `nil` for the roles near none together.
    public let track: Track.ID?
    /// Its name.
    public let name: LocalizedText
    /// The sum of the probabilities of its roles.
    public let probability: Double
    /// Its role that fits best.
    public let bestRole: Role.ID
}

/// A smallest change that makes another role first.
public struct FitChange: Codable, Hashable, Sendable {
    /// One changed answer.
    public struct Step: Codable, Hashable, Sendable {
        /// What changes.
        public enum Kind: String, Codable, Sendable {
            /// A skill is learned.
            case skill
            /// An activity is done or enjoyed.
            case activity
            /// A statement on work is fully agreed with.
            case agreement
        }

        /// What changes.
        public let kind: Kind
        /// The id of the skill, activity or statement.
        public let id: String
        /// The hours of study of a skill, the median; `nil` for what is not learnt.
        public let hours: Double?
        /// The change in words.
        public let text: LocalizedText
    }

    /// The role that would be first.
    public let role: Role.ID
    /// What would have to change, all of it together.
    public let steps: [Step]
    /// The probability that the role would then rank first.
    public let probabilityFirst: Double
}
