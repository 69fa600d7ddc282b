import Pathfinder

/// The answer of `pathfinder compare`: one column for each candidate.
struct CompareAnswer {
    private let comparison: Comparison
    private let wording: Wording
    /// The uses that all candidates have; none when only one is shown.
    private let sharedUses: Set<IndustryUse>

    init(_ comparison: Comparison, wording: Wording) {
        self.comparison = comparison
        self.wording = wording
        let uses = comparison.candidates.map { Set($0.industryUses) }
        sharedUses = uses.count > 1 ? uses.dropFirst().reduce(uses[0]) { $0.intersection($1) } : []
    }

    var answer: Answer {
        Answer(shape: "pathfinder.compare/2", value: comparison, records: records, document: brief, full: full)
    }

    private var records: Records {
        var records = BandRecords()
        for candidate in candidates {
            records.append(candidate.bands, of: candidate.role.id, in: candidate.region?.id)
        }
        return records.records
    }

    private var language: Language { wording.language }
    private var candidates: [Comparison.Candidate] { comparison.candidates }
    private var regions: [Region] { Self.unique(candidates.compactMap(\.region)) }

    private static func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }

    /// The headline, the pay, what sets the candidates apart.
    private var brief: Document {
        var document = Document()
        var cells = PayCells(wording: wording)
        document.title(title)
        let unit = cells.unit(of: answers, isCompared: candidates.count < 3)
        let opening = (headline + [unit].compactMap { $0 }).joined(separator: " ")
        if !opening.isEmpty { document.paragraph(opening) }
        var table = emptyTable(isSpacious: false)
        addPayRows(to: &table, &cells, isFull: false)
        var sections = Sections(table: table)
        addTrackRows(to: &sections, isFull: false)
        document.table(sections.table)
        var closing = regions.isEmpty ? [wording(.compareNoPay)] : []
        closing += [wording.doubt(about: answers.compactMap(\.pay))].compactMap { $0 } + briefStated
        closing.append(wording(.fullHint))
        document.notes(wording(.notes), cells.notes.texts)
        document.paragraph(closing.joined(separator: " "))
        return document
    }

    private var full: Document {
        var document = Document()
        var cells = PayCells(wording: wording)
        document.title(title)
        for line in headline { document.paragraph(line) }
        if let unit = cells.unit(of: answers, isCompared: true) { document.paragraph(unit) }
        var sections = Sections(table: emptyTable(isSpacious: true))
        addTrackRows(to: &sections, isFull: true)
        addPayRows(to: &sections.table, &cells, isFull: true)
        addCareerRows(to: &sections)
        document.table(sections.table)
        for (label, paragraphs) in sections.shared { document.list(label, paragraphs) }
        addShared(to: &document)
        if let high = answers.compactMap(\.figure).map(\.high).max(), let unit = answers.lazy.compactMap(\.figure).first
        {
            document.paragraph(wording(.compareAxis, ["high": "\(unit.currency) \(high.grouped)"]))
        }
        if regions.isEmpty { document.paragraph(wording(.compareNoPay)) }
        for candidate in candidates {
            let pays = candidate.bands.compactMap(\.pay)
            if !pays.isEmpty { document.list(columnTitle(candidate), wording.sureness(pays, isFull: true)) }
        }
        document.list(wording(.statedHeading), statedSentences(answers))
        cells.addNotes(answers)
        document.notes(wording(.notes), cells.notes.texts)
        document.list(wording(.sources), cells.sources(of: answers))
        return document
    }

    private var answers: [PayAnswer] { candidates.flatMap(\.bands) }

    private func emptyTable(isSpacious: Bool) -> TextTable {
        TextTable(
            columns: [.init(title: "", widest: 15)] + candidates.map { .init(title: columnTitle($0)) },
            isSpacious: isSpacious, holdsProse: true)
    }

    private func statedSentences(_ answers: [PayAnswer]) -> [String] {
        Self.unique(
            answers.flatMap { answer in
                answer.stated.map { stated in
                    let sentence = wording.sentence(stated, at: answer.level, about: answer.region)
                    let role = wording.name(of: answer.role)
                    return candidates.count > 1 ? "\(role)\(wording.comma)\(sentence)" : sentence
                }
            })
    }

    /// Who states a range for these very places, and that `--full` shows it.
    private var briefStated: [String] {
        let stated = answers.compactMap(\.statedHere)
        guard answers.contains(where: { $0.pay != nil }), !stated.isEmpty else { return [] }
        let sources = Self.unique(stated.map { $0.evidence.source.publisherOrTitle })
        return [wording(.compareStated, ["sources": wording.list(sources)])]
    }

    /// Who is paid more at the middle level, of several candidates the first and the last of them; or that nobody can tell.
    private var headline: [String] {
        let middle = answers.compactMap { $0.pay == nil ? nil : $0.level }.sorted { $0.rank < $1.rank }
        guard candidates.count > 1, let level = middle.first(where: { $0.rank == 2 }) ?? middle.first else { return [] }
        let pays = candidates.compactMap { candidate in
            candidate.bands.first { $0.level == level }?.pay.map { (name: shortTitle(candidate), pay: $0) }
        }
        guard pays.count == candidates.count,
            let low = pays.min(by: { $0.pay.percentiles.p50 < $1.pay.percentiles.p50 }),
            let high = pays.max(by: { $0.pay.percentiles.p50 < $1.pay.percentiles.p50 }), low.pay.percentiles.p50 > 0
        else { return [] }
        guard wording.catalog.isApart(high.pay, from: low.pay) else {
            return [wording(.compareAlike, ["names": wording.list(pays.map(\.name))])]
        }
        let ratio = Double(high.pay.percentiles.p50) / Double(low.pay.percentiles.p50)
        return [
            wording(
                .compareHeadline,
                [
                    "more": high.name, "less": low.name, "percent": String(Int(rounding: 100 * (ratio - 1))),
                    "level": level.name[language],
                ])
        ]
    }

    /// What sets a candidate apart from the others.
    private func shortTitle(_ candidate: Comparison.Candidate) -> String {
        regions.count > 1 ? columnTitle(candidate) : name(candidate)
    }

    private var title: String {
        let names = wording.list(Self.unique(candidates.map(name)))
        let places = wording.list(regions.map { $0.name[language] })
        guard !regions.isEmpty else { return names }
        return wording(.compareTitle, ["names": names, "place": places])
    }

    private func name(_ candidate: Comparison.Candidate) -> String {
        candidate.standsForTrack ? candidate.track?.name[language] ?? "" : candidate.role.title[language]
    }

    private func columnTitle(_ candidate: Comparison.Candidate) -> String {
        guard regions.count > 1, let region = candidate.region else { return name(candidate) }
        let place = region.name[language]
        return Self.unique(candidates.map(name)).count > 1 ? "\(name(candidate))\(wording.comma)\(place)" : place
    }

    /// The table with what differs, and what is the same for all candidates and so is said once.
    private struct Sections {
        var table: TextTable
        var shared: [(label: String, paragraphs: [String])] = []
    }

    /// Adds what all candidates say on a topic: as a row of the table where they differ.
    private func add(_ label: String, to sections: inout Sections, _ paragraphs: (Comparison.Candidate) -> [String]) {
        let cells = candidates.map(paragraphs)
        guard let first = cells.first, cells.contains(where: { !$0.isEmpty }) else { return }
        if candidates.count > 1, cells.allSatisfy({ $0 == first }) {
            sections.shared.append((label, first))
        } else {
            sections.table.rows.append([.init(label, style: .strong)] + cells.map { .init($0) })
        }
    }
}

