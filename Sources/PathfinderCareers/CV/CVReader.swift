import PathfinderCatalog

/// Reads a CV, part by part, and puts together what it understood.
struct CVReader {
    /// A job that somebody has or had.
    struct Job {
        var title: String
        var span: TimeSpan?
        /// How long it took, where only that is said.
        var months: Int?
        /// Whether it is work in data, AI or software.
        var isComputing: Bool
        var place: Region.ID?
        var words: String
        var line: Int?

        /// Whether it is held now.
        var isCurrent: Bool { span?.isOpen ?? false }
    }

    /// A degree, held or not.
    struct Degree {
        var level: EducationLevel?
        var isHeld: Bool
        var field: EducationField.ID?
        /// The field as it was written.
        var fieldWords: String?
        var words: String
        var line: Int?
    }

    /// What the text says of a skill, from several places.
    struct KnownSkill {
        var level: Int?
        var standing: SkillMention.Standing
        /// Whether a list of skills names it.
        var isListed: Bool
        let order: Int
    }

    /// How sure a place is that of the person; the lowest counts.
    enum PlaceRank: Int {
        case said, head, alone, job, mentioned
    }

    let catalog: Catalog
    let words: ReadingWords
    let skillReader: SkillReader
    let places: PlaceNames
    let dates: DateReader
    let today: CalendarDate

    /// Whether what is read has lines of which one can be named.
    var hasLines = true
    var items: [CVReading.Item] = []
    var jobs: [Job] = []
    var degrees: [Degree] = []
    var skills: [Skill.ID: KnownSkill] = [:]
    var unknownSkills: [String] = []
    var languages: [String] = []
    var name: String?
    /// The job that stands below the name.
    var headline: String?
    var place: (rank: PlaceRank, id: Region.ID)?
    /// Years that are said without a job: of work in data, AI or software, or of any.
    var statedMonths: (computing: Double?, any: Double?) = (nil, nil)
    /// The words that say them.
    var statedWords = ""

    init(_ catalog: Catalog, today: CalendarDate) {
        self.catalog = catalog
        self.today = today
        words = catalog.readingWords
        skillReader = SkillReader(catalog)
        places = catalog.placeNames
        dates = DateReader(words: words, today: today)
    }

    /// The most items of a reading, and the most jobs and degrees: no person has so many.
    static let mostItems = 2000

    /// What was understood.
    var reading: CVReading {
        var reader = self
        let profile = reader.conclude()
        let kinds = CVReading.Kind.allCases
        let items = reader.items.enumerated().sorted { first, second in
            func rank(_ item: CVReading.Item) -> Int { kinds.firstIndex(of: item.kind) ?? 0 }
            return (rank(first.element), first.offset) < (rank(second.element), second.offset)
        }
        return CVReading(profile: profile, items: items.map(\.element))
    }

    mutating func add(
        _ kind: CVReading.Kind, _ value: String, _ words: String, line: Int?, level: Int? = nil, months: Int? = nil
    ) {
        guard items.count < Self.mostItems else { return }
        let line = hasLines ? line : nil
        let item = CVReading.Item(kind: kind, value: value, words: words, line: line, level: level, months: months)
        if !items.contains(where: { $0.kind == kind && $0.value == value && kind != .job && kind != .otherJob }) {
            items.append(item)
        }
    }

    mutating func note(_ place: Region.ID, _ rank: PlaceRank, words: String, line: Int?) {
        if rank != .mentioned { add(.place, place.rawValue, words, line: line) }
        if let known = self.place, known.rank.rawValue <= rank.rawValue { return }
        self.place = (rank, place)
    }
}

// MARK: - Skills

extension CVReader {
    /// Takes the skills of a line.
    mutating func readSkills(
        _ line: CVLine, _ mode: SkillReader.Mode, except isTaken: (Int) -> Bool = { _ in false }
    ) {
        take(skillReader.read(line.words, mode, except: isTaken), of: line.text, line.number, isListed: mode == .list)
    }

    mutating func take(_ line: SkillLine, of text: String, _ number: Int?, isListed: Bool) {
        for mention in line.mentions {
            let words = line.words[mention.words].written(in: text)
            take(mention.skill, mention.level, mention.standing, words, number, isListed: isListed)
        }
        for range in line.unknown {
            takeUnknown(line.words[range].written(in: text), number)
        }
    }

    mutating func take(
        _ skill: Skill.ID, _ level: Int?, _ standing: SkillMention.Standing, _ words: String, _ line: Int?,
        isListed: Bool
    ) {
        let kind: CVReading.Kind =
            switch standing {
            case .held: .skill
            case .lacking: .lacking
            case .wished: .wish
            }
        add(kind, skill.rawValue, words, line: line, level: level)
        guard var known = skills[skill] else {
            skills[skill] = KnownSkill(level: level, standing: standing, isListed: isListed, order: skills.count)
            return
        }
        if known.standing != .held, standing == .held { known.standing = .held }
        if known.standing == .wished, standing == .lacking { known.standing = .lacking }
        // What a list of skills says of the level goes before what a sentence says.
        if let level, standing == .held, known.level == nil || (isListed && !known.isListed) { known.level = level }
        known.isListed = known.isListed || isListed
        skills[skill] = known
        if let index = items.firstIndex(where: { $0.kind == kind && $0.value == skill.rawValue }) {
            items[index].level = known.level
        }
    }

