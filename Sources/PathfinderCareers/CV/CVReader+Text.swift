import PathfinderCatalog

extension CVReader {
    /// Reads a CV as plain text or Markdown.
    mutating func read(_ text: String) {
        let lines = CVLineReader(words: words).lines(of: text)
        let hasHeadings = lines.contains(where: \.isHeading)
        let sections = Set(lines.compactMap(\.section))
        if hasHeadings || Self.isShort(lines) { readHead(lines) }
        var taken: [Int: Range<Int>] = [:]
        readJobs(lines.indices.filter { lines[$0].section == .work }, lines, &taken)
        let education = lines.indices.filter { lines[$0].section == .education }
        readDegrees(education, lines)
        let prose = Self.paragraphs(
            lines.indices.filter { index in
                lines[index].section == .summary || lines[index].section == nil && !hasHeadings
            }, lines)
        readProse(prose, hasJobs: !jobs.isEmpty, hasDegrees: sections.contains(.education))
        for (index, line) in lines.enumerated() where !line.isHeading && !line.isBlank {
            readLabel(line)
            switch line.section {
            case .skills: readSkills(line, .list)
            case .languages: if !readLanguages(line) { readSkills(line, .list) }
            case .work:
                let words = taken[index]
                readSkills(line, .sentence) { words?.contains($0) ?? false }
            case .projects, .certificates: readSkills(line, .sentence)
            case nil, .summary, .education, .contact, .title, .other: break
            }
            if line.section != .work, line.section != .education, line.section != .other { readPlaceAlone(line) }
        }
        if skills.isEmpty, !hasHeadings {
            // A bare list of skills.
            for line in lines where !line.isBlank { readSkills(line, .free) }
        }
    }

    /// Whether a text without headings is made of short lines, as the head of a CV is, and not of sentences.
    private static func isShort(_ lines: [CVLine]) -> Bool {
        (lines.first { !$0.isBlank }?.text.count ?? 0) < 60 && !lines.contains { $0.text.count > 120 }
    }

    /// Lines put together where a sentence goes on in the next one.
    private static func paragraphs(_ indices: [Int], _ lines: [CVLine]) -> [CVLine] {
        var paragraphs: [CVLine] = []
        var isOpen = false
        for index in indices {
            let line = lines[index]
            if line.isHeading || line.isBlank {
                isOpen = false
                continue
            }
            if isOpen, !line.isBullet, let last = paragraphs.popLast() {
                paragraphs.append(
                    CVLine(
                        last.text + " " + line.text, number: last.number, section: last.section,
                        isBullet: last.isBullet))
            } else {
                paragraphs.append(line)
            }
            isOpen = line.text.count >= 50
        }
        return paragraphs
    }
}

// MARK: - The head

extension CVReader {
    /// The most lines above the first heading.
    private static let headLines = 12

    /// Reads the name, the headline and the place from the lines above the first heading.
    private mutating func readHead(_ lines: [CVLine]) {
        let head = lines.filter { !$0.isBlank && !$0.isHeading }
            .prefix { $0.section == nil || $0.section == .contact }.prefix(Self.headLines)
        for (position, line) in head.enumerated() where line.text.count < 160 {
            let hasLabel = words.labels.phrase(at: 0, in: line.words) != nil
            if position == 0, name == nil, !hasLabel, let name = personName(line) {
                self.name = name
                add(.name, name, name, line: line.number)
            } else if headline == nil, !hasLabel, let title = title(in: line) {
                headline = title
            }
            if let place = place(in: line.words[...], needsCapital: true) {
                note(place.id, .head, words: line.words[place.range].written(in: line.text), line: line.number)
            }
        }
    }

    /// The name of a person, where a line is nothing else.
    private func personName(_ line: CVLine) -> String? {
        let end = line.words.indices.dropFirst().first {
            line.words[$0].gap == .separator || line.words[$0].gap == .dash
        }
        let part = line.words[..<(end ?? line.words.count)]
        guard (2...6).contains(part.count), part.contains(where: { $0.text.count > 1 }) else { return nil }
        for word in part {
            guard word.text.allSatisfy({ $0.isLetter || "'’.".contains($0) }) else { return nil }
        }
        let isLatin = part.first?.key.first?.isASCII ?? false
        guard !isLatin || part.count(where: { $0.isCapitalised }) * 2 > part.count else { return nil }
        let text = part.written(in: line.text)
        guard words.headings.phrase(at: 0, in: Array(part)) == nil, catalog.titles.match(text).role == nil,
            place(in: part, needsCapital: true) == nil,
            skillReader.read(Array(part), .sentence).mentions.isEmpty, !part.contains(where: saysWork)
        else { return nil }
        return text
    }

    private func saysWork(_ word: WrittenWord) -> Bool { words.computing.value(of: [word]) != nil }

