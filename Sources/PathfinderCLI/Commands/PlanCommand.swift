import ArgumentParser
import StrictCSV
import FoundationEssentials
import Pathfinder

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", _superCommandName: PathfinderCommand.name,
        abstract: "Show what to learn for a role, in which order and until when, and which moves lead there.",
        discussion: """
            With --to it plans what to learn. With --from it shows the moves from a role, and with both the routes from \
            one to the other over years.

            Examples:
              pathfinder plan --to ai-engineer --level mid --hours-per-week 8
              pathfinder plan --to "senior data engineer" --skill python --by 2027-06
              pathfinder plan --from junior-data-engineer --to senior-ai-engineer
            """)

    @Option(
        help: ArgumentHelp("The role to get ready for, also with its level: \"senior AI engineer\".", valueName: "role")
    )
    var to: String?

    @Option(help: ArgumentHelp("The role held now, also with its level.", valueName: "role"))
    var from: String?

    @Option(help: ArgumentHelp("The level to get ready for: junior, mid, senior …", valueName: "level"))
    var level: String?

    @Option(help: ArgumentHelp("A place, for the pay, and for which tools its postings ask.", valueName: "place"))
    var region: String?

    @Option(
        name: [.customLong("hours-per-week"), .customLong("hours")], parsing: .unconditional,
        help: ArgumentHelp("Hours of study a week; 8 unless given.", valueName: "hours"))
    var hoursPerWeek: String?

    @Option(help: ArgumentHelp("When to be ready: 2027-06, \"June 2027\" or \"in 6 months\".", valueName: "date"))
    var by: String?

    @Option(help: ArgumentHelp("The day on which study starts; today unless given.", valueName: "date"))
    var fromDate: String?

    @OptionGroup var person: KnownSkillOptions

    @OptionGroup var common: CommonOptions

    private static let nothingNamed = "name the role to get ready for (--to ai-engineer) or the role held now (--from)"

    func validate() throws {
        guard to != nil || from != nil else {
            throw ValidationError(Self.nothingNamed)
        }
        guard from == nil || (by == nil && fromDate == nil) else {
            throw ValidationError("--by and --from-date belong to what is learnt: leave out --from")
        }
        guard from == nil || person.role == nil else {
            throw ValidationError("--role is the role held now, and so is --from: leave one of them out")
        }
        guard to != nil || hoursPerWeek == nil else {
            throw ValidationError("--hours-per-week is about what is learnt: name the role to get ready for with --to")
        }
        guard to != nil || level == nil else {
            throw ValidationError("--level is the level to get ready for: name the role with --to")
        }
        try refuseBoth("--hours", "--hours-per-week")
        _ = try (weeklyHours, deadline, start)
    }

    private var weeklyHours: Double? {
        get throws {
            guard let hoursPerWeek else { return nil }
            guard let hours = Double(hoursPerWeek), StudyTime.hoursPerWeek.contains(hours) else {
                throw ValidationError(
                    "--hours-per-week \(DisplayText.plain(hoursPerWeek)): give a number \(StudyTime.bounds), such as 8")
            }
            return hours
        }
    }

    private var deadline: CalendarDate? {
        get throws { try date(by, of: "--by", from: start, such: "2027-06, \"June 2027\" or \"in 6 months\"") }
    }

    /// The day on which study starts; the clock is asked only where none is given.
    private var start: CalendarDate {
        get throws {
            guard let start = try date(fromDate, of: "--from-date", from: .today, such: "2026-12-01") else {
                return .today
            }
            guard start.day != nil else {
                throw ValidationError("--from-date \(start): name a day, such as \(start.lastDay)")
            }
            return start
        }
    }

    private func date(
        _ text: String?, of option: String, from start: @autoclosure () throws -> CalendarDate, such: String
    ) throws -> CalendarDate? {
        guard let text else { return nil }
        if let date = CalendarDate(text) { return date }
        guard let date = Catalog.bundled.date(from: text, on: try start()) else {
            throw ValidationError("\(option) \(DisplayText.plain(text)): is not a date; write it as \(such)")
        }
        return date
    }

    func run() throws {
        let catalog = try common.catalog()
        let wording = try Wording(catalog, common.language)
        let answer = try reportingMistakes {
            let known = try person.profile(in: catalog)
            wording.tell(known.readings)
            var profile = known.profile
            if let from { profile.credit(catalog.tools(inTitle: from)) }
            let region = try self.region.map { try catalog.id(of: $0, as: Region.self) } ?? profile.region
            let origin = try from.map { try position(named: $0, in: catalog) }
            let destination = try to.map { try position(named: $0, level: level, in: catalog) }
            switch (origin, destination) {
            case (let origin?, let destination?):
                guard origin != destination else {
                    throw ValidationError("--from and --to are the same: name another role or level to move to")
                }
                return try routes(origin, destination, profile, region ?? "gcc", wording)
            case (let origin?, nil): return moves(origin, profile, region ?? "gcc", wording)
            case (nil, let destination): return try learningPlan(destination, profile, region, wording)
            }
        }
        try common.write(answer, of: catalog)
    }

    /// The role, and the level if the title or the option names one.
    private func position(named title: String, level: String? = nil, in catalog: Catalog) throws -> CareerPosition {
        let named = try catalog.roleAndLevel(named: title)
        let level = try level.map { try catalog.id(of: $0, as: Level.self) } ?? named.level
        if let said = named.level, let level, said != level { throw ContradictingLevels(title: said, option: level) }
        return CareerPosition(role: named.role, level: level)
    }

    private func learningPlan(
        _ destination: CareerPosition?, _ profile: Profile, _ region: Region.ID?, _ wording: Wording
    ) throws -> Answer {
        guard let destination else { throw ValidationError(Self.nothingNamed) }
        let catalog = wording.catalog
        let request = PlanRequest(
            role: destination.role, level: destination.level, region: region, start: try start,
            hoursPerWeek: try weeklyHours, deadline: try deadline)
        let plan = try catalog.plan(for: profile, request)
        let pays = try region.map { place in
            try catalog.payAnswers(
                of: destination.role, in: place, levels: plan.gap.essentials.level.map { [$0] } ?? [])
        }
        return PlanAnswer(plan, for: profile, region: region, pays: pays ?? [], wording: wording).answer
    }

    private func moves(
        _ origin: CareerPosition, _ profile: Profile, _ region: Region.ID, _ wording: Wording
    ) -> Answer {
        let catalog = wording.catalog
        let moves = catalog.moves(from: origin, for: profile, in: region)
        return MovesAnswer(origin: origin, moves: moves, region: region, wording: wording).answer
    }

    private func routes(
        _ origin: CareerPosition, _ destination: CareerPosition, _ profile: Profile, _ region: Region.ID,
        _ wording: Wording
    ) throws -> Answer {
        let catalog = wording.catalog
        guard let level = origin.level ?? profile.currentLevel else {
            throw MissingLevel(position: origin, option: "--from")
        }
        let origin = CareerPosition(role: origin.role, level: level)
        let destination = CareerPosition(role: destination.role, level: destination.level ?? level)
        var person = profile
        person.studyHoursPerWeek = try weeklyHours ?? profile.studyHoursPerWeek
        let routes = catalog.routes(from: origin, to: destination, for: person, in: region)
        return RoutesAnswer(
            origin: origin, destination: destination, routes: routes, region: region,
            hoursPerWeek: catalog.usualHoursPerWeek(of: person), wording: wording
        ).answer
    }
}

/// A position without a level, where years are counted from it.
struct MissingLevel: Error, CustomStringConvertible {
    let position: CareerPosition
    let option: String

    var description: String {
        "\(option) \(position.role): say the level too, for years are counted from it: \(option) junior-\(position.role)"
    }
}

extension CalendarDate {
    /// The current day in universal time.
    static var today: CalendarDate {
        let days = Int(rounding: Date().timeIntervalSince1970 / 86_400, .down)
        guard let date = CalendarDate(daysSinceEpoch: days) else {
            preconditionFailure("the clock is after the year 9999")
        }
        return date
    }
}
