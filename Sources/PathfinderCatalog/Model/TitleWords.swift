/// A language in which job titles are read.
public enum TitleLanguage: String, Codable, CaseIterable, Sendable {
    /// English.
    case english = "en"
    /// Arabic.
    case arabic = "ar"
    /// French.
    case french = "fr"
    /// Spanish.
    case spanish = "es"
    /// German.
    case german = "de"
    /// Portuguese.
    case portuguese = "pt"
    /// Italian.
    case italian = "it"
    /// Dutch.
    case dutch = "nl"
    /// Turkish.
    case turkish = "tr"
}

/// What words in a job title say of the role without being one of its titles in `roles.csv` or `role_aliases.csv`.
///
/// A row of `title_hints.csv`. A hint without a role names work that is none of the catalog's roles, so that
/// "Data Entry Analyst" is not read as a data analyst.
public struct TitleHint: CatalogRow {
    /// How much a hint says.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// The words are a title of an occupation outside the catalog, which counts as much as a title in it; or, with
        /// a role, a title of it in another language than the tables of roles have.
        case title
        /// The words are like a title of the role, with one word more between them: `*` stands for it.
        case pattern
        /// The words name the field in which the role works.
        case field
    }

    /// The words, `*` for any one word.
    public let phrase: String
    /// How much they say.
    public let kind: Kind
    /// The role that they suggest; empty where it is none of the catalog.
    public let role: Role.ID?
    /// Language of the words.
    public let language: TitleLanguage
    /// Source.
    public let source: Source.ID

    /// The columns of `title_hints.csv`.
    public static let schema = TableSchema(
        .titleHints, key: "phrase",
        columns: [
            .column("phrase", .text),
            .column("kind", .oneOf(Kind.self)),
            .optional("role", .reference(.roles)),
            .column("language", .oneOf(TitleLanguage.self)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        phrase = cells.next()
        kind = cells.next()
        role = cells.next()
        language = cells.next()
        source = cells.next()
    }
}

/// A word or two that say the level in a job title.
///
/// A row of `level_words.csv`. A row without a level keeps words from saying one: nobody is at the level "staff" for
/// being a "member of technical staff".
public struct LevelWord: CatalogRow {
    /// Where in a title the words say a level.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// Anywhere.
        case word
        /// Right after the role, as the number of a grade does ("Data Engineer II"), and only if no word says another.
        case grade
    }

    /// The words.
    public let phrase: String
    /// Where they count.
    public let kind: Kind
    /// The level; empty where they say none.
    public let level: Level.ID?
    /// Language of the words.
    public let language: TitleLanguage
    /// Source.
    public let source: Source.ID

    /// The columns of `level_words.csv`.
    public static let schema = TableSchema(
        .levelWords, key: "phrase",
        columns: [
            .column("phrase", .text),
            .column("kind", .oneOf(Kind.self)),
            .optional("level", .reference(.levels)),
            .column("language", .oneOf(TitleLanguage.self)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        phrase = cells.next()
        kind = cells.next()
        level = cells.next()
        language = cells.next()
        source = cells.next()
    }
}

/// Another way to write words of a job title, in English or another language, or a word that may be left out of it.
///
/// A row of `title_spellings.csv`.
public struct TitleSpelling: CatalogRow {
    /// What the words may do beside meaning others.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// Nothing.
        case word
        /// The word is the noun of a title and may also come first, as in "ingénieur data". After an unknown word it is
        /// another occupation.
        case noun
        /// The word may also be written together with a noun after it: "Daten" in "Dateningenieur".
        case prefix
    }

    /// The spelling, such as "eng".
    public let phrase: String
    /// The words that it stands for, such as "engineer"; empty where the word may be left out, as "of" may.
    public let means: String?
    /// What the words may do beside meaning others.
    public let kind: Kind
    /// Language of the words.
    public let language: TitleLanguage
    /// Source.
    public let source: Source.ID

    /// The columns of `title_spellings.csv`.
    public static let schema = TableSchema(
        .titleSpellings, key: "phrase",
        columns: [
            .column("phrase", .text),
            .optional("means", .text),
            .column("kind", .oneOf(Kind.self)),
            .column("language", .oneOf(TitleLanguage.self)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        phrase = cells.next()
        means = cells.next()
        kind = cells.next()
        language = cells.next()
        source = cells.next()
    }
}

/// How often a role read from a title in one way is the right one.
///
/// A row of `title_confidence.csv`.
public struct TitleConfidence: CatalogRow {
    /// What the role was read from.
    public let evidence: TitleEvidence
    /// The share of titles whose role was right, 0–1.
    public let confidence: Double
    /// The number of titles counted.
    public let titles: Int
    /// Source of the titles.
    public let source: Source.ID

    /// The columns of `title_confidence.csv`.
    public static let schema = TableSchema(
        .titleConfidence, key: "evidence", requiring: TitleEvidence.allCases.map(\.rawValue),
        columns: [
            .column("evidence", .oneOf(TitleEvidence.self)),
            .column("confidence", .decimal, atLeast: 0, atMost: 1),
            .column("titles", .integer, atLeast: 1, atMost: 1_000_000_000),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        evidence = cells.next()
        confidence = cells.next()
        titles = cells.next()
        source = cells.next()
    }
}
