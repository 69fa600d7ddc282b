import StrictCSV
import Pathfinder

/// The columns of a file of offers.
struct OfferColumns {
    let title: CSVColumn<String>
    let company: CSVColumn<String>
    let city: CSVColumn<String>
    let salary: CSVColumn<Int>
    let currency: CSVColumn<String>
    let period: CSVColumn<String>

    init(_ reader: CSVReader) throws(CSVError) {
        title = try reader.column("title", as: String.self)
        company = try reader.column("company", as: String.self)
        city = try reader.column("city", as: String.self)
        salary = try reader.column("salary", as: Int.self)
        currency = try reader.column("currency", as: String.self)
        period = try reader.column("period", as: String.self)
    }

    /// Reads one row.
    ///
    /// - Throws: `CSVError` about the field that is wrong.
    func offer(in row: borrowing CSVRow) throws(CSVError) -> Offer {
        guard let period = PayPeriod(rawValue: try row.value(of: period)) else {
            throw row.error(at: period.index, "is not a pay period", remedy: "write month or year")
        }
        return Offer(
            title: try row.value(of: title), company: try row.value(of: company), city: try row.value(of: city),
            salary: try row.value(of: salary), currency: try row.value(of: currency), period: period)
    }
}
