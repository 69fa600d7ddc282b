import Pathfinder

/// The answer of `pathfinder compare`: one column for each candidate.
struct CompareAnswer {
    private let comparison: Comparison
    private let wording: Wording

    init(_ comparison: Comparison, wording: Wording) {
        self.comparison = comparison
        self.wording = wording
    }

    var answer: Answer {
        Answer(
            shape: "pathfinder.compare/1", value: comparison,
            records: BandRecords.records(comparison.candidates), document: document)
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
        var table = TextTable(
            columns: [.init(title: "")] + candidates.map { .init(title: columnTitle($0)) }, isSpacious: true)
        addTrackRows(to: &table)
        addPayRows(to: &table, &cells)
        addCareerRows(to: &table)
        document.table(table)
        addSharedSkills(to: &document)
        if regions.isEmpty { document.paragraph(wording(.compareNoPay)) }
        let figures = candidates.flatMap(\.bands).compactMap(\.figure)
        if let high = figures.map(\.high).max(), let unit = figures.first {
            document.paragraph(
                wording(.compareAxis, ["high": "\(unit.currency) \(wording.number(high))"]))
        }
        for candidate in candidates {
            if let region = candidate.region { cells.addRemainingNotes(candidate.bands, in: region.id) }
        }
        for candidate in candidates { cells.addReadingNotes(candidate.bands) }
        document.notes(wording(.sources), cells.notes.texts)
        return document
    }

    private var title: String {
        let names = wording.list(Self.unique(candidates.map(name)))
        let places = wording.list(regions.map { $0.name[language] })
        guard !regions.isEmpty else { return wording(.compareTitleAnywhere, ["names": names]) }
        return wording(.compareTitle, ["names": names, "place": places])
    }

    private func name(_ candidate: Comparison.Candidate) -> String {
        candidate.standsForTrack ? candidate.track?.name[language] ?? "" : candidate.role.title[language]
    }

    private func columnTitle(_ candidate: Comparison.Candidate) -> String {
        guard regions.count > 1, let region = candidate.region else { return name(candidate) }
        let place = region.name[language]
        return Self.unique(candidates.map(name)).count > 1 ? "\(name(candidate)), \(place)" : place
    }

    /// Adds a row with a cell for each candidate, unless all cells are empty.
    private func addRow(
        _ label: String, to table: inout TextTable, _ cell: (Comparison.Candidate) -> TextTable.Cell
    ) {
        let cells = candidates.map(cell)
        guard cells.contains(where: { !$0.paragraphs.isEmpty }) else { return }
        table.rows.append([.init(label, style: .strong)] + cells)
    }
}

// MARK: - Rows

extension CompareAnswer {
    private func addTrackRows(to table: inout TextTable) {
        addRow(wording(.compareFocus), to: &table) { .init($0.standsForTrack ? $0.track?.focus[language] ?? "" : "") }
        addRow(wording(.compareOutput), to: &table) { .init($0.standsForTrack ? $0.track?.output[language] ?? "" : "") }
        addRow(wording(.compareSummary), to: &table) { .init($0.standsForTrack ? "" : $0.role.summary[language]) }
    }

    private func addPayRows(to table: inout TextTable, _ cells: inout PayCells) {
        let figures = candidates.flatMap(\.bands).compactMap(\.figure)
        let bars = RangeBar(over: figures, width: 24)
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

    private func addCareerRows(to table: inout TextTable) {
        addRow(wording(.compareHubs), to: &table) { candidate in
            .init(byLevel(candidate.hubs.map { ($0.level, wording.name(of: $0.region)) }))
        }
        addRow(wording(.compareCertifications), to: &table) { candidate in
            .init(byLevel(candidate.certifications.map { ($0.level, wording.marked($0.namedAs, $0.certification)) }))
        }
        addRow(wording(.compareSkills), to: &table) { candidate in
            .init(candidates.count > 1 ? [tools(candidate.distinctSkills, of: candidate.role.id)] : [])
        }
        addRow(wording(.compareIndustries), to: &table) { .init($0.industryUses.map(industryUse)) }
        addRow(wording(.compareRemote), to: &table) { .init($0.remote.flatMap(remote)) }
        addRow(wording(.compareProgression), to: &table) { .init($0.progression.map(move)) }
        addRow(wording(.compareChoose), to: &table) { .init($0.whenToChoose.map { $0.answer[language] }) }
    }

    /// "Junior: Dubai, Riyadh", one paragraph a level.
    private func byLevel(_ items: [(level: Level.ID, text: String)]) -> [String] {
        let levels = wording.catalog.levels.sorted { $0.rank < $1.rank }
        return levels.compactMap { level in
            let texts = items.filter { $0.level == level.id }.map(\.text)
            let separator = language == .arabic ? "، " : ", "
            return texts.isEmpty ? nil : "\(level.name[language]): \(texts.joined(separator: separator))"
        }
    }

    /// The tools and languages among some skills, and how many other skills there are.
    private func tools(_ ids: [Skill.ID], of role: Role.ID) -> String {
        let skills = ids.compactMap { wording.catalog.skills[$0] }
        let tools = skills.filter(\.kind.isTool)
        let separator = language == .arabic ? "، " : ", "
        let more = skills.count - tools.count
        let names = tools.map { $0.name[language] }.joined(separator: separator)
        guard more > 0 else { return names }
        return names + (names.isEmpty ? "" : separator)
            + wording(.compareMoreSkills, ["count": String(more), "role": role.rawValue])
    }

    private func industryUse(_ use: IndustryUse) -> String {
        let industry = wording.catalog.industries[use.industry]?.name[language] ?? use.industry.rawValue
        return "\(industry): \(use.use[language])"
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
        return ["\(wording.name(of: work.region)): \(wording(arrangement)), \(wording(standing))", work.reason[language]]
    }

    private func move(_ move: Transition) -> String {
        let level = move.toLevel.map { wording.name(of: $0) }
        let destination = ([wording.name(of: move.toRole)] + [level].compactMap { $0 })
        return destination.joined(separator: language == .arabic ? "، " : ", ")
    }

    private func addSharedSkills(to document: inout Document) {
        guard !comparison.sharedSkills.isEmpty, let role = candidates.first?.role.id else { return }
        let isPair = Self.unique(candidates.map(\.role.id)).count == 2
        document.heading(wording(isPair ? .compareSharedSkills : .compareSharedSkillsAll))
        document.paragraph(tools(comparison.sharedSkills, of: role))
    }
}
