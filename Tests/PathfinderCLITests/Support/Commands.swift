import Testing

/// A subcommand as its help describes it.
struct HelpPage: Sendable {
    /// The words that call it, such as `["data", "info"]`; none for the tool itself.
    let path: [String]
    let text: String

    /// What stands behind "OVERVIEW:".
    var abstract: String {
        text.split(separator: "\n").first { $0.hasPrefix("OVERVIEW: ") }.map { String($0.dropFirst(10)) } ?? ""
    }

    /// The lines below "Example:" or "Examples:" that call the tool.
    var examples: [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(where: { $0 == "Example:" || $0 == "Examples:" }) else { return [] }
        return lines[(start + 1)...].prefix { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
    }

    /// The names in the list of subcommands.
    var subcommands: [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: "SUBCOMMANDS:") else { return [] }
        return lines[(start + 1)...].prefix { !$0.isEmpty }
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    private static let wide = Result { try tree(below: [], 500, in: Workdir()) }
    private static let narrow = Result { try tree(below: [], 80, in: Workdir()) }

    /// The help of the tool and of all its subcommands, found from the lists in the help itself; laid out for 80
    /// columns, or so wide that no line is broken.
    static func all(isNarrow: Bool = false) throws -> [HelpPage] { try (isNarrow ? narrow : wide).get() }

    private static func tree(below path: [String], _ columns: Int?, in work: Workdir) throws -> [HelpPage] {
        let run = try work.pathfinder(path + ["--help"], columns: columns)
        #expect(run.code == 0 && run.stderr.isEmpty, "pathfinder \(path) --help")
        let page = HelpPage(path: path, text: run.stdout)
        return try [page] + page.subcommands.flatMap { try tree(below: path + [$0], columns, in: work) }
    }
}

/// Command lines with an answer, at least one for each subcommand; for checks that hold for every output.
enum CommandLines {
    static let answers: [[String]] = [
        ["compare"],
        ["compare", "--region", "Dubai"],
        ["compare", "data-engineer", "ai-engineer", "data-architect", "ml-engineer", "--region", "gcc"],
        ["compare", "ai-engineer", "--region", "Dubai", "--region", "Doha", "--region", "gcc"],
        ["band", "data-engineer", "--region", "Dubai"],
        ["band", "ai-engineer", "--region", "دبي", "--currency", "AED", "--period", "month", "--pay", "30000"],
        ["fit", "--skill", "python", "--skill", "spark=3", "--skill", "Befunge", "--years", "2", "--region", "Dubai"],
        ["list", "certifications"],
        ["list", "role_certifications"],
        ["list", "regions", "--region", "gcc"],
        ["list", "guidance", "--topic", "mathematics"],
        ["show", "role", "ai-engineer"],
        ["ask", "do I need maths?"],
        ["show", "certification", "dp-203"],
        ["show", "region", "dubai"],
        ["query", "pay_ranges"],
        ["staff", "--symptom", "chatbot-over-messy-data", "--region", "Riyadh", "--budget", "50000"],
        ["query", "pay_ranges", "--group-by", "role.track", "--select", "role.track,count,median(low)"],
        ["plan", "--to", "data-analyst", "--from-date", "2026-11-21", "--by", "2027-02", "--skill", "sql"],
        ["plan", "--from", "mid-data-engineer"],
        ["plan", "--from", "junior-data-engineer", "--to", "mid-data-architect"],
        ["data", "info"],
        ["data", "validate"],
    ]

    /// One for each subcommand that prints an answer.
    static let ofEachCommand: [[String]] = [
        ["compare", "--region", "Dubai"], ["band", "data-engineer", "--region", "Dubai"], ["list", "certifications"],
        ["fit", "--skill", "python", "--skill", "sql"],
        ["show", "role", "ai-engineer"], ["query", "pay_ranges"], ["data", "info"],
        ["plan", "--to", "junior-data-analyst", "--from-date", "2026-11-21"],
        ["staff", "--symptom", "model-drift"],
    ]
}
