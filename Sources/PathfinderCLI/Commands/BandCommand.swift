import ArgumentParser
import StrictCSV
import Pathfinder

struct BandCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "band", _superCommandName: PathfinderCommand.name,
        abstract: "Show what a role is paid, by level, and what the figures rest on.",
        discussion: """
            Examples:
              pathfinder band data-engineer --region Dubai
              pathfinder band "senior AI engineer" --region Riyadh --period month
              pathfinder band data-engineer --level mid --region "Abu Dhabi" --pay 110000
            """)

    @Argument(help: "A role or job title, also with its level: data-engineer, \"senior AI engineer\".")
    var role: String

    @Option(help: ArgumentHelp("Only this level: junior, mid, senior …", valueName: "level"))
    var level: String?

    @Option(help: ArgumentHelp("A city, country or wider region; the Gulf (gcc) unless given.", valueName: "place"))
    var region: String?

    @Option(help: ArgumentHelp("A pay to place in the range, in the currency and period shown.", valueName: "amount"))
    var pay: String?

    @Option(help: ArgumentHelp("Show pay in another currency, such as AED.", valueName: "code"))
    var currency: String?

    @Option(
        help: ArgumentHelp("Show pay per year or month.", valueName: "period"),
        completion: .list(PayPeriod.allCases.map(\.rawValue)))
    var period: String?

    @Flag(help: "Keep the amounts of their own years instead of bringing them to one year by consumer prices.")
    var nominal = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        _ = try (amount, payPeriod)
    }

    private var payPeriod: PayPeriod? {
        get throws { try word(period, of: "--period") }
    }

    /// The pay as a number above 0.
    private var amount: Double? {
        get throws {
            guard let pay else { return nil }
            guard let amount = Double(pay), amount > 0, amount <= 1e12 else {
                throw ValidationError(
                    "--pay \(DisplayText.plain(pay)): give an amount above 0 and up to 1e12, such as 110000")
            }
            return amount
        }
    }

    func run() throws {
        let catalog = try common.catalog()
        let answer = try reportingMistakes {
            let title = try catalog.roleAndLevel(named: role)
            let level = try self.level.map { try catalog.id(of: $0, as: Level.self) } ?? title.level
            if let named = title.level, named != level {
                throw ContradictingLevels(title: named, option: level ?? named)
            }
            let region = try catalog.id(of: region ?? "gcc", as: Region.self)
            let bands = try catalog.levelBands(
                of: title.role, in: region, levels: level.map { [$0] } ?? [],
                currency: currency.map { try catalog.id(of: $0, as: Currency.self) }, period: payPeriod,
                nominal: nominal,
                withPay: true)
            return try BandAnswer(
                title.role, level, region, bands, pay: amount, wording: Wording(catalog, common.language)
            ).answer
        }
        try common.write(answer, of: catalog)
    }
}

/// A title that names one level beside an option that names another.
struct ContradictingLevels: Error, CustomStringConvertible {
    let title: Level.ID
    let option: Level.ID

    var description: String { "the title says \(title) and --level says \(option); give one of them" }
}