    /// The title of a role in a line of the head.
    private func title(in line: CVLine) -> String? {
        for part in parts(of: line.words[...]) {
            let text = part.written(in: line.text)
            let match = catalog.titles.match(text)
            if match.evidence == .whole || match.evidence == .part && part.count <= 5 { return text }
        }
        // A job that is no role of the catalog: the line below the name, if it is short and has no figures.
        guard name != nil, headline == nil, (1...4).contains(line.words.count), isComputing(line.text) else {
            return nil
        }
        return line.text
    }

    /// Reads "Name: …" and "Address: …".
    private mutating func readLabel(_ line: CVLine) {
        guard let label = words.labels.phrase(at: 0, in: line.words), label.count < line.words.count,
            line.words[label.count].isBehindColon || line.words[label.count].gap == .blank && label.count > 1
        else { return }
        let rest = line.words[label.count...]
        if label.value == "place", let place = place(in: rest, needsCapital: false) {
            note(place.id, .said, words: line.words[place.range].written(in: line.text), line: line.number)
        } else if label.value == "name", name == nil {
            let end = rest.indices.dropFirst().first { rest[$0].gap >= .dash } ?? rest.endIndex
            let text = rest[..<end].written(in: line.text)
            name = text
            add(.name, text, text, line: line.number)
        }
    }

    /// Takes the place of a line that is nothing but one.
    private mutating func readPlaceAlone(_ line: CVLine) {
        guard line.words.count <= 6, !line.isBullet, line.words.contains(where: { $0.gap == .separator }),
            let place = place(in: line.words[...], needsCapital: true)
        else { return }
        var position = 0
        while position < line.words.count {
            guard let found = places.places.phrase(at: position, in: line.words) else { return }
            position += found.count
        }
        note(place.id, .alone, words: line.text, line: line.number)
    }
}

// MARK: - Places and languages

extension CVReader {
    /// The place that a line names: a city before its country.
    func place(in line: ArraySlice<WrittenWord>, needsCapital: Bool) -> (id: Region.ID, range: Range<Int>)? {
        let all = Array(line.prefix(line.count))
        var found: (id: Region.ID, range: Range<Int>)?
        var position = 0
        while position < all.count {
            guard let match = places.places.phrase(at: position, in: all),
                isPlace(all[position], match.count, needsCapital: needsCapital)
            else {
                position += 1
                continue
            }
            let range = line.startIndex + position..<line.startIndex + position + match.count
            let isCity = catalog.regions[match.value]?.kind == .city
            if found == nil || isCity && found.map({ catalog.regions[$0.id]?.kind == .country }) == true {
                found = (match.value, range)
                if isCity { break }
            }
            position += match.count
        }
        return found
    }

    /// Whether a name of a place is meant as one: not "us" or "in".
    private func isPlace(_ word: WrittenWord, _ count: Int, needsCapital: Bool) -> Bool {
        guard let first = word.text.first else { return false }
        if count == 1, word.key.count <= 3, word.key.first?.isASCII == true {
            return word.text.allSatisfy { $0.isUppercase || $0 == "." }
        }
        return !needsCapital || !first.isLowercase
    }

    /// Reads the languages of a line; false where there are none.
    mutating func readLanguages(_ line: CVLine) -> Bool {
        let found = languages(in: line.words[...])
        for language in found {
            takeLanguage(
                language.code, isBasic: language.isBasic, line.words[language.range].written(in: line.text),
                line.number)
        }
        return !found.isEmpty
    }

    /// The languages that words name, each with how well it is known.
    func languages(in line: ArraySlice<WrittenWord>) -> [(code: String, isBasic: Bool, range: Range<Int>)] {
        let all = Array(line)
        var found: [(code: String, isBasic: Bool, range: Range<Int>)] = []
        var isBasic = false
        var position = 0
        while position < all.count {
            if let language = language(at: position, in: all) {
                let start = line.startIndex + position
                found.append((language.code, isBasic, start..<start + language.count))
                position += language.count
                isBasic = false
                continue
            }
            // What stands right before a language, or behind it up to the next item, says how well it is known.
            isBasic = false
            if let basic = words.languageBasic.phrase(at: position, in: all) {
                let next = position + basic.count
                if next < all.count, all[next].gap == .blank, language(at: next, in: all) != nil {
                    isBasic = true
                    position = next
                    continue
                } else if let last = found.indices.last {
                    found[last].isBasic = true
                }
            }
            position += 1
        }
        return found
    }

    func language(at position: Int, in line: [WrittenWord]) -> (code: String, count: Int)? {
        if let language = words.languages.phrase(at: position, in: line) { return (language.value, language.count) }
        let word = line[position]
        guard word.key.count >= 3 else { return nil }
        for key in [word.key] + ArabicWord.withoutPrefix(word.key) {
            if let code = LanguageCode.known(key) { return (code, 1) }
        }
        return nil
    }
}
