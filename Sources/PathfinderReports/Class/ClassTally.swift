import PathfinderAnswers
public import PathfinderCareers
public import PathfinderCatalog
import PathfinderPay
internal import Synchronization

/// Gathers the reports of a class, one after the other, into a summary.
///
/// It keeps a few words of each student and not the reports; of a class of any size nothing of the students if told so.
public struct ClassTally: Sendable {
    private let maker: ReportMaker
    private let keepsStudents: Bool
    private var students: [ClassSummary.Student] = []
    /// The students whom an adviser may want to talk to.
    package private(set) var highlights = ClassHighlights()
    /// How many students were added.
    public private(set) var count = 0
    private var failures: [ClassSummary.Failure] = []
    private var remarks: [ClassSummary.Failure] = []
    private var paths: [Role.ID: Int] = [:]
    private var missing: [Skill.ID: Int] = [:]

    /// An empty class.
    ///
    /// - Parameters:
    ///   - maker: What makes the reports.
    ///   - keepsStudents: Whether the summary has ``ClassSummary/students``. Without them a tally takes the same memory for a
    ///     class of any size.
    public init(_ maker: ReportMaker, keepsStudents: Bool = true) {
        self.maker = maker
        self.keepsStudents = keepsStudents
    }

    /// Adds a student.
    ///
    /// - Parameters:
    ///   - student: The student, from ``ReportMaker/student(_:profile:file:wish:carried:)``.
    ///   - missing: The skills that the student lacks, from ``Report/Skills/missing``.
    public mutating func add(_ student: ClassSummary.Student, missing: [Skill.ID]) {
        count += 1
        highlights.add(student)
        if keepsStudents { students.append(student) }
        if let first = student.candidates.first { paths[first.role, default: 0] += 1 }
        for skill in missing { self.missing[skill, default: 0] += 1 }
    }

    /// Adds something that could not be used.
    public mutating func add(_ failure: ClassSummary.Failure) { failures.append(failure) }

    /// Adds something that was used and should be looked at.
    public mutating func add(remark: ClassSummary.Failure) { remarks.append(remark) }

    /// The summary of what was added.
    ///
    /// - Parameters:
    ///   - title: The heading; the usual one when `nil`.
    ///   - otherFiles: Reports in the folder that are of nobody in the class.
    /// - Returns: The summary.
    /// - Complexity: O(*n* log *n*) in the number of students.
    public func summary(title: String?, otherFiles: [String] = []) -> ClassSummary {
        let (paths, others) = pathGroups
        return ClassSummary(
            title: title ?? maker.wording(.classTitle), language: maker.settings.language, date: maker.settings.date,
            dataVersion: maker.dataVersion, studentCount: count, paths: paths, otherPathCount: others,
            missingSkills: skillGroups, students: students, failures: failures, remarks: remarks, otherFiles: otherFiles
        )
    }

    private static let shownSkills = 20

    /// The paths, each of the students in one, and how many students are in none that is large enough to be told.
    private var pathGroups: (groups: [ClassSummary.Group], others: Int) {
        var large = paths.filter { $0.value >= ClassSummary.leastGroup }.sorted {
            ($1.value, $0.key) < ($0.value, $1.key)
        }
        var others = count - large.reduce(0) { $0 + $1.value }
        // One small group would be what the others leave of the total.
        while others > 0, others < ClassSummary.leastGroup, let next = large.popLast() { others += next.value }
        let groups = large.map {
            ClassSummary.Group(id: $0.key.rawValue, name: maker.names[$0.key], count: $0.value)
        }
        return (groups, others)
    }

    /// The skills that most students miss. Students who miss a skill and those who do not are both groups.
    private var skillGroups: [ClassSummary.Group] {
        let least = ClassSummary.leastGroup
        let sizes = missing.filter { $0.value >= least }.map { skill, missing in
            let rest = count - missing
            return (skill: skill, order: (1..<least).contains(rest) ? count - 1 : missing, rest: rest)
        }
        return sizes.sorted { ($1.order, $0.skill) < ($0.order, $1.skill) }.prefix(Self.shownSkills).map {
            ClassSummary.Group(
                id: $0.skill.rawValue, name: maker.names[$0.skill],
                count: (1..<least).contains($0.rest) ? nil : count - $0.rest)
        }
    }
}

