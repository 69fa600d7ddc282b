import PathfinderCatalog

/// What sources whose fields have names hand to the reader: JSON Resume, the export of LinkedIn.
extension CVReader {
    /// Takes the name of the person.
    mutating func takeName(_ parts: [String?], line: Int? = nil) {
        let text = parts.compactMap { $0?.trimmingBlanks() }.filter { !$0.isEmpty }.joined(separator: " ")
        guard !text.isEmpty else { return }
        name = text
        add(.name, text, text, line: line)
    }

    /// Takes the job that the person says of themselves.
    mutating func takeHeadline(_ text: String?) {
        guard let text else { return }
        let line = CVLine(text, number: 1, section: nil, isBullet: false)
        headline =
            parts(of: line.words[...]).map { $0.written(in: text) }
            .first { [.whole, .part].contains(catalog.titles.match($0).evidence) }
    }

    /// Takes the place where the person lives.
    mutating func takePlace(_ text: String?, line: Int? = nil) {
        guard let text, let place = place(in: WrittenWord.words(of: text)[...], needsCapital: false) else { return }
        note(place.id, .said, words: text, line: line)
    }

    /// Takes a job with its own times, as "2021-03" or "Mar 2021"; without an end it goes on.
    mutating func takeJob(_ title: String?, from start: String?, to end: String?, place: String?, line: Int? = nil) {
        guard let title, !title.isEmpty else { return }
        let times = WrittenWord.words(of: (start ?? "") + " – " + (end ?? ""))
        // The words for the present day, in whatever language, are left to the reader of times.
        var span = dates.spans(in: times).first
        if span == nil, let start, end == nil || end?.isEmpty == true {
            span = dates.spans(in: WrittenWord.words(of: "since " + start)).first
        }
        let region = place.flatMap { self.place(in: WrittenWord.words(of: $0)[...], needsCapital: false)?.id }
        jobs.append(
            Job(
                title: title, span: span, isComputing: isComputing(title), place: region, words: title, line: line))
    }

    /// Takes studies: what they were, and when they ended.
    mutating func takeStudies(_ degree: String?, _ field: String?, to end: String?, line: Int? = nil) {
        let text = [degree, field].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
        let number = line ?? 1
        let end = end.flatMap { dates.moment(at: 0, in: WrittenWord.words(of: $0)) == nil ? nil : $0 }
        let studies = CVLine(text + (end.map { ", " + $0 } ?? ""), number: number, section: .education, isBullet: false)
        var found = degrees(in: studies)
        if found.isEmpty, let field = self.field(in: studies) {
            found = [Degree(level: nil, isHeld: false, field: field.id, fieldWords: field.words, words: text)]
        }
        degrees += found.map { degree in
            var degree = degree
            degree.line = line
            return degree
        }
    }

    /// Takes the skills of a text.
    mutating func takeSkills(_ text: String?, _ mode: SkillReader.Mode, line: Int? = nil) {
        guard let text else { return }
        for part in text.split(whereSeparator: \.isNewline) {
            let (plain, _) = CVLineReader.cleaned(String(part))
            take(skillReader.read(WrittenWord.words(of: plain), mode), of: plain, line, isListed: mode == .list)
        }
    }

    /// Takes a skill with its level in words of its own, and what belongs to it.
    mutating func takeSkill(_ name: String?, level: String?, keywords: [String], line: Int? = nil) {
        if let name {
            let said = level.flatMap { $0.isEmpty ? nil : " (" + $0 + ")" } ?? ""
            let text = name + said
            var read = skillReader.read(WrittenWord.words(of: text), .list)
            // What keywords belong to need not be a skill itself: "Web development".
            if !keywords.isEmpty { read.unknown = [] }
            take(read, of: text, line, isListed: true)
        }
        for keyword in keywords { takeSkills(keyword, .list, line: line) }
    }

    /// Takes a language with how well it is known.
    mutating func takeLanguage(_ name: String?, fluency: String?, line: Int? = nil) {
        guard let name else { return }
        let text = name + (fluency.map { " (" + $0 + ")" } ?? "")
        for language in languages(in: WrittenWord.words(of: text)[...]) {
            takeLanguage(language.code, isBasic: language.isBasic, text, line)
        }
    }

    /// Takes a summary: sentences about the person.
    mutating func takeSummary(_ text: String?, line: Int? = nil) {
        guard let text, !text.isEmpty else { return }
        let plain = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let paragraph = CVLine(plain, number: line ?? 1, section: .summary, isBullet: false)
        readProse([paragraph], hasJobs: !jobs.isEmpty, hasDegrees: !degrees.isEmpty)
    }
}
