import Testing

import Pathfinder

struct ConditionTests {
    private let catalog = Catalog.bundled

    @Test(
        arguments: [
            ("rank = 3", ["senior"]),
            ("rank == 3.0", ["senior"]),
            ("rank != 3", ["junior", "mid", "staff", "principal", "lead", "executive"]),
            ("rank < 3", ["junior", "mid"]),
            ("rank <= 3", ["junior", "mid", "senior"]),
            ("rank > 3", ["staff", "principal", "lead", "executive"]),
            ("rank >= 3", ["senior", "staff", "principal", "lead", "executive"]),
            ("rank in 1, 6,9", ["junior", "lead"]),
            ("rank>=5", ["principal", "lead", "executive"]),
            ("years_min is missing", ["staff", "principal", "lead", "executive"]),
            ("years_min is known", ["junior", "mid", "senior"]),
            ("years_min < 100", ["junior", "mid", "senior"]),
            ("years_max != 2", ["mid"]),
            ("id = mid", ["mid"]),
            ("id != mid", ["junior", "senior", "staff", "principal", "lead", "executive"]),
            ("id in lead,junior", ["junior", "lead"]),
            ("name contains LEV", ["mid"]),
            ("name_ar = أول", ["senior"]),
            ("name = 'Mid-level'", ["mid"]),
            ("name = mid-level", []),
        ] as [(String, [String])])
    func `each comparison keeps the levels that fulfil it`(condition: String, ids: [String]) throws {
        #expect(try catalog.keys(.levels, condition) == ids)
    }

    /// The stated ranges by number: those of the Gulf for data engineers and AI engineers from junior to senior, then
    /// those of the world for both.
    private static let ranges = [
        "data-engineer junior gcc", "data-engineer mid gcc", "data-engineer senior gcc", "ai-engineer junior gcc",
        "ai-engineer mid gcc", "ai-engineer senior gcc", "data-engineer mid world", "ai-engineer mid world",
    ]

    @Test(
        arguments: [
            // Levels are ordered by rank, not by their text.
            ("level > junior", [1, 2, 4, 5, 6, 7]),
            ("level >= mid", [1, 2, 4, 5, 6, 7]),
            ("level < mid", [0, 3]),
            ("level <= Mid-level", [0, 1, 3, 4, 6, 7]),
            ("level > senior", []),
            ("level in junior,Senior", [0, 2, 3, 5]),
            // A region with its subtree.
            ("region within gcc", [0, 1, 2, 3, 4, 5]),
            ("region within Gulf", [0, 1, 2, 3, 4, 5]),
            ("region within الشرق الأوسط", [0, 1, 2, 3, 4, 5]),
            ("region within world", [0, 1, 2, 3, 4, 5, 6, 7]),
            ("region within UAE", []),
            ("region = GCC", [0, 1, 2, 3, 4, 5]),
            ("region != gcc", [6, 7]),
            // A dot follows a reference.
            ("role.track = ai-engineering", [3, 4, 5, 7]),
            ("role.track = AI engineering", [3, 4, 5, 7]),
            ("role.track.core_role = data engineer", [0, 1, 2, 6]),
            ("source.grade in A,B", []),
            ("region.kind = bloc", [0, 1, 2, 3, 4, 5]),
            ("region.parent is missing", [6, 7]),
            ("level.years_min >= 5", [2, 5]),
            ("role.title contains ai eng", [3, 4, 5, 7]),
            ("currency = usd", [0, 1, 2, 3, 4, 5, 6, 7]),
            ("low >= 90000", [1, 2, 4, 5, 6, 7]),
            ("year = 2026", [0, 1, 2, 3, 4, 5, 6, 7]),
        ] as [(String, [Int])])
    func `levels, regions and references are understood in conditions`(condition: String, ranges: [Int]) throws {
        let found = try catalog.keys(.payRanges, condition)
        #expect(found == ranges.map { Self.ranges[$0] + " careers-gulf-2026" })
    }

    @Test(
        arguments: [
            ("retired_on = 2025-03-31", ["ms-dp-203"]),
            ("retired_on >= 2026-06-30", ["aws-mla-c01", "ms-ai-102", "ms-ai-900"]),
            ("retired_on < 2024-06", ["aws-das-c01", "google-tf-dev"]),
            ("status in never-existed,not-an-exam", ["ms-azure-ai-engineer-expert", "llmops-specializations"]),
            ("status = beta", ["aws-mla-c02", "ms-ai-500"]),
            ("replaced_by = DP-700", ["ms-dp-203"]),
            ("replaced_by.status = beta", ["aws-mls-c01", "aws-mla-c01"]),
            ("replaced_by.replaced_by is known", []),
        ] as [(String, [String])])
    func `dates and choices are understood in conditions`(condition: String, ids: [String]) throws {
        #expect(try catalog.keys(.certifications, condition) == ids)
    }

