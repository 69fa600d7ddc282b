import Pathfinder

/// The answer of `pathfinder band`.
struct BandAnswer {
    private let role: Role.ID
    /// The level that was asked for; `nil` for all.
    private let level: Level.ID?
    private let region: Region.ID
    private let bands: [LevelBand]
    private let pay: Double?
    private let wording: Wording

    init(
        _ role: Role.ID, _ level: Level.ID?, _ region: Region.ID, _ bands: [LevelBand], pay: Double?, wording: Wording
    ) {
        self.role = role
        self.level = level
        self.region = region
        self.bands = bands
        self.pay = pay
        self.wording = wording
    }

    var answer: Answer {
        let catalog = wording.catalog
        return Answer(
            shape: "pathfinder.band/1",
            value: BandValue(role: catalog.roles[role], region: catalog.regions[region], bands: bands, pay: pay),
            records: records, document: document, isFound: bands.contains { $0.figure != nil })
    }

    private var records: Records {
        var records = BandRecords()
        records.append(bands, of: role, in: region, pay: pay)
        return records.records
    }

    private var document: Document {
        var document = Document()
        var cells = PayCells(wording: wording)
        let place = wording.name(of: region)
        document.title(wording(.bandTitle, ["role": wording.name(of: role), "place": place]))
        let figures = bands.compactMap(\.figure)
        guard let unit = figures.first else {
            document.paragraph(unknown(place))
            return document
        }
        document.paragraph(wording(.bandUnit, ["unit": wording.unit(unit)]))
        let bars = RangeBar(over: figures, width: 20)
        var table = TextTable(columns: [
            .init(title: wording(.columnLevel)), .init(title: wording(.columnPay), isNumber: true),
            .init(title: "", isFixed: true), .init(title: wording(.columnBasis)),
        ])
        for band in bands {
            let style = PayCells.style(band.basis)
            table.rows.append([
                .init([band.level.name[wording.language], wording.years(band.level)].filter { !$0.isEmpty }),
                .init(band.figure.map(wording.ends) ?? wording(.unknownValue), style: style),
                .init(band.figure.flatMap { bars?.bar($0, band.basis) } ?? "", style: style),
                .init(cells.basis(band, in: region)),
            ])
        }
        document.table(table)
        for band in bands where !band.isFromPay { addPosition(in: band, to: &document) }
        PayAnswer(bands, pay: pay, wording: wording).add(to: &document)
        cells.addRemainingNotes(bands, in: region)
        cells.addReadingNotes(bands)
        document.notes(wording(.notes), cells.notes.texts)
        document.list(wording(.sources), cells.sources(of: bands))
        return document
    }

    private func unknown(_ place: String) -> String {
        let title = ([wording.name(of: role)] + [level.map(wording.name(of:))].compactMap { $0 })
            .joined(separator: wording.comma)
        return wording(.pooledUnknown, ["role": title, "place": place])
    }

    /// Says where the given pay lies in a range.
    private func addPosition(in band: LevelBand, to document: inout Document) {
        guard let pay, let figure = band.figure else { return }
        let position = figure.position(of: pay)
        let amount = "\(figure.currency) \(Int(rounding: pay).grouped)"
        let level = band.level.name[wording.language]
        var text: String
        switch position.side {
        case .below:
            text = wording(
                .payBelow, ["pay": amount, "gap": Int(rounding: Double(figure.low) - pay).grouped])
        case .above:
            text = wording(
                .payAbove, ["pay": amount, "gap": Int(rounding: pay - Double(figure.high)).grouped])
        case .within:
            let penetration = position.penetration.map { String(Int(rounding: $0 * 100)) } ?? ""
            text = wording(.payWithin, ["pay": amount, "penetration": penetration])
        }
        if let percentile = position.percentile {
            let reading = figure.reading == .p10ToP90 ? "P10–P90" : "P25–P75"
            text +=
                " "
                + wording(
                    .payPercentile, ["percentile": String(Int(rounding: percentile)), "reading": reading])
        }
        document.paragraph("\(level): \(text)")
    }
}

/// The JSON shape of `pathfinder band`.
private struct BandValue: Encodable {
    let role: Role?
    let region: Region?
    let bands: [Level]

    struct Level: Encodable {
        let band: LevelBand
        let position: PayPosition?
    }

    init(role: Role?, region: Region?, bands: [LevelBand], pay: Double?) {
        self.role = role
        self.region = region
        self.bands = bands.map { band in
            Level(band: band, position: pay.flatMap { pay in band.figure.map { $0.position(of: pay) } })
        }
    }
}

/// Bands as rows, one for each role, place and level.
struct BandRecords {
    private(set) var records = Records(
        ["role", "region", "level", "low", "high", "currency", "period", "pay_kind", "year", "reads_as", "basis"]
            + ["from", "source", "rate_years", "pay_side", "penetration", "percentile"])

    mutating func append(_ bands: [LevelBand], of role: Role.ID, in region: Region.ID?, pay: Double? = nil) {
        for band in bands {
            let figure = band.figure
            let position = pay.flatMap { pay in figure.map { $0.position(of: pay) } }
            records.append(
                [
                    .text(role.rawValue), .init(region?.rawValue), .text(band.level.id.rawValue), .init(figure?.low),
                    .init(figure?.high), .init(figure?.currency.rawValue), .init(figure?.period.rawValue),
                    .init(figure?.kind.rawValue), .init(figure?.year), .init(figure?.reading.rawValue),
                    .text(band.basis.rawValue),
                    .init(band.evidence.first.map { $0.places.map(\.rawValue).joined(separator: ";") }),
                    .init(band.evidence.first?.source.id.rawValue),
                    .init(band.rates.isEmpty ? nil : band.rates.map { String($0.year) }.joined(separator: ";")),
                    .init(position?.side.rawValue), .init(position?.penetration), .init(position?.percentile),
                ])
        }
    }
}
