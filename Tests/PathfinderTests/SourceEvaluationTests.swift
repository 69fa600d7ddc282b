import StrictCSV
import Foundation
import Testing

import Pathfinder
@testable import PathfinderPay

/// How well the Gulf sources predict each other.
struct SourceEvaluationTests {
    private static let gulf = Result { try Catalog.bundled.leavingOutOneSource(in: "gcc") }

    @Test func `at least 75 % of the middles of left-out sources lie in the bands of the others`() throws {
        let result = try Self.gulf.get()
        #expect(try #require(result.weighing.share) >= 0.75, "grades A to C: \(result.weighing)")
        #expect(try #require(result.all.share) >= 0.75, "with grade D: \(result.all)")
        #expect(try #require(result.weighing.share) >= 0.75)
    }

    @Test func `the bands are bounded: P90 is at most eight times P10 in the middle`() throws {
        #expect(try #require(Self.gulf.get().all.medianRatio) < 8)
    }

    @Test func `every figure of the Gulf is left out once, also stated ranges`() throws {
        let result = try Self.gulf.get()
        let catalog = Catalog.bundled
        let facts = catalog.payFacts.filter { catalog.contains("gcc", $0.region) }
        let ranges = catalog.payRanges.filter { catalog.contains("gcc", $0.region) }
        let observed = catalog.payObservations.filter { $0.role != nil && catalog.contains("gcc", $0.region) }
        #expect(result.middles.count == facts.count + ranges.count + observed.count)
        #expect(result.all.count + result.all.unanswered == result.middles.count)
        #expect(result.all.covered == result.middles.count { $0.isCovered == true })
        #expect(result.byGrade.reduce(0) { $0 + $1.coverage.count } == result.all.count)
        #expect(result.byRegion.reduce(0) { $0 + $1.coverage.covered } == result.all.covered)
    }

    @Test func `a publisher does not predict itself`() throws {
        // Payscale has two pages; with one of them left in, the other would be covered.
        let middles = try Self.gulf.get().middles.filter { $0.publisher == "Payscale" }
        #expect(middles.count == 2)
        let others = Catalog.bundled.payEvidence.without("Payscale")
        #expect(!others.items.contains { $0.publisher == "Payscale" })
        #expect(others.items.count == Catalog.bundled.payEvidence.items.count - 2)
    }

    @Test func `the result is encoded with all its parts`() throws {
        let result = try Self.gulf.get()
        let decoded = try JSONDecoder().decode(SourceEvaluation.self, from: JSONEncoder().encode(result))
        #expect(decoded == result)
    }

    @Test func `a place without evidence has nothing to leave out`() throws {
        let result = try Catalog.bundled.leavingOutOneSource(in: "kenya")
        #expect(result.middles.isEmpty && result.all.share == nil)
    }
}

/// The constants of pooling against the facts.
struct EvidenceModelTests {
    /// The log likelihood of the left-out middles of grades A to C, each publisher weighing by the square root of its
    /// number of figures.
    private func logLikelihood(_ model: EvidenceModel) throws -> Double {
        let catalog = Catalog.bundled
        let evidence = catalog.payEvidence
        var sum = 0.0
        let items = evidence.items.filter { $0.grade != .d && catalog.contains("gcc", $0.region) }
        for (publisher, items) in Dictionary(grouping: items, by: \.publisher) {
            let others = evidence.without(publisher, model: model)
            for item in items {
                let question = catalog.payQuestion(item.cell, in: "USD", year: evidence.newestYear)
                guard
                    let pool = try EvidencePool(
                        others.items(near: item.cell.region), for: question, in: others, model: model),
                    let own = model.variance(of: item.grade)
                else { continue }
                let spread = item.pay.spread ?? pool.usualSpread
                let middle =
                    try evidence.converted(item, for: question).logMiddle
                    - (item.pay.isMean ? spread * spread / 2 : 0)
                let density = pool.parts.reduce(0) { sum, part in
                    let deviation = (part.variance + own).squareRoot()
                    return sum + part.weight / deviation * StandardNormal.density((middle - part.location) / deviation)
                }
                sum += log(density) / Double(items.count).squareRoot()
            }
        }
        return sum
    }

