import StrictCSV
import StrictCSVGzip
import FoundationEssentials
import Pathfinder

/// A CV in a file: plain text, Markdown, JSON Resume, an export of LinkedIn, a PDF, or a document of Word.
struct CVFile {
    /// The path; - is the standard input.
    let path: String
    let catalog: Catalog

    private var name: String { DisplayText.path(path == "-" ? "<stdin>" : path) }

    /// How long `pdftotext` may take, in seconds.
    private static let pdfLimit = 30.0

    /// What a file is told to be instead, where it is none that is read.
    private static let remedy =
        "give plain text, Markdown, JSON Resume, a PDF, a .docx document, or the folder or zip file of a LinkedIn export"

    /// Reads the file.
    ///
    /// - Throws: ``Failure`` where it cannot be read, or nothing in it is understood.
    func reading() throws -> CVReading {
        let reading = try path != "-" && FileStatus(path)?.isDirectory == true ? folderReading() : fileReading()
        guard !reading.isEmpty else {
            throw Failure(
                "\(name): nothing in it is understood as a CV: neither skills nor jobs nor studies; \(Self.remedy)")
        }
        return reading
    }

    private func fileReading() throws -> CVReading {
        let bytes = try contents()
        if bytes.starts(with: "%PDF".utf8) { return textReading(try textOfPDF(bytes)) }
        if ZipArchive.isArchive(bytes) { return try archiveReading(bytes) }
        let text = try text(of: bytes)
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Failure("\(name): has no text; \(Self.remedy)")
        }
        if path.lowercased().hasSuffix(".csv") { return try tableReading(bytes) }
        let first = text.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
        guard first == "{" || first == "[" && path.lowercased().hasSuffix(".json") else { return textReading(text) }
        return try reportingFailures {
            try CVReading(jsonResume: bytes, in: catalog, today: .today, file: path == "-" ? "<stdin>" : path)
        }
    }

    private func textReading(_ text: String) -> CVReading { CVReading(text: text, in: catalog, today: .today) }

    /// The most bytes of a file whose text is a small part of it, as a PDF with pictures has them.
    private static let fileLimit = 32 << 20

    private func contents() throws -> [UInt8] {
        let limit = Self.fileLimit
        if path == "-" {
            return try reportingFailures {
                var source = CSVFileSource(descriptor: 0)
                let bytes = try source.readAll(atMost: limit + 1)
                guard bytes.count <= limit else { throw tooLong(limit) }
                return bytes
            }
        }
        do {
            return try PathfinderCLI.contents(ofFile: path, atMost: limit)
        } catch {
            throw Failure("\(name): \(error)")
        }
    }

    private func tooLong(_ limit: Int) -> Failure {
        Failure("\(name): has more than \(limit.grouped) bytes, the most that are read of a CV")
    }

    /// The bytes as text in UTF-8.
    private func text(of bytes: [UInt8]) throws -> String {
        guard bytes.count <= CVReading.byteLimit else { throw tooLong(CVReading.byteLimit) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw Failure("\(name): is text in UTF-16; save it as UTF-8")
        }
        guard !bytes.contains(0) else { throw Failure("\(name): is no text; \(Self.remedy)") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure("\(name): is not text in UTF-8; save it as UTF-8 (Unicode)")
        }
        return text
    }
}

// MARK: - Exports of LinkedIn

extension CVFile {
    private func folderReading() throws -> CVReading {
        let files = try CVReading.linkedInFiles.compactMap { file -> (name: String, bytes: [UInt8])? in
            let place = path.hasSuffix("/") ? path + file : path + "/" + file
            guard FileStatus(place) != nil else { return nil }
            do {
                return (file, try PathfinderCLI.contents(ofFile: place, atMost: CVReading.byteLimit))
            } catch {
                throw Failure("\(DisplayText.path(place)): \(error)")
            }
        }
        guard !files.isEmpty else {
            throw Failure(
                "\(name): is a folder without \(CVReading.linkedInFiles.joined(separator: ", ")), the files of a LinkedIn export; name the file of the CV"
            )
        }
        return try linkedInReading(files)
    }

