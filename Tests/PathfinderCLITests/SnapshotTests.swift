import Foundation
import Testing

/// Outputs that people have looked at; ``Snapshot`` says how to record them anew.
@Suite struct SnapshotTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    struct Recorded: Sendable, CustomTestStringConvertible {
        let name: String
        let words: [String]
        var columns: Int? = 80

        var testDescription: String { name }
    }

    static let outputs: [Recorded] = [
        .init(name: "compare-dubai-80", words: ["compare", "--region", "Dubai"]),
        .init(name: "compare-dubai-120", words: ["compare", "--region", "Dubai"], columns: 120),
        .init(name: "compare-dubai-ar", words: ["compare", "--region", "دبي", "--lang", "ar"]),
        .init(
            name: "compare-regions", words: ["compare", "ai-engineer", "--region", "Dubai", "--region", "Doha"]),
        .init(name: "band-dubai", words: ["band", "data-engineer", "--region", "Dubai"]),
        .init(name: "band-dubai-40", words: ["band", "data-engineer", "--region", "Dubai"], columns: 40),
        .init(name: "band-markdown", words: ["band", "data-engineer", "--region", "Dubai", "--format", "markdown"]),
        .init(name: "band-csv", words: ["band", "data-engineer", "--region", "Dubai", "--format", "csv"]),
        .init(
            name: "band-json",
            words: ["band", "data-engineer", "--level", "junior", "--region", "Dubai", "--pay", "80000"]
                + ["--currency", "AED", "--format", "json"]),
        .init(
            name: "band-month-pay",
            words: ["band", "senior AI engineer", "--region", "Riyadh", "--currency", "SAR"]
                + ["--period", "month", "--pay", "55000"]),
        .init(name: "band-unknown", words: ["band", "ml-engineer", "--region", "Dubai"]),
        .init(
            name: "plan-to",
            words: ["plan", "--to", "data-analyst", "--level", "junior", "--region", "Riyadh", "--skill", "excel"]
                + ["--hours-per-week", "6", "--by", "2027-02", "--from-date", "2026-11-21"]),
        .init(
            name: "plan-to-ar",
            words: ["plan", "--to", "mlops-engineer", "--skill", "python", "--from-date", "2026-11-21", "--lang", "ar"]
        ),
        .init(
            name: "plan-to-csv",
            words: ["plan", "--to", "junior-data-analyst", "--from-date", "2026-11-21", "--format", "csv"]),
        .init(name: "plan-from", words: ["plan", "--from", "senior-data-engineer", "--region", "Riyadh"]),
        .init(
            name: "plan-routes",
            words: ["plan", "--from", "junior-data-engineer", "--to", "senior-ai-engineer", "--region", "Riyadh"]),
        .init(
            name: "fit",
            words: ["fit", "--skill", "python", "--skill", "sql", "--skill", "spark=3", "--skill", "Befunge"]
                + ["--activity", "build-data-infrastructure", "--statement", "query-performance=2"]
                + ["--education", "bachelor", "--region", "Dubai"]),
        .init(
            name: "fit-ar",
            words: ["fit", "--skill", "بايثون", "--skill", "باور بي آي", "--maths", "4", "--lang", "ar"]),
        .init(name: "list-roles-spark", words: ["list", "roles", "--skill", "spark"]),
        .init(name: "list-certifications-retired", words: ["list", "certifications", "--status", "retired"]),
        .init(name: "list-role-certifications", words: ["list", "role_certifications"], columns: 120),
        .init(name: "show-certification", words: ["show", "certification", "dp-203"]),
        .init(name: "show-region-ar", words: ["show", "region", "دبي", "--lang", "ar"]),
        .init(name: "show-role", words: ["show", "role", "ai-strategist"]),
        .init(
            name: "staff-chatbot",
            words: ["staff", "our chatbot gives wrong answers because the data is a mess", "--region", "Riyadh"]
                + ["--budget", "60000"]),
        .init(name: "staff-ar", words: ["staff", "روبوت المحادثة يهلوس", "--lang", "ar", "--region", "الرياض"]),
        .init(name: "report-en", words: ReportTests.student),
        .init(name: "report-ar", words: ReportTests.student + ["--lang", "ar"]),
        .init(name: "report-markdown-en", words: ReportTests.student + ["--format", "markdown"]),
        .init(name: "report-markdown-ar", words: ReportTests.student + ["--format", "markdown", "--lang", "ar"]),
        .init(name: "report-json", words: ReportTests.student + ["--format", "json"]),
        .init(
            name: "report-nobody", words: ["report", "--years", "0", "--date", "2026-11-21", "--format", "markdown"]),
        .init(
            name: "report-unknown-place",
            words: ["report", "--skill", "sql", "--region", "Kenya", "--date", "2026-11-21", "--format", "markdown"]),
        .init(
            name: "query-grouped",
            words: ["query", "pay_ranges", "--group-by", "role.track", "--select"]
                + ["role.track,count,min(low),median(low),max(high)"]),
    ]

    @Test(arguments: outputs)
    func `an output is as it was looked at`(output: Recorded) throws {
        let run = try work.pathfinder(output.words, columns: output.columns)
        try Snapshot.check(run.stdout + run.stderr, output.name)
    }

    @Test func `the report on a broken directory is as it was looked at`() throws {
        let broken = try BrokenDatasets(in: work)
        let run = try work.pathfinder("data", "validate", broken.name)
        try Snapshot.check(run.stdout + run.stderr, "data-validate-broken")
    }

    @Test func `the help of every command is as it was looked at`() throws {
        for page in try HelpPage.all(isNarrow: true) {
            try Snapshot.check(page.text, (["help"] + page.path).joined(separator: "-"))
        }
    }

    @Test func `no snapshot is left over from a check that is gone`() throws {
        let pages = try HelpPage.all().map { (["help"] + $0.path).joined(separator: "-") }
        let used = Set(Self.outputs.map(\.name) + pages + ["data-validate-broken", "report-class"])
        #expect(try Snapshot.names.subtracting(used).isEmpty)
        #expect(Self.outputs.count == Set(Self.outputs.map(\.name)).count)
    }

    @Test func `the version of the tables is masked, and a difference is found`() {
        #expect(Snapshot.masked("{\"data\" : \"2026-11-21+5f0c2a91\"}") == "{\"data\" : \"<data version>\"}")
        #expect(Snapshot.masked("published 2026-11-21, grade C") == "published 2026-11-21, grade C")
        #expect(Snapshot.difference("a\nb\nc", "a\nx\nc").split(separator: "\n").sorted() == ["+2: x", "-2: b"])
    }
}
