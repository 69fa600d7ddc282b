import PathfinderCatalog

/// A line of a CV: its words, and the section it stands in.
struct CVLine {
    let text: String
    /// The number of the line in the file, from 1.
    let number: Int
    /// The section; `nil` before the first heading.
    var section: ReadingWords.Section?
    /// Whether it began with a bullet, as what was done in a job does.
    let isBullet: Bool
    /// Whether it is the heading of a section itself.
    var isHeading = false
    let words: [WrittenWord]

    init(_ text: String, number: Int, section: ReadingWords.Section?, isBullet: Bool) {
        self.text = text
        self.number = number
        self.section = section
        self.isBullet = isBullet
        words = WrittenWord.words(of: text)
    }

    var isBlank: Bool { words.isEmpty }
}

/// Takes the text of a CV apart into lines and sections.
struct CVLineReader {
    let words: ReadingWords

    /// The lines of a text, with the sections in which they stand.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    func lines(of text: String) -> [CVLine] {
        var section: ReadingWords.Section?
        var isInline = false
        var lines: [CVLine] = []
        for (number, raw) in columnsApart(Self.rawLines(of: text)) {
            let (text, isBullet) = Self.cleaned(raw)
            var line = CVLine(text, number: number, section: section, isBullet: isBullet)
            if line.isBlank {
                if isInline { (section, isInline) = (nil, false) }
            } else if let heading = heading(line.words) {
                section = heading == .title ? nil : heading
                isInline = false
                line.isHeading = true
            } else if let (heading, rest) = headingBefore(line.words), heading != .title {
                // "Languages: Go, Java" in the midst of the skills is one of their kinds.
                if !(section == .skills && heading != .skills && isBullet) { section = heading }
                isInline = true
                let text = String(text[line.words[rest].text.startIndex...])
                line = CVLine(text, number: number, section: section, isBullet: isBullet)
            } else if isInline, words.labels.phrase(at: 0, in: line.words) != nil {
                (section, isInline) = (nil, false)
            }
            line.section = section
            lines.append(line)
        }
        return lines
    }

    /// The section whose heading a line is.
    private func heading(_ line: [WrittenWord]) -> ReadingWords.Section? {
        guard line.count <= 8 else { return nil }
        if line.count <= 6, let section = headingOfAll(line[...]) { return section }
        // "Experience | الخبرة", "Education / Formation"
        guard let cut = line.indices.dropFirst().first(where: { line[$0].gap >= .slash }),
            let first = headingOfAll(line[..<cut]), headingOfAll(line[cut...]) != nil
        else { return nil }
        return first
    }

    private func headingOfAll(_ line: ArraySlice<WrittenWord>) -> ReadingWords.Section? {
        // "Mother tongue(s)", "Skills and tools"
        let plain = line.filter { $0.depth == 0 && words.joins.value(of: [$0]) == nil }
        return words.headings.value(of: line.map { Self.joined($0) }[...])
            ?? (plain.count < line.count ? words.headings.value(of: plain.map { Self.joined($0) }[...]) : nil)
    }

    /// The word as if only a blank stood before it: "Licenses & Certifications".
    private static func joined(_ word: WrittenWord) -> WrittenWord {
        guard word.gap <= .ampersand || word.gap == .sentence else { return word }
        return WrittenWord(text: word.text, key: word.key, gap: .blank, depth: word.depth, isBehindColon: false)
    }

    /// A heading at the beginning of a line, with a colon behind, and where the rest begins.
    private func headingBefore(_ line: [WrittenWord]) -> (section: ReadingWords.Section, rest: Int)? {
        guard let colon = line.indices.dropFirst().first(where: { line[$0].isBehindColon }), colon <= 6,
            let section = headingOfAll(line[..<colon])
        else { return nil }
        return (section, colon)
    }
}

// MARK: - Lines as they are meant

extension CVLineReader {
    private static func rawLines(of text: String) -> [(number: Int, text: String)] {
        var text = text
        if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
        // What PDF files make of letters that touch each other, and of pages.
        for (ligature, letters) in [("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬀ", "ff"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("\u{C}", "\n")]
        where text.contains(ligature) {
            text = text.replacing(ligature, with: letters)
        }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated().map { ($0.offset + 1, String($0.element)) }
    }

    /// A line without the marks of Markdown, and whether it began with a bullet.
    static func cleaned(_ line: String) -> (text: String, isBullet: Bool) {
        var text = Substring(line).drop { $0.isWhitespace }
        var isBullet = false
        while let first = text.first, "#>|".contains(first) { text = text.dropFirst().drop { $0.isWhitespace } }
        if let first = text.first, "-*•●▪◦‣►■∙–+·○\u{F0B7}".contains(first),
            text.dropFirst().first?.isWhitespace ?? false || !"-*+–".contains(first)
        {
            isBullet = true
            text = text.dropFirst().drop { $0.isWhitespace }
        }
        guard text.contains(where: { "*_`[".contains($0) }) else { return (String(text), isBullet) }
        var result = String(
            text.replacing("**", with: "").replacing("__", with: "").replacing("` `", with: ", ").replacing(
                "`", with: ""))
        for mark in "*_" where result.first == mark && result.last == mark && result.count > 2 {
            result = String(result.dropFirst().dropLast())
        }
        return (withoutLinks(result), isBullet)
    }

    /// "[text](address)" as its text.
    private static func withoutLinks(_ line: String) -> String {
        guard line.contains("](") else { return line }
        var result = ""
        var rest = Substring(line)
        while let open = rest.firstIndex(of: "["), let middle = rest[open...].firstRange(of: "]("),
            let close = rest[middle.upperBound...].firstIndex(of: ")")
        {
            result += rest[..<open] + rest[rest.index(after: open)..<middle.lowerBound]
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

// MARK: - Columns

extension CVLineReader {
    /// The lines with a right-hand column, if there is one, behind the left-hand one.
    ///
    /// There is one where headings stand at the right, all at the same place, and nothing crosses it.
    private func columnsApart(_ lines: [(number: Int, text: String)]) -> [(number: Int, text: String)] {
        guard lines.contains(where: { $0.text.contains("   ") }) else { return lines }
        var starts: [Int: Int] = [:]
        for line in lines {
            guard let start = Self.startOfRightPart(line.text) else { continue }
            let right = Array(WrittenWord.words(of: line.text.dropFirst(start)))
            if heading(right) != nil { starts[start, default: 0] += 1 }
        }
        guard let start = starts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key, start > 8 else {
            return lines
        }
        let crossing = lines.filter { line in
            let text = Array(line.text)
            return text.count > start && !text[(start - 2)..<start].allSatisfy(\.isWhitespace)
        }
        guard crossing.isEmpty else { return lines }
        let left = lines.map { ($0.number, String($0.text.prefix(start))) }
        let right = lines.map { ($0.number, String($0.text.dropFirst(start))) }.filter { !$0.1.isEmpty }
        return left + [(right.first?.0 ?? 1, "")] + right
    }

    /// Where the part behind a wide gap begins.
    private static func startOfRightPart(_ line: String) -> Int? {
        var blanks = 0
        var hasText = false
        var last: Int?
        for (position, character) in line.enumerated() {
            if character == " " {
                blanks += 1
            } else {
                if blanks >= 3, hasText || blanks > 8 { last = position }
                (blanks, hasText) = (0, true)
            }
        }
        return last
    }
}
