import PathfinderCatalog

/// Finds the skills that a line of a text names, with their levels, and tells those that a person has from those that
/// they lack or wish for.
///
/// A name that is an everyday word, too, counts where `skill_name_rules.csv` says.
struct SkillReader {
    /// What kind of text a line stands in.
    enum Mode {
        /// A list of skills: each of its items is meant as one.
        case list
        /// Sentences, in which names stand among other words.
        case sentence
        /// Words that somebody types about themselves: sentences, in which an item that is no skill is told.
        case free
    }

    fileprivate enum Element {
        case name(SkillNames.Name)
        case cue(SkillCue)
        case joins, filler, other
    }

    let words: ReadingWords
    let names: SkillNames
    let catalog: Catalog

    init(_ catalog: Catalog) {
        self.catalog = catalog
        words = catalog.readingWords
        names = catalog.skillNames
    }

    /// Reads a line.
    ///
    /// - Parameters:
    ///   - line: Its words.
    ///   - mode: What kind of text it stands in.
    ///   - isTaken: Words that belong to something else already, such as a title; none unless given.
    /// - Complexity: O(*n*) in the words of the line.
    func read(_ line: [WrittenWord], _ mode: Mode, except isTaken: (Int) -> Bool = { _ in false }) -> SkillLine {
        var result = SkillLine(line)
        guard !line.isEmpty else { return result }
        let elements = elements(of: line, isTaken)
        let items = items(of: elements, in: line)
        var walk = Walk(reader: self, line: line, mode: mode, items: items, result: result)
        for element in elements { walk.take(element.content, element.range) }
        result = walk.result
        for element in elements {
            if case .other = element.content { continue }
            if case .name = element.content { continue }
            result.markUnderstood(element.range)
        }
        for mention in result.mentions { result.markUnderstood(mention.words) }
        addUnknown(items, elements, mode, to: &result)
        return result
    }

    private func elements(
        of line: [WrittenWord], _ isTaken: (Int) -> Bool
    ) -> [(range: Range<Int>, content: Element)] {
        var elements: [(range: Range<Int>, content: Element)] = []
        var start = 0
        while start < line.count {
            let (count, content) = isTaken(start) ? (1, .other) : element(at: start, in: line)
            elements.append((start..<start + count, content))
            start += count
        }
        return elements
    }

    private func element(at start: Int, in line: [WrittenWord]) -> (Int, Element) {
        let cue = words.cues.phrase(at: start, in: line)
        if let name = names.name(at: start, in: line) {
            guard let cue else { return (name.count, .name(name.name)) }
            guard case .level = cue.value, cue.count < name.count else {
                return cue.count > name.count ? (cue.count, .cue(cue.value)) : (name.count, .name(name.name))
            }
            // "Advanced SQL" is a name of SQL; the level would be lost.
            let rest = names.name(at: start + cue.count, in: line)
            if let rest, rest.name.skill == name.name.skill, cue.count + rest.count == name.count {
                return (cue.count, .cue(cue.value))
            }
            return (name.count, .name(name.name))
        }
        if let cue { return (cue.count, .cue(cue.value)) }
        if let joins = words.joins.phrase(at: start, in: line) { return (joins.count, .joins) }
        if let unit = words.units.phrase(at: start, in: line) { return (unit.count, .filler) }
        if words.fillers.phrase(at: start, in: line)?.count == 1 { return (1, .filler) }
        return (1, line[start].number != nil ? .filler : .other)
    }

