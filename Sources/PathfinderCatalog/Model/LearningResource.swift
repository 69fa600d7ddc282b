/// A place to learn a skill.
///
/// A row of `learning_resources.csv`.
public struct LearningResource: CatalogRow {
    /// What a resource is.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// Lessons in order, with exercises.
        case course
        /// One guided piece of work.
        case tutorial
        /// A book.
        case book
        /// Several courses in order.
        case path
        /// Something to look things up in.
        case reference
    }

    /// What a resource costs, as far as is known of its provider.
    public enum Cost: String, Codable, CaseIterable, Sendable {
        /// Nothing.
        case free
        /// Nothing for the lessons; assignments or a certificate cost.
        case freeToAudit = "free-to-audit"
        /// Nothing to learn; the certificate costs.
        case paidCertificate = "paid-certificate"
        /// The lessons cost.
        case paid
    }

    /// Whom a resource is for.
    public enum Audience: String, Codable, CaseIterable, Sendable {
        /// Whoever starts.
        case beginner
        /// Whoever knows the basics.
        case working
        /// Whoever works with it.
        case advanced
    }

    /// The skill.
    public let skill: Skill.ID
    /// The place among those for the skill in the same language, the best first.
    public let rank: Int
    /// Its title, in its own language.
    public let title: String
    /// Who provides it.
    public let provider: String
    /// Its address on the web.
    public let address: String
    /// What it is.
    public let kind: Kind
    /// The language of instruction.
    public let language: Language
    /// What it costs, as far as is known of the provider.
    public let cost: Cost
    /// Hours that it takes, lower end; `nil` where it does not say.
    public let hoursLow: Double?
    /// The same, upper end.
    public let hoursHigh: Double?
    /// Whom it is for.
    public let level: Audience
    /// The day on which its address last answered; `nil` where nobody has tried it.
    public let checkedOn: CalendarDate?
    /// The public text in which the address was found.
    public let seenIn: String
    /// Source.
    public let source: Source.ID

    /// The columns of `learning_resources.csv`.
    public static let schema = TableSchema(
        .learningResources, key: "skill", "address",
        columns: [
            .column("skill", .reference(.skills)),
            .column("rank", .integer, atLeast: 1, atMost: 100),
            .column("title", .text),
            .column("provider", .text),
            .column("address", .text),
            .column("kind", .oneOf(Kind.self)),
            .column("language", .oneOf(Language.self)),
            .column("cost", .oneOf(Cost.self)),
            .optional("hours_low", .decimal, atLeast: 0, atMost: 10_000),
            .optional("hours_high", .decimal, atLeast: 0, atMost: 10_000),
            .column("level", .oneOf(Audience.self)),
            .optional("checked_on", .date),
            .column("seen_in", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        skill = cells.next()
        rank = cells.next()
        title = cells.next()
        provider = cells.next()
        address = cells.next()
        kind = cells.next()
        language = cells.next()
        cost = cells.next()
        hoursLow = cells.next()
        hoursHigh = cells.next()
        level = cells.next()
        checkedOn = cells.next()
        seenIn = cells.next()
        source = cells.next()
    }
}

/// A project that shows that a stage is reached.
///
/// A row of `milestones.csv`.
public struct Milestone: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// The stage that it shows.
    public let stage: LearningStage
    /// What is built.
    public let title: LocalizedText
    /// What it must contain, separated by ";".
    public let contains: LocalizedText
    /// What an interviewer asks about it, separated by ";".
    public let questions: LocalizedText
    /// What informed it.
    public let sources: [Source.ID]

    /// The columns of `milestones.csv`.
    public static let schema = TableSchema(
        .milestones, key: "role", "stage",
        columns: [
            .column("role", .reference(.roles)),
            .column("stage", .oneOf(LearningStage.self)),
            .column("title", .text),
            .column("title_ar", .text),
            .column("contains", .text),
            .column("contains_ar", .text),
            .column("questions", .text),
            .column("questions_ar", .text),
            .column("sources", .references(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        stage = cells.next()
        title = cells.next()
        contains = cells.next()
        questions = cells.next()
        sources = cells.next()
    }
}

extension LocalizedText {
    /// The items of a list that ";" separates, in a language; those in English where the language has none.
    package func items(in language: Language) -> [String] {
        self[language].split(separator: ";").map(String.init)
    }
}
