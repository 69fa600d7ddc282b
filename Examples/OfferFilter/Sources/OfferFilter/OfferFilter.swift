import StrictCSV
import Pathfinder

/// Prints the job offers of a CSV file that pay at least the low end of the band for their title and place.
///
///     OfferFilter offers.csv
///
/// Rows that cannot be judged are reported with their line on the standard error stream, and skipped.
@main
struct OfferFilter {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            printError("usage: OfferFilter offers.csv")
            return
        }
        let reader = try CSVReader(path: CommandLine.arguments[1])
        let columns = try OfferColumns(reader)
        try reader.forEachRow(reportingRagged: { printError("\($0)") }) { row in
            do {
                let offer = try columns.offer(in: row)
                if let line = try offer.praise(by: .bundled) { print(line) }
            } catch let error as CSVError {
                printError("\(error)")
            } catch {
                printError("\(reader.name):\(row.line): \(error)")
            }
        }
    }
}
