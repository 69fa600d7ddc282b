import StrictCSV
import Testing

import Pathfinder
@testable import PathfinderCareers

/// The people of a CSV text.
func people(_ text: String) throws -> [ProfileCSVReader.Person] {
    var text = text
    return try text.withUTF8 { bytes in
        var people: [ProfileCSVReader.Person] = []
        let reader = try CSVReader(borrowing: UnsafeRawBufferPointer(bytes), name: "people.csv")
        try ProfileCSVReader(reader, in: .bundled).forEachPerson { people.append($0) }
        return people
    }
}

/// Reading people, one a row.
struct ProfileCSVTests {
    @Test func `every column is read`() throws {
        let person = try #require(
            try people(
                """
                id,name,skills,skills_are_complete,lacking_skills,unknown_skills,activities,work_styles,interests,education_level,\
                education_field,years_of_experience,current_role,current_level,maths_comfort,region,remote,\
                pay_wish_amount,pay_wish_currency,pay_wish_period,study_hours_per_week,languages
                7,Ali,python; spark=3 ;kafka:2;CI/CD;Befunge,yes,scala;flink,Whitespace,improve-models;research-ml=no,\
                query-performance=2;ambiguity=-1,investigative=6;social=2.5,Master,Statistics,2.5,data analyst,\
                mid,4,دبي,preferred,20000,AED,month,8,en;ar
                """
            ).first)
        #expect(person.errors == [])
        var expected = Profile(
            skills: [
                ProfileSkill("python"), ProfileSkill("apache-spark", level: 3), ProfileSkill("apache-kafka", level: 2),
                ProfileSkill("ci-cd"),
            ], yearsOfExperience: 2.5)
        expected.id = "7"
        expected.name = "Ali"
        expected.skillsAreComplete = true
        expected.lackingSkills = ["scala", "apache-flink"]
        expected.unknownSkills = ["Befunge", "Whitespace"]
        expected.activities = ["improve-models": true, "research-ml": false]
        expected.workStyles = ["query-performance": 2, "ambiguity": -1]
        expected.interests = Interests()
        expected.interests?[.investigative] = 6
        expected.interests?[.social] = 2.5
        expected.educationLevel = .master
        expected.educationField = "statistics"
        expected.currentRole = "data-analyst"
        expected.currentLevel = "mid"
        expected.mathsComfort = 4
        expected.region = "dubai"
        expected.remote = .preferred
        expected.payWish = PayWish(amount: 20_000, currency: "AED", period: .month)
        expected.studyHoursPerWeek = 8
        expected.languages = ["en", "ar"]
        #expect(person.profile == expected)
    }

    @Test func `an empty cell is not answered`() throws {
        #expect(try people("skills,region,maths_comfort\n,,\n , ,\"\"\n").map(\.profile) == [Profile(), Profile()])
    }

    @Test func `columns may be in any order and spelling, and others are named`() throws {
        let text = "Notes,Years of experience,Skills\nx,3,sql\n"
        #expect(try people(text).first?.profile == Profile(skills: [ProfileSkill("sql")], yearsOfExperience: 3))
        let layout = try ProfileLayout(header(text), file: "people.csv")
        #expect(layout.ignored == ["Notes"])
    }

    private func header(_ text: String) throws -> CSVHeader {
        var text = text
        return try text.withUTF8 { try CSVReader(borrowing: UnsafeRawBufferPointer($0), name: "people.csv").header }
    }

    @Test(arguments: [
        ("id,email\n1,x\n", "\"id, email\" has no column that says something of a person; separate"),
        ("skills,Skills\nsql,sql\n", "is the second column of skills"),
    ])
    func `a header that does not make sense is an error`(text: String, message: String) {
        let error = #expect(throws: CSVError.self) { try people(text) }
        #expect(error?.description.contains(message) == true)
    }

    @Test func `each mistake is named with line, column, text and remedy, and no row is dropped`() throws {
        let rows = try people(
            """
            id,skills,work_styles,maths_comfort,region
            1,sql,curiosity=1,3,Dubai
            2,sql=9;spark=x,curiosity;ambiguty=1,many,Dubay
            3,sql
            4,sql=3;SQL=4,curiosity=3,2.5,Riyadh
            """)
        #expect(rows.map(\.line) == [2, 3, 4, 5])
        #expect(rows.map { $0.profile != nil } == [true, false, false, false])
        #expect(
            rows[1].errors.map(\.description) == [
                #"people.csv:3:3: skills: "9" is not a level of skill; write a number from 1 (aware of it) to 5 (expert)"#,
                #"people.csv:3:3: skills: "x" is not a number; write digits, such as 3 or 2.5"#,
                #"people.csv:3:17: work_styles: "curiosity" has no answer behind it; write curiosity= and a number from -2 (not at all) to 2 (fully)"#,
                #"people.csv:3:17: work_styles: "ambiguty" is not a known work style; did you mean "ambiguity"?"#,
                #"people.csv:3:38: maths_comfort: "many" is not a number; write digits, such as 3 or 2.5"#,
                #"people.csv:3:43: region: "Dubay" is not a known region; did you mean "dubai"?"#,
            ])
        #expect(rows[2].errors.map(\.code) == [.raggedRow])
        #expect(rows[3].errors.count == 3)
    }

    @Test(arguments: [",", ";", "\t"])
    func `rows that are not well-formed cost none of the others, whatever the delimiter`(delimiter: String) throws {
        let text = "id,skills,maths_comfort\n1,sql,3\n2,\"sql,3\n3,\"python\",9\n4,sql\n5,\"sql\",2\n6,\"sql\n"
        let source = TextSource(text.replacing(",", with: delimiter))
        var rows: [ProfileCSVReader.Person] = []
        try ProfileCSVReader(source, name: "people.csv", in: .bundled).forEachPerson { rows.append($0) }
        #expect(rows.map(\.line) == [2, 3, 4, 5, 6, 7])
        #expect(rows.map { $0.profile?.id } == ["1", nil, nil, nil, "5", nil])
        #expect(rows[1].errors.map(\.code) == [.unterminatedQuote])
        #expect(rows[1].errors.first?.description.hasPrefix("people.csv:3:3: skills: ") == true)
        #expect(
            rows[2].errors.map(\.description) == [
                #"people.csv:4:12: maths_comfort: "9" is not an answer; write a number from 1 (not at ease) to 5 (very much at ease)"#
            ])
        let ragged = "has 2 fields, the header names 3; add what is missing, or an empty field for it"
        #expect(
            rows[3].errors.map(\.description) == [
                "people.csv:5:6: \"4\(delimiter == "\t" ? "\\t" : delimiter)sql\" \(ragged)"
            ])
        #expect(rows[5].errors.map(\.code) == [.unterminatedQuote])
    }

    @Test func `a number is shown as it was written`() throws {
        let rows = try people("years_of_experience,study_hours_per_week\n-1,0\n")
        #expect(
            rows.first?.errors.map(\.description) == [
                #"people.csv:2:1: years_of_experience: "-1" is not a number of years; write a number from 0 to 70"#,
                #"people.csv:2:4: study_hours_per_week: "0" is not a number of hours a week for study; write a number from 0.5 to 168, or leave it out"#,
            ])
    }

    @Test func `a list with commas is taken apart, unless it is a name`() throws {
        #expect(
            try people("skills\n\"python, sql=3, Befunge\"\n\"Extract, transform, load\"\n").map(\.profile?.skills) == [
                [ProfileSkill("python"), ProfileSkill("sql", level: 3)], [ProfileSkill("etl")],
            ])
    }

    @Test func `a cell of very many skills is refused`() throws {
        let skills = (0..<2000).map { "x\($0)" }.joined(separator: ";")
        let row = try #require(try people("skills\n\(skills)\n").first)
        #expect(row.profile == nil)
        #expect(row.errors.first?.message == "a profile has at most 500 skills")
    }
}

