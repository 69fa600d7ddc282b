package import PathfinderCatalog

/// Puts a profile together from what people write: names in their own words, of which it finds the ids.
///
/// JSON, CSV and the command line all go through it, so that a value is right or wrong in all of them alike.
package struct ProfileBuilder {
    let catalog: Catalog
    private var profile = Profile()
    private var skillPositions: [Skill.ID: Int] = [:]
    private var lackingSkills: Set<Skill.ID> = []
    package private(set) var payWish: (amount: Double?, currency: Currency.ID?, period: PayPeriod?) = (nil, nil, nil)
    /// The level in the title of the current role.
    private var levelOfTitle: Level.ID?

    package init(_ catalog: Catalog) { self.catalog = catalog }

    /// The profile of all that was set.
    ///
    /// - Throws: ``InputMistake`` where values do not go together.
    package func finished() throws(InputMistake) -> Profile {
        var profile = profile
        switch payWish {
        case (let amount?, let currency?, let period?):
            profile.payWish = PayWish(amount: amount, currency: currency, period: period)
        case (nil, nil, nil): break
        default:
            throw InputMistake(
                nil, "the pay wish lacks \(missingPartsOfPay)", "give amount, currency and period, or none of them")
        }
        profile.currentLevel = profile.currentLevel ?? levelOfTitle
        return profile
    }

    private var missingPartsOfPay: String {
        let parts = [
            payWish.amount == nil ? "an amount" : nil, payWish.currency == nil ? "a currency" : nil,
            payWish.period == nil ? "a period" : nil,
        ]
        return parts.compactMap { $0 }.joined(separator: " and ")
    }
}

// MARK: - Lists

extension ProfileBuilder {
    /// Adds a skill; one that the catalog does not know is kept among the unknown ones.
    package mutating func addSkill(_ name: String, level: Int? = nil) throws(InputMistake) {
        let name = try checked(name)
        if let level { try checkSkillLevel(level) }
        guard let skill = catalog.skill(named: name) else { return try addUnknownSkill(name) }
        guard !lackingSkills.contains(skill) else { throw Self.isHeldAndLacking(name) }
        guard let position = skillPositions[skill] else {
            try checkLength(profile.skills.count, "skills")
            skillPositions[skill] = profile.skills.count
            return profile.skills.append(ProfileSkill(skill, level: level))
        }
        let known = profile.skills[position].level
        if let known, let level, known != level {
            throw InputMistake(name, "stands twice, with levels \(known) and \(level)", "keep one of them")
        }
        profile.skills[position].level = known ?? level
    }

    /// Keeps a text that counts for no skill, as it was written.
    mutating func addUnknownSkill(_ text: String) throws(InputMistake) {
        guard !profile.unknownSkills.contains(text) else { return }
        try checkLength(profile.unknownSkills.count, "skills")
        profile.unknownSkills.append(text)
    }

    /// Adds a skill that the person says they do not have.
    package mutating func addLackingSkill(_ name: String) throws(InputMistake) {
        let name = try checked(name)
        var known = catalog.skill(named: name)
        if known == nil { known = try id(of: name, as: Skill.self) }
        guard let skill = known, !lackingSkills.contains(skill) else { return }
        guard skillPositions[skill] == nil else { throw Self.isHeldAndLacking(name) }
        try checkLength(profile.lackingSkills.count, "skills")
        lackingSkills.insert(skill)
        profile.lackingSkills.append(skill)
    }

    private static func isHeldAndLacking(_ name: String) -> InputMistake {
        InputMistake(name, "is both among the skills and among the lacking ones", "keep one of them")
    }

    /// Checks a level of skill before its skill is known.
    func checkSkillLevel(_ level: Int) throws(InputMistake) {
        try check(level, in: ProfileLimits.skillLevel, "a level of skill", "1 (aware of it) to 5 (expert)")
    }

    /// Adds whether an activity was done or enjoyed.
    package mutating func addActivity(_ name: String, _ isEnjoyed: Bool) throws(InputMistake) {
        let id = try id(of: name, as: Activity.self)
        if let known = profile.activities[id], known != isEnjoyed {
            throw InputMistake(name, "is answered with both yes and no", "keep one of them")
        }
        profile.activities[id] = isEnjoyed
    }

