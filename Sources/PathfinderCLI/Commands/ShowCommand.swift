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
              pathfinder show DP-203
            """)

    @Argument(help: "What kind of thing: role, skill, certification, region, track, industry …; may be left out.")
    var kind: String

    @Argument(help: "Its id or name, in English or Arabic.")
    var name: [String] = []

    @Option(help: ArgumentHelp("Also show what a role is paid in a place.", valueName: "place"))
    var region: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let catalog = try common.catalog()
        let (table, name) = try reportingMistakes { try named(in: catalog) }
        if region != nil, table != .roles {
            throw ValidationError("--region is where a role is paid; leave it out for a \(table.singular)")
        }
        let answer = try reportingMistakes {
            let region = try region.map { try catalog.id(of: $0, as: Region.self) }
            let details = try catalog.details(of: name, in: table)
            return try DetailsAnswer(details, region: region, wording: Wording(catalog, common.language)).answer
        }
        try common.write(answer, of: catalog)
    }

    /// The table and the name in it; a name alone is looked for in all that people look up by name.
    private func named(in catalog: Catalog) throws -> (TableName, String) {
        let words = name.joined(separator: " ")
        if let table = Self.table(ofKind: kind) {
            guard words.isEmpty else { return (table, words) }
            let example = NamedThing(kind, in: catalog).map { "\($0.kind) \($0.id)" } ?? "\(table.singularID) <name>"
            throw UnknownThing(
                "show \(DisplayText.plain(kind)): say which one: `pathfinder show \(example)`; "
                    + "`pathfinder list \(table)` names them all")
        }
        let whole = words.isEmpty ? kind : "\(kind) \(words)"
        if let thing = NamedThing(whole, in: catalog) { return (thing.table, thing.id) }
        let kinds = Self.tables.map(\.singularID)
        let nearKind = words.isEmpty ? nil : NearestName.among(kinds, to: kind.lowercased())
        let remedy =
            nearKind.map { "did you mean `pathfinder show \($0) \(DisplayText.plain(words))`?" }
            ?? NamedThing.nearest(to: whole, in: catalog).map { "did you mean `pathfinder show \($0.kind) \($0.id)`?" }
            ?? "write what kind it is and its name, such as `pathfinder show role data-engineer`"
        throw UnknownThing("there is nothing of the kind or name \(DisplayText.quoted(whole)); \(remedy)")
    }

    /// The tables that can be shown: those whose rows have a single id.
    private static var tables: [TableName] {
        TableName.allCases.filter { TableSchema.of($0).columns[0].name == "id" }
    }

    /// The table for "role" or "roles".
    private static func table(ofKind kind: String) -> TableName? {
        let wanted = kind.lowercased().split(separator: "-").joined(separator: "_")
        return tables.first { $0.rawValue == wanted || $0.singularID == wanted }
    }
}

/// A thing that was to be shown and that the tables do not have.
struct UnknownThing: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
