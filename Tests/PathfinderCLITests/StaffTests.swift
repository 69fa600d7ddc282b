import Foundation
import Testing

/// `pathfinder staff` from words, options, files and pipes.
struct StaffTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private static let words = "our chatbot gives wrong answers because the data is a mess"

    @Test func `words are read, and the match is shown`() throws {
        let run = try work.pathfinder("staff", Self.words, "--full")
        #expect(run.code == 0)
        #expect(run.stdout.contains("Whom to hire: Data Engineer first"))
        #expect(run.stdout.contains("“\(Self.words)”: Management wants"))
        #expect(run.stdout.contains(/\(\d\d %; nearest/))
        for heading in [
            "Reasons", "Patterns it resembles", "1. Data foundations and governance: begin here",
            "4. Governance, ethics and continuous improvement: later", "Architecture", "Contracts between the roles",
            "Duties of governance", "How success is measured", "To keep in mind", "Sources",
        ] { #expect(run.stdout.contains(heading), "\(heading)") }
        #expect(!run.stdout.contains("What the teams are paid"))
    }

    @Test func `Arabic words get an Arabic answer`() throws {
        let run = try work.pathfinder("staff", "التقارير متناقضة ولا أحد يثق في الأرقام", "--lang", "ar")
        #expect(run.code == 0 && run.stdout.contains("من توظفون: مهندس بيانات أولًا"))
        #expect(!run.stdout.contains("staff-"))
    }

    @Test(arguments: ["good morning", "happy birthday", "الطقس حار اليوم"])
    func `words about something else get no advice, but what to say`(words: String) throws {
        let run = try work.pathfinder("staff", words)
        let text = run.stdout.replacing("\n", with: " ")
        #expect(run.code == 1 && text.contains(words) && text.contains("pathfinder list symptoms"))
        #expect(!run.stdout.contains("Whom to hire"))
    }

    /// Symptoms of every side, and what each kind of answer looks like: advice, a question back, good news, something else.
    static let screens =
        [
            "the chatbot gives wrong answers", "Should I hire a data engineer or an AI engineer?", "our data",
            "we need AI",
        ]
        + ["our data is clean and documented", "the lift is broken", "What is the salary of an AI engineer in Riyadh?"]
        + ["روبوت المحادثة يعطي إجابات خاطئة", "هل أوظف مهندس بيانات أو مهندس ذكاء اصطناعي؟", "بياناتنا نظيفة وموثقة"]
        + ["reports contradict each other, and our chatbot pilot never went live although everybody liked it"]

    @Test(
        "The answer fits one screen of 24 lines of 80 columns, for every symptom, answer and question back",
        arguments: ["en", "ar"])
    func screen(language: String) throws {
        var calls = Self.screens.map { [$0] }
        for row in try work.pathfinder("list", "symptoms", "--format", "csv").csv().rows {
            calls.append(["--symptom", try #require(row["id"])])
        }
        let answers = try work.pathfinder("list", "situation_answers", "--format", "csv").csv().rows
        for row in answers where row["question"] == "deliverable" {
            calls.append(["--deliver", try #require(row["id"])])
        }
        calls.append([
            "--symptom", "team-silos", "--symptom", "model-drift", "--data", "data-in-order", "--have", "have-ai-team",
        ])
        calls.append(["--symptom", "no-measured-impact", "--region", "Riyadh", "--budget", "60000"])
        calls.append(["--symptom", "governance-gaps", "--region", "Antarctica"])
        for call in calls {
            let run = try work.pathfinder(["staff"] + call + ["--lang", language], columns: 80)
            #expect(run.lines.count <= 24, "\(call): \(run.lines.count) lines\n\(run.stdout)")
            for line in run.lines { #expect(line.columns <= 80, "\(line)") }
        }
    }

    @Test(
        "What is not said is asked, with what to type, and the exit code is 1",
        arguments: [
            ("the chatbot gives wrong answers", "--data data-in-order", "en"),
            ("روبوت المحادثة يعطي إجابات خاطئة", "--data data-in-order", "ar"),
            ("Should I hire a data engineer or an AI engineer?", "--data data-in-order", "en"),
            ("we want a chatbot", "--data data-scattered", "en"),
        ])
    func asksBack(words: String, option: String, language: String) throws {
        let run = try work.pathfinder("staff", words, "--lang", language)
        #expect(run.code == 1 && run.stdout.contains(option), "\(run.stdout)")
        #expect(run.stdout.contains("data-engineer") == false)
        let json = try work.pathfinder("staff", words, "--format", "json").result("pathfinder.staff/3")
        #expect(json["outcome"].cell == "ask" && json["questions"].items.first?["options"].items.count ?? 0 >= 2)
        // What it says to type decides.
        let typed = option.split(separator: " ").map(String.init)
        let again = try work.pathfinder(["staff", words] + typed + ["--lang", language])
        #expect(again.code == 0, "\(again.stdout)")
    }

    @Test("Good news is no reason to hire", arguments: ["our data is clean and documented", "بياناتنا نظيفة وموثقة"])
    func goodNews(words: String) throws {
        let run = try work.pathfinder("staff", words)
        #expect(run.code == 0 && run.stdout.contains("Nothing to mend") && run.stdout.contains("--deliver"))
    }

    @Test func `without words there has to be a terminal`() throws {
        let run = try work.pathfinder("staff")
        #expect(run.code == 64 && run.stderr.contains("--symptom") && run.stderr.contains("--file"))
    }

    @Test func `several symptoms and answers are added up`() throws {
        let run = try work.pathfinder(
            "staff", "--symptom", "team-silos", "--symptom", "model-drift", "--data", "data-scattered", "--have",
            "have-ai-team", "--format", "json")
        let advice = try run.result("pathfinder.staff/3")["advice"]
        #expect(advice["kind"].cell == "both" && advice["lead_role"].cell == "data-engineer")
        #expect(advice["data_points"].cell == "5" && advice["model_points"].cell == "4")
        #expect(advice["reasons"].items.count == 4)
    }

    @Test(arguments: [
        (["--symptom", "team-silo"], "team-silos"), (["--data", "have-ai-team"], "data-scattered"),
        (["--deliver", "x"], "list situation_answers"), ([""], "a description is empty"),
    ])
    func `what is no symptom or answer is refused with a remedy`(options: [String], remedy: String) throws {
        let run = try work.pathfinder(["staff"] + options)
        #expect(run.code == 64 && run.stdout.isEmpty && run.stderr.contains(remedy), "\(run.stderr)")
    }

    @Test func `a file is read, from a pipe too, and options add to it`() throws {
        try work.write(#"{"symptoms": ["model-drift"], "existing": ["have-ai-in-use"]}"#, to: "s.json")
        let file = try work.pathfinder("staff", "--file", "s.json", "--symptom", "unmanaged-model-risk", "--full")
        #expect(file.code == 0 && file.stdout.contains("AI deployed without governance"))
        let pipe = try work.shell(
            "cat s.json | \(Product.url.path) staff --file - --symptom unmanaged-model-risk --full")
        #expect(pipe.stdout == file.stdout)
    }

    @Test func `what is wrong with a file is said at its place`() throws {
        try work.write("{\n  \"symptoms\": [\"model-drifts\"],\n  \"dat\": 1\n}", to: "s.json")
        let run = try work.pathfinder("staff", "--file", "s.json")
        #expect(run.code == 1)
        #expect(run.stderr.contains("s.json:2:16: /symptoms/0: \"model-drifts\""))
        #expect(run.stderr.contains("s.json:3:3: /dat: \"dat\" is not a field here; did you mean \"data\"?"))
        #expect(try work.pathfinder("staff", "--file", "none.json").code == 1)
    }

    @Test func `with a place the team has a cost, and what is unknown is said`() throws {
        let run = try work.pathfinder(
            ["staff", "--symptom", "model-drift", "--region", "Riyadh", "--full"], columns: 200)
        #expect(run.code == 0 && run.stdout.contains("What the teams are paid in Riyadh"))
        #expect(run.stdout.contains("pooled ["))
        let unknown = try work.pathfinder(
            ["staff", "--symptom", "model-drift", "--region", "Antarctica", "--full"], columns: 200)
        #expect(unknown.stdout.contains("unknown"))
        let json = try work.pathfinder(
            "staff", "--symptom", "model-drift", "--region", "Riyadh", "--levels", "mid,ai-engineer=senior",
            "--people", "ai-engineer=2", "--currency", "USD", "--format", "json")
        let members = try json.result("pathfinder.staff/3")["cost"]["phases"].items[1]["members"].items
        #expect(members[0]["level"].cell == "senior" && members[0]["people"].cell == "2")
        let one = try work.pathfinder(
            "band", "ai-engineer", "--level", "senior", "--region", "Riyadh", "--currency", "USD", "--period", "year",
            "--format", "csv"
        ).csv().rows[0]
        let low = try #require(one["low"].flatMap(Double.init))
        let both = try #require(members[0]["year"]["low"].number)
        #expect(both > 2 * low, "two people are not both paid least")
        #expect(members[1]["level"].cell == "mid")
    }

    @Test func `each known figure of the cost names its sources, in every format`() throws {
        let call = ["staff", "--symptom", "model-drift", "--region", "Riyadh"]
        for row in try work.pathfinder(call + ["--format", "csv"]).csv().rows {
            #expect((row["year_low"] == "") == (row["sources"] == ""), "\(row)")
        }
        let text = try work.pathfinder(call + ["--full"], columns: 200).stdout
        #expect(
            text.contains(/pooled \[\d\]/))
        #expect(text.contains("P10 to P90 of what all sources together say"))
    }

    @Test func `a budget says which mix fits and what is given up`() throws {
        let run = try work.pathfinder(
            "staff", "--symptom", "fragmented-sources", "--region", "Riyadh", "--budget", "70000", "--full")
        #expect(run.code == 0 && run.stdout.contains("What SAR 70,000 a month pays for"))
        #expect(run.stdout.contains("the whole team, also at the high end") && run.stdout.contains("Given up: "))
        let year = try work.pathfinder(
            "staff", "--symptom", "fragmented-sources", "--region", "Riyadh", "--budget", "840000", "--period", "year",
            "--full")
        #expect(year.stdout == run.stdout)
    }

    @Test(arguments: [
        ["--budget", "1000"], ["--levels", "senior"], ["--region", "Riyadh", "--budget", "-3"],
        ["--region", "Riyadh", "--budget", "nan"], ["--region", "Riyadh", "--people", "2"],
        ["--region", "Riyadh", "--people", "data-engineer=0"], ["--region", "Riyadh", "--levels", "boss"],
        ["--region", "Atlantis"], ["--region", "Riyadh", "--levels", "pilot=senior"],
        ["--region", "Riyadh", "--levels", "="],
    ])
    func `options of the team that make no sense are refused`(options: [String]) throws {
        let run = try work.pathfinder(["staff", "--symptom", "model-drift"] + options)
        #expect(run.code == 64 && run.stdout.isEmpty && !run.stderr.isEmpty, "\(run.stderr)")
    }

    @Test(arguments: [
        ["--people", "data-scientist=2"], ["--levels", "data-scientist=senior"], ["--levels", "mid,senior"],
        ["--period", "year"], ["--date", "2026-11-21"], ["--report", "a.html", "--output", "b.txt"],
        ["--report", "a.html", "--format", "json"], ["--data", "data-in-order", "--data", "data-scattered"],
        ["--have", "have-nothing", "--have", "have-ai-team"],
    ])
    func `options without effect and answers that contradict each other are refused`(options: [String]) throws {
        let run = try work.pathfinder(["staff", "--symptom", "model-drift", "--region", "Riyadh"] + options)
        #expect(run.code == 64 && run.stdout.isEmpty && !run.stderr.isEmpty, "\(run.stderr)")
    }

    @Test func `where nobody's pay is known there is no sum`() throws {
        let call = ["staff", "--symptom", "fragmented-sources", "--region", "Antarctica"]
        #expect(try !work.pathfinder(call).stdout.contains("0–0"))
        let json = try work.pathfinder(call + ["--format", "json"]).result("pathfinder.staff/3")
        let phase = try #require(json["cost"]["phases"].items.first)
        #expect(phase["unknown"].items.map(\.cell) == ["data-engineer"] && phase["sum"].cell == "")
    }

    @Test func `words without quotes are one description`() throws {
        let run = try work.pathfinder("staff", "our", "chatbot", "invents", "answers", "--data", "data-in-order")
        #expect(run.code == 0 && run.stdout.contains("“our chatbot invents answers”"))
    }

    @Test func `CSV has a row for each role of each phase`() throws {
        let table = try work.pathfinder(
            "staff", "--symptom", "model-drift", "--region", "Riyadh", "--format", "csv"
        ).csv()
        #expect(table.rows.count == 11)
        let owner = try #require(table.rows.first { $0["role"] == "product-owner" })
        #expect(owner["basis"] == "pooled" && owner["people"] == "0.5")
    }

    @Test func `Markdown has the same text`() throws {
        let run = try work.pathfinder("staff", "--symptom", "model-drift", "--format", "markdown", "--full")
        #expect(run.code == 0 && run.stdout.hasPrefix("# Whom to hire") && run.stdout.contains("| --- |"))
    }

    @Test(arguments: ["en", "ar"], [60, 80, 120])
    func `no line is wider than the terminal`(language: String, width: Int) throws {
        let run = try work.pathfinder(
            [
                "staff", "--symptom", "chatbot-over-messy-data", "--region", "Riyadh", "--budget", "50000", "--lang",
                language, "--full",
            ],
            columns: width)
        #expect(run.code == 0)
        for line in run.lines { #expect(line.columns <= width, "\(line)") }
    }

    @Test func `a page has the same text in the looks of the career reports`() throws {
        let words = [
            "staff", "a <b>chatbot</b> invents answers & hallucinates", "--data", "data-in-order", "--region", "Riyadh",
        ]
        for name in ["a.html", "b.html", "a.md", "a.json"] {
            let run = try work.pathfinder(words + ["--report", name, "--date", "2026-11-21"])
            #expect(run.code == 0 && run.stdout.isEmpty, "\(run.stderr)")
        }
        let page = try work.read("a.html")
        #expect(page.hasPrefix("<!doctype html>") && page.hasSuffix("</html>\n"))
        #expect(page.contains("<h1>Whom to hire: AI Engineer first</h1>") && page.contains("</table>"))
        #expect(page.contains("&lt;b&gt;chatbot&lt;/b&gt;") && !page.contains("<b>chatbot"))
        #expect(page.count(of: "<section>") == page.count(of: "</section>") && !page.contains("http-equiv=\"refresh"))
        #expect(try work.read("b.html") == page)
        #expect(try work.read("a.md") == work.pathfinder(words + ["--format", "markdown", "--full"]).stdout)
        #expect(try work.read("a.json") == work.pathfinder(words + ["--format", "json"]).stdout)
        let arabic = try work.pathfinder(
            ["staff", "--symptom", "model-drift", "--lang", "ar", "--report", "ar.html", "--date", "2026-11-21"])
        #expect(arabic.code == 0)
        #expect(try work.read("ar.html").contains("dir=\"rtl\""))
        #expect(try work.pathfinder(words + ["--report", "a.txt"]).code == 64)
        #expect(try work.pathfinder(words + ["--report", "none/a.html"]).code == 1)
    }

    @Test func `symptoms are listed`() throws {
        let run = try work.pathfinder(["list", "symptoms"], columns: 200)
        #expect(run.code == 0 && run.stdout.contains("chatbot-over-messy-data"))
        #expect(try work.pathfinder("list", "symptoms", "--format", "csv").csv().rows.count == 28)
    }
}

/// `pathfinder staff` at a terminal.
@Suite(.enabled(if: PseudoTerminal.python != nil, "needs python3 for a pseudo-terminal"))
struct StaffConversationTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private func staff(_ words: [String] = [], typing lines: [String]) throws -> Run {
        try Conversation.pathfinder(["staff"] + words, typing: lines, in: work)
    }

    @Test func `it asks four questions and answers`() throws {
        let run = try staff(typing: ["nobody trusts the figures in our reports", "0", "1", "4 5", "2 3"])
        #expect(run.code == 0 && run.stdout.contains("Understood as: Reports contradict one another"))
        for question in [
            "What goes wrong today?", "In which state is the data?", "What is to be delivered?", "What exists",
        ] {
            #expect(run.stdout.contains(question))
        }
        #expect(run.stdout.contains("Whom to hire: Data Engineer first"))
    }

    @Test func `what is not sure is asked back, and none of the candidates asks again`() throws {
        let run = try staff(typing: ["our data", "9", "1", "q"])
        #expect(run.stdout.contains("Which of these is meant by “our data”?"))
        #expect(run.stdout.contains("“9” is no answer here") && run.stdout.contains("Whom to hire"))
        let none = try staff(typing: ["good morning", "?", "?", "?", "?", "?"])
        #expect(none.code == 1 && none.stdout.contains("Nothing was answered"))
    }

    @Test func `a question can be passed, one can go back, and stop`() throws {
        let run = try staff(typing: ["b", "?", "b", "?", "2", "b", "1", "q"])
        #expect(run.code == 0 && run.stdout.contains("This is the first question"))
        #expect(run.stdout.contains("Scattered over systems that do not fit together"))
        let stopped = try staff(typing: ["q"])
        #expect(stopped.code == 1 && stopped.stdout.contains("Nothing was answered"))
        #expect(try staff(typing: ["^D"]).code == 1)
    }

    @Test func `several things can go wrong, and what was taken back does not count`() throws {
        let run = try staff(
            ["--full"],
            typing: [
                "nobody trusts the figures in our reports", "the model gets worse from month to month", "0", "1", "b",
                "?", "4",
                "0",
            ])
        #expect(run.code == 0 && run.stdout.contains("What else goes wrong?"))
        #expect(run.stdout.contains("Points for the data side: 3; for the model and product side: 5."))
        #expect(run.stdout.components(separatedBy: "Reasons").last?.contains("Scattered over systems") == false)
    }

    @Test(
        "At a terminal the question whose answer decides is asked, in both languages",
        arguments: [
            ("the chatbot gives wrong answers", "en", "4", "AI Engineer first"),
            ("the chatbot gives wrong answers", "en", "1", "Data Engineer first"),
            ("روبوت المحادثة يعطي إجابات خاطئة", "ar", "4", "مهندس ذكاء اصطناعي أولًا"),
            ("روبوت المحادثة يعطي إجابات خاطئة", "ar", "1", "مهندس بيانات أولًا"),
        ])
    func deciding(words: String, language: String, typed: String, role: String) throws {
        let run = try staff([words, "--lang", language], typing: [typed])
        #expect(run.code == 0 && run.stdout.contains(role), "\(run.stdout)")
    }

    @Test func `words as arguments are asked back at a terminal`() throws {
        let run = try staff(["our data"], typing: ["1"])
        #expect(run.code == 0 && run.stdout.contains("Which of these is meant"))
    }

    @Test func `Arabic questions take Arabic digits and letters`() throws {
        let run = try staff(["--lang", "ar"], typing: ["لا أحد يثق في الأرقام", "٠", "١", "؟", "ر", "خ"])
        #expect(run.code == 0 && run.stdout.contains("فُهم على أنه") && run.stdout.contains("من توظفون"))
    }
}

extension String {
    fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
