import ArgumentParser
import StrictCSV
import Pathfinder

/// The command line tool; each subcommand has a file of its own in Commands/.
@main
struct PathfinderCommand: ParsableCommand {
    static let name = "pathfinder"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Data and AI careers: what they pay where you would live, what they need, how they compare.",
        discussion: """
            Every figure shows what it rests on: stated by a source for that place, extrapolated from elsewhere, or \
            unknown. All answers come from tables inside the program; no network is used.

            Examples:
              pathfinder compare --region Dubai
              pathfinder band ai-engineer --region Riyadh --currency SAR
              pathfinder list certifications --status retired
            """,
        version: pathfinderVersion,
        subcommands: [
            CompareCommand.self, BandCommand.self, FitCommand.self, PlanCommand.self, ReportCommand.self,
            StaffCommand.self, ListCommand.self, ShowCommand.self, QueryCommand.self, DataCommand.self,
            BandsCommand.self,
            AnnotateCommand.self,
        ])

    /// Parses from the subcommand where the arguments allow it; anything else, such as a mistake or a call for help,
    /// goes the usual way.
    ///
    /// That halves the start-up: the root is not parsed, and a command with a super-command, as each subcommand says
    /// it has, does not look whether a completion script is asked for.
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        let subcommand = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
        let asksForHelp = arguments.contains { $0 == "-h" || $0.hasPrefix("--help") || $0 == "help" }
        guard let subcommand, !asksForHelp, var command = try? subcommand.parseAsRoot(Array(arguments.dropFirst()))
        else {
            if subcommand == nil, let name = arguments.first { refuse(unknownCommand: name) }
            return main(nil)
        }
        do {
            try command.run()
        } catch {
            exit(withError: error)
        }
    }

    /// Says which command was probably meant, where ArgumentParser would only call the name unexpected.
    private static func refuse(unknownCommand name: String) {
        guard !name.hasPrefix("-"), name != "help" else { return }
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        let remedy =
            NearestName.among(names, to: name).map { "did you mean \($0)?" } ?? "use \(names.joined(separator: ", "))"
        writeToStandardError("Error: there is no command \"\(name)\"; \(remedy)")
        exit(withError: ExitCode.validationFailure)
    }
}
