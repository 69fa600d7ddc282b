import PathfinderAnswers
import PathfinderCareers
import PathfinderCatalog
import PathfinderPay

extension ReportMaker {
    /// What a profile says of level and pay that needs a word beside the figures.
    ///
    /// - Parameters:
    ///   - profile: The person.
    ///   - target: What the report is about.
    ///   - assumed: The skills that are taken to be known.
    /// - Returns: The remarks, those on the level first.
    func remarks(_ profile: Profile, _ target: PreparedTarget, assuming assumed: [Skill.ID]) -> [String] {
        [levelRemark(profile, target.about.level), remark(on: assumed, target), wishRemark(profile, target)]
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
    private func remark(on assumed: [Skill.ID], _ target: PreparedTarget) -> String? {
        let taken = assumed.filter { target.planner.position(of: $0) != nil }.map { names[$0] }
        guard !taken.isEmpty else { return nil }
        return wording(.skillsAssumed, ["skills": wording.common.list(taken)])
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