    @Test func `of several ids, one has to be the value, not a part of one`() throws {
        let spark = try catalog.keys(.courses, "skills contains Spark")
        #expect(spark == ["de-distributed-computing"])
        let expected = catalog.courses.filter { $0.skills.contains("r") }.map(\.id.rawValue)
        #expect(expected.isEmpty == false)
        #expect(try catalog.keys(.courses, "skills contains r") == expected)
    }

    @Test func `a place within a country, over all tables that name places`() throws {
        #expect(
            try catalog.keys(.roleHubs, "region within Saudi Arabia", "role = data engineer").map { $0.prefix(27) }
                == ["data-engineer junior riyadh", "data-engineer mid jeddah ca"])
        let cities = catalog.regions.filter { $0.kind == .city && catalog.contains("gcc", $0.id) }.map(\.id.rawValue)
        #expect(try catalog.keys(.regions, "parent within gcc", "kind = city") == cities)
    }

    @Test func `all conditions have to be fulfilled`() throws {
        #expect(
            try catalog.keys(.payRanges, "region within gcc", "level = mid", "low > 100000")
                == ["ai-engineer mid gcc careers-gulf-2026"])
    }

    @Test func `conditions in code are the same as in text`() throws {
        let pairs: [(Condition, String)] = [
            (column("low") == 1, "low = 1"), (column("low") != 1, "low != 1"), (column("low") < 1, "low < 1"),
            (column("low") <= 1, "low <= 1"), (column("low") > 1, "low > 1"), (column("low") >= 1, "low >= 1"),
            (column("name").contains("x"), "name contains x"), (column("id").isIn(["a", "b"]), "id in a,b"),
            (column("region").within(Region.ID("gcc")), "region within gcc"),
            (column("note").isMissing, "note is missing"), (column("note").isKnown, "note is known"),
            (column("level") >= Level.ID("mid"), "level >= mid"),
        ]
        for (code, text) in pairs { #expect(try Condition(parsing: text) == code, "\(text)") }
    }

    @Test(
        arguments: [
            ("  low  >=  90000  ", "low", .isAtLeast, ["90000"]),
            ("low=='90000'", "low", .equals, ["90000"]),
            ("name = \"a > b\"", "name", .equals, ["a > b"]),
            ("name contains  two words ", "name", .contains, ["two words"]),
            ("name = ''", "name", .equals, [""]),
            ("name = '", "name", .equals, ["'"]),
            ("role.track IN a , 'b c'", "role.track", .isIn, ["a", "b c"]),
            ("note IS Missing", "note", .isMissing, []),
            ("note is  known", "note", .isKnown, []),
            ("name_ar = أول", "name_ar", .equals, ["أول"]),
        ] as [(String, String, Condition.Comparison, [String])])
    func `a condition is read from text`(
        text: String, column: String, comparison: Condition.Comparison, values: [String]
    ) throws {
        let condition = try Condition(parsing: text)
        #expect(condition.column == column)
        #expect(condition.comparison == comparison)
        #expect(condition.values == values)
    }

    @Test(arguments: [
        "", "low", "low >=", "low 5", ">= 5", "low is", "low is 5", "low is missing now", "low in", "low in 1,",
        "low in ,1",
        "low contains", "low like 5", "region within ", "= 5", "low ! 5",
    ])
    func `a text that is no condition is refused with the forms that there are`(text: String) throws {
        let error = try #require(throws: QueryError.self) { try Condition(parsing: text) }
        #expect(error == .malformedCondition(text))
        #expect(
            error.description
                == "\"\(text)\" is no condition; write COLUMN OPERATOR VALUE with one of = != < <= > >= contains in "
                + "within, or COLUMN is missing, COLUMN is known")
    }

    @Test(
        arguments: [
            ("low", .column("low")), ("count", .count), ("count()", .count), ("min(low)", .minimum("low")),
            ("MEDIAN(low)", .median("low")), ("max(role.track)", .maximum("role.track")),
        ] as [(String, Selection)])
    func `a column or summary is read from text`(text: String, selection: Selection) throws {
        #expect(try Selection(parsing: text) == selection)
    }

    @Test(arguments: ["sum(low)", "avg(low)", "count(low)", "(low)"])
    func `an unknown summary is refused with those that there are`(text: String) throws {
        let error = try #require(throws: QueryError.self) { try Selection(parsing: text) }
        #expect(error == .unknownSummary(text))
        #expect(
            error.description
                == "\"\(text)\" is no summary; write count, min(COLUMN), median(COLUMN) or max(COLUMN)")
    }
}
