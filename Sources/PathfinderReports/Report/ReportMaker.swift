public import PathfinderCareers
public import PathfinderCatalog
import PathfinderPay
internal import Synchronization

/// Makes reports, person after person; what does not depend on the person is prepared once and shared.
///
///     let maker = ReportMaker(.bundled, ReportSettings(date: CalendarDate("2026-11-21")!))
///     let report = maker.report(for: profile)
///     let page = HTMLReport(maker.catalog).render(report)
///
/// A maker can be used by any number of threads at once.
public final class ReportMaker: Sendable {
    /// The catalog that the figures come from.
    public let catalog: Catalog
    /// What the reports are about.
    public let settings: ReportSettings
    let wording: ReportWording
    let names: ReportNames
    let scorer: FitScorer
    let rules: ReportRules
    let dataVersion: String
    let units = Mutex<[UnitKey: (value: Double, year: Int)?]>([:])
    /// More than a class has.
    private let targets = PreparedStore<TargetKey, PreparedTarget>(capacity: 512)
    let moveBoards = PreparedStore<MovesKey, MoveBoard>(capacity: 512)
    /// A target looks bands up for itself and for six other places.
    private let bands = PreparedStore<BandsKey, [PayAnswer]>(capacity: 4096)

    /// What bands are about.
    private struct BandsKey: Hashable, Sendable {
        let role: Role.ID
        let level: Level.ID?
        let region: Region.ID
        let currency: Currency.ID?
        let period: PayPeriod?
    }

    /// Two currencies and periods, and the year of the exchange rate between them.
    struct UnitKey: Hashable, Sendable {
        let from: Currency.ID
        let per: PayPeriod
        let to: Currency.ID
        let period: PayPeriod
        let year: Int
    }

    /// What moves start from: a position, or only skills; and where pay is compared with that of a role.
    struct MovesKey: Hashable, Sendable {
        let origin: CareerPosition?
        let target: TargetKey
    }

    /// What a prepared target is about.
    struct TargetKey: Hashable, Sendable {
        let role: Role.ID
        let level: Level.ID
        let region: Region.ID
    }

    /// Prepares reports.
    ///
    /// - Complexity: O(*n*) in the bytes of the tables, once.
    public init(_ catalog: Catalog, _ settings: ReportSettings) {
        self.catalog = catalog
        self.settings = settings
        wording = ReportWording(catalog, settings.language)
        names = ReportNames(catalog, settings.language)
        scorer = FitScorer(catalog)
        rules = ReportRules(catalog)
        dataVersion = catalog.dataVersion
    }

    /// The report for a person.
    ///
    /// The same profile gives the same report.
    ///
    /// - Complexity: That of ranking the roles and of choosing what to learn; what belongs to the role, the level and the
    ///   place is looked up once for each of them.
    public func report(for profile: Profile) -> Report {
        let scores = scorer.score(profile)
        let order = ranking(scores)
        let best = scores.isAnyAnswered && scores.tellsApart ? order.first.map { scorer.roles[$0] } : nil
        let role = settings.role ?? best ?? rules.usualRole
        let level = settings.level ?? profile.currentLevel ?? rules.level(of: profile)
        let region = settings.region ?? profile.region ?? rules.usualRegion
        let key = TargetKey(role: role, level: level, region: region)
        let target = targets.value(for: key) { PreparedTarget(key, self) }
        let assumed = catalog.assumedSkills(of: profile, for: CareerPosition(role: role, level: level))
        let mask = target.planner.mask(of: profile, assuming: assumed, knownFrom: rules.knownFromLevel)
        let plan = plan(profile, target, mask)
        var about = target.about
        about.isWished = settings.role != nil
        let skills = skills(profile, target, mask)
        let asked = role == best && !skills.asked.isEmpty ? skills.asked : nil
        let certifications = certifications(profile, target, mask, plan)
        return Report(
            title: settings.title ?? wording(.title), id: profile.id, name: profile.name, language: settings.language,
            country: target.country, date: settings.date, dataVersion: dataVersion, target: about,
            answer: answer(scores, order, profile, asked: asked), pay: target.pay, skills: skills, plan: plan,
            certifications: certifications,
            certificationNote: certifications.contains { $0.level != nil } ? nil : target.certificationNote,
            moves: moves(profile, about),
            progression: target.progression, interviews: target.interviews, portfolio: target.portfolio,
            sources: target.sources, limits: target.limits, remarks: remarks(profile, target, assuming: assumed))
    }

    /// Pay by level in a place, of the levels whose years are known.
    func bands(of role: Role.ID, in region: Region.ID) -> [PayAnswer] {
        bands(BandsKey(role: role, level: nil, region: region, currency: nil, period: nil))
    }

    /// Pay at a level in a place; `nil` where nothing is known.
    func band(
        of role: Role.ID, at level: Level.ID, in region: Region.ID, _ currency: Currency.ID?, _ period: PayPeriod?
    ) -> PayAnswer? {
        bands(BandsKey(role: role, level: level, region: region, currency: currency, period: period)).first
    }

    private func bands(_ key: BandsKey) -> [PayAnswer] {
        bands.value(for: key) {
            // Every currency that the tables pay in has a rate; without one there is nothing to compare.
            let found = try? catalog.payAnswers(
                of: key.role, in: key.region, levels: key.level.map { [$0] } ?? rules.levelsWithYears,
                currency: key.currency, period: key.period)
            return found ?? []
        }
    }
}
