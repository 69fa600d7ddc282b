import Foundation
import TestSupport
import Testing

import Pathfinder
@testable import PathfinderPay

/// Pay pooled from several sources, on tables of a few rows and on the bundled ones.
struct PooledPayTests {
    private static let sources = [
        "official,Earnings,Statistics,,free,2026,2026-11-21,A", "survey,Survey,Survey House,,free,2026,2026-11-21,B",
        "survey-2,Survey,Survey House,,free,2026,2026-11-21,B", "pages,Pages,Pay Pages,,free,2026,2026-11-21,C",
        "blog,Blog,Some Blog,,free,2026,2026-11-21,D",
    ]

    /// The catalog with these facts as its only evidence on pay.
    private func catalog(
        _ facts: [String], ranges: [String] = [], observations: [String] = []
    ) throws -> Catalog {
        let directory = try TableDirectory.complete()
        for source in Self.sources { try directory.append(source, to: .sources) }
        try directory.write(.payRanges, rows: ranges)
        try directory.write(.roleHubs, rows: [])
        try directory.write(.payObservations, rows: observations)
        try directory.write(.payFacts, rows: facts)
        return try Catalog(directory: directory.path)
    }

    private func fact(
        _ id: String, region: String = "dubai", role: String = "data-engineer", isco: String = "2521",
        level: String = "mid",
        year: String = "2026", currency: String = "USD", period: String = "year", low: String = "", mid: String = "",
        high: String = "", midIs: String = "median", reads: String = "", n: String = "", source: String = "survey",
        grade: String = "B"
    ) -> String {
        [
            id, region, role, isco, "some job", level, year, currency, period, "base", low, mid, high,
            mid.isEmpty ? "" : midIs, reads, n, grade, source, "",
        ].joined(separator: ",")
    }

    private func pay(
        _ catalog: Catalog, _ role: Role.ID = "data-engineer", _ level: Level.ID? = "mid",
        _ region: Region.ID = "dubai",
        nominal: Bool = false
    ) throws -> PooledPay? {
        try catalog.pooledPay(role: role, level: level, region: region, nominal: nominal)
    }

    @Test func `one source gives its own log-normal, as wide as people differ and the source may be off`() throws {
        let catalog = try catalog([fact("a", low: "80000", mid: "100000", high: "125000", reads: "p25-p75")])
        let pooled = try #require(try pay(catalog))
        let spread = log(125_000.0 / 80_000) / (2 * 0.674_489_750_196_1)
        let total = (spread * spread + 0.2 * 0.2).squareRoot()
        #expect(pooled.percentiles.p50 == 100_000)
        #expect(abs(Double(pooled.percentiles.p90) - 100_000 * exp(1.281_551_565_544_6 * total)) <= 1)
        #expect(abs(Double(pooled.medianInterval.high) - 100_000 * exp(1.644_853_626_951_5 * 0.2)) <= 1)
        #expect(pooled.basis == .pooled)
        #expect(pooled.sources.map(\.weight) == [1])
        #expect(pooled.disagreement == nil)
    }

    @Test func `weights are one over how far a source may be off: 1 / 0.04 against 1 / 0.25`() throws {
        let catalog = try catalog([
            fact("a", mid: "100000"), fact("b", mid: "50000", source: "pages", grade: "C"),
        ])
        let pooled = try #require(try pay(catalog))
        #expect(pooled.sources.map(\.publisher) == ["Survey House", "Pay Pages"])
        #expect(abs(pooled.sources[0].weight - 25 / 29.0) < 1e-12)
        #expect(pooled.disagreement == PayInterval(low: 50_000, high: 100_000))
    }

    @Test func `two pages of one publisher are one voice`() throws {
        let catalog = try catalog([
            fact("a", mid: "100000"), fact("b", region: "dubai", mid: "120000", source: "survey-2"),
            fact("c", mid: "50000", source: "pages", grade: "C"),
        ])
        let pooled = try #require(try pay(catalog))
        #expect(pooled.sources.count == 2)
        #expect(pooled.sources[0].figures.count == 2)
        #expect(abs(pooled.sources[0].weight - 25 / 29.0) < 1e-12)
        #expect(abs(pooled.sources[0].figures[0].weight - 12.5 / 29) < 1e-12)
    }