    private func linkedInReading(_ files: [(name: String, bytes: [UInt8])]) throws -> CVReading {
        try reportingFailures { try CVReading(linkedIn: files, in: catalog, today: .today, folder: path) }
    }

    /// A single table of an export.
    private func tableReading(_ bytes: [UInt8]) throws -> CVReading {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        guard CVReading.linkedInFiles.contains(where: { $0.lowercased() == file.lowercased() }) else {
            throw Failure(
                "\(name): a CSV file is no CV, unless it is \(CVReading.linkedInFiles.joined(separator: ", ")) of a LinkedIn export; give people in rows with --profiles"
            )
        }
        return try reportingFailures { try CVReading(linkedIn: [(file, bytes)], in: catalog, today: .today) }
    }

    private func archiveReading(_ bytes: [UInt8]) throws -> CVReading {
        let archive = try refusing { () throws(ZipArchive.Failure) in try ZipArchive(bytes) }
        if let document = archive.entries.first(where: { $0.path == "word/document.xml" }) {
            return textReading(WordDocument.text(of: try contents(of: document, in: archive)))
        }
        let files = try CVReading.linkedInFiles.compactMap { file -> (name: String, bytes: [UInt8])? in
            // The one nearest to the root, should there be several.
            let found = archive.entries.filter { $0.name.lowercased() == file.lowercased() }
                .min { $0.path.utf8.count < $1.path.utf8.count }
            return try found.map { (file, try contents(of: $0, in: archive)) }
        }
        guard !files.isEmpty else {
            throw Failure(
                "\(name): is a zip file without \(CVReading.linkedInFiles.joined(separator: ", ")); \(Self.remedy)")
        }
        return try linkedInReading(files)
    }

    private func contents(of entry: ZipArchive.Entry, in archive: ZipArchive) throws -> [UInt8] {
        try refusing { () throws(ZipArchive.Failure) in try archive.contents(of: entry, atMost: CVReading.byteLimit) }
    }

    private func refusing<Result>(_ body: () throws(ZipArchive.Failure) -> Result) throws -> Result {
        do throws(ZipArchive.Failure) {
            return try body()
        } catch {
            throw Failure("\(name): \(error); \(Self.remedy)")
        }
    }
}

// MARK: - PDF

extension CVFile {
    /// The text of a PDF, as `pdftotext` gives it.
    private func textOfPDF(_ bytes: [UInt8]) throws -> String {
        guard let converter = program(named: ["pdftotext"]) else {
            throw Failure(
                "\(name): is a PDF, and there is no pdftotext to read it; install it (apt-get install poppler-utils, brew install poppler), or paste its text into a file"
            )
        }
        return try PrintJob.run { job, folder in
            let input = try reportingFailures { try job.write(bytes, to: "cv.pdf") }
            let output = folder + "/cv.txt"
            let arguments = ["-layout", "-enc", "UTF-8", "-nopgbrk", input, output]
            switch try job.run(converter, arguments, until: .now + .seconds(Self.pdfLimit)) {
            case .timeout:
                throw Failure(
                    "\(name): pdftotext was stopped, for it took more than \(Int(Self.pdfLimit)) seconds; paste the text of the PDF into a file"
                )
            case .code(let code):
                guard code == 0, let bytes = try? PathfinderCLI.contents(ofFile: output, atMost: CVReading.byteLimit)
                else {
                    throw Failure("\(name): pdftotext cannot read it (exit code \(code)); paste its text into a file")
                }
                let text = try self.text(of: bytes)
                guard text.contains(where: { !$0.isWhitespace }) else {
                    throw Failure("\(name): is a PDF without text, perhaps a scan; type the text into a file")
                }
                return text
            }
        }
    }
}
