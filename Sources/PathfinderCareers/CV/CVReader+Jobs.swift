import PathfinderCatalog

extension CVReader {
    /// Reads the jobs of some lines: each time in them belongs to one.
    ///
    /// - Parameters:
    ///   - indices: The lines.
    ///   - lines: All lines of the CV.
    ///   - taken: Gets the words of lines that name a job and its employer, in which no skills are looked for.
    mutating func readJobs(_ indices: [Int], _ lines: [CVLine], _ taken: inout [Int: Range<Int>]) {
        let spans = indices.map { lines[$0].isHeading ? [] : dates.spans(in: lines[$0].words) }
        for (position, index) in indices.enumerated() {
            guard let span = spans[position].first, jobs.count < ProfileLimits.listLength else { continue }
            let line = lines[index]
            let head = headRange(of: line, span)
            let outside = head.count(where: { !span.words.contains($0) })
            // "- In 2019 to 2020 built …" is what was done in a job.
            guard !line.isBullet || outside <= 8 else { continue }
            var candidates: [Int] = outside > 0 && hasWords(line, head, except: span.words) ? [index] : []
            for back in 1...2 {
                guard position >= back, indices[position - back] == index - back else { break }
                let above = lines[index - back]
                guard !above.isBlank, !above.isHeading, !above.isBullet, spans[position - back].isEmpty else { break }
                if above.words.count <= 10 { candidates.append(index - back) }
            }
            if position + 1 < indices.count, indices[position + 1] == index + 1 {
                let below = lines[index + 1]
                if !below.isBlank, !below.isHeading, !below.isBullet, spans[position + 1].isEmpty,
                    below.words.count <= 10
                {
                    candidates.append(index + 1)
                }
            }
            guard let (chosen, title) = title(among: candidates, lines, line: index, span) else { continue }
            taken[index] = head
            if chosen != index { taken[chosen] = headRange(of: lines[chosen]) }
            var job = Job(
                title: title, span: span, isComputing: isComputing(title), words: title, line: lines[chosen].number)
            for candidate in [index] + candidates where job.place == nil {
                let words = lines[candidate].words[headRange(of: lines[candidate])]
                job.place = place(in: words, needsCapital: true)?.id
            }
            job.words = chosen == index ? line.words[head].written(in: line.text) : title
            jobs.append(job)
        }
    }

    /// The words of a line up to the end of its first sentence, or to the colon behind a job and its time.
    private func headRange(of line: CVLine, _ span: TimeSpan? = nil) -> Range<Int> {
        let end = line.words.indices.dropFirst().first { position in
            line.words[position].gap == .sentence && line.words[position - 1].text.count > 3
                && position >= span?.words.upperBound ?? 0
                || line.words[position].isBehindColon
                    && span.map { $0.words.lowerBound > 0 && $0.words.upperBound <= position } ?? false
        }
        return 0..<(end ?? line.words.count)
    }

    /// Whether a line has words beside a time that may be a title, and not only a place or a duration.
    private func hasWords(_ line: CVLine, _ head: Range<Int>, except span: Range<Int>) -> Bool {
        !titleParts(line, head, except: span).isEmpty
    }

    /// The parts of a line that may be a title: between signs, without the time, durations and places.
    private func titleParts(_ line: CVLine, _ head: Range<Int>, except span: Range<Int>) -> [String] {
        let pieces = [
            line.words[head.lowerBound..<max(head.lowerBound, min(span.lowerBound, head.upperBound))],
            line.words[min(max(span.upperBound, head.lowerBound), head.upperBound)..<head.upperBound],
        ]
        return pieces.flatMap { parts(of: $0) }.compactMap { part in
            let isTime = part.allSatisfy { word in
                word.number != nil || words.units.value(of: [word]) != nil || words.fillers.value(of: [word]) != nil
            }
            guard !isTime, part.contains(where: { $0.key.contains(where: \.isLetter) }) else { return nil }
            if let place = place(in: part, needsCapital: true), place.range == part.startIndex..<part.endIndex {
                return nil
            }
            return part.written(in: line.text)
        }
    }

    /// The runs of words between signs that part them, and before words that lead to an employer.
    func parts(of line: ArraySlice<WrittenWord>) -> [ArraySlice<WrittenWord>] {
        var parts: [ArraySlice<WrittenWord>] = []
        var start = line.startIndex
        let all = Array(line)
        for position in line.indices {
            let isLead = words.employerLeads.phrase(at: position - line.startIndex, in: all) != nil
            guard line[position].gap >= .equals || isLead, position > start else { continue }
            parts.append(line[start..<position])
            start = isLead ? position + 1 : position
        }
        if start < line.endIndex { parts.append(line[start...]) }
        return parts.filter { !$0.isEmpty }
    }

    /// The title of a job among lines: one of a role first, then one of work in data, AI or software, then the first.
    private func title(
        among candidates: [Int], _ lines: [CVLine], line: Int, _ span: TimeSpan
    ) -> (line: Int, title: String)? {
        var all: [(line: Int, title: String)] = []
        for candidate in candidates {
            let except = candidate == line ? span.words : 0..<0
            all += titleParts(lines[candidate], headRange(of: lines[candidate]), except: except).map { (candidate, $0) }
        }
        let role = all.first { part in
            let match = catalog.titles.match(part.title)
            return match.role != nil && match.evidence != .field && isComputing(part.title)
        }
        return role ?? all.first { isComputing($0.title) && $0.title.split(separator: " ").count <= 6 } ?? all.first
    }

    /// Whether a title is one of work in data, AI or software.
    func isComputing(_ title: String) -> Bool {
        let line = WrittenWord.words(of: title)
        var isComputing = false
        var position = 0
        while position < line.count {
            if let word = words.computing.phrase(at: position, in: line) {
                guard word.value else { return false }
                isComputing = true
                position += word.count
            } else {
                position += 1
            }
        }
        if isComputing { return true }
        let match = catalog.titles.match(title)
        return match.role != nil && (match.evidence == .whole || match.evidence == .part)
    }
}
