import Testing

import Pathfinder
@testable import PathfinderPay

/// Figures of one year brought to another one by consumer prices.
struct PriceLevelsTests {
    private let catalog = Catalog.bundled

    private func adjustment(_ region: Region.ID, _ from: Int, _ to: Int) throws -> PriceAdjustment {
        PriceLevels(catalog).adjustment(of: region, from: from, to: to)
    }

    @Test func `the years between are multiplied: 2.95 %, 2.69 % and 3.226 % are 9.1 %`() throws {
        let change = try adjustment("united-states", 2023, 2026)
        #expect(abs(change.factor - 1.0295 * 1.0269 * 1.032_26) < 1e-12)
        #expect(abs(change.percent - 9.129) < 0.001)
        #expect(change.to == 2026 && change.isComplete)
        #expect(change.sources == ["us-cpi-u"])
        #expect(change.months == 5, "2026 ends in May")
    }

    @Test func `the way back divides`() throws {
        let forth = try adjustment("united-states", 2018, 2024)
        let back = try adjustment("united-states", 2024, 2018)
        #expect(abs(forth.factor * back.factor - 1) < 1e-12)
        #expect(back.to == 2018)
    }

    @Test func `a figure is brought to the last year whose prices are known, and the answer says so`() throws {
        let change = try adjustment("afghanistan", 2022, 2026)
        let known = catalog.consumerPrices.filter { $0.region == "afghanistan" && $0.year > 2022 }
        #expect(abs(change.factor - known.reduce(1) { $0 * (1 + $1.inflation / 100) }) < 1e-12)
        #expect(change.to == known.map(\.year).max() && change.to < 2026 && !change.isComplete)
        #expect(change.wanted == 2026)
    }

    @Test func `a gap ends the way: prices before 2015 are not known`() throws {
        let change = try adjustment("united-arab-emirates", 2009, 2026)
        #expect(change.factor == 1 && change.to == 2009)
    }

    @Test func `a wider region has no prices`() {
        let change = PriceLevels(catalog).adjustment(of: "gcc", from: 2018, to: 2026)
        #expect(change.factor == 1 && change.to == 2018 && change.region == "gcc")
    }

    @Test func `the same year changes nothing`() throws {
        let change = try adjustment("qatar", 2022, 2022)
        #expect(change.factor == 1 && change.isComplete && change.sources.isEmpty)
    }

    @Test func `rates are those of the year, or the nearest one before it`() throws {
        let rates = catalog.rates
        #expect(try rates.perUsd("USD", year: 1999) == 1)
        #expect(try rates.perUsd("AED", year: 2026) == 3.6725)
        #expect(try rates.perUsd("EGP", year: 2023) == 30.62641)
        #expect(try rates.perUsd("EGP", year: 1990) == 7.691258, "the earliest, if all are later")
        #expect(throws: MissingRate(currency: "XXX")) { try rates.perUsd("XXX", year: 2020) }
    }
}
