import PathfinderCatalog

extension CVReader {
    /// Reads sentences in which somebody tells about themselves.
    ///
    /// - Parameters:
    ///   - lines: A paragraph each.
    ///   - hasJobs: Whether the jobs were read elsewhere.
    ///   - hasDegrees: Whether the degrees were.
    mutating func readProse(_ lines: [CVLine], hasJobs: Bool, hasDegrees: Bool) {
        for line in lines {
            var prose = Prose(self, line, isFree: false)
            prose.readNameAndPlaces(needsLead: line.section != nil)
            prose.readLanguages()
            if !hasDegrees { prose.readDegrees() }
            if !hasJobs { prose.readJobs(anyTitle: line.section == nil) }
            prose.readSkills()
            self = prose.reader
        }
    }

    /// Reads words that somebody types about themselves, and tells which of them were not understood.
    mutating func readFreeWords(_ text: String) {
        hasLines = false
        let plain = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? ";" : $0 }))
        let line = CVLine(plain, number: 1, section: nil, isBullet: false)
        var prose = Prose(self, line, isFree: true)
        prose.readNameAndPlaces(needsLead: false)
        prose.readDegrees()
        prose.readJobs(anyTitle: true)
        prose.readLanguages()
        prose.readSkills()
        prose.noteUnread()
        self = prose.reader
    }
}

/// The reading of a paragraph: each word belongs to one thing that was understood.
private struct Prose {
    var reader: CVReader
    let line: CVLine
    let isFree: Bool
    private let words: [WrittenWord]
    private var isTaken: [Bool]
    /// Whether a word stands behind "want to become" and the like.
    private let isWished: [Bool]
    /// Whether a word belongs to a name of a skill with several words, in which it says nothing else: "machine learning".
    private let isInName: [Bool]
    private var jobs: [(range: Range<Int>, job: CVReader.Job)] = []
    private var unread: [Range<Int>] = []

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

    private mutating func take(_ range: Range<Int>) {
        for position in range where position < isTaken.count { isTaken[position] = true }
    }

    private func written(_ range: Range<Int>) -> String { words[range].written(in: line.text) }

