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

    /// How a run of Chromium ended.
    private enum Ending: Equatable {
        case code(Int32)
        case timeout
    }

    /// Prints a page; the PDF appears whole or not at all, and is the same when the same page is printed for the same day.
    ///
    /// - Throws: ``Failure`` where there is no Chromium, or it prints nothing, or takes too long.
    static func print(_ page: [UInt8], to output: String, date: CalendarDate) throws {
        guard let browser = browser() else {
            throw Failure(
                "there is no Chromium to print with; install one (apt-get install chromium), or \(byHand)")
        }
        let folder = try temporaryFolder()
        let (html, pdf) = ("\(folder)/report.html", "\(folder)/report.pdf")
        defer { _ = try? run(["/bin/rm", "-rf", folder], until: .now + .seconds(60)) }
        try reportingFailures { try writeWhole(page, to: html) }
        let arguments = [
            browser, "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer", "--print-to-pdf=\(pdf)", "file://\(html)",
        ]
        let deadline = ContinuousClock.now + .seconds(limit)
        // As root and in many containers Chromium does not start with its sandbox. The page is ours, and has neither scripts
        // nor network.
        var ending = geteuid() == 0 ? Ending.code(-1) : try run(arguments, until: deadline)
        if case .code = ending, isPDF(pdf) == false { ending = try run(arguments + ["--no-sandbox"], until: deadline) }
        switch ending {
        case .timeout:
            throw Failure("\(browser) was stopped, for it took more than \(Int(limit)) seconds; \(byHand)")
        case .code(let code):
            guard code == 0, isPDF(pdf), let bytes = try? contents(ofFile: pdf, atMost: pdfLimit) else {
                throw Failure("\(browser) printed nothing (exit code \(code)); \(byHand)")
            }
            try reportingFailures { try writeWhole(dated(bytes, date), to: output) }
        }
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
        let asked = getenv("PATHFINDER_PDF_SECONDS").flatMap { Double(String(cString: $0)) }
        return asked.flatMap { $0 > 0 && $0 <= 86_400 ? $0 : nil } ?? usualLimit
    }

    /// Whether there is a whole PDF at a path.
    private static func isPDF(_ path: String) -> Bool {
        guard let bytes = try? contents(ofFile: path, atMost: pdfLimit), bytes.starts(with: "%PDF-".utf8) else { return false }
        return String(decoding: bytes.suffix(32), as: UTF8.self).contains("%%EOF")
    }

    /// The first Chromium on the `PATH`; `PATHFINDER_CHROMIUM` names another one.
    private static func browser() -> String? {
        if let named = getenv("PATHFINDER_CHROMIUM").map({ String(cString: $0) }), !named.isEmpty { return named }
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        for name in names {
            for folder in folders.split(separator: ":") {
                let path = "\(folder)/\(name)"
                if access(path, X_OK) == 0 { return path }
            }
        }
        return nil
    }

    private static func temporaryFolder() throws -> String {
        let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(root)/pathfinder-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure("\(root): no folder can be made there") }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Runs a program with its output thrown away; one that has not ended at a deadline is killed.
    private static func run(_ arguments: [String], until deadline: ContinuousClock.Instant) throws -> Ending {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var process = pid_t()
        let strings = arguments.map { strdup($0) }
        defer { for string in strings { free(string) } }
        let failure = posix_spawn(&process, arguments[0], &actions, nil, strings + [nil], environ)
        guard failure == 0 else { throw Failure("\(arguments[0]): \(String(cString: strerror(failure))); \(byHand)") }
        var status: Int32 = 0
        while true {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { break }
            guard ended == 0 || errno == EINTR else {
                throw Failure("\(arguments[0]): \(String(cString: strerror(errno))); \(byHand)")
            }
            if ContinuousClock.now >= deadline {
                kill(process, SIGKILL)
                waitpid(process, &status, 0)
                return .timeout
            }
            usleep(20_000)
        }
        return .code(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
    }
}
