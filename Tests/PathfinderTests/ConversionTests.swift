import TestSupport
import Testing

import Pathfinder
@testable import PathfinderPay

/// Figures in other currencies and periods.
struct ConversionTests {
    private let catalog = Catalog.bundled
    private let stated = figure(70_000, 95_000)

    @Test func `US dollars become dirhams with the rate of the year, which is shown`() throws {
        let converted = try catalog.convert(stated, to: "AED")
        #expect(converted.figure == figure(257_075, 348_888, "AED"))
        #expect(converted.rates.map(\.currency) == ["AED"])
        #expect(converted.rates.map(\.year) == [2026])
        #expect(converted.rates.map(\.perUsd) == [3.6725])
    }

    @Test func `other currencies go through US dollars, with both rates in order`() throws {
        let converted = try catalog.convert(figure(367_250, 734_500, "AED", .year, .total, .p25ToP75, 2024), to: "SAR")
        #expect(converted.figure == figure(375_000, 750_000, "SAR", .year, .total, .p25ToP75, 2024))
        #expect(converted.rates.map(\.currency) == ["AED", "SAR"])
        #expect(converted.rates.map(\.year) == [2024, 2024])
    }

    @Test func `a currency becomes US dollars with one rate`() throws {
        let converted = try catalog.convert(figure(3_750, 7_500, "SAR"), to: "USD")
        #expect(converted.figure == figure(1_000, 2_000, "USD"))
        #expect(converted.rates.map(\.currency) == ["SAR"])
    }

    @Test func `a month is a twelfth of a year, and back, without rates`() throws {
        let month = try catalog.convert(stated, period: .month)
        #expect(month.figure == figure(5_833, 7_917, "USD", .month))
        #expect(month.rates == [])
        let year = try catalog.convert(figure(5_000, 7_000, "USD", .month), period: .year)
        #expect(year.figure == figure(60_000, 84_000))
    }

    @Test func `currency and period change together and are rounded once`() throws {
        let converted = try catalog.convert(stated, to: "AED", period: .month)
        #expect(converted.figure == figure(21_423, 29_074, "AED", .month))
    }

    @Test func `without a change a figure stays as it is, even if its currency has no rate`() throws {
        #expect(try catalog.convert(stated) == ConvertedFigure(figure: stated, rates: []))
        #expect(try catalog.convert(stated, to: "USD", period: .year).figure == stated)
        let cuban = figure(12_000, 24_000, "CUP")
        #expect(try catalog.convert(cuban, period: .month).figure == figure(1_000, 2_000, "CUP", .month))
    }

    @Test(arguments: [("USD", "CUP", "CUP"), ("CUP", "USD", "CUP"), ("AED", "XYZ", "XYZ"), ("XYZ", "CUP", "XYZ")])
    func `a currency without a rate is named in the error`(from: String, to: String, missing: String) throws {
        let error = try #require(throws: MissingRate.self) {
            try catalog.convert(figure(1, 2, .init(rawValue: from)), to: .init(rawValue: to))
        }
        #expect(error.currency.rawValue == missing)
        #expect(
            error.description
                == "there is no exchange rate for \(missing); see `pathfinder list exchange_rates`")
    }

    @Test(arguments: [(2024, 45.29926), (2025, 49.65916), (2030, 47.24), (2023, 30.62641)])
    func `the rate is that of the latest year that is not after the one asked for`(year: Int, rate: Double) {
        #expect(catalog.exchangeRate("EGP", year: year)?.perUsd == rate)
    }

    @Test func `before the first year with a rate, the first one is taken`() throws {
        let first = try #require(catalog.exchangeRates.filter { $0.currency == "EGP" }.map(\.year).min())
        #expect(catalog.exchangeRate("EGP", year: 1901)?.year == first)
        #expect(catalog.exchangeRate("XYZ", year: 2025) == nil)
    }

    @Test func `a rate of zero, by which nothing can be divided, is a problem of the tables`() throws {
        let directory = try TableDirectory()
        try directory.write(.exchangeRates, rows: ["CUP,2025,0,editorial"])
        let found = problems(in: directory, over: .bundled)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(#"exchange_rates.csv:2:10: per_usd: "0" is too small"#) == true)
    }

    @Test(arguments: seeds)
    func `there and back again loses less than a hundredth`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let currencies = Set(catalog.exchangeRates.map(\.currency)).sorted()
        for _ in 0..<60 {
            let low = Int.random(in: 10_000...200_000, using: &random)
            let original = figure(
                low, low * 2, "USD", .year, .base, .p10ToP90, Int.random(in: 2015...2026, using: &random))
            let currency = try #require(currencies.randomElement(using: &random))
            let there = try catalog.convert(original, to: currency)
            let back = try catalog.convert(there.figure, to: "USD").figure
            #expect(abs(back.low - original.low) * 100 <= original.low, "\(currency) \(original.year)")
            #expect(there.rates.count == (currency == "USD" ? 0 : 1))
            #expect(there.figure.low <= there.figure.high)
        }
    }
}
