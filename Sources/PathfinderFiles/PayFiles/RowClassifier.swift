import PathfinderCatalog
import PathfinderPay
import Synchronization

/// Tells which cell a row of a pay file belongs to, from the texts in its key columns.
///
/// A classifier is pure: the same texts give the same answer. The rows of a file have few different combinations of
/// texts, so that it is asked far less often than there are rows.
struct RowClassifier: Sendable {
    /// What becomes of the rows with the same key texts.
    enum Verdict: Sendable {
        /// They belong to a cell; the amounts times the factor are pay of a year.
        case cell(ObservedCell, factor: Double)
        /// They are not used.
        case rejected(RowRejection)
    }

    let catalog: Catalog
    let layout: PayFileLayout
    let grouping: PayFileGrouping
    /// The currency of rows whose file does not say.
    let currency: Currency.ID?
    /// The period of rows whose file does not say.
    let period: ObservedPeriod
    private let places = RememberedPlaces()

    /// The units that all rows share.
    var units: PayUnits {
        var units: (currency: Currency.ID?, period: ObservedPeriod?)
        switch layout.currency {
        case .absent: units.currency = currency
        case .constant(let code): units.currency = Currency.ID(rawValue: code.uppercased())
        case .column: break
        }
        switch layout.period {
        case .absent: units.period = period
        case .constant(let text): units.period = ObservedPeriod(text)
        case .column: break
        }
        return PayUnits(catalog: catalog, currency: units.currency, period: units.period)
    }

    /// What becomes of the rows with these texts in the key columns.
    func verdict(on key: [String]) -> Verdict {
        do throws(Rejection) {
            for (column, texts) in layout.only where !texts.contains(key[column]) {
                throw Rejection(.leftOut)
            }
            let title = try text(layout.title, key)
            guard !title.isEmpty else { throw Rejection(.noTitle) }
            let match = catalog.titles.match(title)
            guard match.role != nil || grouping == .title else { throw Rejection(.unknownTitle) }
            let cell = ObservedCell(
                role: match.role, title: grouping == .title ? title : nil,
                level: try level(key) ?? (grouping == .title ? nil : match.level), region: try region(key),
                year: try year(key), currency: try currency(key), payKind: try payKind(key), source: try source(key))
            return .cell(cell, factor: try period(key).perYear)
        } catch {
            return .rejected(error.reason)
        }
    }

    private struct Rejection: Error {
        let reason: RowRejection

        init(_ reason: RowRejection) { self.reason = reason }
    }

    private func text(_ field: PayFileLayout.Field, _ key: [String]) throws(Rejection) -> String {
        guard let text = field.text(in: key) else { throw Rejection(.leftOut) }
        return text
    }

    /// The level that the file names, or the one of the years of experience; `nil` where it says neither.
    private func level(_ key: [String]) throws(Rejection) -> Level.ID? {
        let name = try text(layout.level, key)
        if !name.isEmpty {
            if let row = catalog.names(of: .levels).rows(named: name).first { return catalog.levels[row].id }
            guard let level = catalog.titles.match(name).level else { throw Rejection(.unknownLevel) }
            return level
        }
        let years = try text(layout.years, key)
        guard !years.isEmpty else { return nil }
        guard let number = Double(years.prefix { $0.isNumber || $0 == "." }) else { throw Rejection(.unreadableYears) }
        return catalog.level(afterYears: number)
    }

    private func region(_ key: [String]) throws(Rejection) -> Region.ID {
        let place = try text(layout.place, key)
        guard !place.isEmpty else { throw Rejection(.noPlace) }
        guard let region = places.region(place, in: catalog) else { throw Rejection(.unknownPlace) }
        return region
    }

    private func year(_ key: [String]) throws(Rejection) -> Int? {
        let text = try text(layout.year, key)
        guard !text.isEmpty else { return nil }
        guard let year = Int(text.prefix(4)), (1900...2200).contains(year) else { throw Rejection(.unreadableYear) }
        return year
    }

    private func payKind(_ key: [String]) throws(Rejection) -> PayKind {
        let text = try text(layout.payKind, key)
        guard !text.isEmpty else { return .unspecified }
        guard let kind = PayKind(rawValue: text) else { throw Rejection(.unknownPayKind) }
        return kind
    }

    private func source(_ key: [String]) throws(Rejection) -> Source.ID {
        let text = try text(layout.source, key)
        let source = Source.ID(rawValue: text.isEmpty ? "pay-file" : text)
        guard catalog.table(.sources).row(withKey: source.rawValue) != nil else { throw Rejection(.unknownSource) }
        return source
    }

    private func currency(_ key: [String]) throws(Rejection) -> Currency.ID {
        let code = try text(layout.currency, key)
        if code.isEmpty, let currency { return currency }
        let id = Currency.ID(rawValue: code.uppercased())
        guard catalog.table(.currencies).row(withKey: id.rawValue) != nil else { throw Rejection(.unknownCurrency) }
        return id
    }

    private func period(_ key: [String]) throws(Rejection) -> ObservedPeriod {
        let text = try text(layout.period, key)
        guard !text.isEmpty else { return period }
        guard let period = ObservedPeriod(text) else { throw Rejection(.unknownPeriod) }
        return period
    }
}

/// Places by the texts that name them: a file names few places, and each in many rows.
private final class RememberedPlaces: Sendable {
    private let known = Mutex<[String: Region.ID?]>([:])
    /// More are not kept, so that a file of nothing but different texts takes no more memory.
    private static let most = 10_000

    func region(_ text: String, in catalog: Catalog) -> Region.ID? {
        if let region = known.withLock({ $0[text] }) { return region }
        let region = catalog.region(inAddress: text)
        known.withLock { if $0.count < Self.most { $0.updateValue(region, forKey: text) } }
        return region
    }
}

extension Catalog {
    /// The place of a text such as "Dubai", "AE" or "Riyadh, Saudi Arabia": the smallest part that is known.
    ///
    /// Parts of two letters are taken as countries only where an alias says so, for "Mesa, AZ" is not in Azerbaijan.
    func region(inAddress text: String) -> Region.ID? {
        let names = names(of: .regions)
        func only(_ name: some StringProtocol) -> Region.ID? {
            let rows = names.rows(named: String(name))
            return rows.count == 1 ? regions[rows[0]].id : nil
        }
        if let region = only(text) { return region }
        let parts = text.split { ",،;/|()".contains($0) }.map { String($0.trimmingBlanks()) }
        guard parts.count > 1 else { return nil }
        let known = parts.compactMap { part in
            part.count > 2 || table(.regionAliases).row(withKey: part) != nil ? only(part) : nil
        }
        // Of a city and its country the city; of two places that do not contain each other none.
        guard let first = known.first else { return nil }
        let smallest = known.dropFirst().reduce(first) { contains($0, $1) ? $1 : $0 }
        return known.allSatisfy { contains($0, smallest) } ? smallest : nil
    }
}
