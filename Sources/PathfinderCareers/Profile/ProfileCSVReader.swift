public import PathfinderCatalog
public import StrictCSV

/// Reads people from CSV with a header, one person a row; the columns are those of ``ProfileColumn``, in any order.
///
///     let people = try ProfileCSVReader(CSVReader(path: "people.csv"), in: .bundled)
///     try people.forEachPerson { person in
///         print(person.line, person.profile ?? person.errors)
///     }
public struct ProfileCSVReader {
    /// A row of the file.
    public struct Person: Sendable {
        /// The line on which the row starts.
        public let line: Int
        /// The profile; `nil` if anything is wrong with the row.
        public let profile: Profile?
        /// Everything that is wrong with the row.
        public let errors: [CSVError]
        /// The texts of ``ProfileCSVReader/ignoredColumns``, in their order; empty for a row that cannot be split.
        public let carried: [String]
    }

    /// Columns that are not of a profile, and are not read.
    public let ignoredColumns: [String]

    private let reader: CSVReader
    /// Rows that are not well-formed, where these were kept from the reader.
    private let skipped: SkippedRows?
    private let catalog: Catalog
    private let columns: [(index: Int, column: ProfileColumn)]
    /// The positions of ``ignoredColumns``.
    private let ignored: [Int]

    /// Reads people.
    ///
    /// - Parameters:
    ///   - reader: A reader of the file, of which nothing but the header was read.
    ///   - catalog: The catalog that knows the names.
    /// - Throws: `CSVError` if the header has no column of a profile, or one of them twice.
    public init(_ reader: CSVReader, in catalog: Catalog) throws(CSVError) {
        self.init(reader, in: catalog, try ProfileLayout(reader.header, file: reader.name))
    }

    /// Reads people of a file that spreadsheets wrote: the delimiter may be a semicolon or a tab, and a row that is not
    /// well-formed is a person with mistakes, as others are.
    ///
    /// - Throws: `CSVError` where the file cannot be read, or its header has no column of a profile, or one of them twice.
    package init(_ source: any CSVByteSource, name: String, in catalog: Catalog) throws(CSVError) {
        let rows = try WellFormedRowSource(source, name: name) { ProfileColumn(header: $0) != nil }
        let reader = try CSVReader(source: rows, name: name, options: rows.options)
        let layout = try ProfileLayout(reader.header, file: name)
        self.init(reader, in: catalog, layout, skipped: rows.skipped)
    }

    package init(_ reader: CSVReader, in catalog: Catalog, _ layout: ProfileLayout, skipped: SkippedRows? = nil) {
        self.reader = reader
        self.skipped = skipped
        self.catalog = catalog
        columns = layout.columns
        ignoredColumns = layout.ignored
        ignored = reader.header.indices.filter { ProfileColumn(header: reader.header[$0]) == nil }
    }

    /// Calls `body` with each person, in the order of the file.
    ///
    /// - Parameter body: What to do with a person. A row with mistakes has no profile, and is not left out.
    /// - Throws: `CSVError` where the file is not well-formed; what `body` throws.
    /// - Complexity: O(*n*) in the bytes of the file; each misspelt name takes a search among all names.
    public func forEachPerson(_ body: (Person) throws -> Void) throws {
        try withoutActuallyEscaping(body) { body in
            func report(_ error: CSVError) throws {
                try body(Person(line: error.location.line ?? 0, profile: nil, errors: [error], carried: []))
            }
            func reportSkipped(before line: Int) throws {
                for error in skipped?.take(in: 0..<line) ?? [] { try report(error) }
            }
            // After each window too, for a file may have nothing but rows that were kept from the reader.
            try reader.forEachRow(
                reportingRagged: { error in
                    try reportSkipped(before: error.location.line ?? 0)
                    try report(error)
                }, afterWindow: reportSkipped
            ) { (row: borrowing CSVRow) in
                try reportSkipped(before: row.line)
                try body(person(of: row))
            }
            try reportSkipped(before: .max)
        }
    }

    package func person(of row: borrowing CSVRow) -> Person {
        var builder = ProfileBuilder(catalog)
        var errors: [CSVError] = []
        for (index, column) in columns where !row.isMissing(at: index) {
            let text = row.text(at: index)
            var mistakes: [InputMistake] = []
            builder.set(column, to: text) { mistakes.append($0) }
            for mistake in mistakes {
                var error = row.error(at: index, mistake.message, remedy: mistake.remedy)
                error.text = mistake.text
                errors.append(error)
            }
        }
        var profile: Profile?
        do throws(InputMistake) {
            let finished = try builder.finished()
            if errors.isEmpty { profile = finished }
        } catch {
            let place = CSVLocation(file: reader.name, line: row.line)
            errors.append(
                CSVError(.badValue, at: place, text: error.text, message: error.message, remedy: error.remedy))
        }
        let carried = ignored.map { row.isMissing(at: $0) ? "" : row.text(at: $0) }
        return Person(line: row.line, profile: profile, errors: errors, carried: carried)
    }
}

/// Which columns of a file are those of a profile.
package struct ProfileLayout: Sendable {
    package private(set) var columns: [(index: Int, column: ProfileColumn)] = []
    package private(set) var ignored: [String] = []

    package init(_ header: CSVHeader, file: String) throws(CSVError) {
        let place = CSVLocation(file: file, line: header.line)
        for (index, name) in header.enumerated() {
            guard let column = ProfileColumn(header: name) else {
                ignored.append(name)
                continue
            }
            guard !columns.contains(where: { $0.column == column }) else {
                throw CSVError(
                    .badHeader, at: place, text: name, message: "is the second column of \(column.rawValue)",
                    remedy: "keep one of them")
            }
            columns.append((index, column))
        }
        guard columns.contains(where: { $0.column != .id && $0.column != .name }) else {
            let names = ProfileColumn.allCases.filter { $0 != .id && $0 != .name }.map(\.rawValue)
            let near = ignored.prefix(DisplayText.listLimit).lazy
                .compactMap { NearestName.among(names, to: $0.lowercased()) }.first
            throw CSVError(
                .headerMismatch, at: place, text: DisplayText.list(header),
                message: "has no column that says something of a person",
                remedy: near.map { "did you mean \"\($0)\"?" }
                    ?? "separate the columns by commas and give at least one of these names: "
                    + names.joined(separator: ", "))
        }
    }
}
