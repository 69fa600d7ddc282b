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

    /// Prints a page; the PDF appears whole or not at all.
    ///
    /// - Throws: ``Failure`` where there is no Chromium, or it prints nothing.
    static func print(_ page: [UInt8], to output: String) throws {
        guard let browser = browser() else {
            throw Failure(
                """
                there is no Chromium to print with; install one (apt-get install chromium), or write HTML \
                (--output report.html), open it in a browser, and print it to a PDF from there (Ctrl-P)
                """)
        }
        let folder = try temporaryFolder()
        let (html, pdf) = ("\(folder)/report.html", "\(folder)/report.pdf")
        defer {
            _ = try? run(["/bin/rm", "-rf", folder])
        }
        try reportingFailures { try writeWhole(page, to: html) }
        let arguments = [
            browser, "--headless", "--disable-gpu", "--no-first-run", "--user-data-dir=\(folder)/profile",
            "--no-pdf-header-footer", "--print-to-pdf=\(pdf)", "file://\(html)",
        ]
        // Chromium does not start as root with its sandbox; the page is ours, and has neither scripts nor network.
        let code = try run(arguments + (geteuid() == 0 ? ["--no-sandbox"] : []))
        guard code == 0, let bytes = contents(ofFile: pdf), !bytes.isEmpty else {
            throw Failure(
                "\(browser) printed nothing (exit code \(code)); write HTML instead, and print it from a browser")
        }
        try reportingFailures { try writeWhole(bytes, to: output) }
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

    /// Runs a program with its output thrown away, and returns its exit code.
    private static func run(_ arguments: [String]) throws -> Int32 {
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
        guard failure == 0 else { throw Failure("\(arguments[0]): \(String(cString: strerror(failure)))") }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw Failure("\(arguments[0]): \(String(cString: strerror(errno)))") }
        }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
}
