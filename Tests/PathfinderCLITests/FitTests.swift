import Foundation
import Testing

/// `pathfinder fit` from options, files and pipes.
@Suite struct FitTests {
    let work: Workdir

    init() throws { work = try Workdir() }

    private static let words = ["fit", "--skill", "python", "--skill", "sql", "--skill", "spark=3", "--years", "2"]

    @Test func `options say who it is about, and the answer comes first`() throws {
        let run = try work.pathfinder(Self.words + ["--region", "Dubai"])
        #expect(run.code == 0 && run.stderr.isEmpty)
        #expect(run.lines[0] == "Which path fits you")
        #expect(run.lines[2].hasPrefix("Start as: Data Engineer") || run.lines[2].hasPrefix("Close between Data E"))
        for part in ["Role ", "For it: ", "Against it: ", "Pay in Dubai, AED a", "Next: ", "pathfinder plan --to"] {
            #expect(run.stdout.contains(part), "\(part)")
        }
        for line in run.lines { #expect(line.columns <= 80, "\(line)") }
        let full = try work.pathfinder(Self.words + ["--region", "Dubai", "--full"])
        for part in ["By family: ", "By path, ", "Why Data Engineer", "Against average", "Not answered"] {
            #expect(full.stdout.contains(part), "\(part)")
        }
    }

    @Test(arguments: ["en", "ar"])
    func `the answer has room on one screen, whatever is said`(language: String) throws {
        let tools = [
            "python", "sql", "excel", "power bi", "airflow", "pytorch", "langchain", "docker", "jira", "Befun",
        ]
        var people: [[String]] = [
            [], ["--years", "12", "--region", "Cairo"], ["--education", "bachelor", "--field", "statistics"],
            ["--role", "nurse", "--region", "Riyadh"],
            ["--role", "data analyst", "--years", "3", "--region", "London"],
            ["--activity", "build-data-infrastructure", "--statement", "query-performance=2", "--remote", "required"],
        ]
        people = people.enumerated().flatMap { number, person in
            [1, 3, 7].map { count in
                person + tools.indices.filter { ($0 + number) % 10 < count }.flatMap { ["--skill", tools[$0]] }
            }
        }
        for person in people {
            let run = try work.pathfinder(["fit", "--lang", language] + person)
            #expect(run.code == 0 && run.lines.count <= 24, "\(person): \(run.lines.count)")
            #expect(run.lines.allSatisfy { $0.columns <= 80 }, "\(person)")
            #expect(!run.stdout.contains("{"), "\(person)")
        }
    }

    @Test func `a file, a pipe and options give the same answer`() throws {
        try work.write(
            #"{"skills": ["Python", "SQL", {"skill": "spark", "level": 3}], "years_of_experience": 2}"#, to: "p.json")
        let expected = try work.pathfinder(Self.words)
        #expect(try work.pathfinder("fit", "--profile", "p.json").stdout == expected.stdout)
        #expect(try work.shell("pathfinder fit --profile - < p.json").stdout == expected.stdout)
        #expect(try work.pathfinder(Self.words + ["--save", "saved.json"]).stdout == expected.stdout)
        #expect(try work.pathfinder("fit", "--profile", "saved.json").stdout == expected.stdout)
    }

    @Test func `options go over what a file says`() throws {
        try work.write(
            #"{"name": "Sara", "skills": [{"skill": "spark", "level": 1}], "maths_comfort": 1}"#, to: "p.json")
        let run = try work.pathfinder(
            "fit", "--profile", "p.json", "--skill", "Spark=4", "--maths", "5", "--format", "json")
        let profile = try run.result("pathfinder.fit/2")["profile"]
        #expect(profile["name"].cell == "Sara" && profile["maths_comfort"].cell == "5")
        #expect(profile["skills"].items.map { $0["level"].cell } == ["4"])
    }

    @Test func `JSON has the roles, and CSV the same`() throws {
        let json = try work.pathfinder(Self.words + ["--format", "json"]).result("pathfinder.fit/2")
        let csv = try work.pathfinder(Self.words + ["--format", "csv"]).csv()
        #expect(json["roles"].items.count == csv.rows.count && csv.rows.count > 8)
        for (row, role) in zip(csv.rows, json["roles"].items) {
            #expect(row["role"] == role["role"].cell && row["score"] == role["score"].cell)
            #expect(row["probability_first"] == role["probability_first"].cell)
        }
    }

    @Test func `a score is the sum of its parts, and probabilities add up to 1`() throws {
        let csv = try work.pathfinder(Self.words + ["--activity", "build-data-infrastructure", "--format", "csv"]).csv()
        var whole = 0.0
        for row in csv.rows {
            let sum = ["skills", "activities", "work_style", "interests", "background", "pay", "remote"].reduce(0.0) {
                $0 + (Double(row["\($1)_value"] ?? "") ?? 0) * (Double(row["\($1)_weight"] ?? "") ?? 0)
            }
            #expect(abs(sum - (Double(row["score"] ?? "") ?? .nan)) < 1e-9)
            whole += Double(row["probability_first"] ?? "") ?? .nan
        }
        #expect(abs(whole - 1) < 1e-9)
    }

    @Test func `a weight can be set`() throws {
        let words = Self.words + ["--region", "Dubai", "--pay", "25000", "--currency", "AED", "--period", "month"]
        let csv = try work.pathfinder(words + ["--weight", "pay=7", "--format", "csv"]).csv()
        #expect(Set(csv.rows.map { $0["pay_weight"] }) == ["7"])
    }

    @Test func `unknown skills are kept and named`() throws {
        let run = try work.pathfinder(Self.words + ["--skill", "Befunge", "--skill", "Pyhton"])
        let text = run.stdout.replacing("\n", with: " ")
        #expect(text.contains("“Befunge”") && text.contains("“Pyhton”: did you mean Python?"))
        let json = try work.pathfinder("fit", "--skill", "Befunge", "--format", "json").result("pathfinder.fit/2")
        #expect(json["unknown_skills"].items.map(\.cell) == ["Befunge"])
    }

    @Test(arguments: ["astronaut", "wizard", "student", "طالب"])
    func `a role and a field that are not known are kept and named`(role: String) throws {
        let run = try work.pathfinder(Self.words + ["--role", role, "--field", "astrology"])
        let text = run.stdout.replacing("\n", with: " ")
        #expect(run.code == 0 && text.contains("Unknown to our tables, so it counts for nothing"))
        #expect(text.contains("“\(role)” (your present role)"))
        #expect(text.contains("“astrology” (your field of study): did you mean Natural sciences? "), "\(text)")
        let plain = try work.pathfinder(Self.words + ["--format", "csv"]).stdout
        #expect(try work.pathfinder(Self.words + ["--role", role, "--format", "csv"]).stdout == plain)
    }

    @Test func `what a role may have been meant to be is said in the language`() throws {
        let run = try work.pathfinder(Self.words + ["--role", "محلل", "--lang", "ar"])
        #expect(run.stdout.contains("«محلل» (دورك الحالي): هل تقصد محلل"), "\(run.stdout)")
    }

    @Test func `a weight of what is not answered is said to have no effect`() throws {
        let run = try work.pathfinder(Self.words + ["--weight", "pay=2"])
        #expect(run.code == 0 && run.stderr.contains("--weight pay has no effect"))
    }

    @Test func `numbers of JSON and CSV have no noise behind their digits`() throws {
        let json = try work.pathfinder(Self.words + ["--format", "json"]).stdout
        let csv = try work.pathfinder(Self.words + ["--format", "csv"]).stdout
        for text in [json, csv] { #expect(text.firstMatch(of: /\d\.\d{16,}/) == nil && !text.contains("00000000")) }
    }

    @Test func `Arabic is Arabic`() throws {
        let run = try work.pathfinder(Self.words + ["--skill", "بايثون", "--lang", "ar"])
        #expect(run.code == 0 && run.lines[0] == "أي مسار يناسبك")
        #expect(!run.stdout.contains("Why") && !run.stdout.contains("{"))
    }

    @Test(arguments: [
        (["--skill", "spark=9"], #"--skill spark=9: "9" is not a level of skill"#),
        (["--region", "Dubay"], #"--region Dubay: "Dubay" is not a known region; did you mean "dubai"?"#),
        (["--activity", "resarch-ml"], #"did you mean "research-ml"?"#),
        (["--statement", "curiosity"], "has no answer behind it"),
        (["--interest", "social=9"], "1 (none) to 7 (strong)"),
        (["--years", "many"], "is not a number"), (["--maths", "6"], "is not an answer"),
        (["--education", "phdd"], "is not one of the choices"), (["--hours", "0"], "write a number from 0.5 to 168"),
        (["--language", "klingon"], "is not a language of ISO 639-1"), (["--years", "-1"], #""-1" is not a number"#),
        (["--pay", "20000"], "the pay wish lacks a currency and a period"),
        (["--skill", "sql", "--lacking", "SQL"], "both among the skills and among the lacking ones"),
    ])
    func `an option that cannot be used is named with the remedy`(words: [String], message: String) throws {
        let run = try work.pathfinder(["fit"] + words)
        #expect(run.code == 64 && run.stdout.isEmpty)
        #expect(run.stderr.hasPrefix("Error: ") && run.stderr.contains(message), "\(run.stderr)")
    }

    @Test(arguments: [
        (["--weight", "pay"], "write a part and its weight"), (["--weight", "py=2"], "use skills, activities"),
        (["--weight", "pay=-1"], "give a number from 0 to 1000"), (["--digits", "0"], "give a number from 1 to 12"),
        (["--profiles", "p.csv", "--skill", "sql"], "leave out the other answers"),
        (["--skill", "sql", "--digits", "3"], "--digits belongs to --profiles"),
        (["--schema", "--skill", "sql"], "--schema shows the schema of profiles"),
        (["--years", "3", "--years=5"], "--years is given more than once"),
        (["--format", "csv", "--format", "json"], "--format is given more than once"),
        (["--weight", "pay=1", "--weight", "pay=2"], "pay has a weight already"),
        (["--profiles", "p.csv", "--format", "json"], "writes CSV"),
    ])
    func `options that do not go together are wrong usage`(words: [String], message: String) throws {
        let run = try work.pathfinder(["fit"] + words)
        #expect(run.code == 64 && run.stderr.contains(message), "\(run.stderr)")
    }

    @Test func `every mistake in a profile is named with its place`() throws {
        try work.write("{\n  \"skils\": [],\n  \"region\": \"Dubay\"\n}\n", to: "p.json")
        let run = try work.pathfinder("fit", "--profile", "p.json")
        #expect(run.code == 1 && run.stdout.isEmpty)
        #expect(run.stderr.contains(#"p.json:2:3: /skils: "skils" is not a field here; did you mean "skills"?"#))
        #expect(run.stderr.contains(#"p.json:3:13: /region: "Dubay" is not a known region"#))
    }

    @Test(arguments: [
        ("--profile none.json", "none.json: cannot be opened"), ("--profile students.csv", "with --profiles"),
        ("--profile .", "cannot be read"), ("--profile - < /dev/null", "<stdin>:1:1: a value is missing"),
        ("--profile - < /dev/zero", "a profile has at most 1 MiB"),
        ("--profiles none.csv", "none.csv: cannot be opened"),
    ])
    func `a file that cannot be used is named with the remedy`(words: String, message: String) throws {
        let run = try work.shell("pathfinder fit \(words)")
        #expect(run.code == 1 && run.stdout.isEmpty && run.stderr.contains(message), "\(run.stderr)")
    }

    @Test func `without a terminal and without answers it says what to do`() throws {
        let run = try work.pathfinder("fit")
        #expect(run.code == 64 && run.stdout.isEmpty)
        #expect(run.stderr.contains("--profile FILE") && run.stderr.contains("--skill python"))
    }

    @Test func `the schema is that of the repository`() throws {
        let file = Repository.datasets.appending(path: "schemas/profile.schema.json")
        let run = try work.pathfinder("fit", "--schema")
        let schema = try Data(contentsOf: file)
        #expect(run.code == 0 && Data(run.stdout.utf8) == schema)
    }
}

/// `pathfinder fit --profiles`.
@Suite struct FitPeopleTests {
    let work: Workdir

    init() throws {
        work = try Workdir()
        try work.write("id,skills,email\n1,python;sql,a@b\n2,sql=9,\n3\n4,Befunge;spark,\n", to: "people.csv")
    }

    @Test func `each person has a row in the order of the file, and what is wrong is named`() throws {
        let run = try work.pathfinder("fit", "--profiles", "people.csv")
        let csv = try run.csv()
        #expect(run.code == 1, "some rows have mistakes")
        #expect(csv.rows.map { $0["line"] } == ["2", "3", "4", "5"])
        #expect(csv.rows.map { $0["id"] } == ["1", "2", "", "4"])
        #expect(csv.rows.map { $0["best"]?.isEmpty } == [false, true, true, false])
        #expect(csv.rows[1]["problem"]?.contains("is not a level of skill") == true)
        #expect(csv.rows[3]["unknown_skills"] == "Befunge")
        for text in [
            "people.csv:3:3: skills: \"9\" is not a level of skill", "people.csv:4", "4 people read, 2 scored",
            "not scored: 2", "names that are not known: 1", "columns not used: email",
        ] {
            #expect(run.stderr.contains(text), "\(text)")
        }
    }

    @Test func `a person gets the scores of the full answer`() throws {
        let people = try work.pathfinder("fit", "--profiles", "people.csv", "--digits", "12").csv()
        let one = try work.pathfinder("fit", "--skill", "python", "--skill", "sql", "--format", "csv").csv()
        for row in one.rows {
            let column = "score_" + (row["role"] ?? "").replacing("-", with: "_")
            let scores = [people.rows[0][column], row["score"]].map { Double($0 ?? "") ?? .nan }
            #expect(abs(scores[0] - scores[1]) < 1e-9, "\(column)")
        }
        #expect(people.rows[0]["best"] == one.rows[0]["role"])
        #expect(people.rows[0]["second"] == one.rows[1]["role"])
    }

    @Test func `weights count for many people too`() throws {
        try work.write("id,education_level\n1,master\n", to: "degrees.csv")
        let plain = try work.pathfinder("fit", "--profiles", "degrees.csv").csv().rows[0]
        let heavy = try work.pathfinder("fit", "--profiles", "degrees.csv", "--weight", "background=20").csv().rows[0]
        #expect(plain["score_data_analyst"] != heavy["score_data_analyst"])
    }

    @Test func `a pipe, a compressed file and a file for the output work`() throws {
        let expected = try work.pathfinder("fit", "--profiles", "people.csv").stdout
        #expect(try work.shell("pathfinder fit --profiles - < people.csv").stdout == expected)
        #expect(try work.shell("gzip -c people.csv | pathfinder fit --profiles -").stdout == expected)
        let run = try work.pathfinder("fit", "--profiles", "people.csv", "--format", "csv", "-o", "out.csv")
        #expect(run.code == 1 && run.stdout.isEmpty)
        #expect(try work.read("out.csv") == expected)
    }

    @Test(arguments: [",", ";", "\t"])
    func `a row that is not well-formed costs none of the others`(delimiter: String) throws {
        let rows = "id,skills\n1,\"sql\n2,python\n3,s\"ql\n4,sql\n"
        try work.write(rows.replacing(",", with: delimiter), to: "broken.csv")
        let run = try work.pathfinder("fit", "--profiles", "broken.csv", "-o", "out.csv")
        #expect(run.code == 1 && run.stderr.contains("broken.csv:2:3: skills: "))
        #expect(run.stderr.contains("4 people read, 2 scored"))
        #expect(try CSVTable(work.read("out.csv")).rows.map { $0["best"]?.isEmpty } == [true, false, true, false])
    }

    @Test func `a file without people is said to have none`() throws {
        try work.write("id,skills\n", to: "empty.csv")
        let run = try work.pathfinder("fit", "--profiles", "empty.csv")
        #expect(run.code == 1 && run.stderr.contains("empty.csv: has a header and no people in it"))
    }

    @Test func `where nobody can be scored, that is a failure`() throws {
        try work.write("skills\nsql=9\n", to: "wrong.csv")
        #expect(try work.pathfinder("fit", "--profiles", "wrong.csv").code == 1)
        try work.write("email\nx\n", to: "other.csv")
        let run = try work.pathfinder("fit", "--profiles", "other.csv")
        #expect(run.code == 1 && run.stderr.contains("has no column that says something of a person"))
    }

    @Test func `no progress is shown where nobody looks`() throws {
        let rows = (0..<20_000).map { "\($0),python;sql;spark" }.joined(separator: "\n")
        try work.write("id,skills\n\(rows)\n", to: "many.csv")
        let run = try work.pathfinder("fit", "--profiles", "many.csv", "-o", "out.csv")
        #expect(run.stderr == "20,000 people read, 20,000 scored\n")
    }
}