/// Rows that do not end, of a file that is not well-formed.
private final class EndlessSource: CSVByteSource {
    private let line: [UInt8]
    private var next: [UInt8]
    private(set) var byteCount = 0

    init(_ header: String, _ line: String) {
        self.line = Array(line.utf8)
        next = Array(header.utf8)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
        var count = 0
        while count + next.count <= buffer.count {
            UnsafeMutableRawBufferPointer(rebasing: buffer[count...]).copyBytes(from: next)
            count += next.count
            next = line
        }
        byteCount += count
        return count
    }
}

/// A reader can be stopped at any row, also where no row can be used.
struct ProfileCSVStopTests {
    private struct Stop: Error {}

    @Test(
        .timeLimit(.minutes(1)), arguments: ["a,b,c\n", "a\n", "1,py\"thon\n", "1,\"py\"thon\n", "1,py\0\n"],
        [1, 20_000])
    func `rows that cannot be used are told at once, and stopping at one ends the reading`(
        line: String, after count: Int
    ) throws {
        let source = EndlessSource("id,skills\n", line)
        let reader = try ProfileCSVReader(source, name: "people.csv", in: .bundled)
        var lines: [Int] = []
        #expect(throws: Stop.self) {
            try reader.forEachPerson { person in
                #expect(person.profile == nil)
                lines.append(person.line)
                if lines.count == count { throw Stop() }
            }
        }
        #expect(lines == Array(2...(count + 1)))
        // The rows that were told, and a few chunks that are read ahead.
        #expect(source.byteCount < count * line.utf8.count + 1 << 20)
    }
}
