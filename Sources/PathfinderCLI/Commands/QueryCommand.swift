import ArgumentParser
import Pathfinder

struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", _superCommandName: PathfinderCommand.name,
        abstract: "Ask any question of any table: filter, sort, group, summarise.",
        discussion: """
            A condition is COLUMN OPERATOR VALUE with one of = != < <= > >= contains in within, or COLUMN is missing, \
            COLUMN is known. A dot follows a reference: role.track. Levels compare by rank; "within" takes a region \
            with all that lies in it. Summaries are count, min(COLUMN), median(COLUMN) and max(COLUMN).

            Examples:
              pathfinder query pay_ranges --where 'region within gcc' --sort low:desc
              pathfinder query pay_ranges --group-by level --select 'level,median(low)'
              pathfinder query certifications --where 'status in retired,beta' --limit 5
            """)

    @Argument(help: "The table; `pathfinder data info` names them all.")
    var table: String

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp("Only rows that fulfil a condition; give it again for more.", valueName: "condition"))
    var conditions: [String] = []

    @Option(help: ArgumentHelp("Only these columns or summaries, separated by commas.", valueName: "columns"))
    var select: String?

    @Option(help: ArgumentHelp("Order rows by columns; add :desc for falling order.", valueName: "columns"))
    var sort: String?

    @Option(help: ArgumentHelp("One row for each combination of values of the columns.", valueName: "columns"))
    var groupBy: String?

    @Option(help: ArgumentHelp("At most so many rows.", valueName: "count"))
    var limit: Int?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit \(limit): give 0 or more") }
    }

    func run() throws {
        let catalog = try common.catalog()
        let answer = try reportingMistakes {
            let result = try catalog.run(query())
            return try RowsAnswer(result, wording: Wording(catalog, common.language), shape: "pathfinder.query/1")
                .answer
        }
        try common.write(answer, of: catalog)
    }

    private func query() throws(QueryError) -> Query {
        guard let name = TableName(rawValue: table) else { throw .unknownTable(table) }
        var query = Query(name)
        for condition in conditions { query = query.where(try Condition(parsing: condition)) }
        query = query.grouped(by: Self.parts(of: groupBy))
        for part in Self.parts(of: select) { query = query.selecting(try Selection(parsing: part)) }
        for part in Self.parts(of: sort) {
            let isDescending = part.hasSuffix(":desc")
            let suffix = isDescending ? ":desc" : part.hasSuffix(":asc") ? ":asc" : ""
            let selection = try Selection(parsing: String(part.dropLast(suffix.count)))
            query = query.sorted(by: selection, descending: isDescending)
        }
        return limit.map { query.limited(to: $0) } ?? query
    }

    private static func parts(of text: String?) -> [String] {
        (text ?? "").split(separator: ",").map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}
