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
            StaffCommand.self, AskCommand.self, ListCommand.self, ShowCommand.self, QueryCommand.self, DataCommand.self,
            BandsCommand.self,
            AnnotateCommand.self,
        ])

    /// What parsing takes grows with the square of them.
    private static let mostArguments = 5000

    /// Parses from the subcommand where the arguments allow it; anything else, such as a mistake or a call for help,
    /// goes the usual way.
    ///
    /// That halves the start-up: the root is not parsed, and a command with a super-command, as each subcommand says
    /// it has, does not look whether a completion script is asked for.
    static func main() {
        StandardStreams.openClosed()
        Memory.requireForAnswer()
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count <= mostArguments else {
            writeToStandardError("Error: there are \(arguments.count) arguments; give at most \(mostArguments)")
            exit(withError: ExitCode.validationFailure)
        }
        run(Array(arguments))
    }

    /// Runs the command that arguments name, or that they mean in everyday words.
    private static func run(_ arguments: [String], isRepaired: Bool = false) {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        let subcommand = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
        let asksForHelp = arguments.contains { $0 == "-h" || $0.hasPrefix("--help") || $0 == "help" }
        if arguments.starts(with: FitEvaluationGroup.path) {
            return endingSafely {
                var command = try FitEvaluationGroup.parseAsRoot(Array(arguments.dropFirst()))
                try command.run()
            }
        }
        if let subcommand, !asksForHelp {
            if var command = try? subcommand.parseAsRoot(Array(arguments.dropFirst())) {
                return endingSafely { try command.run() }
            }
            if let refusal = PlainWords.refusal(ofOptionsIn: arguments, for: subcommand) { refuse(refusal) }
            if !isRepaired, let repaired = PlainWords.repaired(arguments) {
                PlainWords.announce(repaired)
                return run(repaired, isRepaired: true)
            }
        } else if arguments.allSatisfy({ $0.hasPrefix("-") }) || arguments.first?.hasPrefix("--lang") == true,
            !asksForHelp
        {
            if let welcome = try? WelcomeCommand.parse(arguments) { return endingSafely { try welcome.run() } }
        } else if let outcome = PlainWords.helpOutcome(of: arguments, commands: names) {
            return follow(outcome)
        } else if subcommand == nil, let first = arguments.first, !first.hasPrefix("-"), first != "help" {
            return follow(PlainWords.outcome(of: arguments, commands: names))
        }
        endingSafely {
            var command = try parseAsRoot(arguments)
            try command.run()
        }
    }

    /// Runs what everyday words mean, and says so; or says what to type.
    private static func follow(_ outcome: PlainWords.Outcome) {
        switch outcome {
        case .refusal(let text): refuse(text)
        case .run(let arguments):
            PlainWords.announce(arguments)
            run(arguments, isRepaired: true)
        }
    }

    /// Runs a command, and ends as ArgumentParser does where it throws; but what its messages repeat of the arguments cannot
    /// act on a terminal, nor pass for a line of its own.
    private static func endingSafely(_ run: () throws -> Void) {
        do {
            try run()
        } catch {
            let code = exitCode(for: error)
            var text = fullMessage(for: error)
            // Nothing is to be said, or it is said on the standard output: help, a version.
            guard !code.isSuccess, !text.isEmpty else { exit(withError: error) }
            if code == .validationFailure, CommandLine.arguments.contains(where: { $0.contains(where: \.isNewline) }) {
                let message = message(for: error)
                text = text.replacing(message, with: DisplayText.path(message), maxReplacements: 1)
            }
            writeToStandardError(text)
            exit(withError: code)
        }
    }

    /// Ends with a line that says what to type instead.
    private static func refuse(_ text: String) -> Never {
        writeToStandardError("Error: \(text)")
        exit(withError: ExitCode.validationFailure)
    }
}
