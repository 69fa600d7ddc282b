import StrictCSV
import Pathfinder
import PathfinderReports

/// The adviser's page and the two summaries of a class, written while the reports are made: what they say of single students
/// goes to files at once, so that the memory is the same for a class of any size.
final class ClassFiles {
    static let index = "index.html"
    private static let summaryJSON = "summary.json"
    private static let summaryCSV = "summary.csv"
    /// The names of the files.
    static let names = [index, summaryJSON, summaryCSV]

    private let folder: String
    private let page: ClassPage
    private let language: Language
    private let country: String?
    private var rows: SpillFile
    private var students: SpillFile
    private let table: SharedOutput
    private var writer: CSVWriter?
    private var isEmpty = true

    /// Starts the files of a folder.
    init(
        _ folder: String, _ page: ClassPage, _ settings: ReportSettings, country: String?, carriedColumns: [String]
    ) throws {
        self.folder = folder
        self.page = page
        self.country = country
        language = settings.language
        rows = try SpillFile(in: folder)
        students = try SpillFile(in: folder)
        let table = try SharedOutput("\(folder)/\(Self.summaryCSV)", .ofClass)
        self.table = table
        var options = CSVWriter.Options()
        options.formulas = .neutralise
        var writer = CSVWriter(options: options) { try table.write($0) }
        let columns = [
            "id", "name", "file", "verdict", "answers", "first_path", "probability", "second_path",
            "second_probability", "readiness", "weeks", "wish", "distance",
        ]
        try writer.write((columns + carriedColumns).map { .text($0) })
        self.writer = consume writer
    }

    /// Writes some students.
    func add(_ added: [ClassSummary.Student]) throws {
        guard !added.isEmpty else { return }
        for student in added {
            try rows.append(page.row(of: student, language, country: country).bytes)
            try write(student)
        }
        try students.append(Array((isEmpty ? "" : ",\n").utf8) + Self.elements(added))
        isEmpty = false
    }

    private func write(_ student: ClassSummary.Student) throws {
        let first = student.candidates.first
        let second = student.candidates.dropFirst().first
        var fields: [CSVField] = [
            student.id.map { .text($0) } ?? .missing, student.name.map { .text($0) } ?? .missing,
            .text(student.file), .text(student.verdict.rawValue), .integer(student.answerCount),
            first.map { .text($0.role.rawValue) } ?? .missing, Self.share(first?.probability),
            second.map { .text($0.role.rawValue) } ?? .missing, Self.share(second?.probability),
            Self.share(student.readiness),
            first == nil ? .missing : .integer(student.weeks), student.wish.map { .text($0) } ?? .missing,
            Self.share(student.distance),
        ]
        fields += student.carried.map { .text($0) }
        try writer?.write(fields)
    }

    private static func share(_ share: Double?) -> CSVField {
        share.map { .decimal(($0 * 1000).rounded() / 1000) } ?? .missing
    }

    /// The elements of an array in JSON, two blanks deeper than they would stand by themselves, and without the brackets.
    private static func elements(_ students: [ClassSummary.Student]) throws -> [UInt8] {
        let newline = UInt8(ascii: "\n")
        // Between "[\n" and "\n]\n".
        let array = try ReportOutput.json(students).dropFirst(2).dropLast(3)
        var elements: [UInt8] = []
        elements.reserveCapacity(array.count + array.count / 8)
        var isLineStart = true
        for byte in array {
            if isLineStart, byte != newline { elements += "  ".utf8 }
            elements.append(byte)
            isLineStart = byte == newline
        }
        return elements
    }

    /// Puts the files in their places.
    ///
    /// - Parameters:
    ///   - summary: The class without its students.
    ///   - highlights: Whom to talk to.
    /// - Throws: `OutputError` where a file cannot be written.
    func finish(_ summary: ClassSummary, _ highlights: ClassHighlights) throws {
        let frame = page.frame(of: summary, highlights, country: country)
        try Self.write("\(folder)/\(Self.index)", frame.start.bytes, &rows, frame.end.bytes)
        let json = try ReportOutput.json(summary)
        // Quotation marks in texts are escaped: this is the member, and its array is empty.
        let place = json.firstRange(of: Array("\"students\" : [\n".utf8))?.upperBound ?? json.endIndex
        try Self.write("\(folder)/\(Self.summaryJSON)", Array(json[..<place]), &students, Array(json[place...]))
        if let writer = writer.take() { try writer.finish() }
        try table.commit()
    }

    private static func write(
        _ path: String, _ start: [UInt8], _ middle: inout SpillFile, _ end: [UInt8]
    ) throws(OutputError) {
        let file = try SharedOutput(path, .ofClass)
        try file.write(start)
        try middle.forEachPiece { piece throws(OutputError) in try file.write(piece) }
        try file.write(end)
        try file.commit()
    }
}

extension SharedOutput {
    fileprivate func write(_ bytes: [UInt8]) throws(OutputError) {
        try bytes.withUnsafeBufferPointer { buffer throws(OutputError) in try write(UnsafeRawBufferPointer(buffer)) }
    }
}
