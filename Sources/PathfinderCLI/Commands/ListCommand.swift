import ArgumentParser
import Pathfinder

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", _superCommandName: PathfinderCommand.name,
        abstract: "List the rows of a table, by what they have to do with.",
        discussion: """
            Examples:
              pathfinder list roles --skill spark
              pathfinder list certifications --status retired
              pathfinder list skills --role ai-engineer --kind llm-framework
              pathfinder list regions --region gcc --kind city
              pathfinder list guidance --topic mathematics
              pathfinder list symptoms
            """)

    @Argument(help: "The table, such as roles, skills, certifications, regions; `pathfinder data info` names them all.")
    var table: String

    @Option(help: ArgumentHelp("Only what belongs to a track.", valueName: "track")) var track: String?
    @Option(help: ArgumentHelp("Only what belongs to a role.", valueName: "role")) var role: String?
    @Option(help: ArgumentHelp("Only what belongs to a level.", valueName: "level")) var level: String?
    @Option(
        help: ArgumentHelp("Only what is said of a place, a part of it, or a region around it.", valueName: "place"))
    var region: String?
    @Option(help: ArgumentHelp("Only what belongs to a skill.", valueName: "skill")) var skill: String?
    @Option(help: ArgumentHelp("Only what belongs to a certification.", valueName: "name")) var certification: String?
    @Option(help: ArgumentHelp("Only what belongs to an industry.", valueName: "industry")) var industry: String?
    @Option(help: ArgumentHelp("Only rows with this status.", valueName: "status")) var status: String?
    @Option(help: ArgumentHelp("Only rows of this kind.", valueName: "kind")) var kind: String?
    @Option(help: ArgumentHelp("Only rows on this topic.", valueName: "topic")) var topic: String?

    @OptionGroup var common: CommonOptions

    private var filters: [ListFilter] {
        let related: [(TableName, String?)] = [
            (.tracks, track), (.roles, role), (.levels, level), (.regions, region), (.skills, skill),
            (.certifications, certification), (.industries, industry),
        ]
        let words = [("status", status), ("kind", kind), ("topic", topic)]
        return related.compactMap { table, name in name.map { .related(table, $0) } }
            + words.compactMap { column, word in word.map { .word(column: column, $0) } }
    }

    func run() throws {
        let catalog = try common.catalog()
        let answer = try reportingMistakes {
            guard let name = TableName(named: table) else { throw QueryError.unknownTable(table) }
            let result = try catalog.list(name, filters: filters)
            let wording = try Wording(catalog, common.language)
            if name == .skills, let role, filters.count == 1 {
                return RoleSkillsAnswer(try catalog.id(of: role, as: Role.self), result, wording: wording).answer
            }
            return try RowsAnswer(
                result, wording: wording, shape: "pathfinder.list/1", shown: name.listedColumns(common.language)
            ).answer
        }
        try common.write(answer, of: catalog)
    }
}
