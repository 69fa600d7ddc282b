import ArgumentParser
import StrictCSV
import Pathfinder

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", _superCommandName: PathfinderCommand.name,
        abstract: "Show one thing with all that the tables say of it.",
        discussion: """
            Examples:
              pathfinder show role ai-engineer
              pathfinder show certification dp-203
              pathfinder show region "دبي"
            """)

    @Argument(help: "What kind of thing: role, skill, certification, region, track, industry …")
    var kind: String

    @Argument(help: "Its id or name, in English or Arabic.")
    var name: String

    @OptionGroup var common: CommonOptions

    func validate() throws {
        _ = try Self.table(ofKind: kind)
    }

    func run() throws {
        let catalog = try common.catalog()
        let answer = try reportingMistakes {
            let details = try catalog.details(of: name, in: Self.table(ofKind: kind))
            return try DetailsAnswer(details, wording: Wording(catalog, common.language)).answer
        }
        try common.write(answer, of: catalog)
    }

    /// The table for "role" or "roles"; only tables whose rows have a single id can be shown.
    private static func table(ofKind kind: String) throws -> TableName {
        let tables = TableName.allCases.filter { TableSchema.of($0).columns[0].name == "id" }
        let wanted = kind.lowercased().split(separator: "-").joined(separator: "_")
        if let table = tables.first(where: { $0.rawValue == wanted || $0.singularID == wanted }) { return table }
        throw ValidationError(
            "there is nothing of the kind \(DisplayText.quoted(kind)); use one of \(tables.map(\.singularID).joined(separator: ", "))"
        )
    }
}

extension TableName {
    /// What one row is called on the command line: `work_style`.
    fileprivate var singularID: String { singular.split(separator: " ").joined(separator: "_") }
}
