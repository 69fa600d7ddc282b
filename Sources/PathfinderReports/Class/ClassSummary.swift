public import Pathfinder

/// What an adviser sees of a class: every student, what fits the class, what to teach next, and whom to talk to.
public struct ClassSummary: Codable, Hashable, Sendable {
    /// The shape of the JSON, with its version.
    public static let shape = "pathfinder.class/1"
    /// Groups of fewer students are not broken down, nor can their size be derived from other figures.
    public static let leastGroup = 5

    /// ``ClassSummary/shape-swift.type.property`` of the version that made the summary.
    public var shape = ClassSummary.shape
    /// The heading.
    public var title: String
    /// The language of all texts.
    public var language: Language
    /// The day for which the reports were made.
    public var date: CalendarDate
    /// The version of the tables.
    public var dataVersion: String
    /// How many reports were made.
    public var studentCount: Int
    /// How many students have each path first, the most frequent first, of groups that are not too small.
    public var paths: [Group]
    /// How many students are in none of ``paths``: those whose path fewer than five have first, those without an answer,
    /// and, where these are fewer than five together, the next larger groups, so that no small group can be found by
    /// subtraction.
    public var otherPathCount: Int
    /// The skills that most students have to learn, the most frequent first; without those of fewer than five.
    public var missingSkills: [Group]
    /// The students, in the order of the input.
    public var students: [Student]
    /// What could not be used.
    public var failures: [Failure]

    /// How many students share something.
    public struct Group: Codable, Hashable, Sendable {
        /// The id of the role or skill.
        public var id: String
        /// Its name.
        public var name: String
        /// How many students; `nil` for all but one to four, for those few would be a small group too.
        public var count: Int?
    }

    /// A student in short.
    public struct Student: Codable, Hashable, Sendable {
        /// What names the student; `nil` where the input does not say.
        public var id: String?
        /// The student's name; `nil` where the input does not say.
        public var name: String?
        /// The name of the report's file.
        public var file: String
        /// How sure the answer is.
        public var verdict: Report.Answer.Verdict
        /// The roles that fit best, at most two, the likelier first.
        public var candidates: [Report.Candidate]
        /// The readiness for the role of the report, from 0 to 1.
        public var readiness: Double?
        /// The weeks of the plan.
        public var weeks: Int
        /// The role that the student wishes for, by name; `nil` where the input does not say.
        public var wish: String?
        /// How far wish and fit lie apart, from 0 to 1; `nil` without a wish.
        public var distance: Double?
        /// Why they lie apart, in words.
        public var reason: String?
        /// The texts of the columns that are carried along.
        public var carried: [String]
    }

    /// A row or file that could not be used.
    public struct Failure: Codable, Hashable, Sendable {
        /// The file.
        public var file: String
        /// The line; `nil` for a whole file.
        public var line: Int?
        /// Why it could not be used, and what to do about it.
        public var reason: String

        /// A row or file that could not be used.
        public init(file: String, line: Int?, reason: String) {
            self.file = file
            self.line = line
            self.reason = reason
        }
    }

    /// The students between whose paths it is too close to call.
    public var closeStudents: [Student] { students.filter { $0.verdict == .tooClose } }

    /// The students whose wish and fit lie far apart, the furthest first.
    public var distantStudents: [Student] {
        students.enumerated().filter(\.element.isFarApart)
            .sorted { ($1.element.distance ?? 0, $0.offset) < ($0.element.distance ?? 0, $1.offset) }
            .map(\.element)
    }
}

extension ClassSummary.Student {
    /// From this distance on wish and fit lie far apart.
    private static let farApart = 0.25

    /// Whether wish and fit lie far apart.
    var isFarApart: Bool { distance ?? 0 >= Self.farApart }
}
