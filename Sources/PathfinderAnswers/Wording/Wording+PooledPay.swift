package import PathfinderCatalog
package import PathfinderPay

extension Wording {
    /// What a pooled pay rests on and how sure it is, sentence by sentence: how many publishers, that it is extrapolated,
    /// the interval of the median, and where the sources disagree.
    package func sentences(_ pay: PooledPay) -> [String] {
        guard pay.basis != .observed else { return observedSentences(pay) }
        var sentences = [
            self(
                pay.isNominal ? .pooledSourcesNominal : .pooledSources,
                ["count": String(pay.sources.count), "year": String(pay.year)])
        ]
        if pay.basis == .extrapolated {
            let country = catalog.country(of: pay.region) ?? pay.region
            sentences.append(self(.pooledExtrapolated, ["country": name(of: country)]))
        }
        sentences.append(self(.pooledInterval, ends(pay.medianInterval, pay)))
        if let disagreement = pay.disagreement {
            sentences.append(self(.pooledDisagreement, ends(disagreement, pay)))
        }
        return sentences
    }

    private func observedSentences(_ pay: PooledPay) -> [String] {
        [
            self(.observedSources, ["count": String(pay.sources.count)]),
            self(.observedInterval, ends(pay.medianInterval, pay)),
        ]
            + (pay.disagreement.map { [self(.pooledDisagreement, ends($0, pay))] } ?? [])
    }

    /// What one publisher says: its weight, the middle that it gives, and how near its heaviest figure is.
    package func sentence(_ source: PooledSource, of pay: PooledPay) -> String {
        let middle = amount(source.median, pay)
        guard let figure = source.figures.first, source.weight > 0 else {
            return self(
                .pooledContrast, ["publisher": source.publisher, "grade": source.grade.rawValue, "middle": middle])
        }
        return self(
            .pooledSource,
            [
                "publisher": source.publisher, "grade": source.grade.rawValue, "weight": percent(source.weight),
                "middle": middle, "place": word(figure.place), "job": word(figure.job), "rung": word(figure.rung),
            ])
    }

    /// How a figure was brought to another year: "2022 → 2023 by consumer prices of Qatar, 3.0 %"; also that prices are
    /// not known further.
    package func sentence(_ prices: PriceAdjustment) -> String {
        guard prices.from != prices.to else {
            return self(.pricesUnknownAtAll, ["from": String(prices.from), "region": name(of: prices.region)])
        }
        let sentence = self(
            prices.months < 12 ? .pricesPartYear : .pricesAdjusted,
            [
                "from": String(prices.from), "to": String(prices.to), "region": name(of: prices.region),
                "percent": signedTenths(prices.percent), "months": String(prices.months),
            ])
        return prices.isComplete
            ? sentence : sentence + semicolon + self(.pricesUnknown, ["to": String(prices.to)])
    }

    /// At which percentile a pay lies, with its interval, and how many publishers put the middle below it.
    package func sentence(_ position: PooledPosition, of amount: Int, in pay: PooledPay) -> String {
        self(
            .pooledPosition,
            [
                "pay": "\(pay.currency) \(amount.grouped)", "percentile": whole(position.percentile),
                "low": whole(position.low), "high": whole(position.high), "below": String(position.sourcesBelow),
                "sources": String(position.sources),
            ])
    }

    package func word(_ place: PlaceCloseness) -> String {
        switch place {
        case .same: self(.placeSame)
        case .country: self(.placeCountry)
        case .bloc: self(.placeBloc)
        case .wider: self(.placeWider)
        case .world: self(.placeWorld)
        }
    }

    package func word(_ job: RoleCloseness) -> String {
        switch job {
        case .same: self(.jobSame)
        case .near: self(.jobNear)
        case .related: self(.jobRelated)
        case .distant: self(.jobDistant)
        }
    }

    package func word(_ rung: LevelCloseness) -> String {
        switch rung {
        case .same: self(.rungSame)
        case .unnamed: self(.rungUnnamed)
        case .neighbouring: self(.rungNeighbouring)
        case .further: self(.rungFurther)
        }
    }

    private func ends(_ interval: PayInterval, _ pay: PooledPay) -> KeyValuePairs<String, String> {
        ["low": amount(interval.low, pay), "high": Self.rounded(interval.high).grouped]
    }

    /// An estimate with its currency, to three digits: "USD 88,100".
    private func amount(_ amount: Int, _ pay: PooledPay) -> String { "\(pay.currency) \(Self.rounded(amount).grouped)" }

    /// An estimate to three digits; more would claim what is not known.
    package static func rounded(_ amount: Int) -> Int {
        var unit = 1
        while amount.magnitude / UInt(unit) >= 1_000 { unit *= 10 }
        return Int(rounding: Double(amount) / Double(unit)) * unit
    }

    private func whole(_ percentile: Double) -> String { String(Int(rounding: percentile)) }

    /// A share as whole percent; "<1" for less than half of one.
    package func percent(_ share: Double) -> String { share < 0.005 ? "<1" : whole(100 * share) }

    /// "+9.1" or "-2.5".
    private func signedTenths(_ percent: Double) -> String {
        let tenths = Int(rounding: abs(percent) * 10)
        return "\(percent < 0 ? "-" : "+")\(tenths / 10).\(tenths % 10)"
    }
}
