import ArgumentParser
import StrictCSV
import FoundationEssentials
import Pathfinder

/// The options of the commands that read pay files: what their columns mean.
struct PayFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What the columns mean: a mapping file, or the name of a bundled mapping.",
            discussion: "Bundled: \(PayFileMapping.bundledNames.joined(separator: ", ")). Without it, columns with "
                + "usual names such as job_title, salary and country are found.",
            valueName: "mapping"))
    var map: String?

    @Option(help: ArgumentHelp("The currency, where the file does not say.", valueName: "code"))
    var currency: String?

    @Option(
        help: ArgumentHelp(
            "What an amount is paid for, where the file does not say: year, month, week, day or hour.",
            valueName: "period"),
        completion: .list(ObservedPeriod.allCases.map(\.rawValue)))
    var period: String?

    func validate() throws {
        let _: ObservedPeriod? = try word(period, of: "--period")
    }

    /// How a file is read: the mapping, and what stands in where it says nothing.
    func format(in catalog: Catalog) throws -> PayFileFormat {
        try PayFileFormat(
            mapping: Self.mapping(map ?? "any"), findsColumns: map == nil,
            currency: currency.map { code in try reportingMistakes { try catalog.id(of: code, as: Currency.self) } },
            period: word(period, of: "--period"))
    }

    /// The mapping of a file or bundled under a name.
    private static func mapping(_ map: String) throws -> PayFileMapping {
        let json = try mappingJSON(map, PayFileMapping.bundledJSON(named: map), bundled: PayFileMapping.bundledNames)
        do {
            return try JSONDecoder().decode(PayFileMapping.self, from: Data(json))
        } catch let error as DecodingError {
            throw Failure("--map \(DisplayText.path(map)): is no mapping: \(error.explanation)")
        }
    }
}

/// The longest file of a mapping, in bytes; those that are bundled have a tenth of it.
private let mappingLimit = 1 << 20

/// The text of a mapping: bundled, or from the file that `--map` names.
func mappingJSON(_ map: String, _ json: [UInt8]?, bundled names: [String]) throws -> [UInt8] {
    if let json { return json }
    do throws(UnreadableFile) {
        return try contents(ofFile: map, atMost: mappingLimit)
    } catch {
        throw Failure(
            "--map \(DisplayText.path(map)): \(error); name a file, or one of the bundled mappings: \(names.joined(separator: ", "))"
        )
    }
}
