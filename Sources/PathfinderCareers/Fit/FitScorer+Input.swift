package import PathfinderCatalog

extension FitScorer {
    /// The answers of a profile by number.
    ///
    /// - Complexity: O(*a*) in the number of answers.
    public func input(for profile: Profile) -> FitInput {
        let catalog = model.catalog
        var input = FitInput()
        let skills = catalog.table(.skills)
        for known in profile.skills {
            if let row = skills.row(withKey: known.skill.rawValue) { input.addSkill(row: row, level: known.level) }
        }
        for skill in profile.lackingSkills {
            if let row = skills.row(withKey: skill.rawValue) { input.addLackingSkill(row: row) }
        }
        input.skillsAreComplete = profile.skillsAreComplete
        // Numbers are added in an order of their own, for sums of floating-point numbers depend on it.
        let activities = catalog.table(.activities)
        for (row, isYes) in profile.activities.compactMap({ answer in
            activities.row(withKey: answer.key.rawValue).map { ($0, answer.value) }
        }).sorted(by: { $0.0 < $1.0 }) {
            input.addActivity(row: row, isYes: isYes)
        }
        let styles = catalog.table(.workStyles)
        for (row, agreement) in profile.workStyles.compactMap({ answer in
            styles.row(withKey: answer.key.rawValue).map { ($0, answer.value) }
        }).sorted(by: { $0.0 < $1.0 }) {
            input.addWorkStyle(row: row, agreement: agreement)
        }
        if let interests = profile.interests {
            for (number, kind) in Interest.Kind.allCases.enumerated() {
                input.interests[number] = interests[kind] ?? .nan
            }
        }
        input.educationLevel = profile.educationLevel
        input.mathsComfort = profile.mathsComfort
        input.remote = profile.remote
        func row(_ id: String?, in table: TableName) -> Int32 {
            id.flatMap { catalog.table(table).row(withKey: $0) }.map(Int32.init) ?? -1
        }
        input.educationField = row(profile.educationField?.rawValue, in: .educationFields)
        input.currentRole = row(profile.currentRole?.rawValue, in: .roles)
        input.region = row(profile.region?.rawValue, in: .regions)
        if let region = profile.region, let wish = profile.payWish {
            input.pay = FitPay.Wish(
                region: region, level: level(of: profile), amount: wish.amount, currency: wish.currency,
                period: wish.period)
        }
        let occupation = row(profile.currentOccupation?.rawValue, in: .occupations)
        if occupation >= 0 { addOccupation(row: Int(occupation), to: &input) }
        return input
    }

    /// The skills that a profile names, with all that they need, without those that it says are lacking.
    func known(by profile: Profile) -> Set<Skill.ID> {
        model.catalog.knownSkills(of: profile)
            .subtracting(profile.lackingSkills)
    }

    /// The level for which pay is looked up: the present one, or that of the years; `nil`, all levels, if neither is
    /// known.
    func level(of profile: Profile) -> Level.ID? { profile.level(in: model.catalog) }
}

extension Profile {
    /// The present level, or that of the years; `nil` if neither is known.
    package func level(in catalog: Catalog) -> Level.ID? {
        currentLevel ?? yearsOfExperience.flatMap(catalog.level(afterYears:))
    }
}
