import ArgumentParser
import CSV
import Pathfinder

struct BandsEvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Check how right bands are on pay that was not used to build them.")

    @OptionGroup var payFile: PayFileOptions
}