    private func isFiller(_ position: Int) -> Bool { reader.words.fillers.value(of: words[position...position]) != nil }
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
        guard !needsLead, isFree else { return }
        for position in words.indices where !isTaken[position] {
            let isAlone = words[position].gap >= .separator
            guard words[position].key.count >= 5 || isAlone || words[position].isCapitalised else { continue }
            readPlace(at: position, .head)
        }
    }

    private mutating func readPlace(at start: Int, _ rank: CVReader.PlaceRank) {
        guard start < words.count, !isTaken[start],
            let place = reader.place(in: words[start..<min(words.count, start + 5)], needsCapital: !isFree),
            place.range.lowerBound == start || rank == .said && place.range.lowerBound <= start + 3,
            reader.skillReader.names.name(at: place.range.lowerBound, in: words) == nil
        else { return }
        reader.note(place.id, rank, words: written(place.range), line: line.number)
        take(place.range)
        let next = place.range.upperBound
        if next < words.count, let country = reader.place(in: words[next..<min(words.count, next + 4)], needsCapital: !isFree),
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

    private mutating func take(languagesIn range: Range<Int>) {
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
            guard let field = reader.field(at: position + studies.count..<high, in: line)
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

    private mutating func take(fieldWords text: String) {
        for start in words.indices {
            for end in start..<min(words.count, start + 5) where written(start..<end + 1) == text {
                take(start..<end + 1)
            }
        }
    }
}

// MARK: - Jobs

extension Prose {
    mutating func readJobs(anyTitle: Bool) {
        for position in words.indices where !isWished[position] && !isTaken[position] {
            guard let lead = reader.words.worksAs.phrase(at: position, in: words) else { continue }
            let start = position + lead.count
            guard let end = endOfTitle(from: start) else { continue }
            addJob(start..<end, isSure: lead.value && anyTitle)
        }
        if isFree {
            addTitlesAlone()
            takeWishedJobs()
        }
        let times = takeTimes()
        for time in times { attach(time) }
        reader.jobs += jobs.map(\.job)
    }

    private func isStop(_ position: Int) -> Bool {
        if isTaken[position] || words[position].number != nil { return true }
        if isInName[position] { return false }
        if isFiller(position) { return true }
        if reader.words.placeLeads.phrase(at: position, in: words) != nil { return true }
        if reader.words.joins.phrase(at: position, in: words) != nil { return true }
        if let cue = reader.words.cues.phrase(at: position, in: words) {
            if case .level = cue.value { return false }
            return true
        }
        return false
    }

    /// Whether no title goes on at a word: a number, a time, or "and".
    private func endsTitle(_ position: Int) -> Bool {
        isTaken[position] || words[position].number != nil
            || reader.words.joins.phrase(at: position, in: words) != nil
            || reader.words.units.phrase(at: position, in: words) != nil
    }

    /// Where the title ends that begins at a word; `nil` where none does.
    private func endOfTitle(from start: Int) -> Int? {
        guard start < words.count, words[start].gap < .separator, !isTaken[start] else { return nil }
        // A longer title with small words in it: "head of data science".
        var end = start
        while end < words.count, end == start || words[end].gap <= .slash, end - start < 8, !endsTitle(end) { end += 1 }
        for longer in stride(from: end, to: start, by: -1)
        where reader.catalog.titles.match(written(start..<longer)).evidence == .whole {
            return longer
        }
        end = start
        while end < words.count, end == start || words[end].gap <= .slash, end - start < 5, !isStop(end) { end += 1 }
        return end > start ? end : nil
    }

    /// Whether words are the name of a skill, and no everyday word, too.
    private func isSkill(_ range: Range<Int>) -> Bool {
        guard let name = reader.skillReader.names.name(at: range.lowerBound, in: words) else { return false }
        return name.count == range.count && name.name.counts != .listed
    }

    private mutating func addJob(_ range: Range<Int>, isSure: Bool) {
        guard !jobs.contains(where: { $0.range.overlaps(range) }) else { return }
        let title = written(range)
        let isComputing = reader.isComputing(title)
        guard isComputing || isSure, !isSkill(range) else { return }
        jobs.append(
            (
                range,
                CVReader.Job(
                    title: title, span: nil, isComputing: isComputing, words: title, line: line.number)
            ))
        take(range)
    }

    /// Titles that stand for themselves: "data analyst, 3 years, python".
    private mutating func addTitlesAlone() {
        for part in reader.parts(of: words[...]) {
            var end = part.endIndex
            while end > part.startIndex {
                let range = part.startIndex..<end
                end -= 1
                guard !range.contains(where: { isWished[$0] || endsTitle($0) }),
                    reader.catalog.titles.match(written(range)).evidence == .whole, !isSkill(range)
                else { continue }
                addJob(range, isSure: false)
                break
            }
        }
    }

    /// Takes the jobs that somebody wants: "want to become a data scientist".
    private mutating func takeWishedJobs() {
        var position = 0
        while position < words.count {
            let end = (position + 1...min(words.count, position + 6)).last { end in
                (position..<end).allSatisfy { isWished[$0] && !isTaken[$0] && (words[$0].gap <= .slash || $0 == position) }
                    && reader.catalog.titles.match(written(position..<end)).evidence == .whole
            }
            guard let end, !isSkill(position..<end) else {
                position += 1
                continue
            }
            reader.add(.wishedJob, written(position..<end), written(position..<end), line: line.number)
            take(position..<end)
            position = end
        }
    }

    /// How long something took, where it is said.
    private struct Time {
        let range: Range<Int>
        let months: Double?
        let span: TimeSpan?
    }

    /// Takes the times that are said: "two years", "since 2019", "2019 to 2025".
    private mutating func takeTimes() -> [Time] {
        var times = reader.dates.spans(in: words).map { Time(range: $0.words, months: nil, span: $0) }
        times.forEach { take($0.range) }
        var position = 0
        while position < words.count {
            guard !isTaken[position], let number = number(at: position), position + number.count < words.count,
                words[position + number.count].gap <= .blank,
                let unit = reader.words.units.phrase(at: position + number.count, in: words)
            else {
                // Arabic has a word for two years.
                if !isTaken[position], let unit = reader.words.units.phrase(at: position, in: words),
                    unit.value == 24 || unit.value == 2
                {
                    let range = position..<position + unit.count
                    times.append(Time(range: range, months: unit.value, span: nil))
                    take(range)
                }
                position += 1
                continue
            }
            let range = position..<position + number.count + unit.count
            take(range)
            // An age has a unit of no months.
            if unit.value > 0 { times.append(Time(range: range, months: number.value * unit.value, span: nil)) }
            position = range.upperBound
        }
        return times
    }

    private func number(at position: Int) -> (count: Int, value: Double)? {
        let plain = words[position].key.hasSuffix("+") ? String(words[position].key.dropLast()) : words[position].key
        if words[position].text.contains("."), let number = Double(String(words[position].text)), number < 70 {
            return (1, number)
        }
        if let number = Int(plain), number <= 70 { return (1, Double(number)) }
        return reader.words.numbers.phrase(at: position, in: words).map { ($0.count, $0.value) }
    }

    private mutating func attach(_ time: Time) {
        func isSameSentence(_ first: Int, _ second: Int) -> Bool {
            guard first < second else { return true }
            return !(first + 1...second).contains { words[$0].gap == .sentence }
        }
        let behind = jobs.indices.first { index in
            let start = jobs[index].range.lowerBound
            return start >= time.range.upperBound && start - time.range.upperBound <= 4
                && isSameSentence(time.range.upperBound - 1, start)
        }
        let before = jobs.indices.last { index in
            jobs[index].range.upperBound <= time.range.lowerBound
                && isSameSentence(jobs[index].range.upperBound - 1, time.range.lowerBound)
        }
        if let index = behind ?? before, jobs[index].job.span == nil {
            if let span = time.span { jobs[index].job.span = span }
            if let months = time.months, jobs[index].job.months == nil { jobs[index].job.months = Int(months) }
            return
        }
        if let range = titleBefore(time.range.lowerBound) {
            addJob(range, isSure: true)
            if let last = jobs.indices.last, jobs[last].range == range {
                jobs[last].job.span = time.span
                jobs[last].job.months = time.months.map { Int($0) }
                return
            }
        }
        guard let months = time.months ?? time.span.map({ Double($0.end - $0.start) }), jobs.isEmpty || time.span == nil
        else { return }
        let end = (time.range.upperBound..<words.count).first { words[$0].gap >= .separator } ?? words.count
        let isComputing = (time.range.upperBound..<end).contains { position in
            reader.words.computing.phrase(at: position, in: words)?.value == true
                || reader.skillReader.names.name(at: position, in: words).map { $0.name.counts == nil } == true
        }
        reader.statedWords = written(time.range)
        if isComputing {
            reader.statedMonths.computing = max(reader.statedMonths.computing ?? 0, months)
        } else if time.span == nil, !hasUnknownWord(time.range.upperBound..<end) {
            reader.statedMonths.any = max(reader.statedMonths.any ?? 0, months)
        }
    }

    /// Whether some words have one that says what work it was, and that is not known: "10 years in banking".
    private func hasUnknownWord(_ range: Range<Int>) -> Bool {
        range.contains { position in
            !isTaken[position] && !isFiller(position) && !isInName[position]
                && reader.words.cues.phrase(at: position, in: words) == nil
                && reader.skillReader.names.name(at: position, in: words) == nil
        }
    }

    /// The words before a time that may be a job: "chef with 10 years of experience".
    private func titleBefore(_ position: Int) -> Range<Int>? {
        guard isFree, position > 0 else { return nil }
        var end = position
        while end > 0, words[end == words.count ? end - 1 : end].gap < .separator || end == position,
            isFiller(end - 1), !isTaken[end - 1]
        {
            guard words[end].gap < .separator else { return nil }
            end -= 1
        }
        guard end > 0, words[end].gap < .separator || end == position && words[position].gap < .separator else { return nil }
        var start = end
        while start > 0, !isStop(start - 1), !isWished[start - 1], start == end || words[start].gap <= .slash { start -= 1 }
        guard start < end, end - start <= 5 else { return nil }
        var skill = start
        // A chef is a cook, where nothing says otherwise.
        while skill < end, let name = reader.skillReader.names.name(at: skill, in: words), name.name.counts != .listed {
            skill += name.count
        }
        return skill == end ? nil : start..<end
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
            if let first = start { reader.add(.unread, written(first..<position), written(first..<position), line: nil) }
            start = position < words.count && !isRead(position) ? position : nil
        }
    }
}
