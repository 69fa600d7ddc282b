public import PathfinderCatalog

/// What was understood of a CV, or of words in which people tell about themselves.
///
///     let reading = CVReading(text: text, in: .bundled, today: today)
///     reading.profile          // what fit, plans and reports work with
///     for item in reading.items { print(item.kind, item.value, item.words, item.line ?? 0) }
///
/// What a CV does not list is not lacking: its profile has ``Profile/skillsAreComplete`` set to false.
public struct CVReading: Hashable, Sendable {
    /// One thing that was understood, or was not.
    public struct Item: Codable, Hashable, Sendable {
        /// What it is.
        public let kind: Kind
        /// What it was read as: the id of a skill, role, place, level of education or field, the code of a language, years,
        /// or the text itself where it stands for nothing that the catalog knows.
        public let value: String
        /// The words it was read from.
        public let words: String
        /// The line on which they stand, from 1; `nil` where the source has no lines.
        public let line: Int?
        /// How well a skill is known, from 1 to 5; `nil` where nothing says so.
        public var level: Int?
        /// How long a job took, in months; `nil` where that is not said.
        public var months: Int?
    }

    /// What an item of a reading is.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// The person's name.
        case name
        /// A place where the person lives or works.
        case place
        /// A job that the person wants to have.
        case wishedJob = "wished-job"
        /// A job in data, AI or software; its time counts as experience.
        case job
        /// Another job; its time does not count.
        case otherJob = "other-job"
        /// Years of work in data, AI or software.
        case years
        /// A degree that is held.
        case degree
        /// A degree that is not held yet.
        case unfinishedDegree = "unfinished-degree"
        /// The field of study.
        case field
        /// A language the person works in.
        case language
        /// A language that the person knows too little to work in.
        case basicLanguage = "basic-language"
        /// A skill the person has.
        case skill
        /// A skill the person says they do not have.
        case lacking
        /// A skill that the person wishes for, or is learning; it does not count.
        case wish
        /// An item of a list of skills that the catalog does not know.
        case unknownSkill = "unknown-skill"
        /// Words that were not understood.
        case unread
    }

    /// The profile of what was understood.
    public let profile: Profile
    /// What was understood and what was not: by kind, and of a kind in the order of the text.
    public let items: [Item]

    /// Whether anything of use was understood.
    public var isEmpty: Bool {
        !items.contains { $0.kind != .unread && $0.kind != .name && $0.kind != .unknownSkill }
    }

    /// The items of a kind.
    public func items(_ kind: Kind) -> [Item] { items.filter { $0.kind == kind } }
}

extension CVReading {
    /// The most bytes of the text of a CV that are read; some hundred pages.
    public static let byteLimit = 1 << 19

    /// Reads a CV as plain text or Markdown.
    ///
    /// - Parameters:
    ///   - text: The text, in English or Arabic, with headings also in French, German or Spanish.
    ///   - catalog: The catalog that knows the names.
    ///   - today: The day that "present" means.
    /// - Complexity: O(*n*) in the length of the text, once the names of the catalog were indexed.
    public init(text: String, in catalog: Catalog, today: CalendarDate) {
        var reader = CVReader(catalog, today: today)
        reader.read(text)
        self = reader.reading
    }

    /// Reads words in which somebody tells about themselves: "i know python and a bit of sql".
    ///
    /// - Parameters:
    ///   - words: The words.
    ///   - catalog: The catalog that knows the names.
    ///   - today: The day that "since" counts to.
    /// - Complexity: O(*n*) in the length of the words, once the names of the catalog were indexed.
    public init(words: String, in catalog: Catalog, today: CalendarDate) {
        var reader = CVReader(catalog, today: today)
        reader.readFreeWords(words)
        self = reader.reading
    }
}
