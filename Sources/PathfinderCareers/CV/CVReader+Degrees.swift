import PathfinderCatalog

extension CVReader {
    /// Reads the degrees of some lines.
    mutating func readDegrees(_ indices: [Int], _ lines: [CVLine]) {
        for (position, index) in indices.enumerated() {
            let line = lines[index]
            guard !line.isHeading, !line.isBlank, degrees.count < ProfileLimits.listLength else { continue }
            var found = degrees(in: line)
            guard !found.isEmpty else { continue }
            // The time, or the field, may stand in the line before or behind.
            let near = [position - 1, position + 1].compactMap { near -> CVLine? in
                guard indices.indices.contains(near), abs(indices[near] - index) == 1 else { return nil }
                let line = lines[indices[near]]
                return line.isBlank || line.isHeading || !degrees(in: line).isEmpty ? nil : line
            }
            if dates.spans(in: line.words).isEmpty, !hasDate(line.words), near.contains(where: isUnfinished) {
                for degree in found.indices { found[degree].isHeld = false }
            }
            if found.count == 1, found[0].field == nil, let field = near.compactMap({ self.field(in: $0) }).first {
                (found[0].field, found[0].fieldWords) = (field.id, field.words)
            }
            degrees += found
        }
    }

    /// The degrees that a line names.
    func degrees(in line: CVLine) -> [Degree] {
        var found: [(range: Range<Int>, level: EducationLevel)] = []
        var position = 0
        while position < line.words.count {
            if let degree = words.degrees.phrase(at: position, in: line.words),
                isDegree(line.words[position], degree.count)
            {
                found.append((position..<position + degree.count, degree.value))
                position += degree.count
            } else {
                position += 1
            }
        }
        var result: [Degree] = []
        for (index, degree) in found.enumerated() {
            let end = index + 1 < found.count ? found[index + 1].range.lowerBound : line.words.count
            let field =
                fields(in: line, degree.range.upperBound..<end).first
                ?? fields(in: line, 0..<degree.range.lowerBound).last
            // "Bachelor of Commerce - BCom": one degree by two names.
            if let last = result.last, last.level == degree.level,
                last.field == nil || field == nil || field?.id == last.field
            {
                result[result.count - 1].field = last.field ?? field?.id
                result[result.count - 1].fieldWords = last.fieldWords ?? field?.words
                continue
            }
            result.append(
                Degree(
                    level: degree.level, isHeld: !isUnfinished(line, around: degree.range), field: field?.id,
                    fieldWords: field?.words,
                    words: line.words[degree.range].written(in: line.text), line: line.number))
        }
        return result
    }

    /// Whether a short word that is a degree is meant as one: "MA", not "ma"; "BIT", not "bit".
    private func isDegree(_ word: WrittenWord, _ count: Int) -> Bool {
        guard count == 1, word.key.first?.isASCII == true,
            word.key.count <= 2 || word.key.count == 3 && words.fillers.value(of: [word]) != nil
        else { return true }
        return word.text.count { $0.isUppercase } >= 2
    }

    /// Whether a degree is not held yet, by its line, or in prose by its sentence.
    private func isUnfinished(_ line: CVLine, around range: Range<Int>) -> Bool {
        guard line.section != .education else { return isUnfinished(line) }
        let start = (0...range.lowerBound).last { line.words[$0].gap == .sentence } ?? 0
        let end = (range.upperBound..<line.words.count).first { line.words[$0].gap == .sentence } ?? line.words.count
        let text = Array(line.words[start..<end]).written(in: line.text)
        return isUnfinished(CVLine(text, number: line.number, section: .education, isBullet: false))
    }

    /// Whether what a line tells goes on, or ends in the future.
    private func isUnfinished(_ line: CVLine) -> Bool {
        if dates.spans(in: line.words).contains(where: \.isOpen) { return true }
        for position in line.words.indices {
            if words.unfinished.phrase(at: position, in: line.words) != nil { return true }
            if let moment = dates.moment(at: position, in: line.words), moment.year >= today.year,
                (moment.year, moment.month ?? 0) > (today.year, today.month ?? 12)
            {
                return true
            }
        }
        return false
    }

    private func hasDate(_ line: [WrittenWord]) -> Bool {
        line.indices.contains { dates.moment(at: $0, in: line) != nil }
    }

    func field(in line: CVLine) -> (id: EducationField.ID, words: String)? {
        fields(in: line, 0..<line.words.count).first
    }

    /// The first field of study that some words of a line name.
    func field(at range: Range<Int>, in line: CVLine) -> (id: EducationField.ID, words: String)? {
        fields(in: line, range).first
    }

    /// The fields of study that words of a line name.
    private func fields(in line: CVLine, _ range: Range<Int>) -> [(id: EducationField.ID, words: String)] {
        var found: [(id: EducationField.ID, words: String)] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if let field = places.fields.phrase(at: position, in: line.words),
                position + field.count <= range.upperBound,
                field.count > 1 || line.words[position].key.count > 3 || line.words[position].isCapitalised
            {
                found.append((field.value, line.words[position..<position + field.count].written(in: line.text)))
                position += field.count
            } else {
                position += 1
            }
        }
        return found
    }
}
