import PathfinderAnswers
import PathfinderCareers
import PathfinderCatalog
import PathfinderPay

extension ReportMaker {
    /// What a profile says of level and pay that needs a word beside the figures.
    func remarks(_ profile: Profile, _ target: PreparedTarget) -> [String] {
        [levelRemark(profile, target.about.level), assumedRemark(profile, target), wishRemark(profile, target)]
            .compactMap(\.self)
    }

    /// Where the years of experience are those of another level than the profile names.
    private func levelRemark(_ profile: Profile, _ level: Level.ID) -> String? {
        guard settings.level == nil, profile.currentLevel == level, let years = profile.yearsOfExperience,
            let rank = catalog.levels[level]?.rank
        else { return nil }
        let usual = rules.level(after: years)
        guard usual != level, rank < catalog.levels[usual]?.rank ?? 0 || rules.isByYears(rank) else { return nil }
        return wording(
            .levelByProfile,
            [
                "level": wording.common.name(of: level), "years": wording.hundredths(years),
                "usual": wording.common.name(of: usual),
            ])
    }

    /// What is taken to be known of what the role takes, because of the present role or of lower levels.
    private func assumedRemark(_ profile: Profile, _ target: PreparedTarget) -> String? {
        let position = CareerPosition(role: target.about.role, level: target.about.level)
        let assumed = catalog.assumedSkills(of: profile, for: position)
            .filter { target.planner.position(of: $0) != nil }.map { names[$0] }
        guard !assumed.isEmpty else { return nil }
        return wording(.skillsAssumed, ["skills": wording.common.list(assumed)])
    }

    /// The pay that is hoped for in the currency and period of the report, if these are others.
    private func wishRemark(_ profile: Profile, _ target: PreparedTarget) -> String? {
        guard let wish = profile.payWish, wish.amount > 0, wish.amount < 1e12,
            let figure = target.pay.levels.first(where: { $0.level == target.about.level })?.figure,
            wish.currency != figure.currency || wish.period != figure.period
        else { return nil }
        func period(_ period: PayPeriod) -> String { wording.common.name(of: period) }
        let wished =
            "\(Int(rounding: wish.amount).grouped) \(wording.currency(wish.currency)) \(period(wish.period))"
        guard let unit = unit(of: wish, in: figure) else {
            return wording(.wishNotConverted, ["wish": wished])
        }
        return wording(
            wish.currency == figure.currency ? .wishInPeriod : .wishConverted,
            [
                "wish": wished, "amount": Wording.rounded(Int(rounding: wish.amount * unit.value)).grouped,
                "currency": wording.currency(figure.currency), "period": period(figure.period),
                "year": String(unit.year),
            ])
    }
}
