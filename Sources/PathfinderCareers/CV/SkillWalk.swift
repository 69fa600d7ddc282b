import PathfinderCatalog

/// The way along a line: what the words so far say of the skills behind them.
struct SkillWalk {
    let reader: SkillReader
    let line: [WrittenWord]
    let mode: SkillReader.Mode
    let items: [SkillItem]
    var result: SkillLine

    var item = -1
    var standing = SkillMention.Standing.held
    /// Whether the standing ends with the item: that of a single word such as "no".
    var isNarrow = false
    var listLevel: Int?
    var itemLevel: Int?
    /// Whether words such as "I know" stand right before, or before the list so far.
    var isCued = false
    /// Where the words end that said so last.
    var cueEnd = -1

    init(reader: SkillReader, line: [WrittenWord], mode: SkillReader.Mode, items: [SkillItem], result: SkillLine) {
        (self.reader, self.line, self.mode, self.items, self.result) = (reader, line, mode, items, result)
    }

    mutating func take(_ element: SkillReader.Element, _ range: Range<Int>) {
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
            if range.upperBound < line.count, line[range.upperBound].isBehindColon, !isBehindName(range) {
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
        guard counts(name, range), !isLabel(name, range) else { return }
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

    /// Whether a name only says of what kind the skills behind it are: "Cloud: AWS".
    private func isLabel(_ name: SkillNames.Name, _ range: Range<Int>) -> Bool {
        mode == .list && name.counts == .listed && range.upperBound < line.count
            && line[range.upperBound].isBehindColon && item + 1 < items.count && items[item + 1].hasName
    }

    /// Whether the name of a skill stands before, in the same item or before the bracket or the sign.
    func isBehindName(_ range: Range<Int>) -> Bool {
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

    mutating func give(_ level: Int?) {
        guard let level, let last = result.mentions.indices.last, result.mentions[last].standing == .held else {
            return
        }
        if result.mentions[last].level == nil || result.mentions[last].level == listLevel {
            result.mentions[last].level = level
        }
    }
}

// MARK: - Levels in digits and stars

extension SkillWalk {
    /// Takes a level that a number, a share or a row of stars behind a name says.
    mutating func takeLevel(at position: Int) {
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
    static func level(_ number: Int, of scale: Int) -> Int? {
        guard scale >= 3, scale <= 100, (0...scale).contains(number) else { return nil }
        return max(1, (number * 5 + scale - 1) / scale)
    }
}

// MARK: - Everyday words

extension SkillWalk {
    /// Whether a name of a skill counts where it stands.
    func counts(_ name: SkillNames.Name, _ range: Range<Int>) -> Bool {
        guard let rule = name.counts, item >= 0 else { return true }
        let here = items[item]
        if mode == .list, rule != .listed || here.isAlone { return true }
        let isLine = items.count == 1 && here.isAlone
        // "Reports in SQL" is a sentence, "SQL, reports" a list.
        let isItem = here.isAlone && (mode == .free || rule != .listed || isCued || !here.hasFiller)
        if isItem, here.hasSureName || hasSureNeighbour || isCued || here.hasLevel { return true }
        if mode == .free, here.isAlone, rule != .listed || hasNeighbour { return true }
        let word = line[range.lowerBound]
        switch rule {
        case .anywhere: return true
        case .capital: return isCued || isLine || word.isCapitalised
        case .capitalised:
            // At the beginning of a sentence another skill has to stand beside it: "React front end, Node.js".
            let isBesideSkill = here.hasSureName || hasSureNeighbour
            return isCued || isLine || word.isCapitalised && (word.gap != .sentence || isBesideSkill)
        case .listed:
            // "wrote it in Go and SQL": a capital behind a word that leads to it, at the end of an item.
            guard word.isCapitalised, range.upperBound == here.range.upperBound,
                range.lowerBound > here.range.lowerBound
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
