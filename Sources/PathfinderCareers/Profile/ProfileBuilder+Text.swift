package import PathfinderCatalog
internal import StrictCSV

extension ProfileBuilder {
    /// Sets what a cell of a CSV file or an option of the command line says; a blank text is not answered.
    ///
    /// - Parameters:
    ///   - column: What is said.
    ///   - text: The text.
    ///   - report: Is told of each item that cannot be used.
    package mutating func set(_ column: ProfileColumn, to text: String, reporting report: (InputMistake) -> Void) {
        let items = column.isList ? text.split { $0 == ";" || $0 == "؛" } : [text[...]]
        for item in items {
            let item = item.trimmingBlanks()
            guard !item.isEmpty else { continue }
            do throws(InputMistake) {
                try set(column, toItem: String(item))
            } catch {
                report(error)
            }
        }
    }

    private mutating func set(_ column: ProfileColumn, toItem text: String) throws(InputMistake) {
        switch column {
        case .id: try setID(text)
        case .name: try setName(text)
        case .skills: try addSkills(text)
        case .skillsAreComplete: setSkillsAreComplete(try Self.isTrue(text))
        case .lackingSkills: try addLackingSkill(text)
        case .unknownSkills: try addSkill(text)
        case .activities:
            let item = AnsweredItem(text)
            try addActivity(
                item.name, try item.answer.map { answer throws(InputMistake) in try Self.isTrue(answer) } ?? true)
        case .workStyles:
            let item = AnsweredItem(text)
            try addWorkStyle(item.name, try Self.integer(item.requiredAnswer("from -2 (not at all) to 2 (fully)")))
        case .interests:
            let item = AnsweredItem(text)
            try addInterest(item.name, try Self.number(item.requiredAnswer("from 1 (none) to 7 (strong)")))
        case .educationLevel: try setEducationLevel(text)
        case .educationField, .unknownEducationField: try setEducationField(text)
        case .yearsOfExperience: try setYears(try Self.number(text))
        case .currentRole, .unknownCurrentRole: try setCurrentRole(text)
        case .currentOccupation: try setCurrentOccupation(text)
        case .currentLevel: try setCurrentLevel(text)
        case .mathsComfort: try setMathsComfort(try Self.integer(text))
        case .region: try setRegion(text)
        case .remote: try setRemote(text.lowercased())
        case .payWishAmount: try setPayAmount(try Self.number(text))
        case .payWishCurrency: try setPayCurrency(text)
        case .payWishPeriod: try setPayPeriod(text.lowercased())
        case .studyHoursPerWeek: try setStudyHours(try Self.number(text))
        case .languages: try addLanguage(text)
        }
    }

    /// Adds a skill with its level, or all skills of a list, however its items are parted and their levels written.
    package mutating func addSkills(_ text: String) throws(InputMistake) {
        let item = AnsweredItem(text)
        if let skill = catalog.skill(named: item.name), !mayTellLevel(item, of: skill) {
            return try addSkill(item)
        }
        let items = try SkillReader(catalog).items(ofList: text)
        // Where nothing in it is known it stays whole, as it was written.
        guard items.count > 1 || items.contains(where: { $0.skill != nil }) else { return try addSkill(item) }
        for item in items {
            switch item.standing {
            case .lacking: try addLackingSkill(item.skill?.rawValue ?? item.name)
            case .held: try addSkill(item.skill?.rawValue ?? item.name, level: item.level)
            // It does not count, and is told as what does not.
            case .wished: try addUnknownSkill(text)
            }
        }
    }

    /// Whether words beside the name of a skill may say how well it is known, which is itself a name of the skill:
    /// "SQL (advanced)", "Advanced SQL", "sql: basic".
    private func mayTellLevel(_ item: AnsweredItem, of skill: Skill.ID) -> Bool {
        if let answer = item.answer {
            return answer.contains(where: \.isLetter) && SkillReader(catalog).isLevel(answer)
        }
        if item.name.contains("(") { return true }
        guard let blank = item.name.firstIndex(of: " ") else { return false }
        return catalog.skill(named: String(item.name[blank...].trimmingBlanks())) == skill
    }

    private mutating func addSkill(_ item: AnsweredItem) throws(InputMistake) {
        try addSkill(
            item.name, level: try item.answer.map { answer throws(InputMistake) in try Self.integer(answer) })
    }

    /// A level behind an equals sign that is none.
    static func wrongLevel(_ text: String) -> InputMistake {
        do throws(InputMistake) {
            let level = try integer(text)
            return InputMistake(
                "\(level)", "is not a level of skill", "write a number from 1 (aware of it) to 5 (expert)")
        } catch {
            return error
        }
    }
}

/// An item of a list with an answer, if one stands behind it: `spark=3`, `spark:3`.
private struct AnsweredItem {
    let name: String
    let answer: String?

    init(_ text: String) {
        // A colon may be a part of a name; it stands before an answer only if that is a number or a yes or no.
        let sign =
            text.lastIndex(of: "=")
            ?? text.lastIndex(of: ":").flatMap { colon in
                let rest = text[text.index(after: colon)...].trimmingBlanks()
                return Double(rest) != nil || ProfileBuilder.truth(of: String(rest)) != nil ? colon : nil
            }
        guard let sign else {
            (name, answer) = (text, nil)
            return
        }
        name = String(text[..<sign].trimmingBlanks())
        answer = String(text[text.index(after: sign)...].trimmingBlanks())
    }

    func requiredAnswer(_ bounds: String) throws(InputMistake) -> String {
        guard let answer else {
            throw InputMistake(
                name, "has no answer behind it", "write \(DisplayText.plain(name))= and a number \(bounds)")
        }
        return answer
    }
}

// MARK: - Values

extension ProfileBuilder {
    fileprivate static func truth(of text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "true", "y", "1", "نعم": true
        case "no", "false", "n", "0", "لا": false
        default: nil
        }
    }

    private static func isTrue(_ text: String) throws(InputMistake) -> Bool {
        guard let truth = truth(of: text) else {
            throw InputMistake(text, "is neither yes nor no", "write yes or no")
        }
        return truth
    }

    private static func number(_ text: String) throws(InputMistake) -> Double {
        let number = Array(text.utf8).withUnsafeBytes { Double(csvField: $0) }
        guard let number else {
            throw InputMistake(text, "is not a number", "write digits, such as 3 or 2.5")
        }
        return number
    }

    private static func integer(_ text: String) throws(InputMistake) -> Int {
        guard let integer = Int(exactly: try number(text)) else {
            throw InputMistake(text, "is not a whole number", "write it without a fraction")
        }
        return integer
    }
}