    /// Adds the agreement with a statement on work.
    package mutating func addWorkStyle(_ name: String, _ agreement: Int) throws(InputMistake) {
        let id = try id(of: name, as: WorkStyle.self)
        try check(agreement, in: ProfileLimits.agreement, "an agreement", "-2 (not at all) to 2 (fully)")
        if let known = profile.workStyles[id], known != agreement {
            throw InputMistake(name, "is answered twice, with \(known) and \(agreement)", "keep one of them")
        }
        profile.workStyles[id] = agreement
    }

    /// Adds the strength of an interest.
    package mutating func addInterest(_ name: String, _ strength: Double) throws(InputMistake) {
        let id = try id(of: name, as: Interest.self)
        try check(strength, in: ProfileLimits.interest, "the strength of an interest", "1 (none) to 7 (strong)")
        guard let kind = Interest.Kind(rawValue: id.rawValue) else { return }
        var interests = profile.interests ?? Interests()
        if let known = interests[kind], known != strength {
            throw InputMistake(name, "is answered twice, with \(known) and \(strength)", "keep one of them")
        }
        interests[kind] = strength
        profile.interests = interests
    }

    /// Adds a language the person works in, by its code or its name.
    package mutating func addLanguage(_ name: String) throws(InputMistake) {
        let code = try LanguageCode.named(try checked(name))
        guard !profile.languages.contains(code) else { return }
        try checkLength(profile.languages.count, "languages")
        profile.languages.append(code)
    }
}

// MARK: - Single values

extension ProfileBuilder {
    package mutating func setID(_ text: String) throws(InputMistake) { profile.id = try checked(text) }

    package mutating func setName(_ text: String) throws(InputMistake) { profile.name = try checked(text) }

    package mutating func setSkillsAreComplete(_ isTrue: Bool) { profile.skillsAreComplete = isTrue }

    package mutating func setEducationLevel(_ word: String) throws(InputMistake) {
        guard let level = EducationLevel(named: word) else { throw .unknownWord(word, EducationLevel.self) }
        profile.educationLevel = level
    }

    /// Sets the field of study; one that the catalog does not know is kept as it was written.
    package mutating func setEducationField(_ name: String) throws(InputMistake) {
        let name = try checked(name)
        guard profile.educationField == nil, profile.unknownEducationField == nil else {
            throw InputMistake(name, "is a second field of study", "keep one of them")
        }
        let known = catalog.knownID(of: name, in: .educationFields)
        profile.educationField = known.map { EducationField.ID(rawValue: $0) }
        profile.unknownEducationField = known == nil ? name : nil
    }

    package mutating func setYears(_ years: Double) throws(InputMistake) {
        try check(years, in: ProfileLimits.years, "a number of years", "0 to 70")
        profile.yearsOfExperience = years
    }

    /// Sets the current role from its name or a job title, which may say the level too. What is no role may be an
    /// occupation; what the catalog knows as neither is kept as it was written.
    package mutating func setCurrentRole(_ title: String) throws(InputMistake) {
        let title = try checkedPresentJob(title)
        let known = try? catalog.roleAndLevel(named: title)
        try checkLevels(ofTitle: known?.level, current: profile.currentLevel)
        (profile.currentRole, levelOfTitle) = (known?.role, known?.level)
        if known == nil { setOccupation(title) }
    }

    /// Sets the present occupation, though the title may be that of a role; one that the catalog does not know is kept as it
    /// was written.
    package mutating func setCurrentOccupation(_ title: String) throws(InputMistake) {
        setOccupation(try checkedPresentJob(title))
    }

    private mutating func setOccupation(_ title: String) {
        profile.currentOccupation = catalog.knownOccupation(named: title)
        profile.unknownCurrentRole = profile.currentOccupation == nil ? title : nil
    }

