extension Catalog {
    /// The date that people mean: `2027-06`, "12/2027", "15 December 2027", "Q3 2027", "in 6 months", "خلال سنة", "ديسمبر".
    ///
    /// The words are those of `date_words.csv`. A month without a year is the next one. Of a day and a month in digits the
    /// day may stand first or second where only one reading is possible.
    ///
    /// - Parameters:
    ///   - text: What someone wrote.
    ///   - start: The day from which it is counted.
    /// - Returns: The date, as precise as it was written; `nil` for what is no date, or might be two.
    /// - Complexity: O(*n*) in the words of the table.
    package func date(from text: String, on start: CalendarDate) -> CalendarDate? {
        if let date = CalendarDate(text) { return date }
        let known = Dictionary(
            dateWords.map { (NameIndex.normalised($0.word), $0) }, uniquingKeysWith: { first, _ in first })
        let marks = "/.,-،"
        let plain = String(text.map { marks.contains($0) ? " " : $0 })
        let words = NameIndex.normalised(plain).split(separator: " ").map(String.init)
        guard (1...8).contains(words.count) else { return nil }
        if words.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) {
            return Self.date(ofNumbers: words.compactMap { Int($0) })
        }
        var parts = DateParts()
        var position = 0
        while position < words.count {
            guard let count = parts.take(words[position...], known) else { return nil }
            position += count
        }
        return parts.date(on: start)
    }

    private static func date(ofNumbers numbers: [Int]) -> CalendarDate? {
        func date(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> CalendarDate? {
            year >= 1000 ? CalendarDate(year: year, month: month, day: day) : nil
        }
        switch numbers.count {
        case 1: return date(numbers[0])
        case 2: return date(numbers[1], numbers[0]) ?? date(numbers[0], numbers[1])
        case 3:
            if let date = date(numbers[0], numbers[1], numbers[2]) { return date }
            let readings = [date(numbers[2], numbers[1], numbers[0]), date(numbers[2], numbers[0], numbers[1])]
                .compactMap(\.self)
            return Set(readings).count == 1 ? readings[0] : nil
        default: return nil
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

/// What the words of a date say.
private struct DateParts {
    private var year: Int?
    private var month: Int?
    private var number: Int?
    private var daysAhead: Int?
    private var monthsAhead: Int?
    private var yearsOn: Int?

    /// Notes the word or phrase at the start, and returns its number of words; `nil` where it does not belong in a date.
    mutating func take(_ words: ArraySlice<String>, _ known: [String: DateWord]) -> Int? {
        for count in stride(from: min(3, words.count), through: 1, by: -1) {
            guard let word = known[words.prefix(count).joined(separator: " ")] else { continue }
            return take(word) ? count : nil
        }
        return words.first.flatMap { take(digits: $0) ? 1 : nil }
    }

    private mutating func take(_ word: DateWord) -> Bool {
        guard let kind = word.kind, let value = word.value else { return true }
        switch kind {
        case .month: return Self.set(&month, value)
        case .quarter: return Self.set(&month, 3 * value)
        case .days: return Self.set(&daysAhead, value)
        case .months: return Self.set(&monthsAhead, value)
        case .yearsOn: return Self.set(&yearsOn, value)
        case .number: return Self.set(&number, value)
        }
    }

    /// A year, or the number of a day or of months; also as "15th".
    private mutating func take(digits word: String) -> Bool {
        let ending = ["st", "nd", "rd", "th"].first { word.hasSuffix($0) }
        let digits = word.dropLast(ending?.count ?? 0)
        guard !digits.isEmpty, digits.count <= 4, digits.allSatisfy(\.isASCIIDigit), let value = Int(digits) else {
            return false
        }
        return digits.count == 4 ? Self.set(&year, value) : Self.set(&number, value)
    }

    private static func set(_ part: inout Int?, _ value: Int) -> Bool {
        guard part == nil else { return false }
        part = value
        return true
    }

    func date(on start: CalendarDate) -> CalendarDate? {
        if let daysAhead {
            guard isOnlyAhead, monthsAhead == nil else { return nil }
            return CalendarDate(daysSinceEpoch: start.daysSinceEpoch + daysAhead * (number ?? 1))
        }
        if let monthsAhead {
            guard isOnlyAhead else { return nil }
            return start.adding(months: monthsAhead * (number ?? 1))
        }
        let year = year ?? yearsOn.map { start.year + $0 }
        guard let month else { return number == nil ? year.flatMap { CalendarDate(year: $0) } : nil }
        if let year { return CalendarDate(year: year, month: month, day: number) }
        // The next month of that name.
        return [start.year, start.year + 1].compactMap { CalendarDate(year: $0, month: month, day: number) }
            .first { $0.lastDay >= start }
    }

    private var isOnlyAhead: Bool { year == nil && month == nil && yearsOn == nil }
}

extension CalendarDate {
    /// The day so many months later, or the last day of that month where it has fewer days; `nil` after the year 9999.
    fileprivate func adding(months: Int) -> CalendarDate? {
        let count = year * 12 + (month ?? 1) - 1 + months
        guard count >= 0, let last = CalendarDate(year: count / 12, month: count % 12 + 1)?.lastDay else { return nil }
        guard let day, let lastDay = last.day else { return last }
        return CalendarDate(year: last.year, month: last.month, day: min(day, lastDay))
    }
}
