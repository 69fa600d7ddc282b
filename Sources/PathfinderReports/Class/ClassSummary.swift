public import PathfinderCareers
public import PathfinderCatalog

/// What an adviser sees of a class: every student, what fits the class, what to teach next, and whom to talk to.
public struct ClassSummary: Codable, Hashable, Sendable {
    /// The shape of the JSON, with its version.
    public static let shape = "pathfinder.class/1"
    /// Groups of fewer students are not broken down. ``students`` names each student's path, for the adviser only.
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
    /// The skills that most students lack of those most asked for in the role of their report, the most frequent first;
    /// without those that fewer than five lack.
    public var missingSkills: [Group]
    /// The students, in the order of the input.
    public var students: [Student]
    /// What could not be used.
    public var failures: [Failure]
    /// What was used and should be looked at, such as a student who is given twice.
    public var remarks: [Failure]
    /// Reports in the folder that are of nobody in the class, by file name.
    public var otherFiles: [String]

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
        public var verdict: FitVerdict
        /// The roles that fit best, at most two, the likelier first.
        public var candidates: [Report.Candidate]
        /// How many answers the profile has: skills, activities, statements on work, and interests.
        public var answerCount: Int
        /// How much of what the role of the report asks for the student covers, from 0 to 1.
        public var readiness: Double?
        /// The weeks of the plan.
        public var weeks: Int
        /// The role that the student wishes for, by name; `nil` where the input does not say.
        public var wish: String?
        /// How far wish and fit lie apart, from 0 (the wished role is the likeliest, the wished pay within the range) to 1;
        /// `nil` without a wish for a role or for pay.
        public var distance: Double?
        /// Why they lie apart, in words.
        public var reason: String?
        /// The texts of the columns that are carried along, in the order of `summary.csv`.
        public var carried: [String]
    }

    /// A row or file that could not be used, or should be looked at.
    public struct Failure: Codable, Hashable, Sendable {
        /// The file.
        public var file: String
        /// The line; `nil` for a whole file.
        public var line: Int?
        /// What is wrong with it, and what to do about it.
        public var reason: String

        /// A row or file and what is wrong with it.
        public init(file: String, line: Int?, reason: String) {
            self.file = file
            self.line = line
            self.reason = reason
        }
    }

    /// The students with enough answers between whose paths it is too close to call because they are about as likely, the
    /// closest first.
    public var closeStudents: [Student] {
        students.enumerated().filter(\.element.isClose)
            .sorted { ($0.element.lead, $0.offset) < ($1.element.lead, $1.offset) }.map(\.element)
    }

    /// The students of whom too little was answered to say anything.
    public var studentsWithFewAnswers: [Student] { students.filter(\.hasFewAnswers) }

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

    /// With fewer answers the figures say little.
    private static let leastAnswers = 5

    /// Whether too little was answered.
    var hasFewAnswers: Bool { answerCount < Self.leastAnswers || verdict == .notEnough }

    /// By how much the first path is likelier than the second.
    var lead: Double { (candidates.first?.probability ?? 0) - (candidates.dropFirst().first?.probability ?? 0) }

    /// Whether two paths are about as likely.
    var isClose: Bool { verdict == .close && !hasFewAnswers }

    /// Whether one path is ahead, but not clearly.
    var isUnsure: Bool { verdict == .leading && !hasFewAnswers }

    /// Whether wish and fit lie far apart.
    var isFarApart: Bool { distance ?? 0 >= Self.farApart }
}
