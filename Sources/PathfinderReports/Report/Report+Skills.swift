public import PathfinderCareers
public import PathfinderCatalog

extension Report {
    /// The skills that the target role asks for.
    public struct Skills: Codable, Hashable, Sendable {
        /// The share of the weight that the person covers, from 0 to 1; `nil` where the role takes nothing known.
        public var readiness: Double?
        /// How far each stage of the role is reached.
        public var stages: [Stage]
        /// What the role asks for most, the most important first; of a choice the skill that is held, or else the one most
        /// asked for.
        public var asked: [Line]
        /// The skills that the person has and the role takes, by name, in the order of teaching.
        public var held: [String]
        /// Skills that the person has and the role does not take, by name.
        public var others: [String]
        /// Names in the profile that the tables do not know.
        public var unknown: [String]

        /// How many things the role takes in all; a choice counts once.
        public var askedCount: Int { stages.reduce(0) { $0 + $1.asked } }
        /// How many of them the person has.
        public var heldCount: Int { stages.reduce(0) { $0 + $1.held } }

        /// The skills of ``asked`` that the person lacks.
        public var missing: [Skill.ID] { asked.filter { !$0.isHeld }.map(\.skill) }

        /// How far a stage of the role is reached.
        public struct Stage: Codable, Hashable, Sendable {
            /// The stage.
            public var stage: LearningStage
            /// Its name.
            public var name: String
            /// How many of its things the person has.
            public var held: Int
            /// How many it has.
            public var asked: Int
        }

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
        }
    }

    /// What to learn, week by week.
    public struct Plan: Codable, Hashable, Sendable {
        /// The steps, in the order of teaching.
        public var steps: [Step]
        /// What to build and show at the end of each stage of the plan.
        public var milestones: [Milestone]
        /// Hours of study a week.
        public var hoursPerWeek: Double
        /// Whether the profile does not say ``hoursPerWeek``, so that it is assumed.
        public var hoursAreAssumed: Bool
        /// Lower end of all hours.
        public var hoursLow: Double
        /// All hours at their typical hours.
        public var hours: Double
        /// Upper end of all hours.
        public var hoursHigh: Double
        /// Weeks at the lower ends.
        public var weeksLow: Int
        /// Weeks at the typical hours.
        public var weeks: Int
        /// Weeks at the upper ends.
        public var weeksHigh: Int
        /// The day on which study starts.
        public var start: CalendarDate
        /// The first day after the plan, at the typical hours; `nil` after the year 9999.
        public var end: CalendarDate?
        /// Topics of curricula that teach skills of the plan, by name.
        public var topics: [Item]
    }

    /// A skill to learn.
    public struct Step: Codable, Hashable, Sendable {
        /// The skill.
        public var skill: Skill.ID
        /// Its name.
        public var name: String
        /// The stage that it belongs to.
        public var stage: LearningStage
        /// The name of the stage.
        public var stageName: String
        /// The week in which it starts, from 1.
        public var firstWeek: Int
        /// The week in which it ends.
        public var lastWeek: Int
        /// Lower end of the hours; `nil` where they are unknown.
        public var hoursLow: Double?
        /// Upper end of the hours; `nil` where they are unknown.
        public var hoursHigh: Double?
        /// Whether the hours rest on courses and programmes on the skill itself.
        public var isObserved: Bool
    }

    /// A project that shows that a stage is reached.
    public struct Milestone: Codable, Hashable, Sendable {
        /// The name of the stage.
        public var stageName: String
        /// What is built.
        public var title: String
        /// What it contains.
        public var contains: [String]
        /// What an interviewer asks about it.
        public var questions: [String]
        /// The day on which the stage is done; `nil` after the year 9999.
        public var end: CalendarDate?
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
        /// How much of what the role takes is brought, a share of the weight from 0 to 1; `nil` where unknown.
        public var coverage: Double?
        /// The median pay after the move as a share of that before; `nil` where unknown.
        public var payRatio: Double?
        /// What to add first, by name.
        public var missing: [String]
    }
}
