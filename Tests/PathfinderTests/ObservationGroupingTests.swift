import StrictCSV
import TestSupport
import Testing

import Pathfinder

@Suite("ObservationGrouping")
struct ObservationGroupingTests {
    private struct Cell: Hashable, Sendable, CustomStringConvertible {
        var title, place: String
        var description: String { "\(title) in \(place)" }
    }

    private enum Reason: Hashable, Sendable {
        case unknownTitle
    }

    /// What came of a gathering, in a form that can be compared.
    private struct Outcome: Equatable {
        var cells: [Cell] = []
        var values: [[Double]] = []
        var rejections: [ObservationRejection<Reason>: Int] = [:]
        var rows = 0
        var reported: [String] = []
        var error: CSVError?
    }

    /// Titles without regard to case; monthly pay for the Gulf; "?" is no title.
    private let grouping = ObservationGrouping<Cell, Reason>(keyColumns: ["title", "place"], valueColumn: "pay") {
        fields in
        guard fields[0] != "?" else { return .rejected(.unknownTitle) }
        return .cell(Cell(title: fields[0].lowercased(), place: fields[1]), factor: fields[1] == "AE" ? 12 : 1)
    }

    private func gather(
        _ texts: [String], workers: Int = 1, chunkSize: Int = 64 << 10, reporting: Bool = true,
        _ change: (inout ObservationGrouping<Cell, Reason>) -> Void = { _ in }
    ) -> Outcome {
        var grouping = grouping
        change(&grouping)
        var reading = ObservationReading()
        reading.workers = workers
        reading.options.chunkSize = chunkSize
        let inputs = texts.enumerated().map { index, text in
            ObservationInput(name: "pay\(index).csv") { () throws(CSVError) in TextSource(text) }
        }
        var outcome = Outcome()
        do {
            var reported: [String] = []
            let report = { (row: RejectedObservation<Reason>) in
                let fields = row.fields.map { $0 ?? "-" }.joined(separator: ",")
                reported.append("\(row.input):\(row.line) \(row.rejection) \(fields)")
            }
            let groups = try reading.gather(inputs, reportingRejected: reporting ? report : nil) { _, _ in grouping }
            let found = groups.map { cell, values in (cell, Array(values)) }
            outcome.cells = found.map(\.0)
            outcome.values = found.map(\.1)
            outcome.rejections = groups.rejections
            outcome.rows = groups.rowCount
            outcome.reported = reported
        } catch {
            outcome.error = error as? CSVError
        }
        return outcome
    }

    @Test("Values are gathered by what their keys mean, in order, with factors")
    func cells() {
        let outcome = gather([
            "id,title,place,pay\n1,Analyst,US,90000\n2,ANALYST,US,80000\n3,Analyst,AE,20000\n4,analyst,US,85000.5\n",
            "pay,place,title\n70000,US,analyst\n1,FR,Analyst\n",
        ])
        #expect(outcome.cells.map(\.description) == ["analyst in US", "analyst in AE", "analyst in FR"])
        #expect(outcome.values == [[70000, 80000, 85000.5, 90000], [240_000], [1]])
        #expect(outcome.rows == 6)
        #expect(outcome.rejections.isEmpty)
    }

