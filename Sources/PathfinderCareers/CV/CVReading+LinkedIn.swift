public import PathfinderCatalog
public import StrictCSV

extension CVReading {
    /// The files of a LinkedIn export that are read.
    public static let linkedInFiles = ["Profile.csv", "Skills.csv", "Positions.csv", "Education.csv", "Languages.csv"]

    /// Reads the files of a LinkedIn export.
    ///
    /// - Parameters:
    ///   - files: Names and contents of files; those that are not among ``linkedInFiles`` are left aside.
    ///   - catalog: The catalog that knows the names.
    ///   - today: The day up to which a job without an end goes on.
    ///   - folder: The display name of what holds the files, for errors.
    /// - Throws: `CSVError` where a file is no well-formed CSV in UTF-8, or lacks the columns of an export.
    /// - Complexity: O(*n*) in the bytes, once the names of the catalog were indexed.
    public init(
        linkedIn files: [(name: String, bytes: [UInt8])], in catalog: Catalog, today: CalendarDate, folder: String = ""
    ) throws(CSVError) {
        var reader = CVReader(catalog, today: today)
        func rows(_ file: String, needing column: String) throws(CSVError) -> [LinkedInRow] {
            guard let found = files.first(where: { $0.name.lowercased() == file.lowercased() }) else { return [] }
            return try LinkedInRow.rows(
                of: found.bytes, name: folder.isEmpty ? found.name : folder + "/" + found.name, needing: column)
        }
        let profiles = try rows("Profile.csv", needing: "First Name")
        for row in profiles {
            reader.takeName([row["First Name"], row["Last Name"]], line: row.line)
            reader.takeHeadline(row["Headline"])
            reader.takePlace(row["Geo Location"], line: row.line)
        }
        for row in try rows("Positions.csv", needing: "Title") {
            reader.takeJob(
                row["Title"], from: row["Started On"], to: row["Finished On"], place: row["Location"], line: row.line)
            reader.takeSkills(row["Description"], .sentence, line: row.line)
        }
        for row in try rows("Education.csv", needing: "School Name") {
            reader.takeStudies(row["Degree Name"], nil, to: row["End Date"], line: row.line)
        }
        for row in profiles { reader.takeSummary(row["Summary"], line: row.line) }
        for row in try rows("Skills.csv", needing: "Name") { reader.takeSkills(row["Name"], .list, line: row.line) }
        for row in try rows("Languages.csv", needing: "Name") {
            reader.takeLanguage(row["Name"], fluency: row["Proficiency"], line: row.line)
        }
        self = reader.reading
    }
}

/// A row of a file of the export, by the names of its columns.
private struct LinkedInRow {
    let line: Int
    private let cells: [String: String]

    subscript(column: String) -> String? { cells[column] }

    static func rows(of bytes: [UInt8], name: String, needing column: String) throws(CSVError) -> [LinkedInRow] {
        var rows: [LinkedInRow] = []
        var failure: CSVError?
        bytes.withUnsafeBytes { buffer in
            do throws(CSVError) {
                let reader = try CSVReader(borrowing: buffer, name: name)
                guard reader.header.contains(column) else {
                    throw CSVError(
                        .headerMismatch, at: CSVLocation(file: name, line: reader.header.line), text: column,
                        message: "is not among its columns, though a LinkedIn export has it",
                        remedy: "ask LinkedIn for your data in English, or give the CV as text")
                }
                try read(reader, into: &rows)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return rows
    }

    private static func read(_ reader: CSVReader, into rows: inout [LinkedInRow]) throws(CSVError) {
        try reader.forEachRow { (row: borrowing CSVRow) throws(CSVError) in
            var cells: [String: String] = [:]
            for index in reader.header.indices where !row.isMissing(at: index) {
                cells[reader.header[index]] = row.text(at: index)
            }
            rows.append(LinkedInRow(line: row.line, cells: cells))
        }
    }
}
