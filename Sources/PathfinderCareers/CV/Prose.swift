import PathfinderCatalog

/// The reading of a paragraph: each word belongs to one thing that was understood.
struct Prose {
    var reader: CVReader
    let line: CVLine
    let isFree: Bool
    let words: [WrittenWord]
    var isTaken: [Bool]
    /// Whether a word stands behind "want to become" and the like.
    let isWished: [Bool]
    /// Whether a word belongs to a name of a skill with several words, in which it says nothing else: "machine learning".
    let isInName: [Bool]
    var jobs: [(range: Range<Int>, job: CVReader.Job)] = []
    var unread: [Range<Int>] = []

    init(_ reader: CVReader, _ line: CVLine, isFree: Bool) {
        (self.reader, self.line, self.isFree) = (reader, line, isFree)
        words = line.words
        isTaken = Array(repeating: false, count: words.count)
        var inNames = Array(repeating: false, count: words.count)
        for position in words.indices {
            guard let name = reader.skillReader.names.name(at: position, in: words), name.count > 1 else { continue }
            for inside in position..<position + name.count { inNames[inside] = true }
        }
        isInName = inNames
        var wished = Array(repeating: false, count: words.count)
        var isOn = false
        for position in words.indices {
            if words[position].gap == .sentence { isOn = false }
            if !inNames[position], let cue = reader.words.cues.phrase(at: position, in: words) {
                switch cue.value {
                case .wish where position + cue.count < words.count: isOn = true
                case .knows: isOn = false
                default: break
                }
            }
            wished[position] = isOn
        }
        isWished = wished
    }

    mutating func take(_ range: Range<Int>) {
        for position in range where position < isTaken.count { isTaken[position] = true }
    }

    func written(_ range: Range<Int>) -> String { words[range].written(in: line.text) }

    func isFiller(_ position: Int) -> Bool { reader.words.fillers.value(of: words[position...position]) != nil }
}

// MARK: - Names, places and languages

extension Prose {
    mutating func readNameAndPlaces(needsLead: Bool) {
        for position in words.indices {
            if let label = reader.words.labels.phrase(at: position, in: words) {
                let start = position + label.count
                guard start < words.count else { continue }
                if label.value == "place" {
                    readPlace(at: start, .said)
                } else if label.value == "name", label.count > 1, reader.name == nil {
                    let end = (start..<words.count).first { $0 > start && (words[$0].gap > .blank || isFiller($0)) }
                    let range = start..<min(end ?? words.count, start + 4)
                    reader.name = written(range)
                    reader.add(.name, written(range), written(position..<range.upperBound), line: line.number)
                    take(position..<range.upperBound)
                }
            }
            if !needsLead, let lead = reader.words.placeLeads.phrase(at: position, in: words) {
                readPlace(at: position + lead.count, isWished[position] ? .said : .head)
            }
        }
        guard !needsLead else { return }
        for position in words.indices where words[position].gap == .openBracket && !isTaken[position] {
            readPlace(at: position, .head)
        }
        guard isFree else { return }
        for position in words.indices where !isTaken[position] {
            let isAlone = words[position].gap >= .separator
            guard words[position].key.count >= 5 || isAlone || words[position].isCapitalised else { continue }
            readPlace(at: position, .head)
        }
    }

    mutating func readPlace(at start: Int, _ rank: CVReader.PlaceRank) {
        guard start < words.count, !isTaken[start],
            let place = reader.place(in: words[start..<min(words.count, start + 5)], needsCapital: !isFree),
            place.range.lowerBound == start || rank == .said && place.range.lowerBound <= start + 3,
            reader.skillReader.names.name(at: place.range.lowerBound, in: words) == nil
        else { return }
        reader.note(place.id, rank, words: written(place.range), line: line.number)
        take(place.range)
        let next = place.range.upperBound
        if next < words.count,
            let country = reader.place(in: words[next..<min(words.count, next + 4)], needsCapital: !isFree),
            country.range.lowerBound == next
        {
            take(country.range)
        }
    }

    mutating func readLanguages() {
        var position = 0
        while position < words.count {
            guard let speaks = reader.words.speaks.phrase(at: position, in: words) else {
                position += 1
                continue
            }
            let start = position + speaks.count
            let end = (start..<words.count).first { words[$0].gap == .sentence && $0 > start } ?? words.count
            take(position..<start)
            if start < end { take(languagesIn: start..<end) }
            position = max(end, start)
        }
        // "english and arabic" among what somebody types.
        if isFree { take(languagesIn: 0..<words.count) }
    }

    mutating func take(languagesIn range: Range<Int>) {
        for language in reader.languages(in: words[range]) where !isTaken[language.range.lowerBound] {
            guard reader.skillReader.names.name(at: language.range.lowerBound, in: words) == nil else { continue }
            reader.takeLanguage(language.code, isBasic: language.isBasic, written(language.range), line.number)
            take(language.range)
        }
    }
}

// MARK: - Degrees

extension Prose {
    mutating func readDegrees() {
        let degrees = reader.degrees(in: line)
        for position in words.indices {
            if let degree = reader.words.degrees.phrase(at: position, in: words), !degrees.isEmpty {
                take(position..<position + degree.count)
            }
        }
        reader.degrees += degrees
        for degree in degrees where degree.fieldWords != nil { take(fieldWords: degree.fieldWords ?? "") }
        guard degrees.isEmpty else { return }
        // "I studied economics", "computer science student"
        for position in words.indices {
            guard let studies = reader.words.studies.phrase(at: position, in: words) else { continue }
            let (low, high) = (max(0, position - 4), min(words.count, position + studies.count + 4))
            guard
                let field = reader.field(at: position + studies.count..<high, in: line)
                    ?? reader.field(at: low..<position, in: line)
            else { continue }
            take(position..<position + studies.count)
            take(fieldWords: field.words)
            reader.degrees.append(
                CVReader.Degree(
                    level: nil, isHeld: false, field: field.id, fieldWords: field.words, words: field.words,
                    line: line.number))
        }
    }

    mutating func take(fieldWords text: String) {
        for start in words.indices {
            for end in start..<min(words.count, start + 5) where written(start..<end + 1) == text {
                take(start..<end + 1)
            }
        }
    }
}

// MARK: - Skills and the rest

extension Prose {
    mutating func readSkills() {
        let isTaken = isTaken
        let read = reader.skillReader.read(words, isFree ? .free : .sentence) { isTaken[$0] }
        var result = read
        result.unknown = read.unknown.filter { range in !range.contains { isTaken[$0] || isWished[$0] } }
        reader.take(result, of: line.text, line.number, isListed: false)
        for position in words.indices where result.understood[position] { self.isTaken[position] = true }
        for range in result.unknown { take(range) }
    }

    /// Tells what was not understood.
    mutating func noteUnread() {
        var start: Int?
        func isRead(_ position: Int) -> Bool { isTaken[position] || isFiller(position) }
        for position in 0...words.count {
            if position < words.count, !isRead(position), start == nil || words[position].gap <= .ampersand {
                start = start ?? position
                continue
            }
            if let first = start {
                reader.add(.unread, written(first..<position), written(first..<position), line: nil)
            }
            start = position < words.count && !isRead(position) ? position : nil
        }
    }
}