    @Test("Rows that cannot be used are counted by reason and reported with their lines")
    func rejections() {
        let outcome = gather([
            """
            title,place,pay
            Analyst,US,1
            ?,US,2
            Analyst,US,
            Analyst,US,""
            "Analyst
            II",US,12O
            Analyst,US,0
            Analyst,US,-5
            Analyst,AE,1e308
            Analyst,US
            Analyst,US,3

            Analyst,US,4,5
            """
        ])
        #expect(
            outcome.rejections == [
                .classified(.unknownTitle): 1, .missingValue: 2, .unreadableValue: 1, .valueNotPositive: 2,
                .valueOutOfRange: 1, .ragged: 2,
            ])
        #expect(
            outcome.reported.dropFirst() == [
                "pay0.csv:4 missingValue Analyst,US,-", "pay0.csv:5 missingValue Analyst,US,",
                "pay0.csv:6 unreadableValue Analyst\nII,US,12O", "pay0.csv:8 valueNotPositive Analyst,US,0",
                "pay0.csv:9 valueNotPositive Analyst,US,-5", "pay0.csv:10 valueOutOfRange Analyst,AE,1e308",
                "pay0.csv:11 ragged Analyst,US", "pay0.csv:14 ragged Analyst,US,4,5",
            ])
        #expect(outcome.reported.first?.hasPrefix("pay0.csv:3 ") == true)
        #expect(outcome.values == [[1, 3]])
    }

    @Test("Amounts that are no plain numbers are read by the caller")
    func amounts() {
        let outcome = gather(["title,place,pay\na,US,$120\na,US,n/a\na,US,7\n"]) { grouping in
            grouping.readAmount = { bytes in
                let text = String(decoding: bytes, as: UTF8.self)
                return text.hasPrefix("$") ? Double(text.dropFirst()) : nil
            }
        }
        #expect(outcome.values == [[7, 120]])
        #expect(outcome.rejections == [.unreadableValue: 1])
    }

    @Test("The result does not depend on threads or pieces", arguments: 1...12 as ClosedRange<UInt64>)
    func threads(seed: UInt64) {
        let text = Self.table(rows: 3000, seed: seed)
        let expected = gather([text, text])
        #expect(expected.rows > 5000)
        for workers in 1...3 {
            for chunkSize in [100, 1000, 10_000] {
                #expect(gather([text, text], workers: workers, chunkSize: chunkSize) == expected, "seed \(seed)")
            }
        }
        var counted = expected
        counted.reported = []
        #expect(gather([text, text], workers: 2, chunkSize: 500, reporting: false) == counted, "seed \(seed)")
    }

    @Test("An error is the first in the input, on any number of threads", arguments: 1...3)
    func errors(workers: Int) {
        var lines = Self.table(rows: 2000, seed: 7).split(separator: "\n", omittingEmptySubsequences: false)
        lines[1200] = "x,\"y\"z,3"
        lines[1400] = "x,y\"z,3"
        let text = lines.joined(separator: "\n")
        let expected = gather([text]).error
        #expect(expected?.code == .textAfterQuote)
        for chunkSize in [50, 200, 5000] {
            #expect(gather([text], workers: workers, chunkSize: chunkSize).error == expected)
        }
    }

    @Test("A column that an input lacks is an error, whether rows are reported or not", arguments: [false, true])
    func columns(reporting: Bool) {
        let error = gather(["title,place,salary\na,US,1\n"], reporting: reporting).error
        #expect(error?.description.hasPrefix("pay0.csv:1: \"pay\" is not a column of the header") == true)
    }

    @Test("The columns of each input may have a meaning of their own")
    func groupings() throws {
        let inputs = ["title,place,pay\na,US,1\nb,US,2\n", "job,salary\na,3\n"].map { text in
            ObservationInput(name: text) { () throws(CSVError) in TextSource(text) }
        }
        let groups = try ObservationReading().gather(inputs) { _, header in
            guard header.contains("job") else { return grouping }
            return ObservationGrouping(keyColumns: ["job"], valueColumn: "salary") { fields in
                .cell(Cell(title: fields[0], place: "US"), factor: 2)
            }
        }
        #expect(groups.cells.map(\.title) == ["a", "b"])
        #expect(groups.map { _, values in Array(values) } == [[1, 6], [2]])
    }

    @Test("Keys that differ only where fields meet are different")
    func keys() {
        let outcome = gather([
            "title,place,pay\nab,c,1\na,bc,2\nabc,,3\n,abc,4\nabcdefgh,i,5\nabcdefg,hi,6\nabcdefghi,,7\nab,c,8\n"
        ])
        #expect(outcome.values == [[1, 8], [2], [3], [4], [5], [6], [7]])
    }

    /// Rows of a few titles and places, some to be rejected, some with fractions and line ends in quotes.
    private static func table(rows: Int, seed: UInt64) -> String {
        var generator = SplitMix64(seed: seed)
        var text = "title,place,pay\n"
        for _ in 0..<rows {
            let title = ["Analyst", "analyst", "\"Data\nEngineer\"", "?", "مهندس", "T\(generator.next() % 50)"]
            let place = ["US", "AE", "FR", ""]
            let pay = ["\(generator.next() % 300_000)", "\(generator.next() % 9000).25", "0.1234567", "", "x", "9e12"]
            text += "\(title.randomElement(using: &generator) ?? ""),"
            text += "\(place.randomElement(using: &generator) ?? ""),"
            text += generator.next() % 50 == 0 ? "1,2\n" : "\(pay.randomElement(using: &generator) ?? "")\n"
        }
        return text
    }
}
