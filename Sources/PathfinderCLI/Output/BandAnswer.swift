import Pathfinder

/// The answer of `pathfinder band`.
struct BandAnswer {
    private let candidate: Comparison.Candidate
    private let region: Region.ID
    private let pay: Double?
    private let wording: Wording

    init(_ candidate: Comparison.Candidate, region: Region.ID, pay: Double?, wording: Wording) {
        self.candidate = candidate
        self.region = region
        self.pay = pay
        self.wording = wording
    }

    var answer: Answer {
        Answer(
            shape: "pathfinder.band/1", value: BandValue(candidate, pay: pay),
            records: BandRecords.records([candidate], pay: pay), document: document,
            isFound: candidate.bands.contains { $0.figure != nil })
    }

    private var document: Document {
        var document = Document()
        var cells = PayCells(wording: wording)
        let place = wording.name(of: region)
        document.title(wording(.bandTitle, ["role": candidate.role.title[wording.language], "place": place]))
        let figures = candidate.bands.compactMap(\.figure)
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
        for band in candidate.bands {
            let style = PayCells.style(band.basis)
            table.rows.append([
                .init([band.level.name[wording.language], wording.years(band.level)].filter { !$0.isEmpty }),
                .init(band.figure.map(wording.ends) ?? wording(.unknownValue), style: style),
                .init(band.figure.flatMap { bars?.bar($0, band.basis) } ?? "", style: style),
                .init(cells.basis(band, in: region)),
            ])
        }
        document.table(table)
        for band in candidate.bands { addPosition(in: band, to: &document) }
        cells.addRemainingNotes(candidate.bands, in: region)
        cells.addReadingNotes(candidate.bands)
        document.notes(wording(.notes), cells.notes.texts)
        document.list(wording(.sources), cells.sources(of: candidate.bands))
        return document
    }

    private func unknown(_ place: String) -> String {
        let catalog = wording.catalog
        let title = candidate.role.title[wording.language]
        if !catalog.payRanges.contains(where: { $0.role == candidate.role.id }), let core = candidate.track?.coreRole {
            return wording(.bandUnknownRole, ["role": title, "core": core.rawValue])
        }
        return wording(.bandUnknown, ["role": title, "place": place])
    }

    /// Says where the given pay lies in a range.
    private func addPosition(in band: Comparison.LevelBand, to document: inout Document) {
        guard let pay, let figure = band.figure else { return }
        let position = figure.position(of: pay)
        let amount = "\(figure.currency) \(wording.number(Int(pay.rounded())))"
        let level = band.level.name[wording.language]
        var text: String
        switch position.side {
        case .below:
            text = wording(
                .payBelow, ["pay": amount, "gap": wording.number(Int((Double(figure.low) - pay).rounded()))])
        case .above:
            text = wording(
                .payAbove, ["pay": amount, "gap": wording.number(Int((pay - Double(figure.high)).rounded()))])
        case .within:
            let penetration = position.penetration.map { String(Int(($0 * 100).rounded())) } ?? ""
            text = wording(.payWithin, ["pay": amount, "penetration": penetration])
        }
        if let percentile = position.percentile {
            let reading = figure.reading == .p10ToP90 ? "P10–P90" : "P25–P75"
            text +=
                " "
                + wording(
                    .payPercentile, ["percentile": String(Int(percentile.rounded())), "reading": reading])
        }
        document.paragraph("\(level): \(text)")
    }
}

/// The JSON shape of `pathfinder band`.
private struct BandValue: Encodable {
    let role: Role
    let region: Region?
    let bands: [Level]

    struct Level: Encodable {
        let band: Comparison.LevelBand
        let position: PayPosition?
    }

    init(_ candidate: Comparison.Candidate, pay: Double?) {
        role = candidate.role
        region = candidate.region
        bands = candidate.bands.map { band in
            Level(band: band, position: pay.flatMap { pay in band.figure.map { $0.position(of: pay) } })
        }
    }
}

/// Bands as rows, one for each role, place and level.
enum BandRecords {
    static func records(_ candidates: [Comparison.Candidate], pay: Double? = nil) -> Records {
        var records = Records(
            ["role", "region", "level", "low", "high", "currency", "period", "pay_kind", "year", "reads_as", "basis"]
                + ["from", "source", "rate_years", "pay_side", "penetration", "percentile"])
        for candidate in candidates {
            for band in candidate.bands {
                let figure = band.figure
                let position = pay.flatMap { pay in figure.map { $0.position(of: pay) } }
                records.append(
                    [
                        .init(candidate.role.id.rawValue), .init(candidate.region?.id.rawValue),
                        .init(band.level.id.rawValue), .init(figure?.low), .init(figure?.high),
                        .init(figure?.currency.rawValue), .init(figure?.period.rawValue), .init(figure?.kind.rawValue),
                        .init(figure?.year), .init(figure?.reading.rawValue), .text(band.basis.rawValue),
                        .init(band.evidence.first.map { $0.places.map(\.rawValue).joined(separator: ";") }),
                        .init(band.evidence.first?.source.id.rawValue),
                        .init(band.rates.isEmpty ? nil : band.rates.map { String($0.year) }.joined(separator: ";")),
                        .init(position?.side.rawValue), .init(position?.penetration), .init(position?.percentile),
                    ])
            }
        }
        return records
    }
}
