import Foundation
import Testing

@Suite struct PlanTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private func rows(_ arguments: String...) throws -> [[String: String]] {
        let run = try work.pathfinder(["plan"] + arguments + ["--format", "csv"])
        #expect(run.code == 0, "\(run.stderr)")
        return try run.csv().rows
    }

    @Test func `every step has its hours with their source, and stages follow each other`() throws {
        let hours = try CSVTable(dataset: "skill_hours").rows
        let steps = try rows("--to", "junior-data-engineer", "--from-date", "2026-11-21")
        #expect(steps.count > 10)
        for step in steps {
            let known = hours.first { $0["skill"] == step["skill"] }
            #expect(step["source"] == known?["source"] ?? "", "\(step)")
            #expect(known == nil || Double(step["hours_median"] ?? "") == Double(known?["hours_median"] ?? ""))
        }
        let stages = steps.compactMap { $0["stage"] }
        #expect(stages == ["foundation", "core", "job-ready"].flatMap { stage in stages.filter { $0 == stage } })
        let milestones = try CSVTable(dataset: "milestones").rows.filter { $0["role"] == "data-engineer" }
        for step in steps {
            #expect(step["milestone"] == milestones.first { $0["stage"] == step["stage"] }?["title"])
        }
    }

    @Test func `a title says role and level as --to and --level do`() throws {
        let expected = try rows("--to", "ai-engineer", "--level", "mid", "--from-date", "2026-11-21")
        #expect(try rows("--to", "mid-level AI engineer", "--from-date", "2026-11-21") == expected)
        #expect(try rows("--to", "مهندس ذكاء اصطناعي", "--level", "mid", "--from-date", "2026-11-21") == expected)
    }

    @Test func `a profile from a file, a pipe and options gives the same plan`() throws {
        let json = #"{"skills": [{"skill": "python"}, {"skill": "sql", "level": 4}]}"#
        _ = try work.write(json, to: "profile.json")
        let words = ["plan", "--to", "data-analyst", "--from-date", "2026-11-21", "--format", "csv"]
        let fromFile = try work.pathfinder(words + ["--profile", "profile.json"])
        let fromOptions = try work.pathfinder(words + ["--skill", "python", "--skill", "sql=4"])
        let pipe = "pathfinder \(words.joined(separator: " ")) --profile - < profile.json"
        #expect(fromFile.code == 0 && fromFile.stdout == fromOptions.stdout)
        #expect(try work.shell(pipe).stdout == fromFile.stdout)
        #expect(!fromFile.stdout.contains(",sql,") && !fromFile.stdout.contains(",python,"))
        #expect(fromFile.stdout.contains(",excel,"))
    }

    @Test func `no certification that was retired is recommended`() throws {
        for role in ["data-engineer", "ai-engineer"] {
            for level in ["junior", "mid", "senior"] {
                let run = try work.pathfinder(
                    "plan", "--to", role, "--level", level, "--from-date", "2026-11-21", "--format", "json")
                let found = try run.result("pathfinder.plan/3")["plan"]["certifications"].items
                #expect(!found.isEmpty)
                for item in found {
                    #expect(["active", "beta"].contains(item["certification"]["status"].cell), "\(role) \(level)")
                }
            }
        }
    }

    @Test func `a deadline that cannot be met says what it would take and what fits`() throws {
        let run = try work.pathfinder(
            "plan", "--to", "ai-engineer", "--by", "2027-02", "--from-date", "2026-11-21", "--hours-per-week", "8",
            "--format", "json")
        let deadline = try run.result("pathfinder.plan/3")["plan"]["deadline"]
        #expect(deadline["is_met"].cell == "false")
        #expect(try #require(deadline["hours_per_week_needed"].number) > 8)
        let fitting = try #require(deadline["fitting_hours"]["median"].number)
        let available = try #require(deadline["hours_available"].number)
        #expect(fitting > 0 && fitting <= available)
        let order = try rows("--to", "ai-engineer", "--from-date", "2026-11-21").compactMap { $0["skill"] }
        let done = deadline["fitting"].items.map(\.cell)
        #expect(done + deadline["left_out"].items.map(\.cell) == order)
        let text = try work.pathfinder("plan", "--to", "ai-engineer", "--by", "2027-02", "--from-date", "2026-11-21")
        let words = text.stdout.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("Done by 2027-02-28: no.") && words.contains("hours a week"))
        #expect(words.contains("These do not:") && words.contains("20 hours more would bring"))
    }

    @Test func `the plan for the next level of the job that one holds takes what it brings as known`() throws {
        let held = ["--role", "mid data engineer", "--from-date", "2026-11-21"]
        let own = try work.pathfinder(["plan", "--to", "data-engineer"] + held)
        #expect(own.stdout.hasPrefix("Plan: Data Engineer, Senior") && own.stdout.contains("because you work as"))
        let steps = try rows("--to", "senior-data-engineer", "--role", "mid data engineer")
        #expect(steps.allSatisfy { $0["stage"] == "senior" })
        let corrected = try rows("--to", "senior-data-engineer", "--role", "mid data engineer", "--lacking", "spark")
        #expect(corrected.map { $0["skill"] }.contains("apache-spark") && corrected.count == steps.count + 1)
        #expect(own.stdout.contains("Study is the smaller part"))
    }

    @Test func `a title credits the tools that it names, and what nearly everybody in the job knows`() throws {
        let title = try rows("--to", "data-engineer", "--role", "Backend Java Engineer (PostgreSQL)")
        let plain = try rows("--to", "data-engineer")
        let learnt = Set(title.compactMap { $0["skill"] })
        #expect(!learnt.contains("postgresql") && !learnt.contains("git") && learnt.contains("apache-spark"))
        #expect(plain.compactMap { $0["skill"] }.contains("postgresql"))
        let lacking = try rows("--to", "data-engineer", "--role", "Backend Java Engineer", "--lacking", "git")
        #expect(lacking.compactMap { $0["skill"] }.contains("git"))
    }

    @Test(arguments: ["en", "ar"])
    func `a plan fits one screen of 24 lines, whatever is asked`(language: String) throws {
        let roles = try CSVTable(dataset: "roles").rows.compactMap { $0["id"] }
        let extras: [[String]] = [
            ["--region", "Dubai"], ["--region", "Riyadh", "--by", "2027-03"],
            ["--role", "junior data engineer", "--region", "Berlin"],
            ["--skill", "python", "--skill", "sql", "--region", "Cairo", "--by", "2027-06"],
        ]
        for (index, role) in roles.enumerated() {
            for level in ["junior", "mid", "senior"] {
                let words = ["plan", "--to", role, "--level", level, "--from-date", "2026-12-01", "--lang", language]
                let run = try work.pathfinder(words + extras[index % extras.count])
                let lines = run.stdout.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                #expect(run.code == 0 && lines.count <= 24, "\(words) \(extras[index % extras.count])")
                #expect(lines.allSatisfy { $0.count <= 80 })
            }
        }
    }

    @Test func `milestones go into a calendar that others read`() throws {
        let words = ["plan", "--to", "data-analyst", "--from-date", "2026-12-01", "--format", "ics"]
        let english = try work.pathfinder(words)
        let lines = english.stdout.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(english.code == 0 && lines.first == "BEGIN:VCALENDAR" && lines.dropLast().last == "END:VCALENDAR")
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 3)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 } && !english.stdout.replacing("\r\n", with: "").contains("\n"))
        let stages = try work.pathfinder(
            "plan", "--to", "data-analyst", "--from-date", "2026-12-01", "--format", "json"
        ).result("pathfinder.plan/3")["plan"]["stages"].items
        for stage in stages {
            let end = stage["end"].cell.filter { $0 != "-" }
            #expect(lines.contains { $0 == "DTSTART;VALUE=DATE:\(end)" })
        }
        #expect(try work.pathfinder(words).stdout == english.stdout)
        let arabic = try work.pathfinder(words + ["--lang", "ar"])
        #expect(arabic.code == 0 && arabic.stdout.contains("SUMMARY:الأساس"))
        let others = try work.pathfinder("compare", "--region", "Dubai", "--format", "ics")
        #expect(others.code == 64 && others.stderr.contains("only a plan with something to learn has them"))
    }

    @Test func `each step of the full form has its purpose, and a place to learn it where one is known`() throws {
        let run = try work.pathfinder(
            "plan", "--to", "data-engineer", "--region", "Dubai", "--from-date", "2026-12-01", "--full")
        let purposes = try CSVTable(dataset: "role_essentials").rows.filter { $0["role"] == "data-engineer" }
        let text = run.stdout.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for skill in ["python", "git", "docker"] {
            let purpose = try #require(purposes.first { $0["skill"] == skill }?["purpose"])
            #expect(text.contains(purpose), "\(skill)")
        }
        #expect(text.contains("https://") && text.contains("An interviewer asks"))
        #expect(text.contains("have not been opened by anybody"))
        #expect(text.contains("postings of 2024 to 2026") && text.contains("a row each"))
    }

    @Test func `the hours of a move are those of the plan with the role held`() throws {
        let moves = try rows("--from", "mid-data-analyst")
        let move = try #require(moves.first { $0["to_role"] == "data-scientist" })
        let steps = try rows("--to", "mid-data-scientist", "--role", "mid-data-analyst")
        let hours = steps.compactMap { Double($0["hours_median"] ?? "") }.reduce(0, +)
        let ofMove = try #require(Double(move["study_hours_median"] ?? ""))
        #expect(hours > 0 && abs(ofMove - hours) < 1e-6)
        let legs = try rows("--from", "mid-data-analyst", "--to", "mid-data-scientist")
        #expect(Double(legs.first?["study_hours_median"] ?? "") == ofMove)
    }

    @Test func `a change at the same level takes a year, and a longer way to the same end is not shown`() throws {
        let run = try work.pathfinder("plan", "--from", "mid-data-engineer", "--to", "mid-ai-engineer")
        #expect(run.stdout.contains("The best route takes about 1 year; changes of role: 1."))
        #expect(!run.stdout.contains("0 years") && !run.stdout.contains("Route 2"))
    }

    @Test func `the pay of a plan is that of the routes`() throws {
        let plan = try work.pathfinder(
            "plan", "--to", "mid-ai-engineer", "--region", "Riyadh", "--from-date", "2026-11-21", "--format", "json")
        let routes = try work.pathfinder(
            "plan", "--from", "mid-data-engineer", "--to", "senior-ai-engineer", "--region", "Riyadh", "--format",
            "json")
        let own = try plan.result("pathfinder.plan/3")["pay"].items[0]["median"]["percentiles"]["p50"]
        let leg = try routes.result("pathfinder.routes/3")["routes"].items[0]["legs"].items[0]["pay"]["percentiles"][
            "p50"]
        #expect(own.cell == leg.cell && own.number ?? 0 > 5_000)
        #expect(routes.stdout.utf8.count < 40_000)
        let text = try work.pathfinder("plan", "--to", "data-engineer", "--region", "Riyadh")
        #expect(text.stdout.contains(/Pay in Riyadh, SAR a month: median \d/))
    }

    @Test(arguments: [
        (["--hours-per-week", "0.001"], "give a number from 0.5 to 168"),
        (["--from-date", "9999-12-31"], "name an earlier day"),
        (["--profile", "idle.json"], "write a number from 0.5 to 168"),
        (["--profile", "slow.json"], #""1e-9" is not a number of hours a week for study"#),
    ])
    func `what makes no plan is refused with what to give`(words: [String], remedy: String) throws {
        _ = try work.write(#"{"study_hours_per_week": 0.2}"#, to: "idle.json")
        _ = try work.write(#"{"study_hours_per_week": 1e-9}"#, to: "slow.json")
        let run = try work.pathfinder(["plan", "--to", "data-engineer"] + words)
        #expect(run.code != 0 && run.stderr.contains(remedy), "\(run.stderr)")
    }

    @Test func `certifications suit what is known or learnt`() throws {
        let words = ["plan", "--to", "mid-data-engineer", "--full"]
        let with = try work.pathfinder(words + ["--skill", "gcp"])
        #expect(with.stdout.contains("Professional Data Engineer, USD"))
        let without = try work.pathfinder(words)
        #expect(!without.stdout.contains("Professional Data Engineer, USD"))
        #expect(without.stdout.contains("that the plan does"))
        let junior = try work.pathfinder("plan", "--to", "junior-ai-engineer", "--skill", "azure", "--full")
        #expect(junior.stdout.contains("AI-103") && !junior.stdout.contains("never existed"))
    }

    @Test func `hours in JSON end without noise`() throws {
        let run = try work.pathfinder("plan", "--to", "data-scientist", "--from-date", "2026-11-21", "--format", "json")
        #expect(!run.stdout.contains("99999999") && !run.stdout.contains("00000000"))
    }

    @Test func `the answer comes first`() throws {
        let run = try work.pathfinder("plan", "--to", "data-analyst", "--from-date", "2026-11-21")
        let lines = run.stdout.split(separator: "\n")
        #expect(lines[0] == "Plan: Data Analyst, Junior")
        #expect(lines[1].contains("hours of study") && lines[1].contains("weeks at 8 hours a week"))
        #expect(run.stdout.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func `a skill that no table knows is named, with what may be meant`() throws {
        let run = try work.pathfinder(
            "plan", "--to", "data-analyst", "--skill", "sqll", "--from-date", "2026-11-21")
        #expect(run.stdout.contains("sqll") && run.stdout.contains("did you mean SQL?"))
    }

    @Test func `moves say how near they are, and routes add up`() throws {
        let moves = try rows("--from", "senior-data-engineer", "--region", "Riyadh")
        #expect(Set(moves.compactMap { $0["verdict"] }).isSuperset(of: ["feasible", "stretch", "far"]))
        for move in moves where move["verdict"] == "feasible" {
            #expect(try #require(Double(move["coverage"] ?? "")) >= 0.6)
            #expect(Double(move["pay_ratio"] ?? "").map { $0 >= 0.75 } ?? true)
        }
        let legs = try rows("--from", "junior-data-engineer", "--to", "senior-ai-engineer")
        let first = legs.filter { $0["route"] == "1" }
        #expect(first.first?["from_role"] == "data-engineer" && first.first?["from_level"] == "junior")
        #expect(first.last?["to_role"] == "ai-engineer" && first.last?["to_level"] == "senior")
        #expect(first.compactMap { Int($0["years"] ?? "") }.reduce(0, +) == 6)
        for (leg, next) in zip(first, first.dropFirst()) {
            #expect(leg["to_role"] == next["from_role"] && leg["to_level"] == next["from_level"])
        }
    }

    @Test func `a role of which nothing is known, and a way that does not exist, are nothing found`() throws {
        _ = try work.write(
            "id,track,title,title_ar,summary,summary_ar,onet_soc,isco08,source\npoet,,Poet,شاعر,Writes.,يكتب.,,,editorial\n",
            to: "roles.csv")
        for words in [
            ["--to", "poet", "--datasets", "roles.csv"],
            ["--from", "senior-data-engineer", "--to", "junior-data-engineer"],
        ] {
            let run = try work.pathfinder(["plan"] + words)
            #expect(run.code == 1 && !run.stdout.isEmpty, "\(run.stderr)")
        }
    }
}