    @Test func `grade D never weighs and stands beside`() throws {
        let with = try #require(
            try pay(try catalog([fact("a", mid: "100000"), fact("b", mid: "20000", source: "blog", grade: "D")])))
        let without = try #require(try pay(try catalog([fact("a", mid: "100000")])))
        #expect(with.percentiles == without.percentiles && with.medianInterval == without.medianInterval)
        #expect(with.sources == without.sources)
        #expect(with.contrast.map(\.median) == [20_000] && with.contrast.map(\.weight) == [0])
        #expect(try pay(try catalog([fact("b", mid: "20000", source: "blog", grade: "D")])) == nil)
    }

    @Test func `a mean is brought to a median by the spread`() throws {
        let catalog = try catalog([fact("a", mid: "100000", midIs: "mean")])
        let spread = EvidenceModel.standard.usualSpread
        #expect(try pay(catalog)?.percentiles.p50 == Int((100_000 * exp(-spread * spread / 2)).rounded()))
    }

    @Test func `a month is a twelfth of a year, and currencies go by the rate of the year`() throws {
        let catalog = try catalog([fact("a", currency: "AED", period: "month", mid: "30000")])
        #expect(try pay(catalog)?.percentiles.p50 == Int((30_000 * 12 / 3.6725).rounded()))
        let monthly = try catalog.pooledPay(
            role: "data-engineer", level: "mid", region: "dubai", in: "AED", period: .month)
        #expect(monthly?.percentiles.p50 == 30_000)
    }

    @Test func `older figures are brought to the newest year by the prices of the country, unless nominal`() throws {
        let catalog = try catalog([
            fact("a", region: "qatar", year: "2022", currency: "QAR", mid: "200000"),
            fact("b", region: "kenya", role: "", isco: "", mid: "1"),
        ])
        let pooled = try #require(try pay(catalog, "data-engineer", "mid", "qatar"))
        #expect(pooled.year == 2026)
        #expect(pooled.percentiles.p50 == Int((200_000 / 3.64 * 1.030_28 * 1.012_67).rounded()))
        let prices = try #require(pooled.sources[0].figures[0].prices)
        #expect(prices.to == 2024 && prices.region == "qatar" && !prices.isComplete)
        let nominal = try #require(try pay(catalog, "data-engineer", "mid", "qatar", nominal: true))
        #expect(nominal.percentiles.p50 == Int((200_000 / 3.64).rounded()))
        #expect(nominal.sources[0].figures[0].prices == nil && nominal.isNominal)
    }

    @Test func `a figure of the next level is moved by the step that sources with both levels show`() throws {
        let steps = [
            fact("a", region: "doha", level: "junior", mid: "50000"),
            fact("b", region: "doha", level: "mid", mid: "75000"),
        ]
        let catalog = try catalog(steps)
        #expect(abs(catalog.payEvidence.levelStep - log(1.5)) < 1e-12)
        let pooled = try #require(try pay(catalog, "data-engineer", "senior", "doha"))
        #expect(pooled.percentiles.p50 == 112_500)
        #expect(pooled.basis == .extrapolated)
        #expect(pooled.sources[0].figures.map(\.rung) == [.neighbouring], "the nearer of its two figures")
        #expect(try pay(catalog, "data-engineer", "lead", "doha") == nil, "too far from any level")
    }

    @Test(
        arguments: [
            ("data-engineer", "dubai", .same, .same), ("data-engineer", "abu-dhabi", .country, .same),
            ("data-engineer", "united-arab-emirates", .country, .same), ("data-engineer", "riyadh", .bloc, .same),
            ("data-engineer", "gcc", .bloc, .same), ("data-architect", "dubai", .same, .near),
            ("data-scientist", "dubai", .same, .related), ("data-steward", "oman", .bloc, .related),
        ] as [(Role.ID, Region.ID, PlaceCloseness, RoleCloseness)])
    func `places, and jobs, are near in steps`(
        role: Role.ID, region: Region.ID, place: PlaceCloseness, job: RoleCloseness
    ) throws {
        let pooled = try #require(try pay(try catalog([fact("a", mid: "100000")]), role, "mid", region))
        #expect(pooled.sources[0].figures[0].place == place)
        #expect(pooled.sources[0].figures[0].job == job)
    }

    @Test(
        arguments: [
            ("data-engineer", "kenya"), ("data-engineer", "jordan"), ("data-engineer", "world"),
            ("data-steward", "kenya"), ("product-owner", "dubai"), ("data-engineer", "germany"),
            ("no-such-role", "dubai"), ("data-engineer", "no-such-place"),
        ] as [(Role.ID, Region.ID)])
    func `what no figure is near to stays unknown`(role: Role.ID, region: Region.ID) throws {
        #expect(try pay(try catalog([fact("a", mid: "100000")]), role, "mid", region) == nil)
    }

    @Test func `a range for the world weighs beside nearer figures and gives no answer alone`() throws {
        let range = "data-engineer,mid,world,USD,year,base,90000,180000,p10-p90,2026,pages,"
        #expect(try pay(try catalog([], ranges: [range])) == nil)
        let pooled = try #require(try pay(try catalog([fact("a", mid: "100000")], ranges: [range])))
        #expect(pooled.sources.map(\.publisher) == ["Survey House", "Pay Pages"])
        #expect(pooled.sources[1].weight < 0.1)
    }

    @Test func `of the yearly editions of a figure the newest speaks`() throws {
        let catalog = try catalog([
            fact("a", year: "2024", mid: "60000"), fact("b", mid: "100000"), fact("c", year: "2025", mid: "70000"),
        ])
        #expect(try pay(catalog)?.sources[0].figures.map(\.fact) == ["b"])
    }

    @Test func `few people make a median less sure`() throws {
        func interval(_ n: String) throws -> PayInterval {
            try #require(try pay(try catalog([fact("a", mid: "100000", n: n)]))).medianInterval
        }
        let (few, many, unknown) = (try interval("3"), try interval("3000"), try interval(""))
        #expect(few.high > many.high && many.high >= unknown.high)
        let spread = EvidenceModel.standard.usualSpread
        let variance = 0.2 * 0.2 + Double.pi / 2 * spread * spread / 3
        #expect(abs(Double(few.high) - 100_000 * exp(1.644_853_626_951_5 * variance.squareRoot())) <= 1)
    }

    @Test func `observed cells are pooled, and an estimate from the same source takes their place`() throws {
        let cell = "data-engineer,,mid,germany,2026,EUR,base,250,,,60000,75000,90000,,survey"
        let catalog = try catalog([], observations: [cell])
        let observed = try #require(try pay(catalog, "data-engineer", "mid", "berlin"))
        #expect(observed.sources[0].figures.map(\.origin) == [.observed])
        let estimate = PayEstimate(
            role: "data-engineer", level: "mid", region: "berlin", year: 2026, currency: "USD", kind: .base,
            pay: LogNormal(median: 80_000, spread: 0.3), standardError: 0.05, count: 250, sources: ["survey"])
        let modelled = try #require(
            try catalog.pooledPay(role: "data-engineer", level: "mid", region: "berlin", estimates: [estimate]))
        #expect(modelled.sources[0].figures.map(\.origin) == [.estimate])
        #expect(modelled.percentiles.p50 == 80_000)
        #expect(abs(modelled.sources[0].figures[0].uncertainty - (0.04 + 0.0025).squareRoot()) < 1e-12)
    }

    @Test func `a currency without a rate is said`() throws {
        let catalog = try catalog([fact("a", mid: "100000")])
        #expect(throws: MissingRate(currency: "XTS")) {
            try catalog.pooledPay(role: "data-engineer", level: "mid", region: "dubai", in: "XTS")
        }
    }
}

