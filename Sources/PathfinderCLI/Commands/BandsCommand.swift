import ArgumentParser

struct BandsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bands", _superCommandName: PathfinderCommand.name,
        abstract: "Build bands from your own pay file, and check how right bands are.",
        discussion: """
            Examples:
              pathfinder bands build salaries.csv --map aijobs --output bands.csv
              pathfinder bands evaluate others.csv --against bands.csv
            """,
        subcommands: [BandsBuildCommand.self, BandsEvaluateCommand.self])
}
