import Pathfinder

/// The answer of `pathfinder band`: a line for each level, how sure it is, what sources state beside it.
struct BandAnswer {
    private let role: Role.ID
    /// The level that was asked for; `nil` for all.
    private let level: Level.ID?
    private let region: Region.ID
    private let answers: [PayAnswer]
    /// The pay of the next level, for what to ask for.
    private let next: PayAnswer?
    /// Other roles whose pay cannot be told from this one's there.
    private let alike: [Role.ID]
    private let segments: [PaySegment]
    private let pay: Double?
    private let wording: Wording

    init(
        _ role: Role.ID, _ level: Level.ID?, _ region: Region.ID, _ answers: [PayAnswer], next: PayAnswer?,
        alike: [Role.ID], pay: Double?, wording: Wording
    ) {
        self.role = role
        self.level = level
        self.region = region
        self.answers = answers
        self.next = next
        self.alike = alike
        self.pay = pay
        self.wording = wording
        segments = wording.catalog.paySegments(of: role, in: region)
    }

    var answer: Answer {
        let catalog = wording.catalog
        return Answer(
            shape: "pathfinder.band/2",
            value: BandValue(
                role: catalog.roles[role], region: catalog.regions[region], bands: answers, pay: pay, alike: alike,
                segments: segments),
            records: records, document: document(isFull: false), full: document(isFull: true),
            isFound: answers.contains { $0.figure != nil })
    }

    private var records: Records {
        var records = BandRecords()
        records.append(answers, of: role, in: region, pay: pay)
        return records.records
    }

    private func document(isFull: Bool) -> Document {
        var document = Document()
        var cells = PayCells(wording: wording)
        let place = wording.name(of: region)
        document.title(wording(.bandTitle, ["role": wording.name(of: role), "place": place]))
        guard answers.contains(where: { $0.figure != nil }) else {
            document.paragraph(unknown(place))
            return document
        }
        if let unit = cells.unit(of: answers) { document.paragraph(unit) }
        document.table(cells.table(answers, in: region, isFull: isFull))
        for line in verdicts { document.paragraph(line) }
        let pays = answers.compactMap(\.pay)
        if !pays.isEmpty {
            let closing = [tellingApart(isFull: isFull), isFull ? nil : wording(.fullHint)].compactMap { $0 }
            document.paragraph((wording.sureness(pays, isFull: isFull) + closing).joined(separator: " "))
        }
        if isFull {
            let stated = answers.flatMap { answer in
                answer.stated.map { wording.sentence($0, at: answer.level, about: region) }
            }
            document.list(wording(.statedHeading), stated)
        } else if !hasConflict {
            let statements = wording.statements(answers)
            if !statements.isEmpty { document.paragraph(statements.joined(separator: " ")) }
        }
        // Verdicts on a pay of one's own at several levels take their room.
        if let first = pays.first, isFull || pay == nil || answers.count == 1 {
            let levels = pays.compactMap(\.level).map(wording.name(of:)).joined(separator: " · ")
            document.list(
                wording(
                    .segmentsHeading, ["unit": wording.unit(first.currency, first.period), "levels": levels]),
                (isFull ? segments : furthest).flatMap(sentences))
        }
        if isFull {
            addDetails(to: &document)
            cells.addNotes(answers)
            document.notes(wording(.notes), cells.notes.texts)
            document.list(wording(.sources), cells.sources(of: answers))
        } else {
            document.notes(wording(.notes), cells.notes.texts)
            if pays.isEmpty { document.paragraph(wording(.fullHint)) }
        }
        return document
    }

    private func unknown(_ place: String) -> String {
        let title = ([wording.name(of: role)] + [level.map(wording.name(of:))].compactMap { $0 })
            .joined(separator: wording.comma)
        let kind = wording.catalog.regions[region]?.kind
        return wording(
            kind == .bloc || kind == .world ? .payUnknownWide : .payUnknown, ["role": title, "place": place])
    }

    private func tellingApart(isFull: Bool) -> String? {
        guard !alike.isEmpty else { return nil }
        var names = alike.map { wording.name(of: $0) }
        if !isFull, names.count > 4 {
            names = names.prefix(2) + [wording(.moreRoles, ["count": String(names.count - 2)])]
        }
        return wording(.payAlike, ["roles": wording.list(names)])
    }