    private func items(of elements: [(range: Range<Int>, content: Element)], in line: [WrittenWord]) -> [SkillItem] {
        var items: [SkillItem] = []
        var isJoined = false
        var isOpen = false
        for element in elements {
            if case .joins = element.content {
                (isOpen, isJoined) = (false, true)
                continue
            }
            let gap = line[element.range.lowerBound].gap
            if gap > .blank {
                isOpen = false
                if gap > .ampersand { isJoined = false } else { isJoined = true }
            }
            if !isOpen {
                items.append(SkillItem(range: element.range, isJoined: isJoined))
                (isOpen, isJoined) = (true, false)
            }
            let last = items.count - 1
            items[last].range = items[last].range.lowerBound..<element.range.upperBound
            switch element.content {
            case .name(let name):
                items[last].hasName = true
                if name.counts == nil { items[last].hasSureName = true }
            case .cue(.level): items[last].hasLevel = true
            case .other:
                if Self.saysLevel(line[element.range.lowerBound]) {
                    items[last].hasLevel = true
                } else {
                    items[last].isAlone = false
                }
            default: break
            }
        }
        return items
    }

    /// Whether a word is a row of stars or a share in percent.
    static func saysLevel(_ word: WrittenWord) -> Bool {
        word.text.first.map { "★☆●○".contains($0) } ?? false || word.key.hasSuffix("%")
    }
}

// MARK: - What is not known

extension SkillReader {
    /// The most words of an item of a list that can be the name of a skill; a longer one is talk.
    private static let longestName = 6

    private func addUnknown(
        _ items: [SkillItem], _ elements: [(range: Range<Int>, content: Element)], _ mode: Mode,
        to result: inout SkillLine
    ) {
        guard mode != .sentence else { return }
        let line = result.words
        if mode == .free {
            for (index, item) in items.enumerated() where !isUnderstood(item, result) {
                let rest = item.range.filter { !result.understood[$0] }
                guard let first = rest.first, let last = rest.last, last - first < 3, isBesideSkill(index, items, result)
                else { continue }
                result.unknown.append(first..<last + 1)
            }
            return
        }
        var index = 0
        while index < items.count {
            var group = items[index].range
            var isKnown = isUnderstood(items[index], result)
            var next = index + 1
            // "research and development" is one unknown thing, "Befunge and SQL" are two items.
            while next < items.count, items[next].isJoined, !isKnown, !isUnderstood(items[next], result) {
                group = group.lowerBound..<items[next].range.upperBound
                next += 1
            }
            if !isKnown, next < line.count, group.upperBound < line.count, line[group.upperBound].gap == .colon,
                next < items.count
            {
                isKnown = true  // "Databases: PostgreSQL": what kind of skills follow
                result.markUnderstood(group)
            }
            if !isKnown, group.count <= Self.longestName { result.unknown.append(group) }
            index = next
        }
    }

    private func isBesideSkill(_ index: Int, _ items: [SkillItem], _ result: SkillLine) -> Bool {
        (index - 1...index + 1).contains { near in
            near != index && items.indices.contains(near)
                && (near < index || result.words[items[near].range.lowerBound].gap < .sentence)
                && result.mentions.contains { $0.words.overlaps(items[near].range) }
        }
    }

    private func isUnderstood(_ item: SkillItem, _ result: SkillLine) -> Bool {
        if result.mentions.contains(where: { $0.words.overlaps(item.range) }) { return true }
        return item.range.allSatisfy { result.understood[$0] || Self.saysLevel(result.words[$0]) }
    }
}

// MARK: - The way along a line

