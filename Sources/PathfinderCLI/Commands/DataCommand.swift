import ArgumentParser
import StrictCSV
import Pathfinder

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", _superCommandName: PathfinderCommand.name,
        abstract: "Check tables, or show what they are and where they come from.",
        discussion: """
            Examples:
              pathfinder data info
              pathfinder data validate datasets
            """,
        subcommands: [ValidateCommand.self, InfoCommand.self])
}

extension DataCommand {
    struct ValidateCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "validate",
            abstract: "Report everything that is wrong with the tables of a directory.",
            discussion: """
                Each problem names its file, line and column, the text and the remedy. Exits with 1 if there are any. \
                A directory with some of the tables is checked on top of the bundled ones.

                Example:
                  pathfinder data validate datasets
                """)

        @Argument(help: ArgumentHelp("A directory of tables; the bundled ones unless given.", valueName: "dir"))
        var directory: String?

        @OptionGroup var common: CommonOptions

        func validate() throws {
            if common.datasets != nil { throw ValidationError("name the directory alone, without --datasets") }
        }

        func run() throws {
            let problems = Self.problems(in: directory)
            let name = directory.map(DisplayText.path) ?? "the bundled tables"
            if problems.isEmpty { writeToStandardError("no problems in \(name)") }
            try common.write(ProblemsAnswer(problems, in: name).answer, of: .bundled)
            if !problems.isEmpty { throw ExitCode.failure }
        }

        private static func problems(in directory: String?) -> [CSVError] {
            guard let directory else { return Catalog.bundled.validate() }
            do throws(CatalogError) {
                _ = try Catalog(
                    directory: directory, over: Catalog.isComplete(directory: directory) ? nil : .bundled)
                return []
            } catch {
                return error.problems
            }
        }
    }

    struct InfoCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "info",
            abstract: "Show the version of the tables, their rows, and their sources with licence and age.",
            discussion: """
                Example:
                  pathfinder data info --format csv
                """)

        @OptionGroup var common: CommonOptions

        func run() throws {
            let catalog = try common.catalog()
            try common.write(InfoAnswer(catalog, today: Int(time(nil)) / 86_400).answer, of: catalog)
        }
    }
}
