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

    /// What stands at some words of a line.
    enum Element {
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
    /// - Returns: What was read.
    /// - Complexity: O(*n*) in the words of the line.
    func read(_ line: [WrittenWord], _ mode: Mode, except isTaken: (Int) -> Bool = { _ in false }) -> SkillLine {
        var result = SkillLine(line)
        guard !line.isEmpty else { return result }
        let elements = elements(of: line, isTaken)
        let items = items(of: elements, in: line)
        var walk = SkillWalk(reader: self, line: line, mode: mode, items: items, result: result)
        for element in elements { walk.take(element.content, element.range) }
        result = walk.result
        for element in elements {
            if case .other = element.content { continue }
            if case .name = element.content { continue }
            result.markUnderstood(element.range)
        }
        for mention in result.mentions {
            result.markUnderstood(mention.words)
            for position in mention.words { result.isNamed[position] = true }
        }
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
            if case .other = element.content, isOpen, items[items.count - 1].hasName,
                line[element.range.lowerBound].key.hasPrefix("و"), line[element.range.lowerBound].key.count > 3
            {
                (isOpen, isJoined) = (false, true)  // Arabic writes "and" as one word with what follows
            }
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
            case .filler: items[last].hasFiller = true
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
                guard let first = rest.first, let last = rest.last, last - first < 3,
                    isBesideSkill(index, items, result)
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
            if !isKnown, next < line.count, group.upperBound < line.count, line[group.upperBound].isBehindColon,
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
                && items[near].range.contains { result.isNamed[$0] }
        }
    }

    private func isUnderstood(_ item: SkillItem, _ result: SkillLine) -> Bool {
        if item.range.contains(where: { result.isNamed[$0] }) { return true }
        return item.range.allSatisfy { result.understood[$0] || Self.saysLevel(result.words[$0]) }
    }
}