    /// Who is paid much otherwise, with the median that follows at each level.
    private func sentences(_ segment: PaySegment) -> [String] {
        let medians = answers.compactMap { answer -> String? in
            guard let pay = answer.pay else { return nil }
            let median = Int(rounding: Double(pay.percentiles.p50) * segment.medianRatio).rounded(toDigits: 2)
            return median.grouped
        }
        guard !medians.isEmpty else { return [] }
        return [
            wording(
                .segmentMedians,
                ["name": segment.name[wording.language], "medians": medians.joined(separator: " · ")])
        ]
    }

    /// The segments whose pay is furthest below and above that of all.
    private var furthest: [PaySegment] {
        let byRatio = segments.sorted { $0.medianRatio < $1.medianRatio }
        return byRatio.count > 2 ? [byRatio[0], byRatio[byRatio.count - 1]] : byRatio
    }

    private func shares(_ shares: [SourceShare], of count: Int) -> [String] {
        wording.publishers(shares, of: count).map { share in
            wording(
                .shareOfSource,
                ["publisher": share.name, "grade": share.grade.rawValue, "share": wording.percent(share.share)])
        }
    }

    /// The sources with their shares, and the method.
    private func addDetails(to document: inout Document) {
        let pays = answers.compactMap(\.pay)
        guard let first = pays.first else { return }
        let place = wording.name(of: wording.catalog.country(of: region) ?? region)
        document.list(wording(.sharesHeading, ["place": place]), shares(pays.flatMap(\.sources), of: pays.count))
        document.list(wording(.sharesElsewhere), shares(pays.flatMap(\.elsewhere), of: pays.count))
        document.list(
            wording(.methodHeading),
            [wording(.methodModel), wording(.methodMoney, ["year": String(first.year)]), wording(.methodSpread)])
    }
}

// MARK: - A pay of one's own

extension BandAnswer {
    /// What is to be said of a pay of one's own: one verdict for each level, what to ask for, and why a source says
    /// otherwise.
    private var verdicts: [String] {
        guard let pay else { return [] }
        return answers.compactMap { answer in
            guard let market = answer.pay else { return statedVerdict(on: pay, answer) }
            var sentences = [wording.sentence(market.position(of: pay), of: pay, in: market)]
            // Of several levels one sentence each, so that all fit a screen.
            if answers.count == 1 {
                sentences.append(asking(pay, market))
                sentences += [conflict(answer, pay, market)].compactMap { $0 }
                if let next = next?.pay {
                    sentences.append(
                        wording(
                            .payNextLevel,
                            [
                                "level": wording.name(of: next.level ?? answer.level.id),
                                "median": wording.amount(next.percentiles.p50),
                                "top": wording.amount(next.percentiles.p75),
                            ]))
                }
            }
            return "\(answer.level.name[wording.language]): \(sentences.joined(separator: " "))"
        }
    }

    /// Whether the verdict names the stated range already.
    private var hasConflict: Bool {
        guard let pay, answers.count == 1, let answer = answers.first, let market = answer.pay else { return false }
        return conflict(answer, pay, market) != nil
    }

    /// The gaps to the median and to the top quarter.
    private func asking(_ pay: Double, _ market: MarketPay) -> String {
        // From the amounts as they are shown, so that they add up.
        func gap(_ amount: Int) -> Int { Wording.shown(amount) - Int(rounding: pay) }
        let (median, top) = (gap(market.percentiles.p50), gap(market.percentiles.p75))
        if top <= 0 { return wording(.payInTopQuarter) }
        let unit = wording.unit(market.currency, market.period)
        return median <= 0
            ? wording(.payToTop, ["top": top.grouped, "unit": unit])
            : wording(.payToMedian, ["median": median.grouped, "top": top.grouped, "unit": unit])
    }

