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
        let plain = String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? ";" : $0 }))
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
