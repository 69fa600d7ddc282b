import StrictCSV
import TestSupport
import Testing

import Pathfinder
@testable import PathfinderFiles

/// Scoring the people of a file in pieces, on several threads.
struct FitFileScoringTests {
    private static let catalog = Catalog.bundled
    private static let scorer = FitScorer(.bundled)

    struct Scored {
        var text = ""
        var errors: [CSVError] = []
        var report = FitFileScoring.Report()

        var lines: [String] { text.split(separator: "\n").map(String.init) }
    }

    private static func score(_ text: String, workers: Int = 2, chunk: Int = 64 << 10, digits: Int = 6) throws -> Scored
    {
        var reading = ObservationReading()
        reading.workers = workers
        reading.options.chunkSize = chunk
        var scored = Scored()
        let input = ObservationInput(name: "people.csv") { () throws(CSVError) in TextSource(text) }
        scored.report = try FitFileScoring(scorer, reading: reading, digits: digits).score(
            input, to: { scored.text += String(decoding: $0, as: UTF8.self) }, reporting: { scored.errors.append($0) })
        return scored
    }

    /// Rows in which next to nothing is right, and some in which everything is.
    private static func randomPeople(_ count: Int, using generator: inout SplitMix64) -> String {
        let cells: [[String]] = [
            ["1", "x y", "=1+1", "\"a,\"\"b\"", "سارة", ""],
            [
                "", "python", "python;sql=3", " Python ; sql:2 ;", "python;Python", "python=2;Python=3", "python=9",
                "Befunge;python;Befunge", "كافكا؛بايثون", "\"python, sql\"", "scikit learn;K8s;power bi=5", "sql=x",
            ],
            ["", "scala", "python", "scla"], ["", "yes", "no", "maybe"],
            ["", "research-ml", "research-ml=no;improve-models", "research-ml;research-ml=no", "resarch"],
            ["", "curiosity=2", "curiosity=-1;ambiguity=2", "curiosity", "curiosity=1;curiosity=1", "curiosity=7"],
            ["", "investigative=6;social=2;realistic=3.5", "social=9"], ["", "master", "MASTER", "phd"],
            ["", "Statistics", "الإحصاء", "astrology"], ["", "2", "2.5", "-1", "many", "40"],
            ["", "data analyst", "staff nurse", "senior data engineer", "DBA", "wizard"], ["", "junior", "senior"],
            ["", "4", "4.5", "0"],
            ["", "Dubai", "دبي", "Dubay"], ["", "preferred", "yes"], ["", "20000", "0"], ["", "AED", "XXQ"],
            ["", "month", "year", "week"], ["", "8", "200"], ["", "en;ar"],
        ]
        var lines = [
            "id,skills,lacking_skills,skills_are_complete,activities,work_styles,interests,education_level,education_field,"
                + "years_of_experience,current_role,current_level,maths_comfort,region,remote,pay_wish_amount,"
                + "pay_wish_currency,pay_wish_period,study_hours_per_week,languages"
        ]
        for _ in 0..<count {
            let carelessness = Double.random(in: 0...0.5, using: &generator)
            var row = cells.map { choices in
                let isSimple = Double.random(in: 0...1, using: &generator) > carelessness
                return choices[
                    isSimple
                        ? Int.random(in: 0...1, using: &generator)
                        : choices.indices.randomElement(using: &generator) ?? 0]
            }
            // Parts of a pay wish mostly come together.
            if row[15...17].contains(""), Bool.random(using: &generator) { for index in 15...17 { row[index] = "" } }
            if Int.random(in: 0..<40, using: &generator) == 0 { row.removeLast() }
            lines.append(row.joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test(arguments: seeds)
    func `each row gets the scores of its profile, or says what is wrong with it`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let text = Self.randomPeople(120, using: &generator)
        let scored = try Self.score(text)
        let people = try people(text)
        #expect(scored.lines.count == people.count + 1)
        #expect(scored.report.rows == people.count)
        #expect(scored.report.wrongRows == people.count { $0.profile == nil })
        var right = 0
        for (line, person) in zip(scored.lines.dropFirst(), people) {
            #expect(line.hasPrefix("\(person.line),"))
            guard let profile = person.profile else {
                #expect(person.errors.allSatisfy { line.contains($0.remedy.replacing("\"", with: "\"\"")) }, "\(line)")
                continue
            }
            right += 1
            let scores = Self.scorer.score(profile)
            let (first, second) = scores.firstTwo
            for role in [first, second] {
                #expect(line.contains(",\(Self.scorer.roles[role]),") == scores.tellsApart, "\(line)")
            }
            let numbers = line.split(separator: ",", omittingEmptySubsequences: false).suffix(Self.scorer.roles.count)
            for (number, score) in zip(numbers, scores.scores) {
                #expect(abs((Double(number) ?? .nan) - score) < 1e-6, "\(line)")
            }
        }
        #expect(right > 10 && right < people.count - 10, "the generator makes right and wrong rows")
    }

    @Test(arguments: seeds)
    func `neither threads nor pieces change a byte`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let text = Self.randomPeople(100, using: &generator)
        let alone = try Self.score(text, workers: 1)
        for (workers, chunk) in [(2, 64), (2, 1000), (5, 300), (3, 1 << 20)] {
            let shared = try Self.score(text, workers: workers, chunk: chunk)
            #expect(shared.text == alone.text)
        }
    }

    @Test func `stretches of blank lines do not hold up the output`() throws {
        let text = "id,skills\n1,sql\n" + String(repeating: "\n", count: 100_000) + "2,python\n"
        let scored = try Self.score(text, workers: 2, chunk: 64)
        #expect(
            scored.lines.map { $0.split(separator: ",").prefix(2).joined(separator: " ") } == [
                "line id", "2 1", "100003 2",
            ])
    }

