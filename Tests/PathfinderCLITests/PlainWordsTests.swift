import Foundation
import Pathfinder
import Testing

/// What is typed in everyday words leads to the command, or is answered with one line that says what to type.
@Suite struct PlainWordsTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    @Test(arguments: [[], ["--lang", "ar"], ["--lang", "arabic"]])
    func `called alone it shows five questions and what to type for each`(words: [String]) throws {
        let run = try work.pathfinder(words)
        #expect(run.code == 0 && run.stderr.isEmpty && run.lines.count <= 24)
        #expect(run.lines.allSatisfy { $0.count <= 80 })
        let tasks = Catalog.bundled.everydayTasks.filter { $0.rank != nil }
        #expect(tasks.count == 5)
        for task in tasks {
            #expect(run.unwrapped.contains("pathfinder \(task.example)"), "\(task.id)")
            #expect(run.stdout.contains(task.question[words.isEmpty ? .english : .arabic].prefix(12)))
        }
    }

    @Test(arguments: [
        ("salary data engineer Dubai", "band data-engineer --region dubai"),
        ("Salary of a senior data engineer in Dubai", "band data-engineer --level senior --region dubai"),
        ("pay ai engineer Riyadh --period month", "band ai-engineer --region riyadh --period month"),
        ("راتب مهندس بيانات دبي", "band data-engineer --region dubai"),
        ("رواتب مهندس البيانات في الرياض", "band data-engineer --region riyadh"),
        ("learn data engineer", "plan --to data-engineer"), ("تعلم مهندس بيانات", "plan --to data-engineer"),
        ("roadmap ai engineer", "plan --to ai-engineer"), ("jobs", "list roles"), ("careers", "list roles"),
        ("وظائف", "list roles"), ("certifications", "list certifications --status active"),
        ("jobs data engineer", "show role data-engineer"),
        ("data engineer salary Dubai", "band data-engineer --region dubai"),
        ("what is spark", "show skill apache-spark"), ("what is a data engineer", "show role data-engineer"),
        ("jobs in Dubai", "ask jobs in Dubai"), ("maths", "ask maths"), ("DP-203", "show certification ms-dp-203"),
        ("data engineer", "show role data-engineer"), ("dubai", "show region dubai"),
        ("band data engineer Dubai", "band data-engineer --region dubai"),
        ("plan ai engineer", "plan --to ai-engineer"),
    ])
    func `words that are all understood run as the command that they mean`(words: String, command: String) throws {
        let arguments = words.split(separator: " ").map(String.init)
        let run = try work.pathfinder(arguments)
        let isQuestion = command.hasPrefix("ask ")
        let meant = try work.pathfinder(
            isQuestion ? ["ask", String(command.dropFirst(4))] : command.split(separator: " ").map(String.init))
        #expect(run.code == 0 && run.stdout == meant.stdout, "\(run.stderr)")
        #expect(run.stderr.replacing("\"", with: "") == "Read as: pathfinder \(command)\n")
    }

    @Test(arguments: [
        ("salary", "pathfinder band data-engineer --region"),
        ("salary Dubai", "pathfinder band data-engineer --region dubai"),
        ("راتب", "pathfinder band data-engineer"), ("learn", "pathfinder plan --to"), ("تعلم", "pathfinder plan --to"),
        ("hire", "pathfinder staff"), ("cv", "pathfinder fit"), ("salry", "did you mean salary"),
        ("lern", "did you mean learn"), ("bnad data-engineer", "did you mean band"), ("DP-20", "show certification"),
        ("plan --to ai-engineer --hourz 5", "did you mean --hours"), ("band data-engineer --place Dubai", "--region"),
        ("plan --too ai-engineer", "did you mean --to"), ("band data-engineer --format jsn", "did you mean json"),
        ("data validat", "did you mean"), ("help lern", "did you mean learn"), ("help xyzzy", "use compare, band"),
    ])
    func `what cannot be run says what to type`(words: String, remedy: String) throws {
        let run = try work.pathfinder(words.split(separator: " ").map(String.init))
        #expect(run.code == 64 && run.stdout.isEmpty)
        #expect(run.stderr.contains(remedy), "\(run.stderr)")
    }

    @Test func `roles are compared without quotation marks`() throws {
        let meant = try work.pathfinder("compare", "data-engineer", "ai-engineer", "--region", "dubai")
        let words = ["compare", "data", "engineer", "ai", "engineer", "Dubai"]
        #expect(try work.pathfinder(words).stdout == meant.stdout && meant.code == 0)
    }

    @Test func `help leads to the command of an everyday word`() throws {
        let plan = try work.pathfinder("help", "plan")
        for word in ["learn", "roadmap", "تعلم"] {
            let run = try work.pathfinder("help", word)
            #expect(run.code == 0 && run.stdout == plan.stdout && run.stderr == "Read as: pathfinder help plan\n")
        }
        #expect(try work.pathfinder("help", "salary").stdout == work.pathfinder("help", "band").stdout)
    }

    @Test func `a question typed as arguments is answered`() throws {
        let run = try work.pathfinder("do", "i", "need", "maths")
        let asked = try work.pathfinder("ask", "do i need maths")
        #expect(run.code == 0 && run.stdout == asked.stdout && run.stdout.contains("athematics"))
    }

    @Test func `an answer has its question, its source and what to type next, in the language of the question`() throws
    {
        let run = try work.pathfinder("ask", "do I need a degree?")
        #expect(run.code == 0 && run.stderr.isEmpty && run.lines.count <= 24)
        #expect(run.unwrapped.contains("Do I need a degree in mathematics to begin?"))
        #expect(run.unwrapped.contains("Source: ") && run.unwrapped.contains("pathfinder list role_requirements"))
        let arabic = try work.pathfinder("ask", "هل أحتاج إلى شهادة جامعية؟")
        #expect(arabic.code == 0 && arabic.stdout.contains("هل أحتاج إلى شهادة في الرياضيات لأبدأ؟"))
        #expect(try work.pathfinder("ask", "do I need a degree?", "--lang", "ar").stdout == arabic.stdout)
    }

    @Test func `JSON names the answer, or that there is none`() throws {
        let found = try work.pathfinder("ask", "will AI replace data engineers", "--format", "json")
        let result = try found.result("pathfinder.ask/1")
        #expect(result["guidance"] == .text("automation-five-years") && result["source"] == .text("careers-gulf-2026"))
        let none = try work.pathfinder("ask", "what is the weather in Doha", "--format", "json")
        #expect(none.code == 1)
        #expect(try none.result("pathfinder.ask/1")["guidance"] == .null)
    }

    @Test func `without an answer it says so, and what can be asked`() throws {
        for (words, text) in [
            (["what is the weather in Doha"], "None of the answers"), (["كم سعر الذهب اليوم؟"], "لا يوجد"),
        ] {
            let run = try work.pathfinder(["ask"] + words)
            #expect(run.code == 1 && run.lines.count <= 24 && run.stdout.contains(text))
            #expect(run.unwrapped.contains("pathfinder list guidance --topic choosing"))
        }
    }

    @Test func `hours a week have both names in plans and fits`() throws {
        let plan = ["plan", "--to", "ai-engineer", "--from-date", "2026-11-30"]
        let usual = try work.pathfinder(plan + ["--hours-per-week", "5"])
        #expect(try work.pathfinder(plan + ["--hours", "5"]).stdout == usual.stdout && usual.code == 0)
        let fit = ["fit", "--skill", "python"]
        let usualFit = try work.pathfinder(fit + ["--hours", "5"])
        #expect(try work.pathfinder(fit + ["--hours-per-week", "5"]).stdout == usualFit.stdout && usualFit.code == 0)
        #expect(try work.pathfinder(plan + ["--hours", "5", "--hours-per-week", "6"]).code == 64)
    }

    @Test(arguments: ["December 2027", "dec 2027", "12/2027", "ديسمبر 2027", "2027"])
    func `a deadline in words is the last day of what it names`(text: String) throws {
        let plan = ["plan", "--to", "ai-engineer", "--from-date", "2026-11-30", "--by"]
        #expect(try work.pathfinder(plan + [text]).stdout == work.pathfinder(plan + ["2027-12-31"]).stdout)
    }

    @Test func `no table is wider than 120 columns in a pipe`() throws {
        let wide = [
            ["query", "guidance"], ["query", "certifications"], ["list", "roles"], ["list", "learning_resources"],
            ["list", "transitions"], ["show", "role", "data-engineer", "--full"], ["show", "region", "gcc", "--full"],
            ["show", "skill", "python", "--full"], ["query", "roles", "--lang", "ar"], ["list", "pay_estimates"],
        ]
        for words in wide {
            let run = try work.pathfinder(words, columns: nil)
            let width = run.lines.map(\.count).max() ?? 0
            #expect(run.code == 0 && width <= 120, "\(words): \(width)")
        }
    }
}
