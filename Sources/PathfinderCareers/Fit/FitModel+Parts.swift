import PathfinderCatalog

/// The values of the parts: each function writes one number a role, and says whether the person answered.
extension FitModel {
    typealias Values = UnsafeMutableBufferPointer<Double>

    /// The points that the catalog's weight of a part stands for.
    private func span(_ kind: Int) -> Double { max(weights[kind].weight, 1e-9) }

    /// The log odds of what is known and not known. How sure it is that a skill which is not listed is not known either,
    /// grows with the list, unless the person says so; and so do the points that all roles get, lest a longer list have
    /// fewer.
    func skills(
        of person: borrowing FitInput, answers: UnsafeMutableBufferPointer<Int32>, into values: Values
    ) -> Bool {
        let isComplete = person.skillsAreComplete == true || person.form != nil
        guard person.isAskedSkills, isComplete || !person.skills.isEmpty else { return false }
        let count = roles.count
        answers.update(repeating: 0)
        for skill in person.skills {
            let item = evidence.itemOfSkill[Int(skill.row)]
            if item >= 0 { answers[Int(evidence.groupOfItem[Int(item)])] += 1 }
        }
        let isList = person.skillsAreComplete == nil && !person.namesLackingSkills
        let listed = Double(person.skills.count)
        let completeness = isComplete ? 1 : isList ? Self.completeness(ofList: listed) : 0
        values.update(
            repeating: Self.pointsToStartWith + Self.pointsOfSkill * min(listed, Self.mostSkillsWithPoints))
        if let form = person.form {
            for item in form.items {
                let group = Int(evidence.groupOfItem[Int(item)])
                if group != activityGroup { add(evidence.absent, at: Int(item), evidence.weights[group], to: values) }
            }
        }
        // A weight for each group, for it takes two powers to work one out.
        withUnsafeTemporaryAllocation(of: Double.self, capacity: evidence.groupCount) { weights in
            for group in 0..<evidence.groupCount where isComplete || answers[group] > 0 {
                weights[group] = evidence.weight(ofGroup: group, answers: answers[group], completeness: completeness)
                guard person.form == nil, completeness > 0, group != activityGroup else { continue }
                add(evidence.nothingOfGroup, at: group, weights[group] * completeness, to: values)
            }
            for skill in person.skills {
                let item = Int(evidence.itemOfSkill[Int(skill.row)])
                guard item >= 0 else { continue }
                let weight = weights[Int(evidence.groupOfItem[item])]
                // The group's log odds have the skill among those not known.
                let missing = 1 - skill.presence - completeness
                evidence.present.withUnsafeBufferPointer { present in
                    evidence.absent.withUnsafeBufferPointer { absent in
                        for role in 0..<count {
                            values[role] +=
                                weight
                                * (skill.presence * present[item * count + role]
                                    + missing * absent[item * count + role])
                        }
                    }
                }
            }
        }
        scale(values, by: 1 / span(0))
        return true
    }

    /// How sure it is that a list of skills has all: half where it has 12, and hardly at all where it has a few.
    private static func completeness(ofList count: Double) -> Double { count * count / (count * count + 144) }
    /// What every role has before anything is known, so that no value is below 0.
    private static let pointsToStartWith = 15.0
    /// What every role gets for each skill up to a number, so that a longer list, of which each item counts less, has no
    /// fewer points.
    private static let pointsOfSkill = 1.5
    private static let mostSkillsWithPoints = 30.0

    func activities(of person: borrowing FitInput, into values: Values) -> Bool {
        let isAsked = person.form.map(\.asksActivities) ?? !person.activities.isEmpty
        guard person.isAskedActivities, isAsked else { return false }
        let weight = evidence.weights[activityGroup]
        values.update(repeating: span(1) / 2)
        if let form = person.form {
            for item in form.items where Int(evidence.groupOfItem[Int(item)]) == activityGroup {
                add(evidence.absent, at: Int(item), weight, to: values)
            }
        }
        for (row, isYes) in person.activities {
            let item = Int(evidence.itemOfActivity[Int(row)])
            guard item >= 0 else { continue }
            if isYes { add(evidence.present, at: item, weight, to: values) }
            if !isYes || person.form != nil {
                add(evidence.absent, at: item, isYes ? -weight : weight, to: values)
            }
        }
        scale(values, by: 1 / span(1))
        return true
    }