    @Test func `ids and unknown skills are quoted, and no formula for a spreadsheet`() throws {
        let scored = try Self.score("id,skills\n\"=a,\"\"b\",sql;-Befunge\n@x,\"+1;x,y\"\n")
        #expect(scored.lines[1].hasPrefix("2,\"'=a,\"\"b\","))
        #expect(scored.lines[1].contains(",'-Befunge,"))
        #expect(scored.lines[2].hasPrefix("3,'@x,") && scored.lines[2].contains(",\"'+1;x,y\","))
        #expect(scored.report.rowsWithUnknownNames == 2)
    }

    @Test func `digits are those asked for, without zeros behind them`() throws {
        let text = "skills\nsql\n\"\"\n"
        for digits in [1, 4, 12] {
            let scored = try Self.score(text, digits: digits)
            let decimals = scored.lines[1].split(separator: ",").compactMap { cell in
                cell.firstIndex(of: ".").map { cell.distance(from: $0, to: cell.endIndex) - 1 }
            }
            #expect(decimals.max() == digits)
            #expect(scored.lines[2].hasSuffix(",0,0,0"))
        }
    }

    @Test(arguments: [1, 2], [16, 64 << 10])
    func `rows that are not well-formed are named in their place, and the others are scored`(
        workers: Int, chunk: Int
    ) throws {
        let text = "id,skills\n1,sql\n2,\"sql\n3,\"python\"\n4,s\"ql\n5,sql\n6,a\0b\n"
        let scored = try Self.score(text, workers: workers, chunk: chunk)
        #expect(
            scored.lines.dropFirst().map {
                $0.split(separator: ",", omittingEmptySubsequences: false).prefix(2).joined(separator: " ")
            }
                == ["2 1", "3 ", "4 3", "5 ", "6 5", "7 "])
        #expect(scored.errors.map(\.code) == [.unterminatedQuote, .strayQuote, .nulByte])
        #expect(scored.errors.map(\.location.line) == [3, 5, 7])
        #expect(scored.report.rows == 6 && scored.report.wrongRows == 3)
        #expect(scored.lines[2].contains("opens a quote that is never closed"))
    }

    @Test func `who says nothing that tells roles apart has no best role, and a tie is called one`() throws {
        let scored = try Self.score("id,skills,education_field\na,,\nb,Befunge,\nc,,Statistics\n")
        #expect(scored.lines[1].hasPrefix("2,a,,,,,,,"))
        #expect(scored.lines[2].hasPrefix("3,b,,,,,,Befunge,"))
        #expect(scored.lines[3].split(separator: ",", omittingEmptySubsequences: false)[6] == "tie")
    }

    @Test func `a role and a field that are not known are named, and the row is scored`() throws {
        let text = "id,skills,current_role,education_field\n1,sql,wizard,astrology\n2,sql,data analyst,CS\n"
        let scored = try Self.score(text)
        #expect(scored.report.wrongRows == 0 && scored.report.rowsWithUnknownNames == 1)
        #expect(scored.lines[1].contains(",,wizard,astrology,,"))
    }

    @Test(arguments: [1, 2])
    func `an output that cannot be written ends the reading`(workers: Int) throws {
        struct Full: Error {}
        let text = "skills\n" + String(repeating: "sql;python\n", count: 20_000)
        var reading = ObservationReading()
        reading.workers = workers
        reading.options.chunkSize = 1000
        var blocks = 0
        #expect(throws: Full.self) {
            try FitFileScoring(Self.scorer, reading: reading, digits: 6).score(
                ObservationInput(name: "people.csv") { () throws(CSVError) in TextSource(text) },
                to: { _ in
                    blocks += 1
                    if blocks == 3 { throw Full() }
                }, reporting: { _ in })
        }
        #expect(blocks == 3)
    }

    @Test func `a cell of a million skills is refused, and the next row is scored`() throws {
        let cell = (0..<20_000).map { "s\($0)" }.joined(separator: ";")
        let scored = try Self.score("id,skills\n1,\(cell)\n2,sql\n")
        #expect(scored.report.wrongRows == 1 && scored.report.rows == 2)
        #expect(scored.errors.first?.message == "a profile has at most 500 skills")
    }
}
