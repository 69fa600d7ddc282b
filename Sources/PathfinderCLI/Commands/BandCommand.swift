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
              pathfinder band data-engineer --years 3 --region "Abu Dhabi" --pay 22000
            """)

    @Argument(help: "A role or job title, also with its level: data-engineer, \"senior AI engineer\".")
    var role: String

    @Option(help: ArgumentHelp("Only this level: junior, mid, senior …", valueName: "level"))
    var level: String?

    @Option(help: ArgumentHelp("Years of experience, instead of a level.", valueName: "years"))
    var years: String?

    @Option(help: ArgumentHelp("A city, country or wider region; the Gulf (gcc) unless given.", valueName: "place"))
    var region: String?

    @Option(
        help: ArgumentHelp(
            "A pay of your own, in the currency and period shown: where it stands, and what to ask for.",
            valueName: "amount"))
    var pay: String?

    @Option(help: ArgumentHelp("Show pay in another currency, such as AED.", valueName: "code"))
    var currency: String?

    @Option(
        help: ArgumentHelp("Show pay per year or month.", valueName: "period"),
        completion: .list(PayPeriod.allCases.map(\.rawValue)))
    var period: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        _ = try (amount, payPeriod, experience)
        if level != nil, years != nil { throw ValidationError("--level and --years: give one of them") }
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

    /// Years of experience from 0 to 70.
    private var experience: Double? {
        get throws {
            guard let years else { return nil }
            guard let number = Double(years), (0...70).contains(number) else {
                throw ValidationError("--years \(DisplayText.plain(years)): give years from 0 to 70, such as 3")
            }
            return number
        }
    }

    func run() throws {
        let catalog = try common.catalog()
        let answer = try reportingMistakes {
            let title = try catalog.roleAndLevel(named: role)
            let named = try self.level.map { try catalog.id(of: $0, as: Level.self) }
            let level = try named ?? experience.flatMap { catalog.level(afterYears: $0) } ?? title.level
            if let said = title.level, said != level { throw ContradictingLevels(title: said, option: level ?? said) }
            let region = try catalog.id(of: region ?? "gcc", as: Region.self)
            let currency = try currency.map { try catalog.id(of: $0, as: Currency.self) }
            func pay(_ levels: [Level.ID]) throws -> [PayAnswer] {
                try catalog.payAnswers(
                    of: title.role, in: region, levels: levels, currency: currency, period: payPeriod)
            }
            let answers = try pay(level.map { [$0] } ?? [])
            let next = try amount == nil ? nil : level.flatMap { catalog.nextLevel(after: $0) }
            return try BandAnswer(
                title.role, level, region, answers, next: next.flatMap { try pay([$0.id]).first },
                alike: catalog.rolesAlike(answers), pay: amount, wording: Wording(catalog, common.language)
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
