import ArgumentParser
import StrictCSV
import Pathfinder

/// Where a team works, how it is filled, and what it may cost.
struct TeamOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Show what the team is paid in a place.", valueName: "place"))
    var region: String?

    @Option(
        help: ArgumentHelp(
            "Levels: one for all such as senior, or single ones such as data-engineer=senior,ai-engineer=mid.",
            valueName: "levels"))
    var levels: [String] = []

    @Option(
        help: ArgumentHelp("Numbers of people, such as data-engineer=2,ai-engineer=0.5.", valueName: "numbers"))
    var people: [String] = []

    @Option(help: ArgumentHelp("Say which mix a budget pays for, and what is given up.", valueName: "amount"))
    var budget: String?

    @Option(
        help: ArgumentHelp("What the budget is for: month or year.", valueName: "period"),
        completion: .list(PayPeriod.allCases.map(\.rawValue)))
    var period: String?

    @Option(help: ArgumentHelp("Show pay in another currency, such as AED.", valueName: "code"))
    var currency: String?

    /// Checks what can be checked without a catalog.
    func check() throws {
        _ = try monthlyBudget
        if period != nil, budget == nil {
            throw ValidationError("--period says what a budget is for; add --budget, such as --budget 90000")
        }
        guard region == nil else { return }
        let needing = [
            ("--budget", budget != nil), ("--levels", !levels.isEmpty), ("--people", !people.isEmpty),
            ("--currency", currency != nil),
        ]
        if let option = needing.first(where: \.1)?.0 {
            throw ValidationError("\(option) needs a place whose pay counts; add --region, such as --region Riyadh")
        }
    }

    /// The budget for a month.
    var monthlyBudget: Double? {
        get throws {
            let period: PayPeriod = try word(self.period, of: "--period") ?? .month
            guard let budget else { return nil }
            guard let amount = Double(budget), amount > 0, amount <= 1e12 else {
                throw ValidationError(
                    "--budget \(DisplayText.plain(budget)): give an amount above 0 and up to 1e12, such as 90000")
            }
            return period == .year ? amount / 12 : amount
        }
    }

    /// The plan; `nil` without a place.
    func plan(for advice: StaffingAdvice, in catalog: Catalog) throws -> TeamPlan? {
        guard let region else { return nil }
        var plan = TeamPlan(region: try catalog.id(of: region, as: Region.self))
        plan.currency = try currency.map { try catalog.id(of: $0, as: Currency.self) }
        for item in Self.items(levels) {
            let level = try catalog.id(of: item.value, as: Level.self)
            if let role = item.role {
                plan.levels[try Self.member(role, of: advice, "--levels", in: catalog)] = level
            } else {
                if let known = plan.level, known != level {
                    throw ValidationError(
                        "--levels \(DisplayText.plain(item.text)): is a second level for all; keep one of them")
                }
                plan.level = level
            }
        }
        for item in Self.items(people) {
            guard let role = item.role, let count = Double(item.value), count >= 0.05, count <= 1000 else {
                throw ValidationError(
                    "--people \(DisplayText.plain(item.text)): give a role and a number from 0.05 to 1000, such as data-engineer=2"
                )
            }
            plan.people[try Self.member(role, of: advice, "--people", in: catalog)] = count
        }
        return plan
    }

    /// A role that has work in one of the phases.
    private static func member(
        _ name: String, of advice: StaffingAdvice, _ option: String, in catalog: Catalog
    ) throws -> Role.ID {
        let role = try catalog.id(of: name, as: Role.self)
        var roles: [Role.ID] = []
        for member in advice.phases.flatMap(\.team) where !roles.contains(member.role) { roles.append(member.role) }
        guard roles.contains(role) else {
            let known = DisplayText.list(roles.map(\.rawValue))
            throw ValidationError(
                "\(option) \(DisplayText.plain(name)): is in no team of this advice; use one of \(known)")
        }
        return role
    }

    /// The items of "senior,data-engineer=mid".
    private static func items(_ texts: [String]) -> [(text: String, role: String?, value: String)] {
        texts.flatMap { $0.split(separator: ",") }.map { item in
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                String($0).trimmed
            }
            return (String(item), parts.count == 2 ? parts[0] : nil, parts.last ?? "")
        }
    }
}
