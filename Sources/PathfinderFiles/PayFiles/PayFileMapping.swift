internal import StrictCSV

/// Which columns of a pay file hold what: data, not code.
///
/// A mapping is written as JSON. A field names a column, or several of which the first one that the file has counts, or
/// holds one value for all rows; it may translate what stands in the column:
///
///     {
///       "source": "aijobs",
///       "title": "job_title",
///       "level": {"column": "experience_level", "values": {"EN": "junior", "MI": "mid", "SE": "senior"}},
///       "place": "company_location",
///       "pay": "salary",
///       "currency": "salary_currency",
///       "period": {"constant": "year"},
///       "year": "work_year",
///       "pay_kind": "base",
///       "only": {"employment_type": ["FT"]}
///     }
///
/// A file whose rows are percentiles already, as statistics offices publish them, has `percentiles` instead of `pay`.
public struct PayFileMapping: Codable, Hashable, Sendable {
    /// What the mapping is for and what it leaves out, for people.
    public var about: String?
    /// The row of `sources.csv` that the bands will name; `pay-file` unless given. A text alone is that id.
    public var source: PayFileField?
    /// The job title.
    public var title: PayFileField
    /// The level, by any of its names; the years or the title where there is none.
    public var level: PayFileField?
    /// The years of experience, which give the level by the years of `levels.csv`.
    public var years: PayFileField?
    /// The place: a city, a country or its code, also as "Riyadh, Saudi Arabia".
    public var place: PayFileField
    /// The pay of one person, or of one posting.
    public var pay: PayFileField?
    /// The currency, by its ISO 4217 code.
    public var currency: PayFileField?
    /// What an amount is paid for: year, month, week, day or hour.
    public var period: PayFileField?
    /// The calendar year, also as the beginning of a date.
    public var year: PayFileField?
    /// Which parts of the pay the amounts contain: base, total or unspecified, which it is unless given. A text alone
    /// is one of them.
    public var payKind: PayFileField?
    /// Columns with the only values whose rows are kept.
    public var only: [String: [String]]?
    /// The columns of published percentiles, in place of `pay`.
    public var percentiles: PercentileColumns?

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case about, source, title, level, years, place, pay, currency, period, year, only, percentiles
        case payKind = "pay_kind"
    }

    /// A mapping made in code.
    ///
    /// - Parameters:
    ///   - title: The job title.
    ///   - place: The place.
    ///   - pay: The pay.
    public init(title: PayFileField, place: PayFileField, pay: PayFileField) {
        self.title = title
        self.place = place
        self.pay = pay
    }

    /// Reads a mapping.
    ///
    /// - Throws: `DecodingError`, also for a key that a mapping does not have and for one without pay.
    public init(from decoder: any Decoder) throws {
        try decoder.requireKnownKeys(CodingKeys.allCases.map(\.rawValue))
        let container = try decoder.container(keyedBy: CodingKeys.self)
        about = try container.decodeIfPresent(String.self, forKey: .about)
        source = try container.constantOrField(.source)
        title = try container.decode(PayFileField.self, forKey: .title)
        level = try container.decodeIfPresent(PayFileField.self, forKey: .level)
        years = try container.decodeIfPresent(PayFileField.self, forKey: .years)
        place = try container.decode(PayFileField.self, forKey: .place)
        pay = try container.decodeIfPresent(PayFileField.self, forKey: .pay)
        currency = try container.decodeIfPresent(PayFileField.self, forKey: .currency)
        period = try container.decodeIfPresent(PayFileField.self, forKey: .period)
        year = try container.decodeIfPresent(PayFileField.self, forKey: .year)
        payKind = try container.constantOrField(.payKind)
        only = try container.decodeIfPresent([String: [String]].self, forKey: .only)
        percentiles = try container.decodeIfPresent(PercentileColumns.self, forKey: .percentiles)
        if (pay == nil) == (percentiles == nil) {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "name either \"pay\", the column of the amounts, or \"percentiles\""))
        }
    }
}

/// Where one field of a pay file stands.
public struct PayFileField: Codable, Hashable, Sendable {
    /// The column; of several, the first one that the file has.
    public var columns: [String]
    /// The value of all rows, instead of a column.
    public var constant: String?
    /// What the texts of the column stand for; other texts stand for themselves.
    public var values: [String: String]?
    /// Whether rows with other texts than those of ``values`` are left out.
    public var leavesOutOthers: Bool

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case column, columns, constant, values
        case leavesOutOthers = "leave_out_others"
    }

    /// A column.
    public init(column: String) {
        columns = [column]
        leavesOutOthers = false
    }

    /// The same value for all rows.
    public init(constant: String) {
        columns = []
        self.constant = constant
        leavesOutOthers = false
    }

    /// Reads a field: a column's name alone, or an object.
    public init(from decoder: any Decoder) throws {
        if let column = try? decoder.singleValueContainer().decode(String.self) {
            columns = [column]
            leavesOutOthers = false
            return
        }
        try decoder.requireKnownKeys(CodingKeys.allCases.map(\.rawValue))
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let column = try container.decodeIfPresent(String.self, forKey: .column)
        columns = try container.decodeIfPresent([String].self, forKey: .columns) ?? column.map { [$0] } ?? []
        constant = try container.decodeIfPresent(String.self, forKey: .constant)
        values = try container.decodeIfPresent([String: String].self, forKey: .values)
        leavesOutOthers = try container.decodeIfPresent(Bool.self, forKey: .leavesOutOthers) ?? false
        if columns.isEmpty == (constant == nil) {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "name either a column or a constant"))
        }
    }

    /// Writes a field as an object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        if constant == nil { try container.encode(columns, forKey: .columns) }
        try container.encodeIfPresent(constant, forKey: .constant)
        try container.encodeIfPresent(values, forKey: .values)
        if leavesOutOthers { try container.encode(true, forKey: .leavesOutOthers) }
    }

    /// What a text of the column stands for; `nil` where its row is left out.
    func meaning(of text: String) -> String? {
        guard let values else { return text }
        return values[text] ?? (leavesOutOthers ? nil : text)
    }
}

/// The columns of a file whose rows are published percentiles. Those without a column are unknown.
public struct PercentileColumns: Codable, Hashable, Sendable {
    /// The 10th percentile.
    public var p10: String?
    /// The 25th percentile.
    public var p25: String?
    /// The median.
    public var p50: String
    /// The 75th percentile.
    public var p75: String?
    /// The 90th percentile.
    public var p90: String?
    /// How many people stand behind the row.
    public var n: String?
    /// What one unit of `n` counts, such as 1000 for a column in thousands; 1 unless given.
    public var unitOfN: Int?

    private enum CodingKeys: String, CodingKey {
        case p10, p25, p50, p75, p90, n
        case unitOfN = "unit_of_n"
    }
}

extension KeyedDecodingContainer {
    /// A field of which a text alone is the constant, not a column.
    fileprivate func constantOrField(_ key: Key) throws -> PayFileField? {
        if let constant = try? decode(String.self, forKey: key) { return PayFileField(constant: constant) }
        return try decodeIfPresent(PayFileField.self, forKey: key)
    }
}

extension Decoder {
    /// Rejects keys that nothing would read: they are probably misspelt.
    fileprivate func requireKnownKeys(_ known: [String]) throws {
        let container = try container(keyedBy: AnyKey.self)
        for key in container.allKeys where !known.contains(key.stringValue) {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: codingPath,
                    debugDescription:
                        "there is no key \(DisplayText.quoted(key.stringValue)); use \(known.joined(separator: ", "))"))
        }
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
}