    @Test func `halving or doubling a constant makes the left-out middles hardly more likely`() throws {
        let usual = try logLikelihood(.standard)
        let constants: [(name: String, path: WritableKeyPath<EvidenceModel, Double>)] = [
            ("sourceA", \.sourceA), ("sourceB", \.sourceB), ("sourceC", \.sourceC), ("country", \.country),
            ("bloc", \.bloc), ("wider", \.wider), ("world", \.world), ("near", \.near), ("related", \.related),
            ("distant", \.distant), ("level", \.level), ("drift", \.drift),
        ]
        for constant in constants {
            for factor in [0.5, 2] {
                var model = EvidenceModel.standard
                model[keyPath: constant.path] *= factor
                let gain = try logLikelihood(model) - usual
                print("\(constant.name) × \(factor): \((gain * 100).rounded() / 100)")
                #expect(gain < 1, "\(constant.name) times \(factor)")
            }
        }
    }
}

/// The pooling against the collected facts and people that are not bundled; they lie beside the package, or nowhere.
struct CollectedPayTests {
    private static let package = TableDirectory.datasets.deletingLastPathComponent()
    private static let collected = package.deletingLastPathComponent().appending(path: "shared/data")
    private static let isThere = FileManager.default.fileExists(atPath: collected.path(percentEncoded: false))
    private static let reason: Comment = "needs the collected data in ../shared/data"

    private func run(_ script: String, _ arguments: String...) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["python3", Self.package.appending(path: "Scripts/\(script)").path(percentEncoded: false)] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return data
    }

    private func path(_ name: String) -> String { Self.collected.appending(path: name).path(percentEncoded: false) }

    @Test(.enabled(if: isThere, reason))
    func `the scripts derive the bundled tables byte for byte`() throws {
        let facts = try run("pay-facts/derive.py", path("gcc/gcc_salary_facts.csv"))
        #expect(String(decoding: facts, as: UTF8.self) == (try TableDirectory.original(.payFacts)))
        let prices = try run("consumer-prices.py", path("inflation"))
        #expect(String(decoding: prices, as: UTF8.self) == (try TableDirectory.original(.consumerPrices)))
    }

    @Test(.enabled(if: isThere, reason))
    func `at least 75 % of all collected middles are covered, those that are not bundled too`() throws {
        let directory = try TableDirectory.complete()
        let facts = try run("pay-facts/derive.py", "--all", path("gcc/gcc_salary_facts.csv"))
        try directory.write(TableName.payFacts.fileName, facts)
        for (id, publisher, grade) in [
            ("qatar-psa", "Qatar PSA", "A"), ("kuwait-csb-2024", "Kuwait CSB", "B"),
            ("kuwait-csb-2021", "Kuwait CSB", "B"),
            ("saudi-labor-observatory-2023", "Saudi NLO", "B"), ("bahrain-minister-2020", "Bahrain", "B"),
        ] {
            try directory.append("\(id),Collected,\(publisher),,check only,,2026-11-21,\(grade)", to: .sources)
        }
        let result = try Catalog(directory: directory.path).leavingOutOneSource(in: "gcc")
        print("all collected Gulf facts:", result.all, "grades A to C:", result.weighing)
        #expect(result.middles.count { $0.source != "careers-gulf-2026" } >= 140)
        #expect(try #require(result.all.share) >= 0.75)
        #expect(try #require(result.weighing.share) >= 0.75)
    }

    /// People and postings of the Gulf: no figure of the catalog comes from them. Their own answers are rough, and the
    /// share between P10 and P90 is only printed.
    @Test(.enabled(if: isThere, reason))
    func `the bands are compared with single people of the Gulf`() throws {
        let catalog = Catalog.bundled
        let places: [String: Region.ID] = ["AE": "united-arab-emirates", "SA": "saudi-arabia"]
        var shares: [String: [Double]] = [:]
        let reader = try CSVReader(path: path("gcc/gcc_microdata.csv"))
        let names = ["source", "country", "role", "amount_low", "amount_high", "period", "currency", "year"]
        let order = names.compactMap { reader.header.firstIndex(of: $0) }
        try reader.forEachRow { row in
            let cells = order.map { row.text(at: $0) }
            guard let place = places[cells[1]], let low = Double(cells[3]), low > 0,
                let period = PayPeriod(rawValue: cells[5]), let title = try? catalog.roleAndLevel(named: cells[2]),
                let pay = try? catalog.pooledPay(
                    role: title.role, level: title.level, region: place, in: Currency.ID(rawValue: cells[6]),
                    period: period, year: Int(cells[7]))
            else { return }
            let high = Double(cells[4]) ?? low
            shares["\(cells[0]) \(cells[1])", default: []].append(
                pay.share(below: (low * max(high, low)).squareRoot()))
        }
        for (source, shares) in shares.sorted(by: { $0.key < $1.key }) {
            let inside = shares.count { (0.1...0.9).contains($0) }
            print("\(source): \(inside) of \(shares.count) between P10 and P90, \(shares.count { $0 < 0.1 }) below")
        }
        #expect(!shares.isEmpty)
    }
}
