import PathfinderAnswers
import PathfinderCatalog
import PathfinderPay

/// The pay of a role by level in a place, and at one level in other places.
struct PreparedPay {
    let pay: Report.Pay
    let sources: [Source.ID]

    /// Places that stand beside the one that was asked about.
    private static let otherPlaces: [Region.ID] = ["dubai", "riyadh", "doha", "cairo", "london", "united-states"]

    init(_ key: ReportMaker.TargetKey, _ maker: ReportMaker) {
        let catalog = maker.catalog
        let wording = maker.wording
        var sources: [Source.ID] = []
        let bands = maker.bands(of: key.role, in: key.region)
        let currency = bands.lazy.compactMap(\.figure).first?.currency
        let period = bands.lazy.compactMap(\.figure).first?.period
        func row(_ answer: PayAnswer, in region: Region.ID, named name: String, years: String = "") -> Report.Row {
            sources += [answer.statedHere?.evidence.source.id].compactMap { $0 }
            sources += (answer.pay.map { $0.sources + $0.elsewhere } ?? []).prefix(3).map(\.source)
            return Report.Row(
                level: answer.level.id, region: region, name: name, years: years,
                figure: answer.figure.map { $0.shown(answer.basis) },
                middle: answer.pay.map { Wording.shown($0.percentiles.p50) }, basis: answer.basis,
                basisName: wording.basis(of: answer), origin: wording.origin(of: answer))
        }
        let levels = bands.map { band in
            row(
                band, in: key.region, named: band.level.name[wording.language],
                years: wording.common.years(band.level))
        }
        let others = Self.otherPlaces.filter { $0 != key.region && catalog.regions[$0] != nil }
        let places = ([key.region] + others).compactMap { place -> Report.Row? in
            let band = maker.band(of: key.role, at: key.level, in: place, currency, period)
            guard let band, band.figure != nil else { return nil }
            return row(band, in: place, named: wording.common.name(of: place))
        }
        let units = Set(levels.compactMap(\.figure).map(\.kind))
        let unit = levels.lazy.compactMap(\.figure).first
        pay = Report.Pay(
            levels: levels, places: places.count > 1 ? places : [],
            unit: unit.map { units.count == 1 ? wording.unit($0) : wording.amounts($0) },
            notes: wording.payNotes(levels + places))
        self.sources = sources
    }
}

extension PayFigure {
    /// The range as it is shown: an estimate to as many digits as are known.
    fileprivate func shown(_ basis: Basis) -> PayFigure {
        guard basis == .pooled || basis == .estimated || basis == .observed else { return self }
        return PayFigure(
            low: Wording.shown(low), high: Wording.shown(high), currency: currency, period: period,
            kind: kind, reading: reading, year: year)
    }
}

extension ReportWording {
    /// Whom the pay comes from: how many publishers it is put together from, and what one states for the place.
    fileprivate func origin(of answer: PayAnswer) -> String {
        guard let pay = answer.pay else {
            return answer.statedHere.map { common.sentence($0, at: answer.level, about: answer.region) }
                ?? self(.payNothing)
        }
        let publishers = common.publishers(pay.sources.isEmpty ? pay.elsewhere : pay.sources)
        let sources = self(
            .paySources, count: publishers.count, ["names": common.list(publishers.prefix(3).map(\.name))])
        return ([sources] + common.statements([answer])).joined(separator: " ")
    }

    /// What a figure rests on, in the words of a reader.
    fileprivate func basis(of answer: PayAnswer) -> String {
        switch answer.basis {
        case .stated: self(.basisStated)
        case .observed: self(.basisObserved)
        case .pooled: self(.basisPooled)
        case .estimated: self(.basisEstimated)
        case .extrapolated: self(.basisExtrapolated)
        case .unknown: self(.basisUnknown)
        }
    }

    /// Currency, period and kind of pay.
    fileprivate func unit(_ figure: PayFigure) -> String {
        common(
            .payUnit,
            [
                "currency": currency(figure.currency),
                "period": common.name(of: figure.period), "kind": common.kind(figure.kind),
            ])
    }

    /// Currency and period, where ranges differ in the kind of pay.
    fileprivate func amounts(_ figure: PayFigure) -> String {
        "\(currency(figure.currency)) \(common.name(of: figure.period))"
    }

    /// The name of a currency: its code in English, its name in Arabic.
    func currency(_ id: Currency.ID) -> String {
        language == .arabic ? catalog.currencies[id]?.name[language] ?? id.rawValue : id.rawValue
    }

    fileprivate func payNotes(_ rows: [Report.Row]) -> [String] {
        let bases = Set(rows.map(\.basis))
        let readings = Set(rows.compactMap(\.figure?.reading))
        var notes = [self(.payMiddle)]
        for basis in Basis.allCases where bases.contains(basis) {
            switch basis {
            case .stated: notes.append(self(.payStated))
            case .observed: notes.append(self(.payObserved))
            case .pooled: notes.append(self(.payPooled))
            case .estimated: notes.append(self(.payEstimated))
            case .extrapolated: notes.append(self(.payExtrapolated))
            case .unknown: notes.append(self(.payUnknown))
            }
        }
        if readings.contains(.p10ToP90) { notes.append(self(.payReading)) }
        return notes
    }
}
