import PathfinderCatalog
import Testing

/// Dates as people write them.
struct DateWordTests {
    private let start = CalendarDate(year: 2026, month: 11, day: 30)

    @Test(arguments: [
        ("2027", "2027"), ("2027-06", "2027-06"), ("2027-06-15", "2027-06-15"), ("December 2027", "2027-12"),
        ("dec 2027", "2027-12"), ("DEC. 2027", "2027-12"), ("2027 December", "2027-12"), ("12/2027", "2027-12"),
        ("2027/12", "2027-12"), ("2027-6", "2027-06"), ("15 December 2027", "2027-12-15"),
        ("December 15, 2027", "2027-12-15"), ("15th of December 2027", "2027-12-15"), ("15/12/2027", "2027-12-15"),
        ("12/15/2027", "2027-12-15"), ("15.12.2027", "2027-12-15"), ("by the end of 2027", "2027"),
        ("end of June 2027", "2027-06"), ("Q3 2027", "2027-09"), ("next year", "2027"), ("June", "2027-06"),
        ("November", "2026-11"), ("in 6 months", "2027-05-30"), ("six months", "2027-05-30"),
        ("in 3 months", "2027-02-28"), ("in a year", "2027-11-30"), ("within two years", "2028-11-30"),
        ("in 2 weeks", "2026-12-14"), ("ديسمبر 2027", "2027-12"), ("كانون الأول ٢٠٢٧", "2027-12"),
        ("خلال 6 أشهر", "2027-05-30"), ("خلال ستة أشهر", "2027-05-30"), ("بعد سنة", "2027-11-30"),
        ("بعد سنتين", "2028-11-30"), ("نهاية 2027", "2027"), ("15 يونيو 2027", "2027-06-15"), ("العام القادم", "2027"),
    ])
    func `a date is read`(text: String, date: String) throws {
        let start = try #require(start)
        #expect(Catalog.bundled.date(from: text, on: start)?.description == date)
    }

    @Test(arguments: [
        "", "soon", "2027-13", "13/13/2027", "03/04/2027", "31 June 2027", "before 2027", "6", "December December 2027",
        "in 6 months 2027", "1 2 3 4", "99999", "in 9999 years", "12", "0/2027", "/", "2027 2028",
    ])
    func `what is no date, or may be two, is refused`(text: String) throws {
        let start = try #require(start)
        #expect(Catalog.bundled.date(from: text, on: start) == nil)
    }
}
