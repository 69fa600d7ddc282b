import ArgumentParser
import StrictCSV
import Pathfinder

struct BandsEvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Check how right bands are on pay that was not used to build them.",
        discussion: """
            Shows the mean pinball loss of log pay over P10, P25, P50, P75 and P90, and how many people lie between P10 \
            and P90 (80 % if the bands hold) and between P25 and P75 (50 %), by place, level and role. Bands by title \
            are asked by title. Without --against the bundled answers are checked. Without a file it shows how right \
            the bundled answers were on figures that they were not made from, as `make pay-accuracy` measured it.

            Examples:
              pathfinder bands evaluate
              pathfinder bands evaluate others.csv --against bands.csv
            """)

    @Argument(help: ArgumentHelp("Pay files with a header; - is the standard input.", valueName: "file"))
    var files: [String] = []

    @Option(help: ArgumentHelp("Bands that `bands build` wrote.", valueName: "bands"))
    var against: String?

    @OptionGroup var payFile: PayFileOptions

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if against != nil, files.isEmpty { throw ValidationError("--against needs pay files to check the bands on") }
    }

    func run() throws {
        let catalog = try common.catalog()
        guard !files.isEmpty else {
            return try common.write(
                PayAccuracyAnswer(wording: Wording(catalog, common.language)).answer, of: catalog)
        }
        let bands = try against.map { path in try observations(in: path, over: catalog) }
        let grouping: PayFileGrouping = bands?.contains { $0.title != nil } ?? false ? .title : .role
        let format = try payFile.format(in: catalog)
        var reader = PayFileReader(catalog: catalog, format: format, grouping: grouping)
        reader.reading = .onAllProcessors
        let progress = Progress()
        let people = try reportingFailures {
            try reader.gather(files.map(ObservationInput.init(argument:)), progress: progress.update)
        }
        progress.finish()
        let evaluation = BandEvaluation(
            of: people.groups, with: predictor(bands, grouping, people.groups.cells, catalog))
        PayFileSummary(people.report).write()
        try common.write(BandEvaluationAnswer(evaluation, by: grouping).answer, of: catalog)
    }

    /// The rows of a file of bands.
    private func observations(in path: String, over catalog: Catalog) throws -> [PayObservation] {
        do throws(CatalogError) {
            return try Array(Catalog.observations(inFile: path, over: catalog))
        } catch {
            throw Failure("\(error)")
        }
    }

    /// What bands say of a cell, in log of its currency a year.
    private func predictor(
        _ bands: [PayObservation]?, _ grouping: PayFileGrouping, _ cells: [ObservedCell], _ catalog: Catalog
    ) -> @Sendable (ObservedCell) -> PayQuantiles? {
        guard let bands else {
            return { cell in
                guard let role = cell.role else { return nil }
                let pay = try? catalog.marketPay(
                    role: role, level: cell.level, region: cell.region, in: cell.currency, period: .year,
                    year: cell.year)
                return pay.map { PayQuantiles($0.percentiles) }
            }
        }
        let asked = Set(cells.compactMap { grouping == .title ? $0.title : $0.role?.rawValue }).sorted()
        let rates = catalog.rates
        let model = ModelledBands(fitting: bands, by: grouping, alsoAsking: asked, catalog: catalog) { band in
            (try? rates.perUsd(band.currency, year: band.year ?? .max)).map { 1 / $0 }
        }
        return { cell in
            guard let rate = try? rates.perUsd(cell.currency, year: cell.year ?? .max) else { return nil }
            let job = (grouping == .title ? cell.title : cell.role?.rawValue) ?? ""
            return model.estimate(job: job, level: cell.level, region: cell.region)?.quantiles.scaled(by: rate)
        }
    }
}
