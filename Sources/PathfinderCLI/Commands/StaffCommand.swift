import ArgumentParser
import StrictCSV
import Pathfinder
import PathfinderReports

struct StaffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", _superCommandName: PathfinderCommand.name,
        abstract: "Say whom to hire for a problem with data or AI, in which order, and what that costs.",
        discussion: """
            At a terminal it asks a few questions. What words leave open is asked, not assumed: in a pipe the answer is \
            then the deciding question, with what to type, and the exit code is 1.

            Examples:
              pathfinder staff "our chatbot invents answers" --data data-in-order
              pathfinder staff --symptom team-silos --data data-in-order
              pathfinder staff --file situation.json --region Dubai --budget 90000
            """)

    @Argument(
        help: ArgumentHelp("What goes wrong, in your own words; one description an argument.", valueName: "words"))
    var words: [String] = []

    @OptionGroup(title: "Situation") var situation: SituationOptions

    @OptionGroup(title: "Team") var team: TeamOptions

    @Option(
        help: ArgumentHelp(
            "Write the answer as a page; its ending says the form: .html, .md, .json or .pdf.", valueName: "file"),
        completion: .file())
    var report: String?

    @Option(help: ArgumentHelp("The day for which the page is made; today unless given.", valueName: "date"))
    var date: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        try team.check()
        _ = try (reportFormat, day)
        if report != nil, common.isFormatOrFileGiven {
            throw ValidationError("--report writes the answer already; leave out --format and --output")
        }
        if report == nil, date != nil {
            throw ValidationError("--date is the day of a page; add --report, such as --report staffing.html")
        }
    }

    private var reportFormat: ReportFormat? {
        get throws {
            guard let report else { return nil }
            guard let format = ReportFormat(fileName: report) else {
                throw ValidationError(
                    "--report \(DisplayText.path(report)): end the name with .html, .md, .json or .pdf")
            }
            return format
        }
    }

    private var day: CalendarDate {
        get throws {
            guard let date else { return .today }
            guard let day = CalendarDate(date), day.day != nil else {
                throw ValidationError("--date \(DisplayText.plain(date)): is not a day; write it as 2026-11-21")
            }
            return day
        }
    }

    func run() throws {
        let catalog = try common.catalog()
        let wording = try Wording(catalog, common.language)
        var situation = try reportingMistakes { try self.situation.situation(descriptions, in: catalog) }
        let session = StaffingSession(wording: wording, terminal: .standardError())
        if situation.isEmpty {
            guard Terminal.canAsk else {
                writeToStandardError(
                    "Error: there is no terminal to ask questions at; say what goes wrong in words, with "
                        + "--symptom ID (see `pathfinder list symptoms`) or with --file situation.json")
                throw ExitCode.validationFailure
            }
            guard let answered = session.situation() else { throw ExitCode.failure }
            situation = answered
        } else if Terminal.canAsk {
            for reading in catalog.readings(of: situation) where reading.outcome == .ask {
                session.settle(reading, &situation)
            }
        }
        var staffing = catalog.staffing(situation)
        guard let advice = staffing.advice else {
            guard !staffing.readings.isEmpty else {
                writeToStandardError(wording(.staffNothing))
                throw ExitCode.failure
            }
            // A question back is no page.
            return try common.write(StaffAnswer(staffing, wording: wording).answer, of: catalog)
        }
        let answer = try reportingMistakes {
            if let plan = try team.plan(for: advice, in: catalog) {
                staffing.cost = try catalog.teamCost(of: advice, plan)
                if let budget = try team.monthlyBudget {
                    staffing.budget = try catalog.mixes(of: advice, plan, within: budget)
                }
            }
            return StaffAnswer(staffing, wording: wording).answer
        }
        guard let report, let format = try reportFormat else { return try common.write(answer, of: catalog) }
        try write(answer, as: format, to: report, wording, place: staffing.cost?.region)
    }

    /// What was typed, one description an argument; words without quotes around them are one description.
    private var descriptions: [String] {
        words.count > 1 && words.allSatisfy { !$0.contains(" ") } ? [words.joined(separator: " ")] : words
    }

    /// Writes the answer as a page.
    private func write(
        _ answer: Answer, as format: ReportFormat, to file: String, _ wording: Wording, place: Region.ID?
    ) throws {
        let bytes: [UInt8]
        switch format {
        case .html, .pdf:
            bytes = try answer.full().page(date: day).html(wording.catalog, wording.language, place: place).bytes
        case .markdown: bytes = try answer.rendered(as: .markdown, isFull: true, for: .file, catalog: wording.catalog)
        case .json: bytes = try answer.rendered(as: .json, for: .file, catalog: wording.catalog)
        }
        guard format == .pdf else { return try ReportOutput.write(bytes, to: file) }
        try PDFPrinter.print(bytes, to: file, date: day)
    }
}
