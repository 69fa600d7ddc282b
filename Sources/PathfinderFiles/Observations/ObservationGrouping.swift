package import StrictCSV

/// How the rows of observations are gathered: which columns say what a row is about, which holds the number, and what
/// cell the former mean.
///
/// Titles, levels and places are resolved once for each distinct combination of fields and not for each row: `classify`
/// is asked when a combination is first met, and its answer holds for all rows that have it. Different combinations may
/// mean the same cell.
///
///     let grouping = ObservationGrouping<Key, Reason>(
///         keyColumns: ["job_title", "company_location"], valueColumn: "salary_in_usd"
///     ) { fields in
///         .cell(Key(title: fields[0], place: fields[1]), factor: 1)
///     }
///     let groups = try ObservationReading().gather([.file("salaries.csv")]) { _, _ in grouping }
///     let medians = groups.map { cell, values in (cell, values.quantile(0.5)) }
package struct ObservationGrouping<Cell: Hashable & Sendable, Reason: Hashable & Sendable>: Sendable {
    /// What a combination of key fields means.
    package enum Classification: Sendable {
        /// The rows belong to a cell; their values are multiplied by `factor`, which is finite and above 0.
        case cell(Cell, factor: Double)
        /// The rows belong nowhere.
        case rejected(Reason)
    }

    /// The columns that say what a row is about.
    package var keyColumns: [String]

    /// The column of the number that is gathered.
    package var valueColumn: String

    /// Says what a combination of key fields means, in the order of ``keyColumns``; a missing field is the empty text.
    ///
    /// It may be called on several threads, and more than once for the same fields, so its answer must depend on
    /// them alone.
    package var classify: @Sendable ([String]) -> Classification

    /// Reads a value that is not a plain number, such as `$120,000`, or returns `nil`; without it such a value is
    /// rejected.
    package var readAmount: (@Sendable (UnsafeRawBufferPointer) -> Double?)?

    /// The largest value, times its factor, that is not rejected.
    package var largest = Double.greatestFiniteMagnitude

    /// A grouping of plain numbers.
    ///
    /// - Parameters:
    ///   - keyColumns: The columns that say what a row is about.
    ///   - valueColumn: The column of the number that is gathered.
    ///   - classify: What a combination of key fields means.
    package init(
        keyColumns: [String], valueColumn: String, classify: @escaping @Sendable ([String]) -> Classification
    ) {
        self.keyColumns = keyColumns
        self.valueColumn = valueColumn
        self.classify = classify
    }
}

/// Why a row is not among the observations.
package enum ObservationRejection<Reason: Hashable & Sendable>: Hashable, Sendable {
    /// It has more or fewer fields than the header.
    case ragged
    /// What it is about does not count.
    case classified(Reason)
    /// The field of the value is empty.
    case missingValue
    /// The value is not a number.
    case unreadableValue
    /// The value is 0 or less.
    case valueNotPositive
    /// The value, or its product with the factor, is beyond the range of `Double`.
    case valueOutOfRange
}

/// A row that is not among the observations.
package struct RejectedObservation<Reason: Hashable & Sendable>: Sendable {
    /// The display name of the input.
    package let input: String
    /// The physical line on which the row starts, from 1.
    package let line: Int
    /// Why it was rejected.
    package let rejection: ObservationRejection<Reason>
    /// The columns of the input.
    package let header: CSVHeader
    /// The fields of the row, `nil` for a missing one; not as many as the columns if it is ragged.
    package let fields: [String?]
}

/// How far the gathering has come.
package struct ObservationProgress: Sendable {
    /// The display name of the input being read.
    package var input: String
    /// How many bytes of it have been read.
    package var bytes: Int
    /// How many bytes it has; `nil` if that is unknown, as of a pipe.
    package var totalBytes: Int?
    /// How many rows of all inputs have been read.
    package var rows: Int
}
