import ArgumentParser
import Pathfinder

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", _superCommandName: PathfinderCommand.name,
        abstract: "Show tracks or roles side by side, or one of them in several places.",
        discussion: """
            Examples:
              pathfinder compare --region Dubai
              pathfinder compare data-engineer ai-engineer --region Riyadh --period month
              pathfinder compare ai-engineer --region Dubai --region Doha
            """)

    @Argument(help: ArgumentHelp("Tracks or roles; both tracks unless given.", valueName: "role-or-track"))
    var choices: [String] = []

    @Option(help: ArgumentHelp("A place for the pay; give it again for more places.", valueName: "place"))
    var region: [String] = []

    @Option(help: ArgumentHelp("Only this level; give it again for more levels.", valueName: "level"))
    var level: [String] = []

    @Option(help: ArgumentHelp("Show pay in another currency, such as AED.", valueName: "code"))
    var currency: String?

    @Option(
        help: ArgumentHelp("Show pay per year or month.", valueName: "period"),
        completion: .list(PayPeriod.allCases.map(\.rawValue)))
    var period: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        _ = try payPeriod
    }

    private var payPeriod: PayPeriod? {
        get throws { try word(period, of: "--period") }
    }

    /// What is to be compared; where quotation marks are missing ("data engineer ai engineer Dubai") what the words name
    /// together.
    private func named(in catalog: Catalog, place: inout [String]) throws -> [CareerChoice] {
        do {
            return try choices.map(catalog.careerChoice(named:))
        } catch {
            let reading = catalog.everydayReading(of: choices)
            guard !reading.roles.isEmpty, reading.rest.isEmpty, reading.level == nil,
                place.isEmpty || reading.region == nil
            else { throw error }
            if let region = reading.region { place = [region.rawValue] }
            return reading.roles.map { .role($0.role) }
        }
    }

    func run() throws {
        let catalog = try common.catalog()
        let answer = try reportingMistakes {
            let tracks = catalog.tracks.map { CareerChoice.track($0.id) }
            var (choices, region) = (tracks, self.region)
            if !self.choices.isEmpty { choices = try named(in: catalog, place: &region) }
            let comparison = try catalog.compare(
                choices, in: region.map { try catalog.id(of: $0, as: Region.self) },
                levels: level.map { try catalog.id(of: $0, as: Level.self) },
                currency: currency.map { try catalog.id(of: $0, as: Currency.self) }, period: payPeriod)
            return try CompareAnswer(comparison, wording: Wording(catalog, common.language)).answer
        }
        try common.write(answer, of: catalog)
    }
}