/// What holds for every pooled pay of the bundled tables.
struct PooledPayPropertyTests {
    private static func answers(_ seed: UInt64, _ body: (PooledPay) throws -> Void) throws {
        var random = SplitMix64(seed: seed)
        let catalog = Catalog.bundled
        let gulf = catalog.regions.map(\.id).filter { catalog.contains("gcc", $0) }
        for _ in 0..<40 {
            let role = try #require(catalog.roles.map(\.id).randomElement(using: &random))
            let level = try #require((catalog.levels.map { $0.id as Level.ID? } + [nil]).randomElement(using: &random))
            let region = try #require(gulf.randomElement(using: &random))
            if let pay = try catalog.pooledPay(role: role, level: level, region: region) { try body(pay) }
        }
    }

    @Test(arguments: seeds)
    func `weights add up to 1, and percentiles are in order`(seed: UInt64) throws {
        try Self.answers(seed) { pay in
            #expect(abs(pay.sources.reduce(0) { $0 + $1.weight } - 1) < 1e-9)
            #expect(abs(pay.sources.flatMap(\.figures).reduce(0) { $0 + $1.weight } - 1) < 1e-9)
            let percentiles = pay.percentiles
            let order = [percentiles.p10, percentiles.p25, percentiles.p50, percentiles.p75, percentiles.p90]
            #expect(order == order.sorted())
            #expect(pay.medianInterval.low < percentiles.p50 && percentiles.p50 < pay.medianInterval.high)
            #expect(pay.sources.allSatisfy { $0.grade != .d && $0.weight > 0 })
            #expect(pay.contrast.allSatisfy { $0.weight == 0 && $0.grade == .d })
            #expect(pay.basis == .pooled || pay.basis == .extrapolated)
        }
    }

