package import PathfinderCatalog
package import PathfinderPay

extension Wording {
    /// An estimate to the two digits that are known.
    package func amount(_ amount: Int) -> String { Self.shown(amount).grouped }

    /// An estimate to the two digits that are known, as a number.
    package static func shown(_ amount: Int) -> Int { amount.rounded(toDigits: 2) }

    /// An amount to three digits.
    package static func rounded(_ amount: Int) -> Int { amount.rounded(toDigits: 3) }

    /// "9,400–15,000": two ends of an estimate.
    package func ends(_ low: Int, _ high: Int) -> String { "\(amount(low))–\(amount(high))" }

    /// "AED a month": currency and period.
    package func unit(_ currency: Currency.ID, _ period: PayPeriod) -> String {
        "\(currency) \(name(of: period))"
    }

    /// By how much the medians of some levels may be off; `nil` without any.
    package func doubt(about pays: [MarketPay]) -> String? {
        let reach = pays.map { Double($0.medianInterval.high) / Double(max(1, $0.percentiles.p50)) - 1 }.max()
        return reach.map { self(.paySure, ["percent": whole(100 * $0)]) }
    }

    /// What the medians of some levels rest on and how sure they are, sentence by sentence.
    ///
    /// - Parameters:
    ///   - pays: The pay at the levels.
    ///   - isFull: Whether all is said, also what most readers know.
    /// - Returns: The sentences.
    package func sureness(_ pays: [MarketPay], isFull: Bool) -> [String] {
        guard let first = pays.first else { return [] }
        var sentences = [doubt(about: pays)].compactMap { $0 }
        let publishers = publishers(pays.flatMap(\.sources), of: pays.count)
        let country = name(of: catalog.country(of: first.region) ?? first.region)
        let names = list(publishers.prefix(3).filter { $0.share >= 0.005 }.map(\.name))
        let share = percent(publishers.reduce(0) { $0 + $1.share })
        switch pays.map(\.basis).max() {
        case .observed: sentences.append(self(.payRestsObserved, ["share": share, "sources": names]))
        case .pooled:
            sentences.append(
                self(
                    isFull ? .payRestsPooledFull : .payRestsPooled,
                    ["country": country, "share": share, "sources": names]))
        case .estimated: sentences.append(self(.payRestsEstimated, ["country": country]))
        default: break
        }
        if let country = first.country {
            sentences.append(self(.payAsInCountry, ["place": name(of: first.region), "country": name(of: country)]))
        }
        let own = pays.reduce(0) { $0 + $1.ownPeople }
        if own > 0 { sentences.append(self(.payOwnPeople, ["count": own.grouped])) }
        return sentences
    }

    /// The publishers of some sources with their shares of all influence, the first with the most.
    ///
    /// - Parameters:
    ///   - shares: The shares of the sources in some answers.
    ///   - count: How many answers they are; of several the mean counts.
    /// - Returns: The publishers.
    package func publishers(
        _ shares: [SourceShare], of count: Int = 1
    ) -> [(name: String, grade: Source.Grade, share: Double)] {
        var publishers: [String: (grade: Source.Grade, share: Double)] = [:]
        for share in shares {
            let source = catalog.sources[share.source]
            let name = source?.publisherOrTitle ?? share.source.rawValue
            publishers[name, default: (source?.grade ?? .d, 0)].share += share.share / Double(max(1, count))
        }
        return publishers.map { ($0.key, $0.value.grade, $0.value.share) }
            .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
    }

    /// What a source states for a level, as it states it, and then in the money of the answer with how it relates to all
    /// sources together.
    package func sentence(_ stated: StatedPay, at level: Level, about place: Region.ID) -> String {
        let range = stated.evidence.range
        let text = "\(level.name[language]): \(sentence(stated.evidence, about: place))"
        let isConverted = stated.figure != range.figure
        let here = self(.statedIs, ["range": rangeAndPeriod(stated.figure)])
        let parts = [isConverted ? here : nil, stated.standing.map { self(word($0)) }]
        let rest = parts.compactMap { $0 }.joined(separator: semicolon)
        guard let first = rest.first else { return text }
        return "\(text) \(first.uppercased())\(rest.dropFirst())\(self(.fullStop))"
    }

    /// What sources state for the very place, a sentence for each source and standing: in short, with all levels in it.
    package func statements(_ answers: [PayAnswer]) -> [String] {
        struct Group: Hashable {
            let source: String
            let standing: StatedPay.Standing
        }
        var groups: [(group: Group, ranges: [String])] = []
        for answer in answers where answer.pay != nil {
            for stated in answer.stated where stated.isForPlace {
                guard let standing = stated.standing else { continue }
                let source = stated.evidence.source.publisherOrTitle
                let group = Group(source: source, standing: standing)
                let range = "\(answer.level.name[language]) \(ends(stated.figure))"
                if let index = groups.firstIndex(where: { $0.group == group }) {
                    groups[index].ranges.append(range)
                } else {
                    groups.append((group, [range]))
                }
            }
        }
        let unit = answers.lazy.compactMap(\.pay).first.map { self.unit($0.currency, $0.period) } ?? ""
        return groups.map { group, ranges in
            let text = self(
                .statedTogether, ["source": group.source, "unit": unit, "ranges": ranges.joined(separator: comma)])
            return text + semicolon + self(word(group.standing)) + self(.fullStop)
        }
    }

    private func word(_ standing: StatedPay.Standing) -> PhraseKey {
        switch standing {
        case .aboveThreeQuarters: .standingAboveThreeQuarters
        case .aboveMedian: .standingAboveMedian
        case .aroundMedian: .standingAroundMedian
        case .belowMedian: .standingBelowMedian
        case .belowAQuarter: .standingBelowAQuarter
        }
    }

    /// At which percentile a pay lies, with its interval.
    package func sentence(_ position: MarketPosition, of pay: Double, in market: MarketPay) -> String {
        self(
            .payVerdict,
            [
                "pay": "\(market.currency) \(Int(rounding: pay).grouped)",
                "percentile": percentile(position.percentile),
                "low": percentile(position.low), "high": percentile(position.high),
                "ratio": whole(100 * pay / Double(max(1, Self.shown(market.percentiles.p50)))),
            ])
    }

    /// A percentile from 1 to 99, for nobody knows the ends.
    private func percentile(_ percentile: Double) -> String { whole(min(99, max(1, percentile))) }

    private func whole(_ number: Double) -> String { String(Int(rounding: number)) }

    /// A share as whole percent; "<1" for less than half of one.
    package func percent(_ share: Double) -> String { share < 0.005 ? "<1" : whole(100 * share) }
}
