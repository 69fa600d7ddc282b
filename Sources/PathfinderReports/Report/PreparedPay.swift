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
        func row(_ known: LevelBand, in region: Region.ID, named name: String, years: String = "") -> Report.Row {
            let band = known.withNearestFigure
            sources += band.evidence.filter(\.isFigure).map(\.source.id)
            sources += (band.pay?.sources.prefix(3) ?? []).flatMap(\.figures).prefix(3).map(\.source)
            let middle = band.pay.flatMap { pay in
                pay.currency == band.figure?.currency && pay.period == band.figure?.period
                    ? Wording.rounded(pay.percentiles.p50) : nil
            }
            let figure = band.figure.map { $0.shown(band.basis) }
            let isInside = figure.flatMap { figure in middle.map { figure.low <= $0 && $0 <= figure.high } } ?? true
            var origin = wording.origin(of: band, in: region)
            if let middle, let figure, !isInside {
                origin += " " + wording.apart(middle, figure)
            }
            return Report.Row(
                level: band.level.id, region: region, name: name, years: years, figure: figure,
                middle: isInside ? middle : nil, otherMiddle: isInside ? nil : middle, basis: band.basis,
                basisName: wording.basis(of: band), origin: origin)
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
    /// The range as it is shown: an estimate to three digits, for more would claim what is not known.
    fileprivate func shown(_ basis: Basis) -> PayFigure {
        guard basis == .pooled || basis == .extrapolated || basis == .observed else { return self }
        return PayFigure(
            low: Wording.rounded(low), high: Wording.rounded(high), currency: currency, period: period, kind: kind,
            reading: reading, year: year)
    }
}

extension ReportWording {
    /// Whom a band comes from: what its source states, or how many sources it is put together from.
    fileprivate func origin(of band: LevelBand, in region: Region.ID) -> String {
        if let evidence = band.evidence.first(where: \.isFigure), band.basis == .stated || band.pay == nil {
            return common.sentence(evidence, about: region)
        }
        if let evidence = band.evidence.first, band.basis == .extrapolated, !evidence.places.isEmpty {
            return common.sentence(evidence, about: region)
        }
        guard let pay = band.pay else { return self(.payNothing) }
        let publishers = pay.sources.prefix(3).map(\.publisher)
        let sources = self(.paySources, count: pay.sources.count, ["names": common.list(publishers)])
        guard pay.isDistant, let region = pay.mostDistantRegion else { return sources }
        let elsewhere = self(
            .payElsewhere, ["share": percent(pay.distantWeight), "place": common.name(of: region)])
        return "\(sources) \(elsewhere)"
    }

    /// What a band rests on, in the words of a reader.
    fileprivate func basis(of band: LevelBand) -> String {
        switch band.basis {
        case .stated: self(.basisStated)
        case .observed: self(.basisObserved)
        case .pooled: self(band.pay?.isDistant == true ? .basisDistant : .basisPooled)
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
                "period": common(figure.period == .year ? .perYear : .perMonth), "kind": common.kind(figure.kind),
            ])
    }

    /// That all sources together put the middle outside of a range.
    func apart(_ middle: Int, _ figure: PayFigure) -> String {
        self(.payApart, ["middle": middle.grouped, "currency": currency(figure.currency)])
    }

    /// Currency and period, where ranges differ in the kind of pay.
    fileprivate func amounts(_ figure: PayFigure) -> String {
        "\(currency(figure.currency)) \(common(figure.period == .year ? .perYear : .perMonth))"
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
            case .pooled:
                let names = Set(rows.filter { $0.basis == .pooled }.map(\.basisName))
                if names.contains(self(.basisPooled)) { notes.append(self(.payPooled)) }
                if names.contains(self(.basisDistant)) { notes.append(self(.payDistant)) }
            case .extrapolated: notes.append(self(.payExtrapolated))
            case .unknown: notes.append(self(.payUnknown))
            }
        }
        if readings.contains(.p10ToP90) { notes.append(self(.payReading)) }
        return notes
    }
}

extension PooledPay {
    /// Whether most of what it rests on is for other countries.
    fileprivate var isDistant: Bool { basis == .pooled && distantWeight > 0.5 }

    /// The share of the trust that figures for other countries have.
    fileprivate var distantWeight: Double {
        let weights = sources.lazy.flatMap(\.figures).map { (isNear: $0.place.isSameCountry, weight: $0.weight) }
        let whole = weights.reduce(0) { $0 + $1.weight }
        return whole > 0 ? weights.reduce(0) { $0 + ($1.isNear ? 0 : $1.weight) } / whole : 0
    }

    /// The place, of those in other countries, whose figures count most.
    fileprivate var mostDistantRegion: Region.ID? {
        var weights: [Region.ID: Double] = [:]
        for figure in sources.flatMap(\.figures) where !figure.place.isSameCountry {
            weights[figure.region, default: 0] += figure.weight
        }
        return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}

extension PlaceCloseness {
    fileprivate var isSameCountry: Bool { self == .same || self == .country }
}