    private func checkedPresentJob(_ title: String) throws(InputMistake) -> String {
        let title = try checked(title)
        guard profile.currentRole == nil, !profile.worksElsewhere else {
            throw InputMistake(title, "is a second present role", "keep one of them")
        }
        return title
    }

    package mutating func setCurrentLevel(_ name: String) throws(InputMistake) {
        let level = try id(of: name, as: Level.self)
        try checkLevels(ofTitle: levelOfTitle, current: level)
        profile.currentLevel = level
    }

    private func checkLevels(ofTitle levelOfTitle: Level.ID?, current level: Level.ID?) throws(InputMistake) {
        guard let levelOfTitle, let level, level != levelOfTitle else { return }
        throw InputMistake(
            nil, "the title of the current role says \(levelOfTitle), and the current level is \(level)",
            "give one of them")
    }

    package mutating func setMathsComfort(_ comfort: Int) throws(InputMistake) {
        try check(comfort, in: ProfileLimits.mathsComfort, "an answer", "1 (not at ease) to 5 (very much at ease)")
        profile.mathsComfort = comfort
    }

    package mutating func setRegion(_ name: String) throws(InputMistake) {
        profile.region = try id(of: name, as: Region.self)
    }

    package mutating func setRemote(_ word: String) throws(InputMistake) { profile.remote = try self.word(word) }

    package mutating func setPayAmount(_ amount: Double) throws(InputMistake) {
        guard amount > 0, amount <= ProfileLimits.pay else {
            throw InputMistake(
                Self.text(of: amount), "is not an amount of pay", "write a number above 0 and up to 1e12")
        }
        payWish.amount = amount
    }

    package mutating func setPayCurrency(_ code: String) throws(InputMistake) {
        payWish.currency = try id(of: code, as: Currency.self)
    }

    package mutating func setPayPeriod(_ word: String) throws(InputMistake) { payWish.period = try self.word(word) }

    package mutating func setStudyHours(_ hours: Double) throws(InputMistake) {
        guard StudyTime.hoursPerWeek.contains(hours) else {
            throw InputMistake(
                Self.text(of: hours), "is not a number of hours a week for study",
                "write a number \(StudyTime.bounds), or leave it out")
        }
        profile.studyHoursPerWeek = hours
    }
}

// MARK: - Checks

extension ProfileBuilder {
    private func id<Row: CatalogRow & Identifiable>(
        of name: String, as row: Row.Type
    ) throws(InputMistake) -> Identifier<Row> where Row.ID == Identifier<Row> {
        let name = try checked(name)
        do throws(UnknownName) {
            return try catalog.id(of: name, as: row)
        } catch {
            throw InputMistake(error)
        }
    }

    private func word<Word: CaseIterable & RawRepresentable<String>>(_ text: String) throws(InputMistake) -> Word {
        guard let word = Word(rawValue: text) else { throw .unknownWord(text, Word.self) }
        return word
    }

    /// A text that is neither blank nor too long, and has no control characters.
    private func checked(_ text: String) throws(InputMistake) -> String {
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw InputMistake(text, "is blank", "write something, or leave it out")
        }
        guard text.unicodeScalars.count <= ProfileLimits.textLength else {
            throw InputMistake(
                text, "has more than \(ProfileLimits.textLength) characters", "shorten it")
        }
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            throw InputMistake(text, "has a line end or another control character", "remove it")
        }
        return text
    }

    private func checkLength(_ count: Int, _ what: String) throws(InputMistake) {
        guard count < ProfileLimits.listLength else {
            throw InputMistake(
                nil, "a profile has at most \(ProfileLimits.listLength) \(what)", "leave out what matters least")
        }
    }

    private func check<Number: Comparable>(
        _ number: Number, in range: ClosedRange<Number>, _ what: String, _ bounds: String
    ) throws(InputMistake) {
        guard range.contains(number) else {
            throw InputMistake(
                (number as? Double).map(Self.text) ?? "\(number)", "is not \(what)", "write a number from \(bounds)")
        }
    }

    /// A number as people write it: "-1", not "-1.0".
    private static func text(of number: Double) -> String { QueryValue.number(number).description }
}
