import Testing

import Pathfinder
@testable import PathfinderPay

/// Pooled pay in words, in both languages.
struct PooledWordingTests {
    private let catalog = Catalog.bundled

    private func pay(_ level: Level.ID = "senior", _ region: Region.ID = "riyadh") throws -> PooledPay {
        try #require(try catalog.pooledPay(role: "data-engineer", level: level, region: region))
    }

    @Test(arguments: Language.allCases)
    func `sources that disagree are said to`(language: Language) throws {
        let wording = Wording(catalog, language)
        let pay = try pay()
        let disagreement = try #require(pay.disagreement)
        let sentence = try #require(wording.sentences(pay).last)
        #expect(sentence.contains("USD " + Wording.rounded(disagreement.low).grouped))
        #expect(sentence.contains(Wording.rounded(disagreement.high).grouped))
        #expect(sentence.contains(language == .english ? "Sources disagree" : "غير متفقة"))
    }

    @Test(arguments: Language.allCases)
    func `sources that agree are not said to disagree`(language: Language) throws {
        let wording = Wording(catalog, language)
        let pay = try pay()
        let agreeing = PooledPay(
            role: pay.role, level: pay.level, region: pay.region, basis: pay.basis, currency: pay.currency,
            period: pay.period, year: pay.year, isNominal: false, percentiles: pay.percentiles,
            medianInterval: pay.medianInterval, sources: pay.sources, contrast: [], disagreement: nil)
        #expect(wording.sentences(pay).count == wording.sentences(agreeing).count + 1)
        #expect(!wording.sentences(agreeing).joined().contains("disagree"))
    }

    @Test(arguments: Language.allCases)
    func `no sentence has an unfilled place`(language: Language) throws {
        let wording = Wording(catalog, language)
        for (level, region) in [("senior", "riyadh"), ("staff", "dubai"), ("junior", "egypt"), ("mid", "gcc")]
            as [(Level.ID, Region.ID)]
        {
            guard let pay = try catalog.pooledPay(role: "data-engineer", level: level, region: region) else { continue }
            let prices = (pay.sources + pay.contrast).flatMap(\.figures).compactMap(\.prices)
            let sentences =
                wording.sentences(pay) + (pay.sources + pay.contrast).map { wording.sentence($0, of: pay) }
                + prices.map(wording.sentence) + [wording.sentence(pay.position(of: 1e5), of: 100_000, in: pay)]
            for sentence in sentences { #expect(!sentence.contains("{") && !sentence.isEmpty) }
        }
    }

    @Test func `an extrapolated figure says so`() throws {
        let wording = Wording(catalog, .english)
        #expect(wording.sentences(try pay("staff", "dubai"))[1].hasPrefix("Extrapolated"))
        #expect(!wording.sentences(try pay()).contains { $0.hasPrefix("Extrapolated") })
    }

    @Test func `a source says what it weighs and how near it is`() throws {
        let pay = try pay()
        let source = try #require(pay.sources.first { $0.publisher == "DrJobPro" })
        let sentence = Wording(catalog, .english).sentence(source, of: pay)
        for part in ["DrJobPro", "grade C", "%", "USD", "the same job", "the same level"] {
            #expect(sentence.contains(part))
        }
    }

    @Test(
        arguments: [
            (
                "united-states", 2023, 2026,
                "2023 → 2026 by consumer prices of United States, +9.1 %, the last year from 5 months"
            ),
            ("qatar", 2022, 2024, "2022 → 2024 by consumer prices of Qatar, +4.3 %"),
            (
                "united-arab-emirates", 2022, 2026,
                "2022 → 2023 by consumer prices of United Arab Emirates, +1.6 %; consumer prices after 2023 are not known"
            ),
            (
                "united-arab-emirates", 2024, 2026,
                "amount of 2024; consumer prices are not known for United Arab Emirates"
            ),
            ("saudi-arabia", 2018, 2019, "2018 → 2019 by consumer prices of Saudi Arabia, -2.1 %"),
        ] as [(Region.ID, Int, Int, String)])
    func `an adjustment by prices is worded`(region: Region.ID, from: Int, to: Int, sentence: String) throws {
        let row = try #require(catalog.table(.regions).row(withKey: region.rawValue))
        let prices = PriceLevels(catalog: catalog, countries: [row]).adjustment(
            of: region, row: row, from: from, to: to)
        #expect(Wording(catalog, .english).sentence(prices) == sentence)
    }

    @Test(arguments: [
        (0, 0), (7, 7), (999, 999), (1_004, 1_000), (34_542, 34_500), (172_416, 172_000), (-34_542, -34_500),
    ])
    func `estimates have three digits`(amount: Int, rounded: Int) {
        #expect(Wording.rounded(amount) == rounded)
    }

    @Test func `each closeness has words of its own`() {
        let wording = Wording(catalog, .english)
        #expect(Set(PlaceCloseness.allCases.map(wording.word)).count == PlaceCloseness.allCases.count)
        #expect(Set(RoleCloseness.allCases.map(wording.word)).count == RoleCloseness.allCases.count)
        #expect(Set(LevelCloseness.allCases.map(wording.word)).count == LevelCloseness.allCases.count)
    }
}
