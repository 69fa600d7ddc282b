import PathfinderCatalog

/// An answer that can change in favour of a role.
struct FitOption {
    /// The answer after the change.
    struct Answer: Hashable {
        let kind: FitChange.Step.Kind
        /// The row of the skill, activity or statement.
        let row: Int
    }

    let answer: Answer
    /// How far the change is from what a person can do: 0 for learning, more for answering, most for taking back.
    let effort: Int
    /// The hours that it takes to learn; 0 for what is not learnt.
    var hours = 0.0
    /// How much the role asks for the skill, from 0 to 1.
    let importance: Double

    /// The part of the score that the answer belongs to.
    var part: FitPart.Kind {
        switch answer.kind {
        case .skill: .skills
        case .activity: .activities
        case .agreement: .workStyle
        }
    }

    /// The same as one bit.
    var partBit: UInt8 { 1 << UInt8(FitPart.Kind.allCases.firstIndex(of: part) ?? 0) }
}

extension FitScorer {
    /// What can change by one answer that speaks for a role.
    ///
    /// - Parameters:
    ///   - person: The answers.
    ///   - known: The rows of the skills that the person has.
    ///   - role: The position of the role.
    /// - Returns: The changes.
    func options(_ person: borrowing FitInput, knowing known: Set<Int>, for role: Int) -> [FitOption] {
        var options: [FitOption] = []
        for skill in model.learnable[role] where !known.contains(skill.row) {
            options.append(
                FitOption(
                    answer: .init(kind: .skill, row: skill.row), effort: 0, hours: skill.hours,
                    importance: skill.importance))
        }
        func add(_ kind: FitChange.Step.Kind, _ row: Int, isOpen: Bool) {
            options.append(
                FitOption(answer: .init(kind: kind, row: row), effort: isOpen ? 1 : 4, importance: 0))
        }
        for (row, isTypical) in model.typicalActivities[role].enumerated() {
            let answer = person.activities.first { $0.row == Int32(row) }?.isYes
            if answer != true, isTypical { add(.activity, row, isOpen: answer == nil) }
        }
        let roles = model.roles.count
        for row in 0..<model.workStyles.count / max(1, roles) {
            let answer = person.workStyles.first { $0.row == Int32(row) }?.agreement ?? 0
            let suits = model.workStyles[row * roles + role]
            if answer != 2, suits > 0 { add(.agreement, row, isOpen: answer >= 0) }
        }
        return options
    }

    /// The id of what an answer is about.
    func id(of answer: FitOption.Answer) -> String {
        switch answer.kind {
        case .skill: model.catalog.skills[answer.row].id.rawValue
        case .activity: model.catalog.activities[answer.row].id.rawValue
        case .agreement: model.catalog.workStyles[answer.row].id.rawValue
        }
    }
}

extension FitInput {
    /// Gives an answer, in the place that it has in a profile.
    mutating func apply(_ answer: FitOption.Answer) {
        switch answer.kind {
        case .skill: learn(row: answer.row)
        case .activity: setActivity(row: answer.row, isYes: true)
        case .agreement: setWorkStyle(row: answer.row, agreement: 2)
        }
    }
}