extension SkillReader {
    /// The state of reading a line.
    fileprivate struct Walk {
        let reader: SkillReader
        let line: [WrittenWord]
        let mode: Mode
        let items: [SkillItem]
        var result: SkillLine

        fileprivate var item = -1
        fileprivate var standing = SkillMention.Standing.held
        /// Whether the standing ends with the item: that of a single word such as "no".
        fileprivate var isNarrow = false
        fileprivate var listLevel: Int?
        fileprivate var itemLevel: Int?
        /// Whether words such as "I know" stand right before, or before the list so far.
        fileprivate var isCued = false
        /// Where the words end that said so last.
        fileprivate var cueEnd = -1

        init(reader: SkillReader, line: [WrittenWord], mode: Mode, items: [SkillItem], result: SkillLine) {
            (self.reader, self.line, self.mode, self.items, self.result) = (reader, line, mode, items, result)
        }

        mutating func take(_ element: Element, _ range: Range<Int>) {
            enterItem(at: range.lowerBound)
            switch element {
            case .name(let name): take(name, range)
            case .cue(let cue): take(cue, range)
            case .other:
                if line[range.lowerBound].gap == .equals, mode == .list { result.wrongLevels.append(range.lowerBound) }
                takeLevel(at: range.lowerBound)
            case .filler:
                if cueEnd == range.lowerBound { cueEnd = range.upperBound }
                takeLevel(at: range.lowerBound)
            case .joins: break
            }
        }

        private mutating func enterItem(at position: Int) {
            let gap = line[position].gap
            if gap == .sentence, position > 0 {
                (standing, isNarrow, listLevel, isCued) = (.held, false, nil, false)
            } else if gap >= .separator, isNarrow {
                (standing, isNarrow) = (.held, false)
            }
            guard item + 1 < items.count, items[item + 1].range.lowerBound <= position else { return }
            if item >= 0, !items[item].isAlone { isCued = false }
            item += 1
            // A bracket says how well what stands before it is known.
            if gap != .openBracket { itemLevel = nil }
        }

        private mutating func take(_ cue: SkillCue, _ range: Range<Int>) {
            switch cue {
            case .level(let level):
                if range.upperBound < line.count, line[range.upperBound].gap == .colon, !isBehindName(range) {
                    listLevel = level
                } else if isBehindName(range) {
                    give(level)
                } else {
                    itemLevel = level
                }
            case .levelOf(let level): (listLevel, standing, isNarrow) = (level, .held, false)
            case .knows: (standing, isNarrow, listLevel) = (.held, false, nil)
            case .lacking, .wish:
                // A single word, such as "no" or "learning", only speaks of the skill right behind it.
                if range.count == 1 {
                    guard range.upperBound < line.count, line[range.upperBound].gap == .blank,
                        reader.names.name(at: range.upperBound, in: line) != nil
                    else { return }
                    isNarrow = true
                } else {
                    isNarrow = false
                }
                if case .wish = cue { standing = .wished } else { standing = .lacking }
            }
            (isCued, cueEnd) = (isCued, range.upperBound)
        }

        private mutating func take(_ name: SkillNames.Name, _ range: Range<Int>) {
            if cueEnd == range.lowerBound { isCued = true }
            guard counts(name, range) else { return }
            let mention = SkillMention(
                skill: name.skill, level: standing == .held ? itemLevel ?? listLevel : nil, standing: standing,
                words: range)
            result.mentions.append(mention)
            // "Python 3/5", where "Python 3" is a name.
            if range.count > 1, let level = line[range.upperBound - 1].number, range.upperBound < line.count,
                line[range.upperBound].gap == .slash, let scale = line[range.upperBound].number
            {
                give(Self.level(level, of: scale))
            }
        }

        /// Whether the name of a skill stands before, in the same item or before the bracket or the sign.
        fileprivate func isBehindName(_ range: Range<Int>) -> Bool {
            guard let last = result.mentions.last, last.words.upperBound <= range.lowerBound else { return false }
            let between = line[last.words.upperBound...range.lowerBound]
            guard between.allSatisfy({ $0.gap < .separator }), between.count <= 4 else { return false }
            // "Python and basic SQL": it belongs to what follows.
            if range.upperBound < line.count, line[range.upperBound].gap == .blank,
                reader.names.name(at: range.upperBound, in: line) != nil
            {
                return false
            }
            return item >= 0 && (items[item].range.contains(last.words.lowerBound) || !items[item].isJoined)
                && !(last.words.upperBound..<range.lowerBound).contains { position in
                    reader.words.joins.phrase(at: position, in: line) != nil
                }
        }

        fileprivate mutating func give(_ level: Int?) {
            guard let level, let last = result.mentions.indices.last, result.mentions[last].standing == .held else {
                return
            }
            if result.mentions[last].level == nil || result.mentions[last].level == listLevel {
                result.mentions[last].level = level
            }
        }
    }
}

