import Foundation
import Testing

import Pathfinder

struct CalendarDateTests {
    @Test(
        arguments: [
            ("2026", 2026, nil, nil),
            ("2026-05", 2026, 5, nil),
            ("2026-05-18", 2026, 5, 18),
            ("2024-02-29", 2024, 2, 29),  // divisible by 4
            ("2000-02-29", 2000, 2, 29),  // divisible by 400
            ("0001-12-31", 1, 12, 31),
            ("2026-04-30", 2026, 4, 30),
        ] as [(String, Int, Int?, Int?)])
    func `a date is read with the precision that it is written with`(
        text: String, year: Int, month: Int?, day: Int?
    ) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.year == year)
        #expect(date.month == month)
        #expect(date.day == day)
        #expect(date.description == text)
    }

    @Test(arguments: [
        "", "-", "26", "02026", "2026-", "2026-5", "2026-00", "2026-13", "2026-05-1", "2026-05-00", "2026-05-32",
        "2026-04-31", "2026-02-29", "1900-02-29", "2100-02-29", "2026-05-18-01", "2026/05/18", "18-05-2026",
        "2026-05-18T00:00", " 2026", "2026 ", "+2026", "-2026", "twentysix", "٢٠٢٦", "2026–05",
    ])
    func `no date, or a day that does not exist, is refused`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `a date from parts needs a month for a day`() {
        #expect(CalendarDate(year: 2026, month: nil, day: 1) == nil)
        #expect(CalendarDate(year: 2026, month: 6, day: 31) == nil)
        #expect(CalendarDate(year: 2026, month: 6, day: 30)?.description == "2026-06-30")
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1970", 0), ("1970-02", 31), ("1969-12-31", -1), ("2000-03-01", 11_017),
        ("2024-02-29", 19_782), ("2026-11-21", 20_778), ("1900-01-01", -25_567),
    ])
    func `days are counted from the first of January 1970`(text: String, days: Int) {
        #expect(CalendarDate(text)?.daysSinceEpoch == days)
    }

    @Test func `successive days are one apart, over leap years and centuries`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for days in stride(from: -30_000, through: 60_000, by: 37) {
            let parts = calendar.dateComponents(
                [.year, .month, .day], from: Date(timeIntervalSince1970: Double(days) * 86_400))
            let year = try #require(parts.year)
            let date = try #require(CalendarDate(year: year, month: parts.month, day: parts.day))
            #expect(date.daysSinceEpoch == days, "\(date)")
        }
    }

    @Test func `dates are ordered by time, an imprecise one before the days that it contains`() throws {
        let texts = ["2025-12-31", "2026", "2026-05", "2026-05-01", "2026-05-18", "2026-06", "2027"]
        let dates = try texts.map { try #require(CalendarDate($0)) }
        #expect(dates.reversed().sorted() == dates)
        for (earlier, later) in zip(dates, dates.dropFirst()) { #expect(earlier < later && !(later < earlier)) }
    }

    @Test func `a date is encoded as a string and decoded from one`() throws {
        let dates = ["2026", "2026-05", "2026-05-18"].compactMap { CalendarDate($0) }
        let json = try JSONEncoder().encode(dates)
        #expect(String(decoding: json, as: UTF8.self) == #"["2026","2026-05","2026-05-18"]"#)
        #expect(try JSONDecoder().decode([CalendarDate].self, from: json) == dates)
    }

    @Test(arguments: [-1, 10_000])
    func `a year that cannot be written with four digits is refused`(year: Int) {
        #expect(CalendarDate(year: year) == nil)
    }

    @Test func `a text that is no date cannot be decoded, and the error says so`() throws {
        let error = try #require(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("an unexpected error: \(error)")
            return
        }
        #expect(context.debugDescription == #""2026-02-30" is not a date"#)
    }
}
