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
        #expect(run.stderr.contains("5 rows read, 1 used in 1 cell") && run.stderr.contains("read as pay of a year"))
        let rejected = try CSVTable(work.read("rejected.csv"))
        #expect(rejected["line"] == ["3", "4", "5", "6"])
        #expect(
            rejected["reason"]
                == [
                    "title stands for no role", "unknown place",
                    "pay is no amount above 0 and up to 1e12 in the currency and period of the file", "no pay",
                ])
    }

    @Test func `what a spreadsheet would run as a formula is neutralised in files that are made for one`() throws {
        try work.write(
            """
            job_title,country,salary_usd
            =cmd|' /C calc'!A0,Germany,70000
            @SUM(1),Germany,70000
            "=HYPERLINK(""http://e.example"")",Nowhereland,70000
            =Data Engineer,Germany,70000

            """, to: "=pay.csv")
        let run = try work.pathfinder(
            "bands", "build", "=pay.csv", "--by", "title", "--rejected", "rejected.csv", "-o", "bands.csv")
        #expect(run.code == 0, "\(run.stderr)")
        for file in ["rejected.csv", "bands.csv"] {
            let text = try work.read(file)
            #expect(text.split(separator: "\n").count > 1)
            #expect(!text.contains(/(^|,|\n)"?[=@]/), "\(text)")
        }
        let annotated = try work.pathfinder("annotate", "=pay.csv")
        #expect(annotated.stdout.contains("\n@SUM(1),Germany"), "the columns of others stay as they are")
    }

    @Test(arguments: ["1e", "70000E", "1e+", "7e-", ".", "-", "1.2.3", "0x10", "1e5x"])
    func `what only begins like a number is no pay`(pay: String) throws {
        try work.write(
            "job_title,country,salary_usd\nData Engineer,Germany,70000\nData Engineer,Germany,\(pay)\n", to: "pay.csv")
        let run = try work.pathfinder("bands", "build", "pay.csv", "--rejected", "rejected.csv", "-o", "bands.csv")
        #expect(run.stderr.contains("2 rows read, 1 used in 1 cell"), "\(run.stderr)")
        #expect(try work.read("rejected.csv").contains("pay is no amount above 0"))
        let annotated = try CSVTable(work.pathfinder("annotate", "pay.csv").stdout)
        #expect(annotated["percentile"].first?.isEmpty == false && annotated["percentile"].last == "")
    }

    @Test func `percentiles end without noise`() throws {
        var text = "job_title,country,salary_usd\n"
        for pay in [61, 61, 66, 69, 69, 70, 70, 73, 74, 74, 76, 88, 89] { text += "Data Engineer,Germany,\(pay)000\n" }
        try work.write(text, to: "pay.csv")
        let bands = try CSVTable(work.pathfinder("bands", "build", "pay.csv").stdout)
        #expect(bands["p90"] == ["85600"])
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

    /// No cell of these files can show the mistake by itself: what the catalog knows does.
    @Test(arguments: [
        (
            "title,pay_eur,country\nData Engineer,5200,Germany\nData Engineer,66000,Germany\n",
            "1 amount that looks like monthly"
        ),
        ("title,pay_eur,country\nData Engineer,700000,Germany\nData Engineer,66000,Germany\n", "like a zero too many"),
        (
            "title,pay_eur,country\n" + String(repeating: "Data Engineer,5500,Germany\n", count: 30),
            "30 amounts that look like monthly"
        ),
        (
            "title,pay_aed,city\n" + String(repeating: "Data Engineer,14000,Dubai\n", count: 12),
            "12 amounts that look like monthly"
        ),
        ("title,monthly_pay_aed,city\nData Engineer,260000,Dubai\n", "1 amount that looks like yearly"),
    ]) func `pay of another period is suspected in small files and in whole files`(text: String, message: String) throws
    {
        try work.write(text, to: "pay.csv")
        let run = try work.pathfinder("bands", "build", "pay.csv")
        #expect(run.stderr.contains(message) && run.stderr.contains("where the catalog's middle is"), "\(run.stderr)")
        #expect(run.stdout.split(separator: "\n").count == 2, "what is suspected is kept")
    }

    @Test(arguments: ["Data Engineer,5500,Yemen", "Data Engineer,60000,Germany", "Data Engineer,95000,Dubai"])
    func `pay that is usual, or of places without figures, is not suspected`(row: String) throws {
        try work.write("title,pay_usd,country\n\(row)\n", to: "pay.csv")
        #expect(try !work.pathfinder("bands", "build", "pay.csv").stderr.contains("suspicious"))
    }

    @Test func `an amount that names another currency or period is not read as that of the file`() throws {
        try work.write(
            """
            title,pay,city
            Data Engineer,"AED 22,000 per month",Dubai
            Data Engineer,"22,000 درهم شهريًا",Dubai
            Data Engineer,"AED 264,000 a year",Dubai
            Data Engineer,"USD 6,000",Dubai
            Data Engineer,6000 €,Dubai
            Data Engineer,1e300,Dubai

            """, to: "pay.csv")
        let words = ["pay.csv", "--currency", "AED", "--period", "month"]
        let build = try work.pathfinder(["bands", "build"] + words + ["--rejected", "rejected.csv"])
        #expect(build.stderr.contains("6 rows read, 2 used"), "\(build.stderr)")
        #expect(try CSVTable(work.read("rejected.csv"))["line"] == ["4", "5", "6", "7"])
        let remarks = try work.pathfinder(["annotate"] + words).csv()["remark"]
        #expect(remarks.map { $0.isEmpty } == [true, true, false, false, false, false])
    }

    @Test(arguments: [["bands", "build", "-", "--rejected", "rejected.csv"], ["annotate", "-"]])
    func `Ctrl-C leaves no file behind`(words: [String]) throws {
        // In Python: the threads of a test block signals, and what they start inherits that.
        try work.write(
            """
            import os, signal, subprocess, sys, time
            signal.pthread_sigmask(signal.SIG_SETMASK, [])
            run = subprocess.Popen(["pathfinder", *sys.argv[1:], "-o", "out.csv"], stdin=subprocess.PIPE)
            run.stdin.write(b"title,country,pay_usd\\n" + b"Data Engineer,Germany,70000\\n" * 100_000)
            while len(os.listdir(".")) < 2 and run.poll() is None: time.sleep(0.01)
            run.send_signal(signal.SIGINT)
            sys.exit(run.wait())

            """, to: "stop.py")
        let run = try work.shell("python3 stop.py \(words.joined(separator: " "))", in: work.url)
        #expect(run.code == 130)
        #expect(try work.files == ["stop.py"])
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