extension ReportMaker {
    /// A student in short.
    ///
    /// - Parameters:
    ///   - report: The student's report.
    ///   - profile: The profile that it was made from.
    ///   - file: The name of its file.
    ///   - wish: The role that the student wishes for.
    ///   - carried: Texts to carry along.
    /// - Returns: The student, for ``ClassTally/add(_:missing:)``.
    public func student(
        _ report: Report, profile: Profile, file: String, wish: Role.ID?, carried: [String]
    ) -> ClassSummary.Student {
        let apart = [wish.flatMap { distance(to: $0, profile, report) }, distance(toPay: profile, report)]
            .compactMap(\.self).max { $0.distance < $1.distance }
        return ClassSummary.Student(
            id: report.id, name: report.name, file: file, verdict: report.answer.verdict,
            candidates: Array(report.answer.candidates.prefix(2)), answerCount: profile.answerCount,
            readiness: report.skills.readiness,
            weeks: report.plan.weeks, wish: wish.map { names[$0] }, distance: apart?.distance, reason: apart?.reason,
            carried: carried)
    }

    private typealias Distance = (distance: Double, reason: String)

    /// How much less likely the wished role is than the first one.
    private func distance(to wish: Role.ID, _ profile: Profile, _ report: Report) -> Distance? {
        guard let first = report.answer.candidates.first, let index = scorer.roles.firstIndex(of: wish) else {
            return nil
        }
        let probability = scorer.probabilities(profile)[index]
        let reason = wording(
            .distanceRole,
            ["wish": names[wish], "share": wording.percent(probability), "role": first.name])
        return (max(0, 1 - probability / max(1e-9, first.probability)), reason)
    }

    /// How far the wished pay lies above the range of the report.
    private func distance(toPay profile: Profile, _ report: Report) -> Distance? {
        guard let wish = profile.payWish, wish.amount > 0, wish.amount < 1e12,
            let figure = report.pay.levels.first(where: { $0.level == report.target.level })?.figure
        else { return nil }
        guard let unit = unit(of: wish, in: figure) else { return nil }
        let wished = wish.amount * unit.value
        let reason = wording(
            .distancePay,
            [
                "wish": "\(Wording.rounded(Int(rounding: wished, .down)).grouped) \(wording.currency(figure.currency))",
                "high": figure.high.grouped,
            ])
        return (max(0, 1 - Double(figure.high) / max(1, wished)), reason)
    }

    /// What one unit of a wished pay is in the currency and period of a figure, and the year of the exchange rate; `nil`
    /// without one.
    func unit(of wish: PayWish, in figure: PayFigure) -> (value: Double, year: Int)? {
        let key = UnitKey(
            from: wish.currency, per: wish.period, to: figure.currency, period: figure.period, year: figure.year)
        return units.withLock { units in
            if let unit = units[key] { return unit }
            let million = PayFigure(
                low: 1_000_000, high: 1_000_000, currency: wish.currency, period: wish.period, kind: figure.kind,
                reading: .minimumToMaximum, year: figure.year)
            let converted = try? catalog.convert(million, to: figure.currency, period: figure.period)
            let unit = converted.map {
                (value: Double($0.figure.high) / 1e6, year: $0.rates.map(\.year).min() ?? figure.year)
            }
            units[key] = .some(unit)
            return unit
        }
    }
}

extension Profile {
    /// How many questions are answered.
    fileprivate var answerCount: Int {
        skills.count + lackingSkills.count + activities.count + workStyles.count
            + (interests.map { interests in Interest.Kind.allCases.count { interests[$0] != nil } } ?? 0)
    }
}
