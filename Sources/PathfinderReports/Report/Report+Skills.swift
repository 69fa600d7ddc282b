public import PathfinderCareers
public import PathfinderCatalog

extension Report {
    /// The skills that the target role asks for.
    public struct Skills: Codable, Hashable, Sendable {
        /// The share of the importance that the person covers, from 0 to 1; `nil` where the role asks for nothing known.
        public var readiness: Double?
        /// The share from which on a person counts as ready to apply.
        public var goal: Double
        /// The most important skills, the most important first.
        public var asked: [Line]
        /// How many skills the role asks for in all.
        public var askedCount: Int
        /// How many of them the person has.
        public var heldCount: Int
        /// How many things make up the core of the role, without which nobody counts as ready; 0 where no source tells a
        /// core apart.
        public var coreCount: Int
        /// How many of them the person has.
        public var coreHeldCount: Int
        /// The skills that the person has and the role asks for, by name, the most important first.
        public var held: [String]
        /// Skills that the person has and the role does not ask for, by name.
        public var others: [String]
        /// Names in the profile that the tables do not know.
        public var unknown: [String]

        /// The skills of ``asked`` that the person lacks, and for which no other stands in.
        public var missing: [Skill.ID] { asked.filter { !$0.isHeld && !$0.isReplaced }.map(\.skill) }

        /// A skill that the role asks for.
        public struct Line: Codable, Hashable, Sendable {
            /// The skill.
            public var skill: Skill.ID
            /// Its name.
            public var name: String
            /// Importance from 0 to 1.
            public var importance: Double
            /// Whether the person has it.
            public var isHeld: Bool
            /// Whether another skill of the same choice, such as another cloud platform, stands in for it.
            public var isReplaced: Bool
        }
    }

    /// What to learn, week by week.
    public struct Plan: Codable, Hashable, Sendable {
        /// The steps, each after what it needs.
        public var steps: [Step]
        /// Hours of study a week.
        public var hoursPerWeek: Double
        /// Whether the profile does not say ``hoursPerWeek``, so that it is assumed.
        public var hoursAreAssumed: Bool
        /// Lower end of all hours.
        public var hoursLow: Double
        /// All hours at their medians.
        public var hours: Double
        /// Upper end of all hours.
        public var hoursHigh: Double
        /// Weeks at the lower ends.
        public var weeksLow: Int
        /// Weeks at the medians.
        public var weeks: Int
        /// Weeks at the upper ends.
        public var weeksHigh: Int
        /// The day on which study starts.
        public var start: CalendarDate
        /// The first day after the plan, at the medians; `nil` after the year 9999.
        public var end: CalendarDate?
        /// The readiness after the plan, from 0 to 1; `nil` where the role asks for nothing known.
        public var readiness: Double?
        /// Whether it is proved that no other skills reach the goal in fewer hours.
        public var isProvenShortest: Bool
        /// Topics of curricula that teach skills of the plan, by name.
        public var topics: [Item]
    }

    /// A skill to learn.
    public struct Step: Codable, Hashable, Sendable {
        /// The skill.
        public var skill: Skill.ID
        /// Its name.
        public var name: String
        /// The week in which it starts, from 1.
        public var firstWeek: Int
        /// The week in which it ends.
        public var lastWeek: Int
        /// Lower end of the hours; `nil` where they are unknown.
        public var hoursLow: Double?
        /// Upper end of the hours; `nil` where they are unknown.
        public var hoursHigh: Double?
        /// Whether the hours are those of courses on the skill itself and not of comparable skills.
        public var isObserved: Bool
        /// Whether the role does not ask for it and only other skills of the plan need it.
        public var isOnlyNeeded: Bool
        /// The readiness after the step, from 0 to 1.
        public var readiness: Double?
    }

    /// A certification worth taking.
    public struct Certification: Codable, Hashable, Sendable {
        /// Name and exam.
        public var name: String
        /// Whether it can be taken, and by when that was checked, in words.
        public var status: String
        /// The level for which it is preferred; `nil` where no source says that employers ask for it.
        public var level: String?
        /// Price, validity, and what it takes the place of.
        public var text: String
    }

    /// A move to another role, or up.
    public struct Move: Codable, Hashable, Sendable {
        /// The role and level after the move.
        public var name: String
        /// How near the move is.
        public var verdict: CareerMove.Verdict
        /// The verdict in a word.
        public var verdictName: String
        /// The share of the skills that are brought, from 0 to 1; `nil` where too few are known.
        public var coverage: Double?
        /// The median pay after the move as a share of that before; `nil` where unknown.
        public var payRatio: Double?
        /// What to add first, by name.
        public var missing: [String]
    }
}