// MARK: - Rows

extension CompareAnswer {
    private func addTrackRows(to sections: inout Sections, isFull: Bool) {
        func track(_ candidate: Comparison.Candidate) -> Track? { candidate.standsForTrack ? candidate.track : nil }
        add(wording(.compareFocus), to: &sections) { track($0).map { [$0.focus[language]] } ?? [] }
        if isFull { add(wording(.compareOutput), to: &sections) { track($0).map { [$0.output[language]] } ?? [] } }
        add(wording(.compareSummary), to: &sections) { $0.standsForTrack ? [] : [$0.role.summary[language]] }
    }

    private func addPayRows(to table: inout TextTable, _ cells: inout PayCells, isFull: Bool) {
        let bars = RangeBar(over: answers.compactMap(\.figure), width: candidates.count > 2 ? 14 : 20)
        for level in Self.unique(answers.map(\.level)).sorted(by: { $0.rank < $1.rank }) {
            var row: [TextTable.Cell] = []
            for candidate in candidates {
                guard let answer = candidate.bands.first(where: { $0.level == level }), let region = candidate.region
                else {
                    row.append("")
                    continue
                }
                row.append(
                    .init(
                        payParagraphs(answer, in: region, bars, &cells, isFull: isFull),
                        style: PayCells.style(answer.basis)))
            }
            table.rows.append([.init(wording.levelAndYears(level), style: .strong)] + row)
        }
    }

