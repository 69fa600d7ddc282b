/// A certification, with what has become of it.
///
/// A row of `certifications.csv`.
public struct Certification: CatalogRow, Identifiable {
    /// The id of a certification.
    public typealias ID = Identifier<Certification>

    /// What has become of it, on as_of. not-an-exam: a kind of training, not one named exam.
    public enum Status: String, Codable, CaseIterable, Sendable {
        case active
        case beta
        case retired
        case neverExisted = "never-existed"
        case notAnExam = "not-an-exam"
    }

    /// How well the status and the other facts are supported.
    public enum Confidence: String, Codable, CaseIterable, Sendable {
        case high
        case medium
        case low
    }

    /// Lower-kebab id.
    public let id: ID
    /// Name in full.
    public let name: String
    /// Exam code.
    public let exam: String?
    /// Who issues it.
    public let issuer: String
    /// The issuer's own word for its level.
    public let level: String?
    /// List price of the exam in US dollars before tax.
    public let priceUsd: Int?
    /// Months until it expires; 0 means that it does not expire; empty means unknown.
    public let validityMonths: Int?
    /// What has become of it, on as_of. not-an-exam: a kind of training, not one named exam.
    public let status: Status
    /// Last day, or month, on which the exam could be taken.
    public let retiredOn: CalendarDate?
    /// The nearest successor.
    public let replacedBy: ID?
    /// The issuer's page about it.
    public let address: String?
    /// How well the status and the other facts are supported.
    public let confidence: Confidence
    /// The day on which the facts were true according to the text read.
    public let asOf: CalendarDate
    /// What else to know.
    public let note: LocalizedText?
    /// Skills that its name says it is about; it is worth taking for somebody who learns all of them.
    public let skills: [Skill.ID]
    /// Source.
    public let source: Source.ID

    /// The columns of `certifications.csv`.
    public static let schema = TableSchema(
        .certifications, key: "id",
        columns: [
            .column("id", .id),
            .column("name", .text),
            .optional("exam", .text),
            .column("issuer", .text),
            .optional("level", .text),
            .optional("price_usd", .integer, atLeast: 0, atMost: 1_000_000),
            .optional("validity_months", .integer, atLeast: 0, atMost: 1200),
            .column("status", .oneOf(Status.self)),
            .optional("retired_on", .partialDate),
            .optional("replaced_by", .reference(.certifications)),
            .optional("address", .text),
            .column("confidence", .oneOf(Confidence.self)),
            .column("as_of", .date),
            .optional("note", .text),
            .optional("note_ar", .text),
            .optional("skills", .references(.skills)),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        id = cells.next()
        name = cells.next()
        exam = cells.next()
        issuer = cells.next()
        level = cells.next()
        priceUsd = cells.next()
        validityMonths = cells.next()
        status = cells.next()
        retiredOn = cells.next()
        replacedBy = cells.next()
        address = cells.next()
        confidence = cells.next()
        asOf = cells.next()
        note = cells.next()
        skills = cells.next()
        source = cells.next()
    }
}

/// A certification that a source says employers prefer for a role at a level.
///
/// A row of `role_certifications.csv`.
public struct RoleCertification: CatalogRow {
    /// The role.
    public let role: Role.ID
    /// The level.
    public let level: Level.ID
    /// The certification that is meant.
    public let certification: Certification.ID
    /// The words that the source uses for it.
    public let namedAs: String
    /// Source.
    public let source: Source.ID

    /// The columns of `role_certifications.csv`.
    public static let schema = TableSchema(
        .roleCertifications, key: "role", "level", "certification", "source",
        columns: [
            .column("role", .reference(.roles)),
            .column("level", .reference(.levels)),
            .column("certification", .reference(.certifications)),
            .column("named_as", .text),
            .column("source", .reference(.sources)),
        ])

    /// Reads a row of the table, cell by cell.
    public init(_ cells: inout CellReader) {
        role = cells.next()
        level = cells.next()
        certification = cells.next()
        namedAs = cells.next()
        source = cells.next()
    }
}
