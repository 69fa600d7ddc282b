import Foundation
import Testing

@Suite struct HelpTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    @Test func `there is help for each command of the design`() throws {
        let paths = Set(try HelpPage.all().map { $0.path.joined(separator: " ") })
        let expected: Set<String> = [
            "", "compare", "band", "fit", "plan", "report", "staff", "list", "show", "query", "data", "data validate",
            "data info",
        ]
        #expect(paths.isSuperset(of: expected), "missing: \(expected.subtracting(paths).sorted())")
    }

    @Test func `every command has an abstract and an example`() throws {
        for page in try HelpPage.all() {
            #expect(page.abstract.count > 10 && page.abstract.hasSuffix("."), "\(page.path): \(page.abstract)")
            #expect(!page.examples.isEmpty, "\(page.path) has no example in its help")
        }
    }

    @Test func `every example in the help runs`() throws {
        let pages = try HelpPage.all()
        #expect(pages.contains { !$0.examples.isEmpty })
        try PayFileFixture.writeAll(into: work)
        try ProfileFixture.writeAll(into: work)
        try work.write(#"{"symptoms": ["model-drift"]}"#, to: "situation.json")
        try work.write("Data engineer\n2021 to 2024\nSkills: Python, SQL, Airflow\n", to: "cv.txt")
        for page in pages {
            for example in page.examples {
                #expect(example.hasPrefix("pathfinder "), "\(page.path): \(example)")
                let run = try work.shell(example, in: work.url)
                #expect(run.code == 0, "\(example)\n\(run.stderr)")
                #expect(
                    !run.stdout.isEmpty || example.contains("data validate") || example.contains(" -o ")
                        || example.contains("--output"), "\(example) prints nothing")
            }
        }
    }

    @Test func `an example is shown with the command that it is an example of`() throws {
        for page in try HelpPage.all() where !page.path.isEmpty {
            let call = (["pathfinder"] + page.path).joined(separator: " ") + " "
            for example in page.examples { #expect((example + " ").hasPrefix(call), "\(page.path): \(example)") }
        }
    }

    @Test func `an example is not broken across lines in a terminal of 80 columns, so that it can be copied`() throws {
        let narrow = try HelpPage.all(isNarrow: true)
        for (wide, narrow) in zip(try HelpPage.all(), narrow) {
            for example in wide.examples {
                #expect(narrow.text.contains("  \(example)\n"), "\(wide.path): \(example)")
            }
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `a completion script knows every command`(shell: String) throws {
        let run = try work.pathfinder("--generate-completion-script", shell)
        #expect(run.code == 0 && run.stderr.isEmpty)
        #expect(run.lines.count > 50)
        for page in try HelpPage.all() {
            for name in page.subcommands { #expect(run.stdout.contains(name), "\(shell): \(name)") }
        }
        for option in ["format", "region", "currency", "where"] {
            #expect(run.stdout.contains(option), "\(shell): \(option)")
        }
    }

    @Test func `the manual page has what it is made from`() throws {
        let run = try work.pathfinder("--experimental-dump-help")
        #expect(run.code == 0)
        let commands = try JSON(parsing: run.stdout)["command"]["subcommands"].items
        let pages = try HelpPage.all()
        let expected = pages.filter { $0.path.count == 1 }.flatMap(\.path)
        #expect(Set(expected).isSubset(of: commands.map { $0["commandName"].cell }))
        for command in commands where command["commandName"] != .text("help") {
            #expect(!command["abstract"].cell.isEmpty, "\(command["commandName"])")
        }
    }

    @Test func `the version is printed`() throws {
        let run = try work.pathfinder("--version")
        #expect(run.code == 0 && run.stderr.isEmpty)
        #expect(run.stdout.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
