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

    @Test func `figures are those that the table states for the hub`() throws {
        for role in ["data-engineer", "ai-engineer"] {
            let stated = try CSVTable(dataset: "pay_ranges").rows
                .filter { $0["role"] == role && $0["region"] == "gcc" }
            #expect(stated.count >= 3)
            let shown = try rows(role, "--region", "Dubai")
            for range in stated {
                let row = try #require(shown.first { $0["level"] == range["level"] })
                for column in ["low", "high", "currency", "period", "pay_kind", "year", "reads_as", "source"] {
                    #expect(row[column] == range[column], "\(role) \(column)")
                }
            }
        }
    }

    @Test func `a named hub is stated, another place extrapolated from the hubs`() throws {
        let dubai = try rows("data-engineer", "--region", "Dubai")
        #expect(dubai.map { $0["basis"] } == ["stated", "extrapolated", "extrapolated"])
        #expect(dubai.map { $0["from"] } == ["dubai", "abu-dhabi;jeddah;manama", "kuwait-city;muscat;bahrain"])
        let jeddah = try rows("data-engineer", "--region", "Jeddah", "--level", "mid")
        #expect(jeddah.map { $0["basis"] } == ["stated"])
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

    @Test func `currencies are converted by the bundled rate of the year that is shown`() throws {
        let usd = try rows("data-engineer", "--region", "Dubai")
        let aed = try rows("data-engineer", "--region", "Dubai", "--currency", "AED")
        let rates = try CSVTable(dataset: "exchange_rates").rows
        for (usd, aed) in zip(usd, aed) {
            let year = try #require(aed["rate_years"])
            let rate = try #require(rates.first { $0["currency"] == "AED" && $0["year"] == year }?["per_usd"])
            let factor = try #require(Double(rate))
            for end in ["low", "high"] {
                let amount = try #require(usd[end].flatMap(Double.init))
                #expect(aed[end] == String(Int((amount * factor).rounded())))
            }
            #expect(aed["currency"] == "AED" && usd["rate_years"] == "")
        }
        let table = try work.pathfinder("band", "data-engineer", "--region", "Dubai", "--currency", "AED")
        let year = try #require(aed.first?["rate_years"])
        #expect(table.unwrapped.contains("rate of \(year)"))
    }

    @Test func `a month is a twelfth of the year`() throws {
        let year = try rows("ai-engineer", "--region", "Doha")
        let month = try rows("ai-engineer", "--region", "Doha", "--period", "month")
        for (year, month) in zip(year, month) {
            let amount = try #require(year["low"].flatMap(Double.init))
            #expect(month["low"] == String(Int((amount / 12).rounded())) && month["period"] == "month")
        }
    }

    @Test(arguments: [
        ("60000", "below", "is below the range: 10,000 under"), ("82500", "within", "50 % of the way"),
        ("70000", "within", "percentile 10"), ("95000", "within", "percentile 90"),
        ("100000", "above", "is above the range: 5,000 over"),
    ])
    func `a pay is placed in the band`(pay: String, side: String, words: String) throws {
        let arguments = ["band", "data-engineer", "--level", "junior", "--region", "Dubai", "--pay", pay]
        let table = try work.pathfinder(arguments)
        #expect(table.code == 0 && table.unwrapped.contains(words), "\(table.stdout)")
        let result = try work.pathfinder(arguments + ["--format", "json"]).result("pathfinder.band/1")
        let position = try #require(result["bands"].items.first)["position"]
        #expect(position["side"].cell == side && position["pay"].cell == pay)
        let penetration = try #require(position["penetration"].number)
        let expected = (try #require(Double(pay)) - 70_000) / 25_000
        #expect(abs(penetration - expected) < 1e-9)
        #expect((position["percentile"] == .null) == (side != "within"))
    }

    @Test func `the position of a pay names the reading of the range that it assumes`() throws {
        let run = try work.pathfinder(
            "band", "data-engineer", "--level", "mid", "--region", "Abu Dhabi", "--pay", "110000")
        #expect(run.unwrapped.contains("P10–P90"))
        #expect(run.unwrapped.contains("assumption"))
    }

    @Test(arguments: ["1e18", "1e19", "1e300", "0.001"])
    func `an absurd pay is placed or refused, but does not end in a crash`(pay: String) throws {
        let run = try work.pathfinder("band", "data-engineer", "--region", "Dubai", "--pay", pay)
        #expect((run.code == 0 || run.code == 64) && !run.stderr.contains("Fatal error"))
    }

    @Test func `what no source states is unknown and exits with 1`() throws {
        for arguments in [["data-steward", "--region", "Kenya", "--level", "junior"], ["product-owner"]] {
            let run = try work.pathfinder(["band"] + arguments)
            #expect(run.code == 1 && run.unwrapped.contains("no figure is near enough"), "\(arguments)")
            let json = try work.pathfinder(["band"] + arguments + ["--format", "json"])
            #expect(json.code == 1)
            let bands = try json.result("pathfinder.band/1")["bands"].items
            #expect(!bands.contains { $0["band"]["figure"] != .null || $0["band"]["basis"] != .text("unknown") })
        }
    }

    @Test func `pay that was observed is told with percentiles, an interval and sources`() throws {
        let band = try work.pathfinder(
            "band", "senior data engineer", "--region", "United States", "--pay", "150000", "--format", "json"
        ).result("pathfinder.band/1")["bands"].items[0]["band"]
        #expect(band["basis"] == .text("observed"))
        let pay = band["pay"]
        let percentiles = try ["p10", "p25", "p50", "p75", "p90"].map { try #require(pay["percentiles"][$0].number) }
        #expect(percentiles == percentiles.sorted() && percentiles[0] > 50_000)
        #expect(try #require(pay["median_interval"]["low"].number) < percentiles[2])
        #expect(pay["sources"].items.contains { $0["publisher"] == .text("aijobs.net") })
        let nominal = try work.pathfinder(
            "band", "senior data engineer", "--region", "United States", "--nominal", "--format", "json"
        ).result("pathfinder.band/1")["bands"].items[0]["band"]["pay"]
        #expect(try #require(nominal["percentiles"]["p50"].number) < percentiles[2])
    }

    @Test func `for Riyadh the sources are weighed, and their disagreement is said`() throws {
        let run = try work.pathfinder("band", "senior data engineer", "--region", "Riyadh", "--pay", "90000")
        #expect(run.code == 0)
        #expect(run.unwrapped.contains("Sources disagree") && run.unwrapped.contains("90 % interval"))
        #expect(run.unwrapped.contains("140,000–185,000"), "the stated range stands beside")
        #expect(run.unwrapped.contains("publishers put the middle below it"))
    }

    @Test func `every mark has its note, and every note is numbered in order`() throws {
        let run = try work.pathfinder("band", "data-engineer", "--region", "Dubai", "--currency", "AED")
        let parts = run.stdout.components(separatedBy: "\nNotes\n")
        try #require(parts.count == 2)
        let marks = parts[0].matches(of: /\[(\d+)\]/).compactMap { Int($0.1) }
        let notes = parts[1].matches(of: #/(?:^|\n)\[(\d+)\] /#).compactMap { Int($0.1) }
        #expect(!marks.isEmpty && notes == Array(1...notes.count))
        #expect(Set(marks).isSubset(of: notes))
        #expect(run.stdout.contains("\nSources\n- "))
    }
}
