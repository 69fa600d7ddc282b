import ArgumentParser
import Pathfinder

struct BandCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "band",
        abstract: "Show what a role is paid, by level, and what the figures rest on.",
        discussion: """
            Examples:
              pathfinder band data-engineer --region Dubai
              pathfinder band "senior AI engineer" --region Riyadh --currency SAR --period month
              pathfinder band data-engineer --level mid --region "Abu Dhabi" --pay 110000
            """)

    @Argument(help: "A role or job title, also with its level: data-engineer, \"senior AI engineer\".")
    var role: String

    @Option(help: ArgumentHelp("Only this level: junior, mid, senior …", valueName: "level"))
    var level: String?

    @Option(help: ArgumentHelp("A city, country or wider region; the Gulf (gcc) unless given.", valueName: "place"))
    var region = "gcc"

    @Option(help: ArgumentHelp("A pay to place in the range, in the currency and period shown.", valueName: "amount"))
    var pay: Double?

    @OptionGroup var payOptions: PayOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let pay, !(pay.isFinite && pay > 0) {
            throw ValidationError("--pay \(pay): give an amount above 0, such as 110000")
        }
    }

    func run() throws {
        let catalog = try common.catalog()
        let answer = try reportingMistakes {
            let title = try catalog.roleAndLevel(named: role)
            let level = try self.level.map { try catalog.id(of: $0, as: Level.self) } ?? title.level
            let region = try catalog.id(of: region, as: Region.self)
            let comparison = try catalog.compare(
                [.role(title.role)], in: [region], levels: level.map { [$0] } ?? [],
                currency: payOptions.currencyID(in: catalog), period: payOptions.period)
            guard let candidate = comparison.candidates.first else { throw ExitCode.failure }
            return BandAnswer(candidate, region: region, pay: pay, wording: Wording(catalog, common.lang)).answer
        }
        try common.write(answer, of: catalog)
    }
}