    /// Agreement with what suits the track, disagreement with what suits the other; a few answers stay near the middle.
    func workStyle(of person: borrowing FitInput, into values: Values) -> Bool {
        guard !person.workStyles.isEmpty else { return false }
        values.update(repeating: 0)
        for (row, agreement) in person.workStyles {
            for role in 0..<roles.count {
                values[role] += workStyles[Int(row) * roles.count + role] * Double(agreement) / 2
            }
        }
        let answers = Double(person.workStyles.count)
        for role in 0..<roles.count { values[role] = 0.5 + values[role] / (answers + 3) / 2 }
        return true
    }

    /// The correlation of the person's interests with those of the role, brought to 0…1; less sure with fewer answers.
    func interests(of person: borrowing FitInput, into values: Values) -> Bool {
        var answered = 0.0
        for kind in 0..<6 where !person.interests[kind].isNaN { answered += 1 }
        guard answered >= 3 else { return false }
        for role in 0..<roles.count {
            values[role] =
                interests[role].map {
                    0.5 + person.shareOfInterests
                        * Self.correlation(person.interests, $0, count: answered) * answered / 12
                } ?? .nan
        }
        fillUnknown(values)
        return true
    }

    static func correlation(_ person: SIMD8<Double>, _ role: SIMD8<Double>, count: Double) -> Double {
        var (mine, theirs) = (0.0, 0.0)
        for kind in 0..<6 where !person[kind].isNaN {
            mine += person[kind] / count
            theirs += role[kind] / count
        }
        var (both, own, other) = (0.0, 0.0, 0.0)
        for kind in 0..<6 where !person[kind].isNaN {
            both += (person[kind] - mine) * (role[kind] - theirs)
            own += (person[kind] - mine) * (person[kind] - mine)
            other += (role[kind] - theirs) * (role[kind] - theirs)
        }
        return own > 0 && other > 0 ? both / (own * other).squareRoot() : 0
    }

    /// The mean of what is answered of education, field, mathematics and the present role or occupation; few answers stay near the
    /// middle.
    func background(of person: borrowing FitInput, into values: Values) -> Bool {
        let answers =
            (person.educationLevel == nil ? 0 : 1) + (person.educationField >= 0 ? 1 : 0)
            + (person.mathsComfort == nil ? 0 : 1) + (person.currentRole >= 0 ? 1 : 0)
            + (person.carriedOver.isEmpty ? 0 : 1)
        guard answers > 0 else { return false }
        let educationRow = person.educationLevel.flatMap { EducationLevel.allCases.firstIndex(of: $0) }
        for role in 0..<roles.count {
            var sum = 0.5
            if let level = educationRow { sum += education[level * roles.count + role] }
            if person.educationField >= 0 { sum += fields[Int(person.educationField) * roles.count + role] }
            if let comfort = person.mathsComfort {
                sum += mathematics[(min(max(comfort, 1), 5) - 1) * roles.count + role]
            }
            if person.currentRole >= 0 { sum += brought[Int(person.currentRole) * roles.count + role] }
            if !person.carriedOver.isEmpty { sum += person.carriedOver[role] }
            values[role] = sum / Double(answers + 1)
        }
        return true
    }

    /// The share of people in the role who are paid at least what is hoped for.
    func pay(of person: borrowing FitInput, into values: Values) -> Bool {
        guard let wish = person.pay else { return false }
        for (role, share) in pay.shares(wish).enumerated() { values[role] = share ?? .nan }
        fillUnknown(values)
        return true
    }

    func remote(of person: borrowing FitInput, into values: Values) -> Bool {
        guard let wish = person.remote, person.region >= 0 else { return false }
        for role in 0..<roles.count {
            let standing = remote[Int(person.region) * roles.count + role]
            values[role] = 0.5
            guard !standing.isNaN else { continue }
            switch wish {
            case .required: values[role] = standing
            case .preferred: values[role] += (standing - 0.5) / 2
            case .onSite: values[role] -= (standing - 0.5) / 2
            case .indifferent: break
            }
        }
        return true
    }

    /// Gives roles of which nothing is known the mean of the others, so that it speaks neither for them nor against.
    private func fillUnknown(_ values: Values) {
        var sum = 0.0
        var known = 0.0
        for value in values where !value.isNaN {
            sum += value
            known += 1
        }
        let mean = known > 0 ? sum / known : 0.5
        for role in 0..<values.count where values[role].isNaN { values[role] = mean }
    }

    private var activityGroup: Int { evidence.activityGroup }

    private func add(_ numbers: [Double], at index: Int, _ weight: Double, to values: Values) {
        numbers.withUnsafeBufferPointer { numbers in
            for role in 0..<values.count { values[role] += weight * numbers[index * values.count + role] }
        }
    }

    private func scale(_ values: Values, by factor: Double) {
        for role in 0..<values.count { values[role] = min(1, max(0, values[role] * factor)) }
    }
}
