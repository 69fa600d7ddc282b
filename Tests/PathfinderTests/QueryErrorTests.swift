import Testing

import Pathfinder

/// Queries that do not fit the schema, with the exact text for people.
struct QueryErrorTests {
    private let catalog = Catalog.bundled

    /// A query in text, and what is said of it.
    struct Refusal: Sendable, CustomTestStringConvertible {
        let query: Query
        let text: String
        let testDescription: String

        init(
            _ table: TableName, where condition: String? = nil, by groups: [String] = [], select: String? = nil,
            sort: String? = nil, says text: String
        ) {
            var query = Query(table).grouped(by: groups)
            do {
                if let condition { query = query.where(try Condition(parsing: condition)) }
                if let select { query = query.selecting(try Selection(parsing: select)) }
                if let sort { query = query.sorted(by: try Selection(parsing: sort)) }
            } catch {
                preconditionFailure("the query of this test cannot be read: \(error)")
            }
            (self.query, self.text) = (query, text)
            testDescription = [condition, select, sort].compactMap { $0 }.joined(separator: ", ")
        }
    }

    static let refusals: [Refusal] = [
        Refusal(.payRanges, select: "lwo", says: #"pay_ranges has no column "lwo"; did you mean "low"?"#),
        Refusal(
            .levels, where: "salary = 1",
            says: #"levels has no column "salary"; it has id, name, name_ar, rank, years_min, years_max, source"#),
        Refusal(.levels, sort: "Rank", says: #"levels has no column "Rank"; did you mean "rank"?"#),
        Refusal(.levels, by: ["nam"], says: #"levels has no column "nam"; did you mean "name"?"#),
        Refusal(.payRanges, select: "role.trak", says: #"roles has no column "trak"; did you mean "track"?"#),
        Refusal(
            .payRanges, select: "low.track",
            says: "pay_ranges.low does not name one row of another table, so nothing can follow its dot"),
        Refusal(
            .payRanges, select: "role.",
            says: #"roles has no column ""; "#
                + "it has id, track, title, title_ar, summary, summary_ar, onet_soc, isco08, source"),
        Refusal(
            .payRanges, where: "role > data-engineer",
            says: #"">" cannot be used with role; use "=", "!=", "contains", "in", "is missing", "is known""#),
        Refusal(
            .payRanges, where: "low contains 9",
            says: #""contains" cannot be used with low; use "=", "!=", "<", "<=", ">", ">=", "in", "is missing", "#
                + #""is known""#),
        Refusal(
            .payRanges, where: "level within gcc",
            says: #""within" cannot be used with level; use "=", "!=", "<", "<=", ">", ">=", "in", "is missing", "#
                + #""is known""#),
        Refusal(
            .courses, where: "skills = python",
            says: #""=" cannot be used with skills; use "contains", "is missing", "is known""#),
        Refusal(
            .roles, where: "title < x",
            says: #""<" cannot be used with title; use "=", "!=", "contains", "in", "is missing", "is known""#),
        Refusal(.payRanges, where: "low > lots", says: #"low: "lots" is not a number"#),
        Refusal(.payRanges, where: "low > nan", says: #"low: "nan" is not a number"#),
        Refusal(
            .sources, where: "as_of > yesterday",
            says: #"as_of: "yesterday" is not a date such as 2026, 2026-05 or 2026-05-18"#),
        Refusal(
            .certifications, where: "status in active,gone",
            says: #"status: "gone" is not one of active, beta, retired, never-existed, not-an-exam"#),
        Refusal(
            .payRanges, where: "region within Dubia",
            says: #"region: there is no region "Dubia"; did you mean "dubai"?"#),
        Refusal(
            .payRanges, where: "region = عمان",
            says: #"region: "عمان" means more than one region; say "oman" or "amman""#),
        Refusal(
            .courses, where: "skills contains xyzzyplugh",
            says: #"skills: there is no skill "xyzzyplugh"; see `pathfinder list skills`"#),
        Refusal(
            .payRanges, select: "median(role)", says: "median(role) needs a column of numbers (min and max: or dates)"),
        Refusal(
            .sources, select: "median(as_of)", says: "median(as_of) needs a column of numbers (min and max: or dates)"),
        Refusal(.sources, select: "max(title)", says: "max(title) needs a column of numbers (min and max: or dates)"),
        Refusal(
            .payRanges, by: ["level", "role"], select: "low",
            says: "low is neither grouped by nor summarised; group by it too, or take min, median or max of it "
                + "(grouped by: level, role)"),
        Refusal(
            .payRanges, by: ["level"], sort: "low",
            says: "low is neither grouped by nor summarised; group by it too, or take min, median or max of it "
                + "(grouped by: level)"),
    ]

    @Test(arguments: refusals)
    func `what does not fit is explained`(refusal: Refusal) throws {
        let error = try #require(throws: QueryError.self) { try catalog.run(refusal.query) }
        #expect(error.description == refusal.text)
    }

    @Test func `an unknown table is explained with the nearest one`() {
        #expect(
            QueryError.unknownTable("pay_range").description
                == #"there is no table "pay_range"; did you mean "pay_ranges"?"#)
        let list = TableName.allCases.map(\.rawValue).joined(separator: ", ")
        #expect(QueryError.unknownTable("x").description == #"there is no table "x"; it has \#(list)"#)
    }

    @Test func `errors are found though no row would be read`() {
        let nothing = Query(.payRanges).where(column("low") > 10_000_000)
        #expect(throws: QueryError.unknownColumn("lwo", table: .payRanges)) {
            try catalog.run(nothing.where(column("lwo") == 1))
        }
        #expect(throws: QueryError.unknownColumn("lwo", table: .payRanges)) {
            try catalog.run(nothing.limited(to: 0).sorted(by: "lwo"))
        }
    }
}
