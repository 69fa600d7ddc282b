/// A word or phrase with which people write of themselves, and what it says in a CV.
///
/// A row of `cv_words.csv`.
public struct CVWord: CatalogRow {
    /// What a phrase says.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// A heading of a CV; ``CVWord/means`` is the kind of its section.
        case heading
        /// A month; its number.
        case month
        /// The present day, as the end of a time.
        case present
        /// The beginning of a time stands behind it.
        case since
        /// The end of a time stands behind it.
        case until
        /// A unit of time; the months in it.
        case years
        /// A number; its digits.
        case number
        /// How well the skill beside it is known, from 1 to 5.
        case level
        /// How well all skills of the list behind it are known, from 1 to 5.
        case levelOf = "level-of"
        /// Between a level and the highest one of its scale: "4 out of 5".
        case outOf = "out-of"
        /// The skills behind it are known, whatever stands before.
        case knows
        /// The skills behind it are not known.
        case lacking
        /// What is behind it is wished for, or being learnt.
        case wish
        /// A degree; its level of education.
        case degree
        /// The degree beside it is not held yet.
        case unfinished
        /// A language; its ISO 639 code.
        case language
        /// The language beside it is known too little to work in.
        case languageBasic = "language-basic"
        /// Languages stand behind it.
        case speaks
        /// Stands before a place or a name, as ``CVWord/means`` says.
        case label
        /// Before a place in a sentence.
        case placeLead = "place-lead"
        /// Between a job and its employer.
        case employerLead = "employer-lead"
        /// A title stands behind it: of any job where ``CVWord/means`` is `job`, else only if it is known.
        case worksAs = "works-as"
        /// A field of study stands beside it.
        case studies
        /// Whether a title with these words is one of work in data, AI or software: yes or no.
        case computing
        /// Says nothing by itself.
        case filler
        /// Joins the items of a list.
        case joins
    }

    /// The words.
    public let phrase: String
    /// What they say.
    public let kind: Kind
    /// What is meant, as the kind tells; `nil` where the kind says it all.
    public let means: String?
    /// The language of the words, as its ISO 639 code.
    public let language: String
    /// Source.
    public let source: Source.ID

    /// The columns of `cv_words.csv`.
    public static let schema = TableSchema(
        .cvWords, key: "phrase", "kind",
        columns: [
            .column("phrase", .text),
            .column("kind", .oneOf(Kind.self)),
            .optional("means", .text),
            .column("language", .id),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        phrase = cells.next()
        kind = cells.next()
        means = cells.next()
        language = cells.next()
        source = cells.next()
    }
}
