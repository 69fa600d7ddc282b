import Foundation
import Testing

@Suite struct ErrorTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    /// What is typed, and what the message says to do about it.
    private static let mistakes: [(words: [String], remedy: String)] = [
        (["nosuch"], "use compare, band"), (["bnad"], "did you mean band?"), (["--nosuch"], "pathfinder --help"),
        (["compare", "ai-enginer"], "did you mean \"ai-engineer\""),
        (["compare", "--region", "Dubay"], "did you mean \"dubai\""),
        (["compare", "--level", "senoir"], "did you mean \"senior\""),
        (["compare", "--currency", "zzz"], "pathfinder list currencies"),
        (["compare", "--period", "week"], "year, month"),
        (["compare", "--nosuch"], "pathfinder compare --help"),
        (["band"], "<role>"), (["band", "data enginer"], "did you mean \"data-engineer\""),
        (["band", "مهندس بيانت"], "did you mean \"data-engineer\""),
        (["band", "data-engineer", "--level", "snr"], "pathfinder list levels"),
        (["band", "data-engineer", "--region", "Dubay"], "did you mean \"dubai\""),
        (["band", "data-engineer", "--currency", "AEX"], "did you mean \"AED\""),
        (["band", "data-engineer", "--pay", "much"], "--pay"), (["band", "data-engineer", "--pay", "0"], "above 0"),
        (["band", "data-engineer", "--pay", "nan"], "above 0"), (["band", "data-engineer", "--pay", "inf"], "above 0"),
        (["band", "data-engineer", "--format", "xml"], "table, json, csv, markdown"),
        (["band", "data-engineer", "--lang", "french"], "en, ar"),
        (["report"], "--profile student.json"),
        (["report", "--skill", "sql", "--to", "ai-enginer"], "did you mean \"ai-engineer\""),
        (["report", "--skill", "sql", "--lang", "fr"], "en, ar"),
        (["report", "--skill", "sql", "--paper", "a3"], "a4, letter"),
        (["staff"], "--symptom"), (["staff", "--symptom", "model-drif"], "did you mean \"model-drift\""),
        (["staff", "--budget", "1"], "--region"),
        (["staff", "--symptom", "model-drift", "--report", "a.doc"], ".html"),
        (["list"], "<table>"), (["list", "rolez"], "did you mean \"roles\""),
        (["list", "roles", "--skill", "sparkk"], "did you mean \"apache-spark\""),
        (["list", "certifications", "--status", "retird"], "retired"),
        (["list", "regions", "--kind", "town"], "city"), (["list", "roles", "--status", "new"], "it has id, track"),
        (["list", "levels", "--industry", "fintech"], "pathfinder query levels"),
        (["show"], "<kind>"), (["show", "role"], "<name>"), (["show", "rolle", "x"], "pathfinder show role x"),
        (["show", "role", "ai enginer"], "did you mean \"ai-engineer\""),
        (["show", "certification", "dp-20"], "did you mean \"ms-dp-203\""),
        (["show", "role_skill", "x"], "pathfinder show role"),
        (["ask"], "<question>"), (["ask", " "], "do I need a degree?"),
        (["query"], "<table>"), (["query", "rolez"], "did you mean \"roles\""),
        (["query", "roles", "--where", "title"], "COLUMN OPERATOR VALUE"),
        (["query", "roles", "--where", "titel = a"], "did you mean \"title\""),
        (["query", "roles", "--where", "title.x = a"], "nothing can follow its dot"),
        (["query", "roles", "--select", "zzz"], "it has id"), (["query", "roles", "--sort", "titel"], "\"title\""),
        (["query", "roles", "--group-by", "trak"], "\"track\""),
        (["query", "roles", "--limit", "few"], "--limit"), (["query", "roles", "--limit=-1"], "0 or more"),
        (["query", "pay_ranges", "--where", "low >= much"], "a number"),
        (["query", "pay_ranges", "--where", "level within gcc"], "use \"=\""),
        (["query", "pay_ranges", "--where", "level >= senoir"], "did you mean \"senior\""),
        (["query", "pay_ranges", "--where", "region within golf"], "did you mean \"gcc\""),
        (["query", "pay_ranges", "--select", "mean(low)"], "median(COLUMN)"),
        (["query", "pay_ranges", "--select", "median(note)"], "needs a column of numbers"),
        (["query", "pay_ranges", "--select", "count,low"], "group by it too"),
        (["plan"], "--to ai-engineer"), (["plan", "--from", "data-engineer", "--by", "2027"], "leave out --from"),
        (["plan", "--from", "data-engineer", "--level", "mid"], "--to"),
        (["plan", "--to", "ai-enginer"], "did you mean \"ai-engineer\""),
        (["plan", "--to", "ai-engineer", "--level", "senoir"], "did you mean \"senior\""),
        (["plan", "--to", "senior-ai-engineer", "--level", "mid"], "give one of them"),
        (["plan", "--to", "ai-engineer", "--region", "Dubay"], "did you mean \"dubai\""),
        (["plan", "--to", "ai-engineer", "--by", "2027-13"], "2027-06"),
        (["plan", "--to", "ai-engineer", "--by", "2020", "--from-date", "2026-11-21"], "name a later date"),
        (["plan", "--to", "ai-engineer", "--from-date", "2026-11"], "2026-11-30"),
        (["plan", "--to", "ai-engineer", "--hours-per-week", "0"], "such as 8"),
        (["plan", "--to", "ai-engineer", "--hours-per-week", "nan"], "such as 8"),
        (["plan", "--to", "ai-engineer", "--skill", "python=9"], "1"),
        (["plan", "--from", "data-engineer", "--to", "ai-engineer"], "--from junior-data-engineer"),
        (["data", "nosuch"], "pathfinder data --help"), (["data", "validate", "a", "b"], "validate --help"),
        (["bands", "nosuch"], "pathfinder bands --help"),
        (["bands", "build"], "<file>"), (["bands", "build", "a.csv", "--by", "town"], "role, title"),
        (["bands", "build", "a.csv", "--at-least", "0"], "1 or more"),
        (["bands", "evaluate", "--against", "bands.csv"], "--against needs pay files"),
        (["annotate"], "<file>"), (["annotate", "a.csv", "--period", "decade"], "year, month, week, day, hour"),
        (["fit", "evaluate"], "fit evaluate --help"), (["fit", "evaluate", "a.csv", "--using", "shoes"], "use skills"),
        (["data", "validate", "--datasets", "a"], "without --datasets"), (["data", "info", "a"], "info --help"),
    ]

    @Test(arguments: mistakes)
    func `wrong usage says what to do, prints no data and exits with 64`(words: [String], remedy: String) throws {
        let run = try work.pathfinder(words)
        #expect(run.code == 64)
        #expect(run.stdout.isEmpty)
        #expect(run.stderr.hasPrefix("Error: "), "\(run.stderr)")
        #expect(run.stderr.contains(remedy), "\(run.stderr)")
        #expect(!run.stderr.contains("Fatal error") && !run.stderr.contains("Error Domain"))
        #expect(run.stderr.contains("Usage: ") || run.stderr.split(separator: "\n").count == 1, "\(run.stderr)")
        #expect(try work.files.isEmpty)
    }

    @Test func `a mistake of every command is checked`() throws {
        let checked = Set(
            Self.mistakes.map { $0.words.filter { !$0.hasPrefix("-") } }.flatMap {
                [[$0.first ?? ""], Array($0.prefix(2))]
            })
        for page in try HelpPage.all() where !page.path.isEmpty {
            #expect(checked.contains(page.path), "no wrong usage of \(page.path) is checked")
        }
    }

    @Test func `a mistake in the kind of thing shows the usage of show`() throws {
        let run = try work.pathfinder("show", "rolle", "x")
        #expect(run.stderr.contains("pathfinder show"), "\(run.stderr)")
    }

    @Test func `help and a command's own help are the same`() throws {
        let pages = try HelpPage.all().filter { !$0.path.isEmpty }
        for page in pages {
            let help = try work.pathfinder(["help"] + page.path, columns: 500)
            #expect(help.stdout == page.text)
        }
    }

    @Test func `a language that is not there is answered with those that are`() throws {
        let run = try work.pathfinder("band", "data-engineer", "--lang", "fr")
        #expect(run.code == 64)
        #expect(run.stderr.contains("en, ar"), "\(run.stderr)")
    }

    @Test func `a wrong call leaves the output file as it was`() throws {
        try work.write("kept", to: "answer.txt")
        let run = try work.pathfinder("band", "nosuch", "--output", "answer.txt")
        #expect(run.code == 64)
        #expect(try work.read("answer.txt") == "kept" && work.files == ["answer.txt"])
    }
}