// MARK: - Levels in digits and stars

extension SkillReader.Walk {
    /// Takes a level that a number, a share or a row of stars behind a name says.
    fileprivate mutating func takeLevel(at position: Int) {
        guard isBehindName(position..<position + 1) else { return }
        let word = line[position]
        if let share = word.key.hasSuffix("%") ? Int(word.key.dropLast()) : nil {
            give(Self.level(share, of: 100))
        } else if SkillReader.saysLevel(word) {
            give(Self.level(word.text.count { "★●".contains($0) }, of: word.text.count))
        } else if let number = word.number {
            let next = position + 1
            if next < line.count, line[next].gap == .slash, let scale = line[next].number {
                give(Self.level(number, of: scale))
            } else if let outOf = next < line.count ? reader.words.outOf.phrase(at: next, in: line) : nil,
                next + outOf.count < line.count, let scale = line[next + outOf.count].number
            {
                give(Self.level(number, of: scale))
            } else if word.gap == .equals, mode == .list, !ProfileLimits.skillLevel.contains(number) {
                result.wrongLevels.append(position)
            } else if word.gap >= .equals, ProfileLimits.skillLevel.contains(number), !isFollowedByUnit(position) {
                give(number)
            }
        }
    }

    private func isFollowedByUnit(_ position: Int) -> Bool {
        position + 1 < line.count && line[position + 1].gap == .blank
    }

    /// A level on a scale as one from 1 to 5; `nil` where the number is not on the scale.
    fileprivate static func level(_ number: Int, of scale: Int) -> Int? {
        guard scale >= 3, scale <= 100, (0...scale).contains(number) else { return nil }
        return max(1, (number * 5 + scale - 1) / scale)
    }
}

// MARK: - Everyday words

extension SkillReader.Walk {
    /// Whether a name of a skill counts where it stands.
    fileprivate func counts(_ name: SkillNames.Name, _ range: Range<Int>) -> Bool {
        guard let rule = name.counts, item >= 0 else { return true }
        let here = items[item]
        if mode == .list, rule == .capitalised || here.isAlone { return true }
        let isLine = items.count == 1 && here.isAlone
        if here.isAlone, here.hasSureName || hasSureNeighbour || isCued || here.hasLevel { return true }
        if mode == .free, here.isAlone, rule == .capitalised || hasNeighbour { return true }
        let word = line[range.lowerBound]
        switch rule {
        case .capitalised:
            // At the beginning of a sentence another skill has to stand beside it: "React front end, Node.js".
            let isBesideSkill = here.hasSureName || hasSureNeighbour
            return isCued || isLine || word.isCapitalised && (word.gap != .sentence || isBesideSkill)
        case .listed:
            // "wrote it in Go and SQL": a capital behind a word that leads to it, at the end of an item.
            guard word.isCapitalised, range.upperBound == here.range.upperBound, range.lowerBound > here.range.lowerBound
            else { return false }
            let before = range.lowerBound - 1
            return range.count == 1 && word.key.count <= 2
                && (reader.words.placeLeads.phrase(at: before, in: line) != nil || cueEnd == range.lowerBound)
        }
    }

    /// Whether an item beside this one has a name that counts anywhere.
    private var hasSureNeighbour: Bool { hasNeighbour(\.hasSureName) }

    /// Whether an item beside this one has the name of a skill.
    private var hasNeighbour: Bool { hasNeighbour(\.hasName) }

    private func hasNeighbour(_ property: KeyPath<SkillItem, Bool>) -> Bool {
        [item - 1, item + 1].contains { near in
            guard items.indices.contains(near), items[near][keyPath: property] else { return false }
            return line[items[max(item, near)].range.lowerBound].gap < .sentence
        }
    }
}