    @Test(arguments: seeds)
    func `the position of a pay is the inverse of the percentiles`(seed: UInt64) throws {
        try Self.answers(seed) { pay in
            for (amount, percentile) in [
                (pay.percentiles.p10, 10.0), (pay.percentiles.p50, 50), (pay.percentiles.p90, 90),
            ] {
                let position = pay.position(of: Double(amount))
                #expect(abs(position.percentile - percentile) < 0.01)
                #expect(position.low <= position.percentile && position.percentile <= position.high)
                #expect(position.sourcesBelow <= position.sources)
            }
        }
    }

    @Test(arguments: seeds)
    func `the order of the rows makes no difference`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let directory = try TableDirectory.complete()
        for table in [TableName.payFacts, .payRanges, .payObservations, .consumerPrices] {
            let lines = try directory.read(table).split(whereSeparator: \.isNewline).map(String.init)
            try directory.write(table, rows: lines.dropFirst().shuffled(using: &random))
        }
        let shuffled = try Catalog(directory: directory.path)
        try Self.answers(seed) { pay in
            let again = try shuffled.pooledPay(role: pay.role, level: pay.level, region: pay.region)
            #expect(again == pay)
        }
    }

    @Test(arguments: seeds)
    func `a pooled pay is encoded with all its parts`(seed: UInt64) throws {
        try Self.answers(seed) { pay in
            let decoded = try JSONDecoder().decode(PooledPay.self, from: JSONEncoder().encode(pay))
            #expect(decoded == pay)
        }
    }

    @Test func `the stated range stays the figure of the band`() throws {
        let band = Catalog.bundled.band(role: "ai-engineer", level: "senior", region: "riyadh")
        #expect(band.basis == .stated && band.figure?.low == 160_000)
        let pooled = try #require(
            try Catalog.bundled.pooledPay(role: "ai-engineer", level: "senior", region: "riyadh"))
        #expect(pooled.sources.contains { $0.publisher == "DrJobPro" && $0.weight > 0 })
        #expect(pooled.disagreement != nil)
    }

    @Test func `facts about the Gulf say nothing about a data steward in Kenya`() throws {
        #expect(try Catalog.bundled.pooledPay(role: "data-steward", level: "mid", region: "kenya") == nil)
    }
}
