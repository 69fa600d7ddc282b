import PathfinderCatalog

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

    func isStop(_ position: Int) -> Bool {
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
    func endsTitle(_ position: Int) -> Bool {
        isTaken[position] || words[position].number != nil
            || reader.words.joins.phrase(at: position, in: words) != nil
            || reader.words.units.phrase(at: position, in: words) != nil
    }

    /// Where the title ends that begins at a word; `nil` where none does.
    func endOfTitle(from start: Int) -> Int? {
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
    func isSkill(_ range: Range<Int>) -> Bool {
        guard let name = reader.skillReader.names.name(at: range.lowerBound, in: words) else { return false }
        return name.count == range.count && name.name.counts != .listed
    }

    mutating func addJob(_ range: Range<Int>, isSure: Bool) {
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
    mutating func addTitlesAlone() {
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
    mutating func takeWishedJobs() {
        var position = 0
        while position < words.count {
            let end = (position + 1...min(words.count, position + 6)).last { end in
                (position..<end).allSatisfy {
                    isWished[$0] && !isTaken[$0] && (words[$0].gap <= .slash || $0 == position)
                }
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
    struct Time {
        let range: Range<Int>
        let months: Double?
        let span: TimeSpan?
    }

    /// Takes the times that are said: "two years", "since 2019", "2019 to 2025".
    mutating func takeTimes() -> [Time] {
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

    func number(at position: Int) -> (count: Int, value: Double)? {
        let plain = words[position].key.hasSuffix("+") ? String(words[position].key.dropLast()) : words[position].key
        if words[position].text.contains("."), let number = Double(String(words[position].text)), number < 70 {
            return (1, number)
        }
        if let number = Int(plain), number <= 70 { return (1, Double(number)) }
        return reader.words.numbers.phrase(at: position, in: words).map { ($0.count, $0.value) }
    }

    mutating func attach(_ time: Time) {
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
    func hasUnknownWord(_ range: Range<Int>) -> Bool {
        range.contains { position in
            !isTaken[position] && !isFiller(position) && !isInName[position]
                && reader.words.cues.phrase(at: position, in: words) == nil
                && reader.skillReader.names.name(at: position, in: words) == nil
        }
    }

    /// The words before a time that may be a job: "chef with 10 years of experience".
    func titleBefore(_ position: Int) -> Range<Int>? {
        guard isFree, position > 0 else { return nil }
        var end = position
        while end > 0, words[end == words.count ? end - 1 : end].gap < .separator || end == position,
            isFiller(end - 1), !isTaken[end - 1]
        {
            guard words[end].gap < .separator else { return nil }
            end -= 1
        }
        guard end > 0, words[end].gap < .separator || end == position && words[position].gap < .separator else {
            return nil
        }
        var start = end
        while start > 0, !isStop(start - 1), !isWished[start - 1], start == end || words[start].gap <= .slash {
            start -= 1
        }
        guard start < end, end - start <= 5 else { return nil }
        var skill = start
        // A chef is a cook, where nothing says otherwise.
        while skill < end, let name = reader.skillReader.names.name(at: skill, in: words), name.name.counts != .listed {
            skill += name.count
        }
        return skill == end ? nil : start..<end
    }
}
