public import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension Catalog {
    /// Leaves out one publisher at a time and compares the middles that it states with the bands of all others.
    ///
    /// Every figure with a middle whose place lies in the region is left out once: stated ranges, facts of all grades and
    /// observed cells. All pages of a publisher are left out together, also from the step between levels. The band is for
    /// the job, level and place that the figure names; amounts are compared in the money of the newest year.
    ///
    /// - Throws: ``MissingRate`` if a currency has no exchange rate.
    /// - Complexity: O(*n*²) in the number of figures.
    public func leavingOutOneSource(
        in region: Region.ID, currency: Currency.ID = "USD"
    ) throws(MissingRate) -> SourceEvaluation {
        try leavingOutOneSource(in: region, currency: currency, of: payEvidence)
    }

    func leavingOutOneSource(
        in region: Region.ID, currency: Currency.ID = "USD", of evidence: PayEvidence,
        model: EvidenceModel = .standard
    ) throws(MissingRate) -> SourceEvaluation {
        var middles: [LeftOutMiddle] = []
        let inRegion = evidence.items.filter { contains(region, $0.region) }
        for publisher in Set(inRegion.map(\.publisher)).sorted() {
            let others = evidence.without(publisher, model: model)
            for item in inRegion where item.publisher == publisher {
                middles.append(try leftOut(item, others: others, all: evidence, currency: currency, model: model))
            }
        }
        return SourceEvaluation(
            region: region, currency: currency, year: evidence.newestYear, middles: middles,
            weighing: BandCoverage(middles.filter { $0.grade != .d }), all: BandCoverage(middles),
            byRegion: Dictionary(grouping: middles) { country(of: $0.region) ?? $0.region }
                .map { RegionCoverage(region: $0.key, coverage: BandCoverage($0.value)) }
                .sorted { $0.region < $1.region },
            byGrade: Dictionary(grouping: middles, by: \.grade)
                .map { GradeCoverage(grade: $0.key, coverage: BandCoverage($0.value)) }
                .sorted { $0.grade < $1.grade })
    }

    private func leftOut(
        _ item: PayItem, others: PayEvidence, all: PayEvidence, currency: Currency.ID, model: EvidenceModel
    ) throws(MissingRate) -> LeftOutMiddle {
        let question = payQuestion(item.cell, in: currency, year: all.newestYear)
        let pool = try EvidencePool(others.items(near: item.cell.region), for: question, in: others, model: model)
        let logMiddle = try all.converted(item, for: question).logMiddle
        // A mean becomes a median by the spread of the item, or the one that the others give to figures without one.
        let spread = item.pay.spread ?? pool?.usualSpread ?? model.usualSpread
        let mean = item.pay.isMean ? LogNormal.meanOverMedian(spread: spread) : 1
        let middle = Int(rounding: exp(logMiddle) / mean)
        let band = pool?.percentiles(1)
        return LeftOutMiddle(
            publisher: item.publisher, source: item.source, grade: item.grade,
            title: item.title ?? item.cell.role?.rawValue ?? "", level: item.level, region: item.region,
            statedYear: item.pay.year, middle: middle, band: band,
            isCovered: band.map { $0.p10 <= middle && middle <= $0.p90 })
    }
}
