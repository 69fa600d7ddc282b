import PathfinderCatalog

/// A time from one month to another, as a CV gives it: "Mar 2019 – Dec 2021", "2017 - present", "seit 04/2023".
struct TimeSpan: Hashable {
    /// The first month, counted from the year 0.
    var start: Int
    /// The month behind the last one.
    var end: Int
    /// Whether it goes on.
    var isOpen: Bool
    /// The words that say so.
    var words: Range<Int>

    /// How many months lie in any of some times.
    static func months(inAnyOf spans: [TimeSpan]) -> Int {
        var months = 0
        var end = Int.min
        for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) where span.end > end {
            months += span.end - max(span.start, end)
            end = span.end
        }
        return months
    }
}

/// Reads dates and times in a line.
struct DateReader {
    /// A date as precise as it is given.
    struct Moment {
        let year: Int
        let month: Int?
        /// How many words it has.
        let count: Int
    }

    let words: ReadingWords
    let today: CalendarDate

    /// The month after the present one, counted from the year 0.
    private var endOfToday: Int { today.year * 12 + (today.month ?? 12) }

    /// The times in a line, in its order.
    ///
    /// - Complexity: O(*n*) in the words.
    func spans(in line: [WrittenWord]) -> [TimeSpan] {
        var spans: [TimeSpan] = []
        var start = 0
        while start < line.count {
            if let span = span(at: start, in: line) {
                spans.append(span)
                start = span.words.upperBound
            } else {
                start += max(1, moment(at: start, in: line)?.count ?? 1)
            }
        }
        return spans
    }

    private func span(at start: Int, in line: [WrittenWord]) -> TimeSpan? {
        let since = words.since.phrase(at: start, in: line)
        let first = start + (since?.count ?? 0)
        guard first < line.count, let from = moment(at: first, in: line) else { return nil }
        let begin = from.year * 12 + (from.month.map { $0 - 1 } ?? 6)
        var next = first + from.count
        func open(_ end: Int) -> TimeSpan? {
            guard begin < endOfToday + 1 else { return nil }
            return TimeSpan(start: begin, end: max(begin + 1, endOfToday), isOpen: true, words: start..<end)
        }
        guard next < line.count else { return since == nil ? nil : open(next) }
        if let present = words.present.phrase(at: next, in: line) { return open(next + present.count) }
        let until = words.until.phrase(at: next, in: line)
        let isDash = line[next].gap == .dash || isHyphen(before: next, in: line)
        guard until != nil || isDash || line[next].gap == .slash else { return since == nil ? nil : open(next) }
        next += until?.count ?? 0
        guard next < line.count else { return open(next) }
        if let present = words.present.phrase(at: next, in: line) { return open(next + present.count) }
        guard let to = moment(at: next, in: line) ?? shortYear(at: next, from, in: line) else {
            return since == nil ? nil : open(next)
        }
        var (low, high) = (begin, to.year * 12 + (to.month ?? 6))
        // Of two years alike nobody knows the months: half a year.
        if from.month == nil, to.month == nil, from.year == to.year { (low, high) = (begin - 3, begin + 3) }
        if from.month == nil, to.month != nil, low >= high { low = from.year * 12 }
        if to.month == nil, from.month != nil, high <= low { high = to.year * 12 + 12 }
        guard high > low, low < endOfToday else { return nil }
        let isFuture = high > endOfToday
        return TimeSpan(
            start: low, end: isFuture ? max(low + 1, endOfToday) : high, isOpen: isFuture,
            words: start..<next + to.count)
    }

    /// The date that begins at a word.
    func moment(at start: Int, in line: [WrittenWord]) -> Moment? {
        let word = line[start]
        if let month = words.months.phrase(at: start, in: line) {
            let next = start + month.count
            guard next < line.count, line[next].gap <= .separator || word.text.count <= 5,
                let year = year(line[next], isShort: true)
            else { return nil }
            return Moment(year: year, month: month.value, count: month.count + 1)
        }
        if word.text.contains(".") { return dotted(word) }
        guard let number = word.number else { return nil }
        let next = start + 1
        if let year = year(word, isShort: false) {
            if next < line.count, isHyphen(before: next, in: line) || line[next].gap == .slash,
                line[next].key.count <= 2, let month = line[next].number, (1...12).contains(month)
            {
                // "2019-09", or with a day behind.
                let hasDay =
                    next + 1 < line.count && isHyphen(before: next + 1, in: line) && line[next + 1].key.count == 2
                return Moment(year: year, month: month, count: hasDay ? 3 : 2)
            }
            return Moment(year: year, month: nil, count: 1)
        }
        guard next < line.count, (1...31).contains(number) else { return nil }
        if line[next].gap == .slash || isHyphen(before: next, in: line) {
            if number <= 12, let year = year(line[next], isShort: false) {
                return Moment(year: year, month: number, count: 2)
            }
            if let month = line[next].number, (1...12).contains(month), next + 1 < line.count,
                let year = year(line[next + 1], isShort: false)
            {
                return Moment(year: year, month: month, count: 3)
            }
            return nil
        }
        // "15 March 2020"
        guard line[next].gap == .blank, let month = words.months.phrase(at: next, in: line),
            next + month.count < line.count, let year = year(line[next + month.count], isShort: false)
        else { return nil }
        return Moment(year: year, month: month.value, count: month.count + 2)
    }

    /// "04.2023" and "01.04.2023".
    private func dotted(_ word: WrittenWord) -> Moment? {
        let parts = word.text.split(separator: ".").map { NameIndex.normalised(String($0)) }
        guard (2...3).contains(parts.count), let last = parts.last, last.count == 4, let year = Int(last),
            years.contains(year), let month = Int(parts[parts.count - 2]), (1...12).contains(month)
        else { return nil }
        return Moment(year: year, month: month, count: 1)
    }

    /// "2019-20": the end of a time in two digits.
    private func shortYear(at position: Int, _ from: Moment, in line: [WrittenWord]) -> Moment? {
        guard from.month == nil, line[position].key.count == 2, let number = line[position].number else { return nil }
        let year = from.year / 100 * 100 + number
        return years.contains(year) && year > from.year ? Moment(year: year, month: nil, count: 1) : nil
    }

    /// Years of a life at work, and those in which studies may end.
    private var years: ClosedRange<Int> { 1940...max(1940, today.year + 10) }

    private func year(_ word: WrittenWord, isShort: Bool) -> Int? {
        guard let number = word.number else { return nil }
        if word.key.count == 4, years.contains(number) { return number }
        guard isShort, word.key.count == 2 else { return nil }
        return number <= today.year % 100 + 10 ? 2000 + number : 1900 + number
    }

    /// Whether nothing but a hyphen stands before a word.
    private func isHyphen(before position: Int, in line: [WrittenWord]) -> Bool {
        let (first, second) = (line[position - 1].text, line[position].text)
        guard first.endIndex < second.startIndex else { return false }
        let between = first.base[first.endIndex..<second.startIndex]
        return between == "-" || between == "‑" || between == "‐"
    }
}
