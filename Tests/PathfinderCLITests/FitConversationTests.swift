import Foundation
import Testing

/// `pathfinder fit` at a terminal.
@Suite(.enabled(if: PseudoTerminal.python != nil, "needs python3 for a pseudo-terminal"))
struct FitConversationTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private func fit(_ words: [String] = [], typing lines: [String]) throws -> Run {
        try Conversation.pathfinder(["fit"] + words, typing: lines, in: work)
    }

    /// How often a question was shown.
    private func questions(_ run: Run) -> [Int] {
        run.stdout.matches(of: /Question (\d+) of at most 12/).compactMap { Int($0.1) }
    }

    @Test func `it asks, answers, and saves what was answered`() throws {
        let run = try fit(typing: ["Dubai", "1", "2", "q", "me.json"])
        #expect(run.code == 0)
        #expect(questions(run) == [1, 2, 3, 4])
        #expect(run.stdout.contains("Your answers are in me.json."))
        let answer = try #require(run.stdout.range(of: "Which path fits you"))
        let again = try work.pathfinder("fit", "--profile", "me.json")
        #expect(String(run.stdout[answer.lowerBound...]) == again.stdout)
        #expect(try work.read("me.json").count > 20)
    }

    @Test func `at most twelve questions are asked`() throws {
        let run = try fit(typing: ["Dubai"] + Array(repeating: "1", count: 12) + [""])
        #expect(run.code == 0)
        #expect(questions(run).count <= 12 && questions(run) == Array(1...max(questions(run).count, 1)))
        #expect(run.stdout.contains("More answers would hardly change the result.") || questions(run).count == 12)
        #expect(try work.files.isEmpty)
    }

    @Test func `what is no answer is asked again, with what to type`() throws {
        let run = try fit(
            ["--region", "Dubai", "--years", "1", "--ask"],
            typing: ["", "   ", "99", "x y", "1.5", "-1", "0 1", "\u{1}", "q"])
        #expect(questions(run) == [1])
        #expect(run.stdout.contains("Nothing was typed: type an answer, ? if you don't know"))
        #expect(run.stdout.contains(/“99” is no answer here: type (one number|numbers) from 1 to/))
        #expect(run.stdout.contains("“x y” is no answer here"))
    }

    @Test func `a question can be passed, and one can go back`() throws {
        let run = try fit(typing: ["b", "?", "b", "Dubai", "b", "b", "q"])
        #expect(run.stdout.contains("This is the first question; there is none to go back to."))
        #expect(questions(run) == [1, 1, 2, 1, 2, 1, 1])
        #expect(run.code == 1 && run.stdout.contains("Nothing was answered, so there is no answer to give."))
    }

    @Test func `the end of the input ends the questions, and what was answered counts`() throws {
        let run = try fit(typing: ["Dubai", "^D"])
        #expect(run.code == 0 && questions(run) == [1, 2])
        #expect(run.stdout.contains("Which path fits you") && !run.stdout.contains("Save your answers?"))
        let nothing = try fit(typing: ["^D"])
        #expect(nothing.code == 1 && nothing.stdout.contains("Nothing was answered"))
    }

    @Test func `Arabic questions take Arabic digits and letters`() throws {
        let run = try fit(["--lang", "ar"], typing: ["دبي", "؟", "ر", "ر", "الرياض", "abc", "خ", "خ"])
        #expect(run.code == 0)
        let numbers = run.stdout.matches(of: /السؤال (\d+) من 12/).compactMap { Int($0.1) }
        #expect(numbers == [1, 2, 3, 2, 1, 2])
        #expect(run.stdout.contains("abc") && run.stdout.contains("أي مسار يناسبك"))
        // Where fewer questions were enough, the last "1" was the name of a file.
        #expect(try work.files.isEmpty || questions(run).count < 12)
    }

    @Test func `answers are saved only under a new name that ends in json`() throws {
        try work.write("mine", to: "old.json")
        let run = try fit(typing: ["Dubai", "q", "1", "notes", "old.json", "me.json"])
        #expect(run.code == 0)
        for text in ["“1” does not end in .json", "“notes” does not end in .json", "“old.json” is there already"] {
            #expect(run.stdout.contains(text), "\(text)")
        }
        #expect(try work.files == ["me.json", "old.json"] && work.read("old.json") == "mine")
        _ = try fit(typing: ["Dubai", "q", ""])
        #expect(try work.files == ["me.json", "old.json"])
    }

    @Test func `a saved profile is a file or an error, and the answer can go elsewhere`() throws {
        let run = try fit(["--save", "me.json", "--format", "json", "-o", "fit.json"], typing: ["Dubai", "q"])
        #expect(run.code == 0 && !run.stdout.contains("Save your answers?"))
        #expect(try work.files == ["fit.json", "me.json"])
        let lost = try fit(["--save", "none/me.json"], typing: ["Dubai", "q"])
        #expect(lost.code == 1 && lost.stdout.contains("none/me.json: cannot be written"))
    }

    @Test func `what is known already is not asked, and the rest is with --ask`() throws {
        try work.write(#"{"education_level": "master", "maths_comfort": 4}"#, to: "p.json")
        let run = try fit(["--profile", "p.json", "--ask"], typing: Array(repeating: "?", count: 12) + [""])
        #expect(!run.stdout.contains("highest degree") && !run.stdout.contains("at ease are you with mathematics"))
        #expect(!questions(run).isEmpty)
        let answered = try fit(["--profile", "p.json"], typing: [])
        #expect(questions(answered).isEmpty && answered.code == 0)
    }
}
