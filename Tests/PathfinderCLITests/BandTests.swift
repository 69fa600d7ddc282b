import Foundation
import Testing

@Suite struct BandTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private func rows(_ arguments: String...) throws -> [[String: String]] {
        let run = try work.pathfinder(["band"] + arguments + ["--format", "csv"])
        #expect(run.code == 0, "\(run.stderr)")
        return try run.csv().rows
    }

    @Test func `what the table states for a hub stands beside the answer, in its money`() throws {
        for role in ["data-engineer", "ai-engineer"] {
            let stated = try CSVTable(dataset: "pay_ranges").rows
                .filter { $0["role"] == role && $0["region"] == "gcc" }
            #expect(stated.count >= 3)
            let shown = try work.pathfinder(
                "band", role, "--region", "Dubai", "--currency", "USD", "--period", "year", "--full")
            for range in stated {
                let low = try #require(range["low"].flatMap { Int($0) })
                let high = try #require(range["high"].flatMap { Int($0) })
                #expect(shown.unwrapped.contains("USD \(grouped(low))–\(grouped(high)) a year"), "\(role) \(low)")
            }
        }
    }

    private func grouped(_ amount: Int) -> String { amount.formatted(.number.locale(Locale(identifier: "en_US"))) }

    @Test func `the headline is what all sources say, and no range that is stated for elsewhere`() throws {
        let dubai = try rows("data-engineer", "--region", "Dubai")
        #expect(dubai.map { $0["basis"] } == ["pooled", "pooled", "pooled"])
        #expect(dubai.map { $0["from"] } == ["dubai", "", ""], "the others are stated for other hubs")
        for row in dubai {
            let amounts = ["low", "p25", "median", "p75", "high"].compactMap { row[$0].flatMap { Int($0) } }
            #expect(amounts.count == 5 && amounts == amounts.sorted() && row["reads_as"] == "p10-p90")
        }
    }

    @Test func `where all sources say too little the nearest stated range stands, marked`() throws {
        let world = try rows("ai-engineer", "--region", "world", "--level", "mid")
        #expect(world.map { $0["basis"] } == ["stated"] && world.map { $0["median"] } == [""])
        let run = try work.pathfinder("band", "ai-engineer", "--region", "world")
        #expect(run.unwrapped.contains("90,000–180,000") && run.stdout.contains("stated [1]"))
    }

    @Test(arguments: ["Dubai", "Cairo", "Bengaluru", "Lagos", "Toronto", "New York", "Houston", "Berlin", "Tokyo"])
    func `an answer fits one screen of 80 columns and 24 lines, and says the rest with --full`(place: String) throws {
        for extra in [[], ["--level", "mid", "--pay", "100000"]] {
            let run = try work.pathfinder(["band", "data-engineer", "--region", place] + extra, columns: 80)
            #expect(run.code == 0 && run.lines.count <= 24, "\(run.lines.count) lines:\n\(run.stdout)")
            #expect(run.lines.allSatisfy { $0.count <= 80 } && run.stdout.contains("--full"))
        }
        let full = try work.pathfinder("band", "data-engineer", "--region", place, "--full", columns: 80)
        #expect(
            full.stdout.contains("Evidence from elsewhere, by influence") && full.lines.allSatisfy { $0.count <= 80 })
    }

    @Test func `years stand for the level that is usual with them`() throws {
        #expect(try rows("data-engineer", "--years", "3") == rows("data-engineer", "--level", "mid"))
        #expect(try rows("data-engineer", "--years", "0.5") == rows("data-engineer", "--level", "junior"))
        for wrong in [["--years", "-1"], ["--years", "many"], ["--years", "3", "--level", "mid"]] {
            #expect(try work.pathfinder(["band", "data-engineer"] + wrong).code == 64)
        }
    }

    @Test func `the Gulf is meant when no region is given`() throws {
        #expect(try rows("data-engineer") == rows("data-engineer", "--region", "gcc"))
    }

    @Test func `a title carries its level, in both languages and any case`() throws {
        let expected = try rows("ai-engineer", "--level", "senior", "--region", "Riyadh")
        #expect(expected.count == 1)
        #expect(try rows("senior AI engineer", "--region", "Riyadh") == expected)
        #expect(try rows("SENIOR ai ENGINEER", "--region", "riyadh") == expected)
        #expect(try rows("مهندس ذكاء اصطناعي أول", "--region", "الرياض") == expected)
        #expect(try rows("Sr. A.I. Eng. (remote)", "--region", "Riyadh") == expected)
        let engineer = try rows("مهندس بيانات أول", "--region", "دبي")
        #expect(engineer.map { $0["role"] } == ["data-engineer"] && engineer.map { $0["level"] } == ["senior"])
    }

    @Test func `money is that of the place for the time usual there, unless another is asked for`() throws {
        let local = try rows("data-engineer", "--region", "Dubai")
        #expect(local.allSatisfy { $0["currency"] == "AED" && $0["period"] == "month" })
        let dollars = try rows("data-engineer", "--region", "Dubai", "--currency", "USD", "--period", "year")
        let rates = try CSVTable(dataset: "exchange_rates").rows
        let rate = try #require(rates.last { $0["currency"] == "AED" && $0["year"] == local[0]["year"] }?["per_usd"])
        for (local, dollars) in zip(local, dollars) {
            let amount = try #require(local["median"].flatMap(Double.init))
            let other = try #require(dollars["median"].flatMap(Double.init))
            #expect(abs(amount * 12 / Double(rate)! / other - 1) < 0.01)
        }
        let york = try rows("data-engineer", "--region", "New York")
        #expect(york.allSatisfy { $0["currency"] == "USD" && $0["period"] == "year" })
    }

    @Test func `a month is a twelfth of the year`() throws {
        let year = try rows("ai-engineer", "--region", "Doha", "--period", "year")
        let month = try rows("ai-engineer", "--region", "Doha", "--period", "month")
        for (year, month) in zip(year, month) {
            let amount = try #require(year["median"].flatMap(Double.init))
            let part = try #require(month["median"].flatMap(Double.init))
            #expect(abs(amount / 12 / part - 1) < 0.01 && month["period"] == "month")
        }
    }

    @Test func `a pay has one verdict, with what to ask for`() throws {
        let row = try #require(try rows("data-engineer", "--level", "mid", "--region", "Abu Dhabi").first)
        func amount(_ column: String) throws -> Int { try #require(row[column].flatMap { Int($0) }) }
        func run(_ pay: Int) throws -> Run {
            try work.pathfinder(
                "band", "data-engineer", "--level", "mid", "--region", "Abu Dhabi", "--pay", String(pay))
        }
        let low = try run(try amount("low"))
        #expect(low.unwrapped.contains("about percentile 10") && low.unwrapped.contains("more would reach the median"))
        #expect(low.unwrapped.contains("One level up (Senior) the median is"))
        let middle = try run(try amount("median") * 101 / 100)
        #expect(
            middle.unwrapped.contains("more would reach the top quarter")
                && !middle.unwrapped.contains("reach the median"))
        #expect(try run(try amount("high")).unwrapped.contains("It is in the top quarter already"))
    }

    @Test func `a pay that a stated range puts elsewhere gets the reason`() throws {
        let run = try work.pathfinder(
            "band", "data-engineer", "--level", "mid", "--region", "Abu Dhabi", "--pay", "26000")
        #expect(run.unwrapped.contains("this pay is low: that range is higher"))
    }

    @Test func `the position of a pay in JSON has its interval and the compa-ratio`() throws {
        let row = try #require(try rows("data-engineer", "--level", "mid", "--region", "Abu Dhabi").first)
        let median = try #require(row["median"])
        let result = try work.pathfinder(
            "band", "data-engineer", "--level", "mid", "--region", "Abu Dhabi", "--pay", median, "--format", "json"
        ).result("pathfinder.band/2")
        let position = try #require(result["bands"].items.first)["position"]
        #expect(abs(try #require(position["percentile"].number) - 50) < 0.01)
        #expect(try #require(position["low"].number) < 50 && (try #require(position["high"].number)) > 50)
        #expect(abs(try #require(position["compa_ratio"].number) - 1) < 1e-9)
    }

    @Test(arguments: ["1e18", "1e19", "1e300", "0.001"])
    func `an absurd pay is placed or refused, but does not end in a crash`(pay: String) throws {
        let run = try work.pathfinder("band", "data-engineer", "--region", "Dubai", "--pay", pay)
        #expect((run.code == 0 || run.code == 64) && !run.stderr.contains("Fatal error"))
    }

    @Test func `what nothing says well enough is unknown and exits with 1`() throws {
        for arguments in [
            ["data-steward", "--region", "Antarctica", "--level", "junior"], ["product-owner", "--region", "world"],
        ] {
            let run = try work.pathfinder(["band"] + arguments)
            #expect(run.code == 1 && run.unwrapped.contains("Unknown: "), "\(arguments)")
            let json = try work.pathfinder(["band"] + arguments + ["--format", "json"])
            #expect(json.code == 1)
            let bands = try json.result("pathfinder.band/2")["bands"].items
            #expect(!bands.contains { $0["band"]["figure"] != .null || $0["band"]["basis"] != .text("unknown") })
        }
    }

    @Test func `pay that was observed is told with percentiles, an interval and sources`() throws {
        let band = try work.pathfinder(
            "band", "senior data engineer", "--region", "United States", "--pay", "150000", "--format", "json"
        ).result("pathfinder.band/2")["bands"].items[0]["band"]
        #expect(band["basis"] == .text("observed"))
        let pay = band["pay"]
        let percentiles = try ["p10", "p25", "p50", "p75", "p90"].map { try #require(pay["percentiles"][$0].number) }
        #expect(percentiles == percentiles.sorted() && percentiles[0] > 50_000)
        #expect(try #require(pay["median_interval"]["low"].number) < percentiles[2])
        #expect(pay["sources"].items.contains { $0["source"] == .text("aijobs") })
    }

    @Test func `for Riyadh the answer says what it rests on, and who is paid otherwise`() throws {
        let run = try work.pathfinder("band", "senior data engineer", "--region", "Riyadh", "--full")
        #expect(run.code == 0)
        #expect(run.unwrapped.contains("of the evidence is from Saudi Arabia"))
        #expect(run.unwrapped.contains("140,000–185,000"), "the stated range stands beside")
        #expect(run.unwrapped.contains("Medians by group") && run.unwrapped.contains("job sites"))
    }

    @Test func `every mark has its note, and every note is numbered in order`() throws {
        let run = try work.pathfinder("band", "data-engineer", "--region", "Dubai", "--full")
        let parts = run.stdout.components(separatedBy: "\nNotes\n")
        try #require(parts.count == 2)
        let marks = parts[0].matches(of: /\[(\d+)\]/).compactMap { Int($0.1) }
        let notes = parts[1].matches(of: #/(?:^|\n)\[(\d+)\] /#).compactMap { Int($0.1) }
        #expect(!notes.isEmpty && notes == Array(1...notes.count))
        #expect(Set(marks).isSubset(of: notes))
        #expect(run.stdout.contains("\nSources\n- "))
    }
}
