public import PathfinderCareers
public import PathfinderCatalog

/// A career report for one person: the answer first, then what it rests on and how to get there.
///
/// A report is made by a ``ReportMaker`` and holds everything that its renderers show, in one language. Amounts, shares and
/// dates are numbers; sentences are finished.
public struct Report: Codable, Hashable, Sendable {
    /// The shape of the JSON, with its version.
    public static let shape = "pathfinder.report/3"

    /// ``Report/shape-swift.type.property`` of the version that made the report.
    public var shape = Report.shape
    /// The heading of the report.
    public var title: String
    /// What names the person; `nil` where the profile does not say.
    public var id: String?
    /// The person's name; `nil` where the profile does not say.
    public var name: String?
    /// The language of all texts.
    public var language: Language
    /// The country whose number formats are used, by ISO 3166 code; `nil` where the place is no country or part of one.
    public var country: String?
    /// The day for which the report was made.
    public var date: CalendarDate
    /// The version of the tables, as `Catalog.dataVersion` has it.
    public var dataVersion: String
    /// What the report is about.
    public var target: Target
    /// Which path fits.
    public var answer: Answer
    /// What the target is paid.
    public var pay: Pay
    /// Skills held and missing.
    public var skills: Skills
    /// What to learn, week by week.
    public var plan: Plan
    /// Certifications worth taking.
    public var certifications: [Certification]
    /// Why no certification is named that employers prefer; `nil` where one is.
    public var certificationNote: String?
    /// The positions that are nearest to the person.
    public var moves: [Move]
    /// Career steps that sources name, in words.
    public var progression: [String]
    /// The stages of an interview process.
    public var interviews: [Item]
    /// What belongs in a portfolio, in groups.
    public var portfolio: [Group]
    /// The sources of the figures.
    public var sources: [Citation]
    /// What the figures cannot tell, in words.
    public var limits: [String]
    /// What the profile says of level and pay that needs a word beside the figures.
    public var remarks: [String]
}

extension Report {
    /// The role, level and place that pay, plan and moves are about.
    public struct Target: Codable, Hashable, Sendable {
        /// The role.
        public var role: Role.ID
        /// Its name.
        public var roleName: String
        /// What the role does.
        public var summary: String
        /// The level.
        public var level: Level.ID
        /// Its name.
        public var levelName: String
        /// The place.
        public var region: Region.ID
        /// Its name.
        public var regionName: String
        /// Whether the role was asked for; otherwise it is the one that fits best.
        public var isWished: Bool
    }

    /// Which path fits, how sure that is, why, and what would change it.
    public struct Answer: Codable, Hashable, Sendable {
        /// How sure the answer is.
        public var verdict: FitVerdict
        /// The role that is clear or leading, or those that are close; empty where too little is known.
        public var leading: [Role.ID]
        /// The roles, the likeliest first.
        public var candidates: [Candidate]
        /// The parts of the score of the first role against the second, in the order of their weight.
        public var parts: [Part]
        /// What would put another role first, in words.
        public var changes: [String]
    }

    /// A role that was weighed.
    public struct Candidate: Codable, Hashable, Sendable {
        /// The role.
        public var role: Role.ID
        /// Its name.
        public var name: String
        /// The probability that it ranks first, from 0 to 1.
        public var probability: Double
        /// The score.
        public var score: Double
    }

    /// A named part of the score.
    public struct Part: Codable, Hashable, Sendable {
        /// What the part is about.
        public var kind: FitPart.Kind
        /// Its name.
        public var name: String
        /// From 0 to 1; 0.5 where the answers say nothing of the role; `nil` where the person did not answer.
        public var value: Double?
        /// How many points lie between a value of 0 and one of 1.
        public var weight: Double
        /// By how many points the part puts the first role before the second; negative where it speaks for the second.
        public var lead: Double?
        /// What the person's answers say of the first role, in words; `nil` where there is no value.
        public var reason: String?
        /// Whether the person answered at all; without a ``value`` these answers say nothing of the role.
        public var isAnswered: Bool
        /// Whether the answers speak for the first role or against it; `nil` where they do neither.
        public var bearing: Bearing?

        /// On which side answers are.
        public enum Bearing: String, Codable, Sendable {
            /// They speak for the role.
            case pro = "for"
            /// They speak against it.
            case contra = "against"
        }
    }

    /// Items under a name.
    public struct Group: Codable, Hashable, Sendable {
        /// The name.
        public var name: String
        /// The items.
        public var items: [Item]
    }

    /// A source.
    public struct Citation: Codable, Hashable, Sendable {
        /// Title, publisher, dates and grade.
        public var text: String
        /// Where it is on the web; `nil` where it has no address.
        public var address: String?
    }

    /// A text with a name.
    public struct Item: Codable, Hashable, Sendable {
        /// The name.
        public var name: String
        /// The text.
        public var text: String
    }
}
