import StrictCSV
import FoundationEssentials
import Pathfinder

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Prints a page to PDF with a Chromium that has no window, if there is one.
enum PDFPrinter {
    private static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]

    /// How long a Chromium may take, in seconds; `PATHFINDER_PDF_SECONDS` sets another limit.
    private static let usualLimit = 60.0

    /// The longest PDF that is taken from it, in bytes; a report has some hundred thousand.
    private static let pdfLimit = 1 << 28

    private static let byHand =
        "write HTML instead (--output report.html), open it in a browser, and print it to a PDF from there (Ctrl-P)"

    /// Prints a page; the PDF appears whole or not at all, and is the same when the same page is printed for the same day.
    ///
    /// - Throws: ``Failure`` where there is no Chromium, or it prints nothing, or takes too long.
    static func print(_ page: [UInt8], to output: String, date: CalendarDate) throws {
        guard let browser = try browser() else {
            throw Failure(
                "there is no Chromium to print with; install one (apt-get install chromium), or \(byHand)")
        }
        try PrintJob.run { job, folder in
            let bytes = try pdf(of: page, with: browser, job, folder)
            try reportingFailures { try writeWhole(dated(bytes, date), to: output) }
        }
    }

    private static func pdf(
        of page: [UInt8], with browser: String, _ job: PrintJob, _ folder: String
    ) throws -> [UInt8] {
        let html = try reportingFailures { try job.write(page, to: "report.html") }
        let pdf = "\(folder)/report.pdf"
        var arguments = [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer", "--print-to-pdf=\(pdf)",
        ]
        let reason = reasonAgainstSandbox
        if let reason {
            writeToStandardError("printing without the browser's sandbox, because \(reason)")
            arguments.append("--no-sandbox")
        }
        // Escaped: a folder may have a # or a ? in its name.
        arguments.append(URL(filePath: html, directoryHint: .notDirectory).absoluteString)
        let name = DisplayText.path(browser)
        switch try job.run(browser, arguments, until: .now + .seconds(limit)) {
        case .timeout:
            throw Failure("\(name) was stopped, for it took more than \(Int(limit)) seconds; \(byHand)")
        case .code(let code):
            guard code == 0, isPDF(pdf), let bytes = try? contents(ofFile: pdf, atMost: pdfLimit) else {
                let sandbox = reason == nil ? "set \(noSandboxName)=1 if its sandbox cannot start here, or " : ""
                throw Failure("\(name) printed nothing (exit code \(code)); \(sandbox)\(byHand)")
            }
            return bytes
        }
    }

    private static let noSandboxName = "PATHFINDER_CHROMIUM_NO_SANDBOX"

    /// Why the browser is to run without its sandbox; `nil` where it is to have one. The page has neither scripts nor network.
    private static var reasonAgainstSandbox: String? {
        if environment(noSandboxName) == "1" { return "\(noSandboxName) is 1" }
        return geteuid() == 0 ? "the user is root, for whom Chromium has none" : nil
    }

    /// A PDF that says it was made at the beginning of a day instead of when it was printed; its length stays.
    private static func dated(_ pdf: [UInt8], _ date: CalendarDate) -> [UInt8] {
        guard let month = date.month, let day = date.day else { return pdf }
        let number = String((date.year * 100 + month) * 100 + day)
        let time = Array((String(repeating: "0", count: max(0, 8 - number.count)) + number + "000000").utf8)
        var pdf = pdf
        for name in ["/CreationDate (D:", "/ModDate (D:"] {
            let name = Array(name.utf8)
            // They stand in the information at the beginning of the file.
            let ends = (0..<max(0, min(4096, pdf.count - name.count))).filter { pdf[$0...].starts(with: name) }
            for end in ends.map({ $0 + name.count }) where pdf.count >= end + time.count {
                pdf.replaceSubrange(end..<end + time.count, with: time)
            }
        }
        return pdf
    }

    private static var limit: Double {
        let asked = environment("PATHFINDER_PDF_SECONDS").flatMap(Double.init)
        return asked.flatMap { $0 > 0 && $0 <= 86_400 ? $0 : nil } ?? usualLimit
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether there is a whole PDF at a path.
    private static func isPDF(_ path: String) -> Bool {
        guard let bytes = try? contents(ofFile: path, atMost: pdfLimit), bytes.starts(with: "%PDF-".utf8) else {
            return false
        }
        return String(decoding: bytes.suffix(32), as: UTF8.self).contains("%%EOF")
    }

    /// The first Chromium on the `PATH`; `PATHFINDER_CHROMIUM` names another one, in full.
    ///
    /// - Throws: ``Failure`` where the variable does not name a file in full.
    private static func browser() throws -> String? {
        if let named = environment("PATHFINDER_CHROMIUM") {
            guard named.hasPrefix("/") else {
                throw Failure(
                    "PATHFINDER_CHROMIUM is \(DisplayText.path(named)): name the program in full, such as /usr/bin/chromium"
                )
            }
            guard access(named, X_OK) == 0 else {
                throw Failure("PATHFINDER_CHROMIUM is \(DisplayText.path(named)), which cannot be run; \(byHand)")
            }
            return named
        }
        return program(named: names)
    }
}
