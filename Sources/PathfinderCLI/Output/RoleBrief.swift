import Pathfinder

/// A role in one screen: what one does, what it takes at its lowest level, pay, moves to and from it, and certifications.
struct RoleBrief {
    private let role: Role
    private let region: Region.ID?
    private let wording: Wording
    private let level: Level.ID?

    init(_ role: Role, region: Region.ID?, wording: Wording) {
        self.role = role
        self.region = region
        self.wording = wording
        level = wording.catalog.lowestLevel(of: role.id)
    }

    /// How much of it one screen has room for.
    private struct Detail {
        /// The most letters of names for a stage.
        let names: Int
        /// The most roles or certifications of a kind.
        let others: Int
    }

    /// As much as one screen of 24 lines of 80 columns has room for.
    var document: Document {
        let details = [
            Detail(names: 200, others: 4), Detail(names: 150, others: 3), Detail(names: 120, others: 3),
            Detail(names: 60, others: 3), Detail(names: 60, others: 2), Detail(names: 30, others: 1),
        ]
        let parts = Parts(self)
        return details.lazy.map { document($0, parts) }.first { $0.fitsScreen }
            ?? document(details[details.count - 1], parts)
    }

    /// What does not depend on the room.
    private struct Parts {
        let pay: [String]
        let destinations: [Role.ID]
        let origins: [Role.ID]
        let certifications: [String]

        init(_ brief: RoleBrief) {
            let catalog = brief.wording.catalog
            pay = brief.pay
            let own = CareerPosition(role: brief.role.id, level: brief.level)
            let others = catalog.roles.filter { $0.id != brief.role.id }.map {
                CareerPosition(role: $0.id, level: brief.level)
            }
            destinations = Self.near(others.map { catalog.move(from: own, to: $0) }).map(\.destination.role)
            origins = Self.near(others.map { catalog.move(from: $0, to: own) }).map(\.origin.role)
            certifications = catalog.recommendedCertifications(for: brief.role.id, on: .today)
                .map { $0.certification.exam ?? $0.certification.name }
        }

        /// The moves that are feasible or a stretch, the nearest first.
        private static func near(_ moves: [CareerMove]) -> [CareerMove] {
            moves.enumerated().filter { $0.element.verdict == .feasible || $0.element.verdict == .stretch }
                .sorted { left, right in
                    (left.element.verdict.rank, -(left.element.coverage ?? 0), left.offset)
                        < (right.element.verdict.rank, -(right.element.coverage ?? 0), right.offset)
                }
                .map(\.element)
        }
    }

    private func document(_ detail: Detail, _ parts: Parts) -> Document {
        var document = Document()
        document.title(wording.name(of: role.id))
        document.paragraph(([role.summary[wording.language]] + [work].compactMap(\.self)).joined(separator: " "))
        let stages = stages(detail)
        if !stages.isEmpty {
            var table = TextTable(columns: [
                .init(title: wording(.columnStage)),
                .init(title: wording(.showTakesAt, ["level": level.map(wording.name(of:)) ?? ""])),
            ])
            table.holdsProse = true
            table.rows = stages
            document.table(table)
        }
        var table = TextTable(columns: [.init(title: ""), .init(title: "")])
        table.holdsProse = true
        func add(_ label: PhraseKey, _ texts: [String]) {
            guard !texts.isEmpty else { return }
            table.rows.append([.init(wording(label), style: .strong), .init(texts)])
        }
        func list(_ names: [String]) -> [String] {
            names.isEmpty ? [] : [names.prefix(detail.others).joined(separator: wording.comma)]
        }
        add(.showPay, parts.pay)
        add(.showMovesTo, list(parts.destinations.map(wording.name(of:))))
        add(.showMovesFrom, list(parts.origins.map(wording.name(of:))))
        add(.showCertifications, list(parts.certifications))
        add(.showNext, [wording(.showNextRole, ["role": role.id.rawValue])])
        document.table(table)
        return document
    }

    /// What people in the role do, as far as sources name it.
    private var work: String? {
        let catalog = wording.catalog
        let names = catalog.roleActivities.filter { $0.role == role.id }
            .compactMap { catalog.activities[$0.activity]?.name[wording.language] }
        guard !names.isEmpty else { return nil }
        let inSentence = names.map { name in
            name.prefix(2).allSatisfy(\.isUppercase) ? name : name.prefix(1).lowercased() + name.dropFirst()
        }
        return wording(.showWork, ["activities": wording.list(inSentence)])
    }

    /// The stages up to the level, with as many names as there is room for.
    private func stages(_ detail: Detail) -> [[TextTable.Cell]] {
        let requirements = wording.catalog.essentials(of: role.id, at: level).requirements
        return LearningStage.allCases.compactMap { stage in
            let names = requirements.filter { $0.stage == stage }.map { requirement in
                let shown = requirement.skills.prefix(2).map(wording.name(of:)).joined(separator: " / ")
                return requirement.skills.count > 2 ? shown + " …" : shown
            }
            guard !names.isEmpty else { return nil }
            var count = names.count
            while count > 1, names.prefix(count).joined(separator: wording.comma).count > detail.names { count -= 1 }
            let more =
                count < names.count ? " " + wording(.compareMoreSkills, ["count": String(names.count - count)]) : ""
            return [
                .init(wording.name(of: stage), style: .strong),
                .init(names.prefix(count).joined(separator: wording.comma) + more),
            ]
        }
    }

    /// The pay at each level in the place, or how to get it.
    private var pay: [String] {
        guard let region, let answers = try? wording.catalog.payAnswers(of: role.id, in: region, levels: []) else {
            return ["`\(PathfinderCommand.name) band \(role.id) --region Dubai`"]
        }
        return PayTexts(answers, in: region, isOneLevel: false, wording).texts
    }
}

extension Document {
    /// Whether it fits one screen of 24 lines of 80 columns.
    var fitsScreen: Bool {
        let terminal = Terminal(width: Terminal.usualWidth, hasColour: false)
        return TextRenderer(terminal: terminal).render(self).utf8.count { $0 == UInt8(ascii: "\n") } <= 24
    }
}
