import Pathfinder

/// Shows pay ranges in cells of a table, with their notes.
struct PayCells {
    let wording: Wording
    var notes = Footnotes()

    /// "extrapolated from Abu Dhabi, Jeddah and Manama [1]": what a figure rests on.
    mutating func basis(_ band: LevelBand, in region: Region.ID) -> String {
        let basis = wording.basis(band.basis)
        guard let evidence = band.evidence.first, [.stated, .extrapolated].contains(band.basis), !band.isFromPay
        else { return basis }
        let mark = notes.mark(wording.sentence(evidence, about: region))
        guard band.basis == .extrapolated else { return "\(basis) \(mark)" }
        let places = wording.list(evidence.places.map(wording.name(of:)))
        return "\(wording(.bandFrom, ["places": places])) \(mark)"
    }

    /// Adds the ranges that stand beside the figures to the notes.
    mutating func addRemainingNotes(_ bands: [LevelBand], in region: Region.ID) {
        for evidence in bands.flatMap({ $0.isFromPay ? $0.evidence[...] : $0.evidence.dropFirst() }) {
            _ = notes.mark(wording.sentence(evidence, about: region))
        }
    }

    /// Notes on how the figures were converted and how their ends are read.
    mutating func addReadingNotes(_ bands: [LevelBand]) {
        for rate in bands.flatMap(\.rates) {
            _ = notes.mark(
                wording(
                    rate.year == bands.compactMap(\.figure?.year).max() ? .rateNote : .rateNoteNearestYear,
                    [
                        "year": String(rate.year), "rate": QueryValue.number(rate.perUsd).description,
                        "currency": rate.currency.rawValue,
                    ]))
        }
        let figures = bands.compactMap(\.figure)
        let evidence = bands.flatMap(\.evidence)
        if figures.contains(where: { $0.period == .month }), evidence.contains(where: { $0.range.period == .year }) {
            _ = notes.mark(wording(.monthNote))
        }
        for figure in figures { _ = notes.mark(wording.reading(figure.reading)) }
    }

    /// The sources of all stated ranges, in full, each once.
    func sources(of bands: [LevelBand]) -> [String] {
        var sources: [Source] = []
        for source in bands.flatMap(\.evidence).map(\.source) where !sources.contains(source) { sources.append(source) }
        return sources.map(wording.citation)
    }

    static func style(_ basis: Basis) -> Style {
        switch basis {
        case .stated, .observed: .plain
        case .extrapolated, .pooled: .warning
        case .unknown: .faint
        }
    }
}
