package import PathfinderCatalog
package import PathfinderPay

extension Wording {
    /// The two ends of a range with their currency: "USD 70,000–95,000".
    package func range(_ figure: PayFigure) -> String {
        "\(figure.currency) \(ends(figure))"
    }

    /// The two ends of a range and for what time they are paid: "USD 70,000–95,000 a year".
    package func rangeAndPeriod(_ figure: PayFigure) -> String { "\(range(figure)) \(name(of: figure.period))" }

    /// "a year", "a month".
    package func name(of period: PayPeriod) -> String { self(period == .year ? .perYear : .perMonth) }

    /// The two ends of a range: "70,000–95,000".
    package func ends(_ figure: PayFigure) -> String { "\(figure.low.grouped)–\(figure.high.grouped)" }

    /// "USD a year, base salary".
    package func unit(_ figure: PayFigure) -> String {
        self(
            .payUnit,
            [
                "currency": figure.currency.rawValue, "period": name(of: figure.period),
                "kind": kind(figure.kind),
            ])
    }

    package func kind(_ kind: PayKind) -> String {
        switch kind {
        case .base: self(.payBase)
        case .total: self(.payTotal)
        case .net: self(.payNet)
        case .unspecified: self(.payUnspecified)
        }
    }

    package func basis(_ basis: Basis) -> String {
        switch basis {
        case .stated: self(.basisStated)
        case .observed: self(.basisObserved)
        case .pooled: self(.basisPooled)
        case .estimated: self(.basisEstimated)
        case .extrapolated: self(.basisExtrapolated)
        case .unknown: self(.basisUnknown)
        }
    }

    /// "0 to 2 years"; empty where the years are not known.
    package func years(_ level: Level) -> String {
        guard let low = level.yearsMin else { return "" }
        guard let high = level.yearsMax else { return self(.levelYearsOpen, ["low": String(low)]) }
        return self(.levelYears, ["low": String(low), "high": String(high)])
    }

    /// "Junior (0–2)", "Senior (5+)": a level with its years; the level alone where they are not known.
    package func levelAndYears(_ level: Level) -> String {
        let name = level.name[language]
        guard let low = level.yearsMin else { return name }
        let years = level.yearsMax.map { "\(low)–\($0)" } ?? "\(low)+"
        return self(.levelAndYears, ["level": name, "years": years])
    }

    /// What a source states, for where, and how that relates to the place that was asked about.
    package func sentence(_ evidence: Evidence, about place: Region.ID) -> String {
        let range = evidence.range
        let key: PhraseKey =
            switch evidence.relation {
            case .same: .evidenceSame
            case .hub: .evidenceHub
            case .insideHub: .evidenceInsideHub
            case .containsHubs: .evidenceContainsHubs
            case .otherHubs: .evidenceOtherHubs
            case .widerRegion: .evidenceWiderRegion
            case .partOfPlace: .evidencePartOfPlace
            }
        return self(
            key,
            [
                "range": rangeAndPeriod(range.figure),
                "kind": kind(range.payKind), "year": String(range.year), "region": name(of: range.region),
                "place": name(of: place), "places": list(evidence.places.map(name(of:))),
                "source": shortCitation(evidence.source),
            ])
    }

    /// A source in a few words: who says it, when.
    package func shortCitation(_ source: Source) -> String {
        joined([source.publisherOrTitle, (source.published ?? source.asOf).description])
    }

    /// A source in full: title, publisher, when it was published and read, grade.
    package func citation(_ source: Source) -> String {
        let dates = [
            source.published.map { self(.sourcePublished, ["date": $0.description]) },
            self(.sourceRead, ["date": source.asOf.description]),
        ]
        return joined(
            [source.title, source.publisher].compactMap { $0 } + dates.compactMap { $0 }
                + [self(.sourceGrade, ["grade": source.grade.rawValue])])
    }

    private func joined(_ parts: [String]) -> String { parts.joined(separator: comma) }

    /// How the two ends of a range are read.
    package func reading(_ reading: RangeReading) -> String {
        switch reading {
        case .p10ToP90: self(.readingP10P90)
        case .p25ToP75: self(.readingP25P75)
        case .minimumToMaximum: self(.readingMinimumMaximum)
        }
    }
}