    mutating func takeUnknown(_ text: String, _ line: Int?) {
        if let skill = catalog.skill(named: text) {
            return take(skill, nil, .held, text, line, isListed: true)
        }
        if let code = LanguageCode.known(text) ?? words.languages.value(of: WrittenWord.words(of: text)[...]) {
            return takeLanguage(code, isBasic: false, text, line)
        }
        guard unknownSkills.count < ProfileLimits.listLength, !unknownSkills.contains(text) else { return }
        unknownSkills.append(text)
        add(.unknownSkill, text, text, line: line)
    }

    mutating func takeLanguage(_ code: String, isBasic: Bool, _ words: String, _ line: Int?) {
        add(isBasic ? .basicLanguage : .language, code, words, line: line)
        if !isBasic, !languages.contains(code) { languages.append(code) }
    }
}

// MARK: - Putting together

extension CVReader {
    private mutating func conclude() -> Profile {
        var builder = ProfileBuilder(catalog)
        if let name { try? builder.setName(name) }
        for (skill, known) in skills.sorted(by: { $0.value.order < $1.value.order }) {
            switch known.standing {
            case .held: try? builder.addSkill(skill.rawValue, level: known.level)
            case .lacking: try? builder.addLackingSkill(skill.rawValue)
            case .wished: break
            }
        }
        for name in unknownSkills { try? builder.addSkill(name) }
        builder.setSkillsAreComplete(false)
        concludeJobs(&builder)
        concludeDegrees(&builder)
        if let place = place?.id ?? jobs.first(where: \.isCurrent)?.place {
            if !items.contains(where: { $0.kind == .place && $0.value == place.rawValue }) {
                add(.place, place.rawValue, place.rawValue, line: nil)
            }
            try? builder.setRegion(place.rawValue)
        }
        for code in languages { try? builder.addLanguage(code) }
        return (try? builder.finished()) ?? Profile()
    }

    private mutating func concludeJobs(_ builder: inout ProfileBuilder) {
        for job in jobs {
            let months = job.span.map { $0.end - $0.start } ?? job.months
            add(job.isComputing ? .job : .otherJob, job.title, job.words, line: job.line, months: months)
        }
        let spans = jobs.filter(\.isComputing).compactMap(\.span)
        let said = jobs.filter { $0.isComputing && $0.span == nil }.compactMap(\.months).reduce(0, +)
        var months = TimeSpan.months(inAnyOf: spans) + said
        if months == 0 {
            let isOther = jobs.contains { !$0.isComputing }
            months = Int(statedMonths.computing ?? (isOther ? 0 : statedMonths.any ?? 0))
        }
        if months > 0 {
            let years = min((Double(months) / 12 * 10).rounded() / 10, ProfileLimits.years.upperBound)
            let titles = jobs.filter { $0.isComputing }.map(\.title).joined(separator: "; ")
            add(
                .years, QueryValue.number(years).description, titles.isEmpty ? statedWords : titles, line: nil,
                months: months)
            try? builder.setYears(max(years, 0.1))
        }
        // The job held now, that of the headline, or the last one.
        let current = jobs.filter(\.isCurrent).max { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }
        let last = jobs.max { ($0.span?.end ?? 0) < ($1.span?.end ?? 0) }
        if let title = current?.title ?? headline ?? last?.title { try? builder.setCurrentRole(title) }
    }

    private mutating func concludeDegrees(_ builder: inout ProfileBuilder) {
        for degree in degrees {
            if let level = degree.level {
                add(degree.isHeld ? .degree : .unfinishedDegree, level.rawValue, degree.words, line: degree.line)
            }
            if let field = degree.field {
                add(.field, field.rawValue, degree.fieldWords ?? degree.words, line: degree.line)
            }
        }
        let order = EducationLevel.allCases
        func rank(_ degree: Degree) -> Int { degree.level.flatMap { order.firstIndex(of: $0) } ?? -1 }
        let held = degrees.filter { $0.isHeld && $0.level != nil }
        let highest = held.max { rank($0) < rank($1) }
        if let level = highest?.level { try? builder.setEducationLevel(level.rawValue) }
        let all = degrees.filter { $0.field != nil }
        let field =
            highest?.field ?? held.filter { $0.field != nil }.max { rank($0) < rank($1) }?.field
            ?? all.max { rank($0) < rank($1) }?.field
        if let field { try? builder.setEducationField(field.rawValue) }
    }
}
