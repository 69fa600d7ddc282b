import Foundation
import Testing

@Suite struct CompareTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    @Test func `both tracks are compared when none is named`() throws {
        let tracks = try CSVTable(dataset: "tracks")
        let run = try work.pathfinder("compare", "--region", "Dubai", "--format", "json")
        let candidates = try run.result("pathfinder.compare/2")["candidates"].items
        #expect(candidates.map { $0["track"]["id"].cell } == tracks["id"])
        #expect(candidates.map { $0["role"]["id"].cell } == tracks["core_role"])
    }

    @Test func `everything to compare is there`() throws {
        let run = try work.pathfinder("compare", "--region", "Dubai", "--full")
        #expect(run.code == 0 && run.stderr.isEmpty)
        for heading in [
            "Focus", "Output", "Junior", "Mid-level", "Senior", "Hubs", "Preferred", "Skills of its", "Industries",
            "Remote work", "Next steps", "Choose it when", "Tools in common", "Notes", "Sources",
        ] {
            #expect(run.lines.contains { $0.hasPrefix(heading) }, "\(heading)")
        }
    }

    @Test func `pay is that of the band command`() throws {
        for (role, region) in [("data-engineer", "Dubai"), ("ai-engineer", "Riyadh")] {
            let compared = try work.pathfinder("compare", role, "--region", region, "--format", "csv").csv()
            let band = try work.pathfinder("band", role, "--region", region, "--format", "csv").csv()
            #expect(compared.rows == band.rows && compared.columns == band.columns)
        }
    }

    @Test func `several regions stand side by side`() throws {
        let run = try work.pathfinder("compare", "ai-engineer", "--region", "Dubai", "--region", "Doha")
        let header = try #require(run.lines.first { $0.hasPrefix("   ") })
        #expect(header.split(separator: " ") == ["Dubai", "Doha"])
        #expect(run.lines.first == "AI Engineer in Dubai and Doha")
        let rows = try work.pathfinder(
            "compare", "ai-engineer", "--region", "Dubai", "--region", "Doha", "--format", "csv")
        #expect(Set(try rows.csv()["region"]) == ["dubai", "doha"])
    }

    @Test func `several roles in several regions name both in every column`() throws {
        let run = try work.pathfinder(
            "compare", "ai-engineer", "data-engineer", "--region", "Dubai", "--region", "Doha", columns: 200)
        let header = try #require(run.lines.first { $0.hasPrefix("   ") })
        for title in ["AI Engineer, Dubai", "AI Engineer, Doha", "Data Engineer, Dubai", "Data Engineer, Doha"] {
            #expect(header.contains(title))
        }
    }

    @Test func `levels, currency and period apply to every column`() throws {
        let run = try work.pathfinder(
            "compare", "--region", "Riyadh", "--level", "senior", "--currency", "SAR", "--period", "month", "--format",
            "csv")
        let rows = try run.csv()
        #expect(rows["level"] == ["senior", "senior"])
        #expect(rows["currency"] == ["SAR", "SAR"] && rows["period"] == ["month", "month"])
    }

    @Test func `without a place there is no pay, but a hint where to name one`() throws {
        let run = try work.pathfinder("compare")
        #expect(run.code == 0 && !run.stdout.contains("USD 7"))
        #expect(run.unwrapped.contains("pathfinder compare --region"))
    }

    @Test func `the full form says each basis and stated range, and the notes say where it is from`() throws {
        let run = try work.pathfinder("compare", "--region", "Dubai", "--full")
        let notes = run.lines.compactMap { $0.firstMatch(of: #/^\[(\d+)\] /#).flatMap { Int($0.1) } }
        #expect(!notes.isEmpty && notes == Array(1...notes.count))
        #expect(run.lines.contains { $0.contains("pooled") })
        #expect(run.unwrapped.contains("Data Engineer, Junior: USD 70,000–95,000 a year, base salary"))
        let ranges = try CSVTable(dataset: "pay_ranges").rows.filter { $0["region"] == "gcc" }
        for range in ranges where ["data-engineer", "ai-engineer"].contains(range["role"]) {
            let low = try #require(range["low"].flatMap { Int($0) })
            #expect(run.unwrapped.contains("USD \(low / 1000),000–"), "\(range)")
        }
    }

    @Test(arguments: ["Dubai", "Cairo", "Germany", "New York"], ["en", "ar"])
    func `a comparison fits one screen, with a headline that agrees with the medians`(
        place: String, language: String
    ) throws {
        let run = try work.pathfinder(["compare", "--region", place, "--lang", language], columns: 80)
        #expect(run.code == 0 && run.lines.count <= 24, "\(run.lines.count) lines:\n\(run.stdout)")
        guard language == "en" else { return }
        let rows = try work.pathfinder("compare", "--region", place, "--format", "csv").csv().rows
        let mids = rows.filter { $0["level"] == "mid" }.compactMap { $0["median"].flatMap { Double($0) } }
        try #require(mids.count == 2)
        if let percent = run.unwrapped.firstMatch(of: #/pays about (\d+) % more/#).flatMap({ Double($0.1) }) {
            #expect(abs((max(mids[1] / mids[0], mids[0] / mids[1]) - 1) * 100 - percent) < 1.5)
            let isFirstMore = run.unwrapped.contains("AI engineering pays")
            #expect(isFirstMore == (mids[1] > mids[0]))
        } else {
            #expect(run.unwrapped.contains("Pay cannot tell") && max(mids[1] / mids[0], mids[0] / mids[1]) < 1.3)
        }
    }

    @Test(arguments: [[], ["--full"]]) func `text wraps in a pipe, too`(extra: [String]) throws {
        let run = try work.pathfinder(["compare", "--region", "Dubai"] + extra, columns: nil)
        #expect(run.code == 0 && run.lines.allSatisfy { $0.count <= 80 })
    }

    @Test func `several places share the money of the first, or what is asked for`() throws {
        let call = ["compare", "data-engineer", "--region", "Cairo", "--region", "Dubai", "--format", "csv"]
        #expect(Set(try work.pathfinder(call).csv()["currency"]) == ["EGP"])
        #expect(Set(try work.pathfinder(call + ["--currency", "USD"]).csv()["currency"]) == ["USD"])
    }

    @Test func `a skill that postings ask of one role is no skill of the other's own`() throws {
        let candidates = try work.pathfinder("compare", "--format", "json").result("pathfinder.compare/2")["candidates"]
            .items
        let skills = candidates.map { Set($0["distinct_skills"].items.map(\.cell)) }
        #expect(skills[0].contains("apache-airflow") && !skills[1].contains("apache-airflow"))
    }

    @Test(arguments: [80, 100, 120])
    func `a bar is never broken across lines, and all bars have one scale`(width: Int) throws {
        for arguments in [
            ["compare", "--region", "Dubai"], ["band", "data-engineer", "--region", "Dubai"],
        ] {
            try checkBars(arguments, width)
        }
        let threePlaces = ["compare", "ai-engineer", "--region", "Dubai", "--region", "Doha", "--region", "Riyadh"]
        try checkBars(threePlaces, width)
    }

    private func checkBars(_ arguments: [String], _ width: Int) throws {
        let run = try work.pathfinder(arguments, columns: width)
        let bars = run.stdout.matches(of: /[·━╌─┃]{5,}/).map(\.output).filter { $0.contains { "━┃╌".contains($0) } }
            .map(\.count)
        #expect(bars.count >= 3, "\(arguments)")
        #expect(Set(bars).count == 1, "\(arguments) at \(width): \(bars)")
    }

    @Test func `a bar has its mark at the median, between the ends of the middle half`() throws {
        let run = try work.pathfinder("band", "data-engineer", "--region", "Dubai", columns: 120)
        let bars = run.lines.filter { $0.contains("┃") }
        #expect(bars.count == 3)
        for bar in bars { #expect(bar.contains(/·*─*━*┃━*─*·*/)) }
    }

    @Test func `skills shared and distinct share nothing and make up each role's own`() throws {
        let result = try work.pathfinder("compare", "--format", "json").result("pathfinder.compare/2")
        let shared = Set(result["shared_skills"].items)
        #expect(!shared.isEmpty)
        let known = try CSVTable(dataset: "role_skills").rows
        for candidate in result["candidates"].items {
            let distinct = Set(candidate["distinct_skills"].items)
            #expect(!distinct.isEmpty && distinct.isDisjoint(with: shared))
            let named = known.filter { $0["role"] == candidate["role"]["id"].cell && $0["importance"] == "" }
            let own = Set(named.compactMap { $0["skill"] })
            // A skill that a source names for one role may be asked of the other by postings.
            #expect(Set(shared.map(\.cell)).isSubset(of: own))
            let known = Set(known.filter { $0["role"] == candidate["role"]["id"].cell }.compactMap { $0["skill"] })
            #expect(Set(distinct.map(\.cell)).isSubset(of: known))
        }
    }

    @Test func `Arabic names of tracks and places are understood and shown`() throws {
        let run = try work.pathfinder("compare", "هندسة البيانات", "--region", "دبي", "--lang", "ar")
        #expect(run.code == 0 && run.stdout.contains("هندسة البيانات") && run.stdout.contains("دبي"))
        #expect(run.stdout.contains("متوسط الخبرة"))
    }
}
