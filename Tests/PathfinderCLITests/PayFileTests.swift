import Testing

/// Building, evaluating and using bands of one's own pay file.
struct PayFileTests {
    private let work: Workdir

    init() throws { work = try Workdir() }

    @Test func `bands are exact percentiles, and can be used at once`() throws {
        try work.write(PayFileFixture.salaries, to: "salaries.csv")
        let run = try work.pathfinder("bands", "build", "salaries.csv", "--map", "aijobs", "-o", "bands.csv")
        #expect(run.code == 0 && run.stdout.isEmpty)
        #expect(run.stderr.contains("20 rows read, 20 used in 4 cells"))
        let bands = try CSVTable(work.read("bands.csv"))
        #expect(bands.rows.count == 4)
        let first = try #require(bands.rows.first { $0["role"] == "data-engineer" && $0["level"] == "junior" })
        // 60,000, 80,000, 100,000, 120,000, 140,000
        #expect(["n", "p10", "p25", "p50", "p90"].map { first[$0] } == ["5", "68000", "80000", "100000", "132000"])
        #expect(try work.pathfinder("list", "pay_observations", "--datasets", "bands.csv").code == 0)
    }

    @Test func `rows that are not used are counted and written with line and reason`() throws {
        try work.write(
            """
            job_title,country,salary_usd
            Data Engineer,Germany,70000
            Manager,Germany,70000
            Data Engineer,Nowhereland,70000
            Data Engineer,Germany,much
            Data Engineer,Germany,

            """, to: "pay.csv")
        let run = try work.pathfinder("bands", "build", "pay.csv", "--rejected", "rejected.csv", "-o", "bands.csv")
        #expect(run.code == 0)
        #expect(run.stderr.contains("5 rows read, 1 used in 1 cells") && run.stderr.contains("read as pay of a year"))
        let rejected = try CSVTable(work.read("rejected.csv"))
        #expect(rejected["line"] == ["3", "4", "5", "6"])
        #expect(
            rejected["reason"]
                == ["title stands for no role", "unknown place", "pay is no number above 0", "no pay"])
    }

    @Test func `compressed input gives the same bands as plain input, from a file and from a pipe`() throws {
        try work.write(PayFileFixture.salaries, to: "salaries.csv")
        let plain = try work.pathfinder("bands", "build", "salaries.csv", "--map", "aijobs").stdout
        _ = try work.shell("gzip -k salaries.csv", in: work.url)
        #expect(try work.pathfinder("bands", "build", "salaries.csv.gz", "--map", "aijobs").stdout == plain)
        let piped = try work.shell("cat salaries.csv.gz | pathfinder bands build - --map aijobs", in: work.url)
        #expect(piped.stdout == plain && !plain.isEmpty)
    }

    @Test func `mistakes in a pay file or mapping say what to do, and nothing is written`() throws {
        try work.write("a,b\n1,2\n", to: "pay.csv")
        try work.write("{\"title\": \"a\", \"plaec\": \"b\", \"pay\": \"c\"}", to: "mapping.json")
        for (arguments, remedy) in [
            (["pay.csv"], "name one of them in the mapping"), (["missing.csv"], "check the path"),
            (["pay.csv", "--map", "mapping.json"], "there is no key \"plaec\""),
            (["pay.csv", "--map", "nosuch"], "bundled mappings"),
        ] {
            let run = try work.pathfinder(["bands", "build"] + arguments + ["-o", "out.csv"])
            #expect(run.code == 1 && run.stdout.isEmpty && run.stderr.contains(remedy), "\(run.stderr)")
        }
        #expect(try !work.files.contains("out.csv"))
    }

    @Test func `amounts that look like a mistake are named and kept`() throws {
        var text = "job_title,country,salary_usd\n"
        for row in 0..<12 { text += "Data Engineer,Germany,\(row == 0 ? 6_000 : 70_000 + row)\n" }
        try work.write(text, to: "pay.csv")
        let run = try work.pathfinder("bands", "build", "pay.csv", "--period", "year")
        #expect(run.stderr.contains("monthly pay among yearly") && run.stderr.contains("12 used"))
    }

    @Test func `bands are evaluated on other rows`() throws {
        try work.write(PayFileFixture.salaries, to: "salaries.csv")
        _ = try work.pathfinder(
            "bands", "build", "salaries.csv", "--map", "aijobs-usd", "--by", "title", "-o", "bands.csv")
        let words = ["bands", "evaluate", "salaries.csv", "--map", "aijobs-usd", "--against", "bands.csv"]
        let all = try work.pathfinder(words + ["--format", "json"]).result("pathfinder.band-evaluation/1")["all"]
        #expect(all["n"].number == 20)
        #expect(try #require(all["p10_p90"].number) >= 0.5)
        #expect(try work.pathfinder(words).stdout.contains("Pinball"))
    }

    @Test func `annotated rows keep their order and columns`() throws {
        try work.write(PayFileFixture.people, to: "people.csv")
        let table = try work.pathfinder("annotate", "people.csv").csv()
        let people = try CSVTable(PayFileFixture.people)
        #expect(table["name"] == people["name"] && table["pay_usd"] == people["pay_usd"])
        #expect(Set(table["role"]) == ["data-engineer"] && Set(table["region"]) == ["dubai"])
        let percentiles = table["percentile"].compactMap { Double($0) }
        #expect(percentiles.count == 10 && percentiles == percentiles.sorted())
        for row in table.rows {
            let pay = try #require(row["pay_usd"].flatMap(Double.init))
            let middle = try #require(row["p50"].flatMap(Double.init))
            let ratio = try #require(row["compa_ratio"].flatMap(Double.init))
            #expect(abs(ratio - pay / middle) < 0.001)
        }
    }
}
