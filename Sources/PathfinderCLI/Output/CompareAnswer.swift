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
        Answer(shape: "pathfinder.compare/1", value: comparison, records: records, document: document)
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

    private var document: Document {
        var document = Document()
        var cells = PayCells(wording: wording)
        document.title(title)
        var sections = Sections(
            table: TextTable(
                columns: [.init(title: "", widest: 15)] + candidates.map { .init(title: columnTitle($0)) },
                isSpacious: true))
        addTrackRows(to: &sections)
        addPayRows(to: &sections.table, &cells)
        addCareerRows(to: &sections)
        document.table(sections.table)
        for (label, paragraphs) in sections.shared { document.list(label, paragraphs) }
        addShared(to: &document)
        let bands = candidates.flatMap(\.bands)
        let figures = bands.compactMap(\.figure)
        if let high = figures.map(\.high).max(), let unit = figures.first {
            document.paragraph(wording(.compareAxis, ["high": "\(unit.currency) \(high.grouped)"]))
        }
        if regions.isEmpty { document.paragraph(wording(.compareNoPay)) }
        for candidate in candidates {
            if let region = candidate.region { cells.addRemainingNotes(candidate.bands, in: region.id) }
        }
        cells.addReadingNotes(bands)
        document.notes(wording(.notes), cells.notes.texts)
        document.list(wording(.sources), cells.sources(of: bands))
        return document
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
    private func addTrackRows(to sections: inout Sections) {
        func track(_ candidate: Comparison.Candidate) -> Track? { candidate.standsForTrack ? candidate.track : nil }
        add(wording(.compareFocus), to: &sections) { track($0).map { [$0.focus[language]] } ?? [] }
        add(wording(.compareOutput), to: &sections) { track($0).map { [$0.output[language]] } ?? [] }
        add(wording(.compareSummary), to: &sections) { $0.standsForTrack ? [] : [$0.role.summary[language]] }
    }

    private func addPayRows(to table: inout TextTable, _ cells: inout PayCells) {
        let figures = candidates.flatMap(\.bands).compactMap(\.figure)
        let bars = RangeBar(over: figures, width: candidates.count > 2 ? 14 : 20)
        let units = Self.unique(figures.map { [$0.currency.rawValue, $0.period.rawValue] })
        for level in Self.unique(candidates.flatMap(\.bands).map(\.level)).sorted(by: { $0.rank < $1.rank }) {
            var row: [TextTable.Cell] = []
            for candidate in candidates {
                guard let band = candidate.bands.first(where: { $0.level == level }), let region = candidate.region
                else {
                    row.append("")
                    continue
                }
                var paragraphs = [wording(.unknownValue)]
                if let figure = band.figure {
                    paragraphs = [wording.range(figure), bars?.bar(figure, band.basis) ?? ""]
                    paragraphs.append(cells.basis(band, in: region.id))
                }
                row.append(.init(paragraphs, style: PayCells.style(band.basis)))
            }
            var label = [level.name[language], wording.years(level)]
            if units.count == 1, let unit = figures.first {
                label.append(wording(unit.period == .year ? .perYear : .perMonth))
            }
            table.rows.append([.init(label.filter { !$0.isEmpty }, style: .strong)] + row)
        }
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
