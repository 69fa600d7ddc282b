import Testing

import Pathfinder
@testable import PathfinderCatalog
@testable import PathfinderPay

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What all evidence together says about pay.
struct MarketPayTests {
    private let catalog = Catalog.bundled

    private func pay(
        _ role: Role.ID, _ level: Level.ID?, _ region: Region.ID, _ currency: Currency.ID? = "USD",
        _ period: PayPeriod? = .year, in catalog: Catalog = .bundled
    ) throws -> MarketPay? {
        try catalog.marketPay(role: role, level: level, region: region, in: currency, period: period)
    }

    // MARK: - The bundled answers

    @Test(arguments: Catalog.bundled.roles.map(\.id))
    func `pay rises from level to level in every place`(role: Role.ID) throws {
        for region in catalog.regions {
            let medians = try catalog.levelsByRank.compactMap { try pay(role, $0.id, region.id)?.percentiles.p50 }
            #expect(zip(medians, medians.dropFirst()).allSatisfy { $0 < $1 }, "\(role) in \(region.id): \(medians)")
        }
    }

    @Test func `an answer is never wider than the model allows, nor are people`() throws {
        let widest = catalog.payConstant(.widestInterval)
        for row in catalog.payEstimates {
            #expect(row.medianLow <= row.median && row.median <= row.medianHigh, "\(row)")
            #expect((row.medianHigh / row.medianLow).squareRoot() <= widest * 1.01, "\(row)")
            // P90 is at most five times P10 unless the place has evidence of its own.
            if row.basis == .estimated { #expect(row.spread <= 0.628, "\(row)") }
        }
    }

    @Test func `each estimate names sources whose shares are at most all`() {
        for row in catalog.payEstimates {
            let shares = SourceShare.all(in: row.sources) + SourceShare.all(in: row.elsewhere)
            #expect(!shares.isEmpty && shares.reduce(0) { $0 + $1.share } < 1.05, "\(row)")
            if row.basis == .estimated { #expect(row.sources.isEmpty, "\(row)") }
            #expect(shares.allSatisfy { catalog.sources[$0.source] != nil }, "\(row)")
        }
    }

    @Test func `no country is above the United States and Switzerland by accident`() throws {
        let level: Level.ID = "mid"
        for role in ["data-engineer", "software-engineer", "data-analyst"] as [Role.ID] {
            let top = try ["united-states", "switzerland"].compactMap { try pay(role, level, $0)?.percentiles.p50 }
                .max()
            let most = try #require(top)
            for region in catalog.regions where region.kind == .country {
                guard let other = try pay(role, level, region.id)?.percentiles.p50 else { continue }
                #expect(other <= most, "\(role) in \(region.id)")
            }
        }
    }

    @Test(arguments: ["data-engineer", "ai-engineer", "data-analyst"] as [Role.ID])
    func `Egypt is below the Emirates, and Jordan between where it is known`(role: Role.ID) throws {
        let egypt = try #require(try pay(role, "mid", "egypt")).percentiles.p50
        let emirates = try #require(try pay(role, "mid", "united-arab-emirates")).percentiles.p50
        #expect(egypt < emirates)
        if let jordan = try pay(role, "mid", "jordan")?.percentiles.p50 { #expect(egypt < jordan && jordan < emirates) }
    }

    @Test func `rows of job ads in a foreign currency are not among the observations`() {
        for row in catalog.payObservations where ["aijobs", "data-jobs-2023"].contains(row.source) {
            guard let local = catalog.country(of: row.region).flatMap({ catalog.regions[$0]?.currency }) else {
                continue
            }
            #expect(row.currency == local, "\(row)")
        }
    }

    // MARK: - Money

    @Test func `pay is in the money of the place, for the time that is usual there`() throws {
        let dubai = try #require(try pay("data-engineer", "mid", "dubai", nil, nil))
        #expect(dubai.currency == "AED" && dubai.period == .month)
        let york = try #require(try pay("data-engineer", "mid", "new-york", nil, nil))
        #expect(york.currency == "USD" && york.period == .year)
        let gulf = try catalog.payAnswers(of: "data-engineer", in: "gcc")
        #expect(gulf.allSatisfy { $0.figure?.period == .month })
    }

    @Test func `another currency and period change nothing but the unit`() throws {
        let year = try #require(try pay("data-engineer", "mid", "dubai"))
        let month = try #require(try pay("data-engineer", "mid", "dubai", "AED", .month))
        let ratio = Double(month.percentiles.p50) * 12 / 3.6725 / Double(year.percentiles.p50)
        #expect(abs(ratio - 1) < 0.01)
        #expect(year.spread == month.spread)
    }

    @Test func `amounts have three digits`() throws {
        for region in ["dubai", "cairo", "japan", "united-states"] as [Region.ID] {
            guard let pay = try pay("data-engineer", "mid", region, nil, nil) else { continue }
            for amount in [pay.percentiles.p10, pay.percentiles.p50, pay.percentiles.p90, pay.medianInterval.low] {
                #expect(amount == amount.rounded(toDigits: 3))
            }
        }
    }

    @Test(arguments: [
        (0, 2, 0), (7, 2, 7), (149, 2, 150), (1_449, 2, 1_400), (-1_251, 2, -1_300), (99_960, 3, 100_000),
    ])
    func `an amount keeps its first digits`(amount: Int, digits: Int, rounded: Int) {
        #expect(amount.rounded(toDigits: digits) == rounded)
    }

    @Test(arguments: [Int.max, Int.min, Int.max - 1]) func `the largest numbers are rounded without a trap`(amount: Int)
    {
        #expect(amount.rounded(toDigits: 3) / 1_000_000 != 0)
    }

    @Test func `pay of an earlier year is lower by consumer prices where they rose`() throws {
        let now = try #require(try pay("data-engineer", "mid", "united-states"))
        let before = try #require(
            try catalog.marketPay(
                role: "data-engineer", level: "mid", region: "united-states", in: "USD", period: .year, year: 2020))
        let ratio = Double(now.percentiles.p50) / Double(before.percentiles.p50)
        #expect(1.2 < ratio && ratio < 1.35, "\(ratio)")
    }

    // MARK: - Places

    @Test func `a city of which nothing is known is paid as its country, less sure`() throws {
        let cities = catalog.regions.filter { $0.kind == .city }.filter { city in
            catalog.rows(PayEstimate.self, startingWith: city.id.rawValue).isEmpty
        }
        #expect(!cities.isEmpty)
        for city in cities {
            guard let here = try pay("data-engineer", "mid", city.id) else { continue }
            let country = try #require(city.parent)
            let there = try #require(try pay("data-engineer", "mid", country))
            #expect(here.percentiles == there.percentiles && here.country == country)
            #expect(here.medianInterval.high > there.medianInterval.high)
        }
    }

    @Test func `all levels together lie between the lowest and the highest, and spread more`() throws {
        let all = try #require(try pay("data-engineer", nil, "united-states"))
        let junior = try #require(try pay("data-engineer", "junior", "united-states"))
        let senior = try #require(try pay("data-engineer", "senior", "united-states"))
        #expect(junior.percentiles.p50 < all.percentiles.p50 && all.percentiles.p50 < senior.percentiles.p50)
        #expect(all.spread > junior.spread && all.spread > senior.spread)
    }

    @Test func `roles, levels and places that are not known have no pay`() throws {
        #expect(try pay("nobody", "mid", "dubai") == nil)
        #expect(try pay("data-engineer", "nobody", "dubai") == nil)
        #expect(try pay("data-engineer", "mid", "nowhere") == nil)
    }

    // MARK: - Positions

    @Test func `the median is at percentile 50, P10 at 10 and P90 at 90`() throws {
        let pay = try #require(try pay("data-engineer", "mid", "united-states"))
        #expect(abs(pay.position(of: Double(pay.percentiles.p50)).percentile - 50) < 1)
        #expect(abs(pay.position(of: Double(pay.percentiles.p10)).percentile - 10) < 1)
        #expect(abs(pay.position(of: Double(pay.percentiles.p90)).percentile - 90) < 1)
        let position = pay.position(of: Double(pay.percentiles.p75))
        #expect(position.low < position.percentile && position.percentile < position.high)
        #expect(position.compaRatio > 1)
    }

    @Test func `a stated range says how it relates to all sources`() {
        let pay = PayPercentiles(p10: 50, p25: 70, p50: 100, p75: 140, p90: 200)
        func standing(_ low: Int, _ high: Int) -> StatedPay.Standing {
            .init(figure(low, high, "USD", .year, .base, .p10ToP90, 2026), in: pay)
        }
        #expect(standing(141, 300) == .aboveThreeQuarters && standing(101, 300) == .aboveMedian)
        #expect(standing(50, 200) == .aroundMedian && standing(10, 99) == .belowMedian)
        #expect(standing(10, 69) == .belowAQuarter)
    }

    @Test(arguments: Catalog.bundled.payRanges.map { $0 })
    func `a seed's range stands in the answer that it belongs to`(range: PayRange) throws {
        let answers = try catalog.payAnswers(of: range.role, in: range.region, levels: [range.level])
        let answer = try #require(answers.first)
        let stated = try #require(answer.stated.first { $0.evidence.range == range })
        #expect(stated.isForPlace)
        if answer.pay != nil { #expect(stated.standing != nil && answer.basis != .stated) }
    }

    @Test func `a range stated elsewhere is no headline where all sources have an answer`() throws {
        for region in ["cairo", "abu-dhabi", "india"] as [Region.ID] {
            for answer in try catalog.payAnswers(of: "data-engineer", in: region) {
                if let pay = answer.pay { #expect(answer.figure == pay.figure && answer.basis == pay.basis) }
            }
        }
    }

    // MARK: - Bands of one's own

    private func overlaid(_ rows: [String]) throws -> Catalog {
        let directory = try TableDirectory()
        try directory.write(.payObservations, rows: rows)
        return try Catalog(directory: directory.path, over: .bundled)
    }

    private static func row(_ count: Int, _ median: Int, region: String = "united-states") -> String {
        let (low, high) = (median * 9 / 10, median * 11 / 10)
        return
            "data-engineer,,senior,\(region),2026,USD,base,\(count),\(count),\(low - 2_000),\(low),\(median),\(high),"
            + "\(high + 2_000),editorial"
    }

    @Test func `forty people of one's own move the answer to them, one person hardly`() throws {
        let before = try #require(try pay("data-engineer", "senior", "united-states"))
        let forty = try #require(
            try pay("data-engineer", "senior", "united-states", in: overlaid([Self.row(40, 60_000)])))
        #expect(abs(Double(forty.percentiles.p50) / 60_000 - 1) < 0.05)
        #expect(forty.basis == .observed && forty.ownPeople == 40 && forty.sources.first?.source == "editorial")
        let one = try #require(
            try pay(
                "data-engineer", "senior", "united-states",
                in: overlaid(["data-engineer,,senior,united-states,2026,USD,base,1,1,,,60000,,,editorial"])))
        #expect(one.percentiles.p50 < before.percentiles.p50 && one.percentiles.p50 > forty.percentiles.p50)
        #expect(one.ownPeople == 1)
    }

    @Test func `other cells stay as they are`() throws {
        let own = try overlaid([Self.row(40, 60_000)])
        for (role, level, region) in [
            ("data-engineer", "mid", "united-states"), ("data-engineer", "senior", "germany"),
            ("ai-engineer", "senior", "united-states"),
        ] as [(Role.ID, Level.ID, Region.ID)] {
            #expect(try pay(role, level, region, in: own) == (try pay(role, level, region)))
        }
    }

    @Test func `bands of a country say less of its cities, and the other way round`() throws {
        let before = try #require(try pay("data-engineer", "senior", "houston"))
        let after = try #require(try pay("data-engineer", "senior", "houston", in: overlaid([Self.row(400, 60_000)])))
        #expect(after.percentiles.p50 < before.percentiles.p50 && after.basis != .observed)
    }

    @Test func `bands of one bloc say nothing of another`() throws {
        let own = try overlaid([Self.row(400, 60_000, region: "gcc")])
        for region in ["europe", "northern-africa", "africa"] as [Region.ID] where catalog.regions[region] != nil {
            #expect(try pay("data-engineer", "senior", region, in: own) == (try pay("data-engineer", "senior", region)))
        }
        #expect(try pay("data-engineer", "senior", "gcc", in: own)?.ownPeople == 400)
    }

    @Test func `a table in any order of places gives the same answers as the bundled one`() throws {
        let directory = try TableDirectory()
        try directory.write(.payObservations, rows: [Self.row(1, 60_000, region: "antarctica")])
        let own = try Catalog(directory: directory.path, over: .bundled)
        for region in ["dubai", "egypt", "zimbabwe", "afghanistan", "united-states", "world"] as [Region.ID] {
            for role in ["data-engineer", "software-engineer"] as [Role.ID] {
                #expect(try pay(role, "mid", region, in: own) == (try pay(role, "mid", region)))
            }
        }
    }
}

/// Rows of a bundled table found by their first cell.
struct TableKeyTests {
    @Test(arguments: [TableName.payEstimates, .exchangeRates, .consumerPrices])
    func `tables of which parts are read are sorted by their first column, and have no line breaks in cells`(
        table: TableName
    ) {
        let whole = Catalog.bundled.table(table)
        var last: [UInt8] = []
        for row in 0..<whole.rowCount {
            let key = whole.withCell(row: row, column: 0) { Array($0) }
            #expect(!key.lexicographicallyPrecedes(last))
            last = key
            for column in whole.schema.columns.indices {
                #expect(whole.withCell(row: row, column: column) { !$0.contains(UInt8(ascii: "\n")) })
            }
        }
    }

    @Test func `the rows of each key are those of the whole table`() {
        let catalog = Catalog.bundled
        let currencies = Set(catalog.exchangeRates.map(\.currency))
        for currency in currencies {
            let rows = catalog.rows(ExchangeRate.self, startingWith: currency.rawValue)
            #expect(rows == catalog.exchangeRates.filter { $0.currency == currency })
        }
        for key in ["", "0", "AE", "AEDX", "zzz", "~"] where !currencies.contains(Currency.ID(rawValue: key)) {
            #expect(catalog.rows(ExchangeRate.self, startingWith: key).isEmpty)
        }
    }
}
