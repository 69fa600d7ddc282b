package import PathfinderCareers
package import PathfinderCatalog

extension Wording {
    /// The most names of a kind that the sentence shows.
    private static let shownNames = 6

    /// What was understood, in one sentence: "Read: Python, SQL (2 of 5); 2 years; Cairo."
    package func sentence(_ reading: CVReading) -> String {
        let profile = reading.profile
        var parts: [String] = []
        func add(_ names: [String], _ key: PhraseKey? = nil) {
            guard !names.isEmpty else { return }
            var shown = Array(names.prefix(Self.shownNames))
            if names.count > shown.count {
                shown.append(self(.readingMore, ["count": String(names.count - shown.count)]))
            }
            let list = shown.joined(separator: comma)
            parts.append(key.map { self($0, ["names": list]) } ?? list)
        }
        add(
            profile.skills.map { skill in
                let name = name(of: skill.skill)
                return skill.level.map { self(.readingLevel, ["skill": name, "level": String($0)]) } ?? name
            })
        add(profile.lackingSkills.map { name(of: $0) }, .readingLacking)
        if let years = profile.yearsOfExperience { parts.append(self(.readingYears, counting: years)) }
        if let role = profile.currentRole {
            parts.append(name(of: role))
        } else if let title = profile.unknownCurrentRole {
            parts.append(title)
        }
        if let level = profile.educationLevel { parts.append(name(of: level)) }
        if let region = profile.region { parts.append(name(of: region)) }
        add(profile.languages)
        add(profile.unknownSkills + reading.items(.unread).map(\.words), .readingUnread)
        return self(.readingSentence, ["parts": parts.joined(separator: semicolon)])
    }

    /// What an item of a reading is called, and what it was read as.
    package func row(_ item: CVReading.Item) -> (kind: String, value: String, words: String, line: String) {
        let value: String =
            switch item.kind {
            case .place: name(of: Region.ID(rawValue: item.value))
            case .skill, .lacking, .wish:
                item.level.map {
                    self(.readingLevel, ["skill": name(of: Skill.ID(rawValue: item.value)), "level": String($0)])
                } ?? name(of: Skill.ID(rawValue: item.value))
            case .degree, .unfinishedDegree: EducationLevel(rawValue: item.value).map { name(of: $0) } ?? item.value
            case .field: catalog.educationFields[EducationField.ID(rawValue: item.value)]?.name[language] ?? item.value
            case .job, .otherJob:
                item.months.map { self(.readingMonths, ["job": item.value, "years": years(ofMonths: $0)]) }
                    ?? item.value
            case .years: years(ofMonths: item.months ?? 0)
            case .name, .wishedJob, .language, .basicLanguage, .unknownSkill, .unread: item.value
            }
        return (self(Self.key(of: item.kind)), value, item.words, item.line.map(String.init) ?? "")
    }

    private func years(ofMonths months: Int) -> String {
        self(.readingYears, counting: (Double(months) / 12 * 10).rounded() / 10)
    }

    private static func key(of kind: CVReading.Kind) -> PhraseKey {
        switch kind {
        case .name: .readingName
        case .place: .readingPlace
        case .wishedJob: .readingWishedJob
        case .job: .readingJob
        case .otherJob: .readingOtherJob
        case .years: .readingExperience
        case .degree: .readingDegree
        case .unfinishedDegree: .readingUnfinishedDegree
        case .field: .readingField
        case .language: .readingLanguage
        case .basicLanguage: .readingBasicLanguage
        case .skill: .readingSkill
        case .lacking: .readingLackingSkill
        case .wish: .readingWish
        case .unknownSkill: .readingUnknownSkill
        case .unread: .readingUnreadWords
        }
    }
}