    /// Why a stated range puts the pay on the other side; `nil` where it agrees.
    private func conflict(_ answer: PayAnswer, _ pay: Double, _ market: MarketPay) -> String? {
        guard let stated = answer.statedHere else { return nil }
        let side = stated.figure.position(of: pay).side
        let percentile = market.position(of: pay).percentile
        let source = stated.evidence.source.publisherOrTitle
        switch stated.standing {
        case .aboveMedian, .aboveThreeQuarters:
            guard side != .above, percentile > 50 || side == .below && percentile > 25 else { return nil }
            return wording(.payConflictBelow, ["source": source, "range": wording.ends(stated.figure)])
        case .belowMedian, .belowAQuarter:
            guard side != .below, percentile < 50 || side == .above && percentile < 75 else { return nil }
            return wording(.payConflictAbove, ["source": source, "range": wording.ends(stated.figure)])
        case .aroundMedian, nil: return nil
        }
    }

    /// Where only a stated range is known.
    private func statedVerdict(on pay: Double, _ answer: PayAnswer) -> String? {
        guard let figure = answer.figure else { return nil }
        let position = figure.position(of: pay)
        let amount = "\(figure.currency) \(Int(rounding: pay).grouped)"
        let text =
            switch position.side {
            case .below:
                wording(.payBelow, ["pay": amount, "gap": Int(rounding: Double(figure.low) - pay).grouped])
            case .above:
                wording(.payAbove, ["pay": amount, "gap": Int(rounding: pay - Double(figure.high)).grouped])
            case .within:
                wording(
                    .payWithin,
                    [
                        "pay": amount,
                        "penetration": position.penetration.map { String(Int(rounding: $0 * 100)) } ?? "",
                    ])
            }
        return "\(answer.level.name[wording.language]): \(text)"
    }
}

/// The JSON shape of `pathfinder band`.
private struct BandValue: Encodable {
    let role: Role?
    let region: Region?
    let bands: [Level]
    /// Roles whose pay there cannot be told from this one's.
    let alike: [Role.ID]
    let segments: [PaySegment]

    struct Level: Encodable {
        let band: PayAnswer
        let position: MarketPosition?
    }

    init(
        role: Role?, region: Region?, bands: [PayAnswer], pay: Double?, alike: [Role.ID], segments: [PaySegment]
    ) {
        self.role = role
        self.region = region
        self.alike = alike
        self.segments = segments
        self.bands = bands.map { band in
            Level(band: band, position: pay.flatMap { pay in band.pay.map { $0.position(of: pay) } })
        }
    }
}

/// Pay as rows, one for each role, place and level.
struct BandRecords {
    private(set) var records = Records(
        ["role", "region", "level", "low", "p25", "median", "p75", "high", "median_low", "median_high", "currency"]
            + ["period", "pay_kind", "year", "reads_as", "basis", "stated_low", "stated_high", "from", "source"]
            + ["rate_years", "percentile", "compa_ratio"])

    mutating func append(_ bands: [PayAnswer], of role: Role.ID, in region: Region.ID?, pay: Double? = nil) {
        for band in bands {
            let figure = band.figure
            let market = band.pay
            let stated = band.statedHere
            let position = pay.flatMap { pay in market.map { $0.position(of: pay) } }
            records.append(
                [
                    .text(role.rawValue), .init(region?.rawValue), .text(band.level.id.rawValue), .init(figure?.low),
                    .init(market?.percentiles.p25), .init(market?.percentiles.p50), .init(market?.percentiles.p75),
                    .init(figure?.high), .init(market?.medianInterval.low), .init(market?.medianInterval.high),
                    .init(figure?.currency.rawValue), .init(figure?.period.rawValue), .init(figure?.kind.rawValue),
                    .init(figure?.year), .init(figure?.reading.rawValue), .text(band.basis.rawValue),
                    .init(stated?.figure.low), .init(stated?.figure.high),
                    .init(stated.map { $0.evidence.places.map(\.rawValue).joined(separator: ";") }),
                    .init(stated?.evidence.source.id.rawValue),
                    .init(
                        stated.flatMap { stated in
                            stated.rates.isEmpty
                                ? nil : stated.rates.map { String($0.year) }.joined(separator: ";")
                        }),
                    .init(position?.percentile), .init(position?.compaRatio),
                ])
        }
    }
}