    private func payParagraphs(
        _ answer: PayAnswer, in region: Region, _ bars: RangeBar?, _ cells: inout PayCells, isFull: Bool
    ) -> [String] {
        guard let pay = answer.pay else {
            guard let figure = answer.figure else { return [wording(.unknownValue)] }
            return [wording.ends(figure), bars?.bar(figure, answer.basis) ?? "", cells.basis(answer, in: region.id)]
        }
        let percentiles = pay.percentiles
        let median = wording.amount(percentiles.p50)
        let half = wording.ends(percentiles.p25, percentiles.p75)
        var paragraphs = [
            candidates.count > 2 ? median : wording(.medianAndHalf, ["median": median, "half": half]),
            bars?.bar(pay) ?? "",
        ]
        guard isFull else { return paragraphs }
        if candidates.count > 2 { paragraphs.append(wording(.onlyHalf, ["half": half])) }
        paragraphs.append("P10–P90 \(wording.ends(percentiles.p10, percentiles.p90))")
        paragraphs.append(wording.basis(pay.basis))
        return paragraphs
    }

    private func addCareerRows(to sections: inout Sections) {
        add(wording(.compareHubs), to: &sections) { candidate in
            byLevel(candidate.hubs.map { ($0.level, wording.name(of: $0.region)) })
        }
        add(wording(.compareCertifications), to: &sections) { candidate in
            byLevel(candidate.certifications.map { ($0.level, wording.marked($0.namedAs, $0.certification)) })
        }
        if Self.unique(candidates.map(\.role.id)).count > 1 {
            add(wording(.compareSkills), to: &sections) { [tools($0.distinctSkills)] }
        }
        add(wording(.compareIndustries), to: &sections) { candidate in
            industries(candidate.industryUses.filter { !sharedUses.contains($0) })
        }
        add(wording(.compareRemote), to: &sections) { $0.remote.flatMap(remote) }
        add(wording(.compareProgression), to: &sections) { $0.progression.map(move) }
        add(wording(.compareChoose), to: &sections) { $0.whenToChoose.map { $0.answer[language] } }
    }

    /// "Junior: Dubai, Riyadh", one paragraph a level.
    private func byLevel(_ items: [(level: Level.ID, text: String)]) -> [String] {
        wording.catalog.levelsByRank.compactMap { level in
            let texts = items.filter { $0.level == level.id }.map(\.text)
            return texts.isEmpty ? nil : "\(level.name[language]): \(texts.joined(separator: wording.comma))"
        }
    }

    /// The tools and languages among some skills, and how many other skills there are.
    private func tools(_ ids: [Skill.ID]) -> String {
        let skills = ids.compactMap { wording.catalog.skills[$0] }
        let tools = skills.filter(\.kind.isTool).map { $0.name[language] }
        let others = skills.count - tools.count
        let more = others > 0 ? [wording(.compareMoreSkills, ["count": String(others)])] : []
        return (tools + more).joined(separator: wording.comma)
    }

    /// "Healthcare: Medical imaging; Predictive diagnostics", one paragraph for each industry.
    private func industries(_ uses: [IndustryUse]) -> [String] {
        wording.catalog.industries.compactMap { industry in
            let texts = uses.filter { $0.industry == industry.id }.map { $0.use[language] }
            return texts.isEmpty ? nil : "\(industry.name[language]): \(texts.joined(separator: wording.semicolon))"
        }
    }

    private func remote(_ work: RemoteWork) -> [String] {
        let standing: PhraseKey =
            switch work.standing {
            case .higher: .remoteHigher
            case .lower: .remoteLower
            case .equal: .remoteEqual
            }
        let arrangement: PhraseKey =
            switch work.usualArrangement {
            case .remote: .arrangementRemote
            case .hybrid: .arrangementHybrid
            case .onSite: .arrangementOnSite
            }
        return [
            "\(wording.name(of: work.region)): \(wording(arrangement))\(wording.comma)\(wording(standing))",
            work.reason[language],
        ]
    }

    private func move(_ move: Transition) -> String {
        let level = move.toLevel.map { wording.name(of: $0) }
        let destination = ([wording.name(of: move.toRole)] + [level].compactMap { $0 })
        return destination.joined(separator: wording.comma)
    }

    /// Skills and industries that all candidates have in common, below the table.
    private func addShared(to document: inout Document) {
        let roles = Self.unique(candidates.map(\.role.id))
        let skills = roles.count == 1 ? wording.catalog.skillIDs(of: roles[0]) : comparison.sharedSkills
        if !skills.isEmpty {
            document.list(wording(roles.count == 1 ? .compareAllSkills : .compareSharedSkills), [tools(skills)])
        }
        if !sharedUses.isEmpty {
            let uses = candidates[0].industryUses.filter(sharedUses.contains)
            document.list(wording(.compareSharedIndustries), industries(uses))
        }
        document.paragraph(wording(.compareSkillsHint, ["role": roles.first?.rawValue ?? ""]))
    }
}
