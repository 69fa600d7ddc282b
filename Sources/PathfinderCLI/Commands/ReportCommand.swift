import ArgumentParser
import StrictCSV
import FoundationEssentials
import Pathfinder
import PathfinderReports

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", _superCommandName: PathfinderCommand.name,
        abstract: "Make a career report for a student, or one each for a class with a summary for the adviser.",
        discussion: """
            The report is one file that needs no network: which path fits, pay, skills, a plan in weeks, and where the \
            figures come from. The same profile and --date give the same bytes. A PDF is printed by the Chromium on \
            the PATH, or in PATHFINDER_CHROMIUM, in its sandbox; PATHFINDER_CHROMIUM_NO_SANDBOX=1 does without, as \
            containers may need.

            Examples:
              pathfinder report --profile student.json --output student.html
              pathfinder report --skill sql --region Riyadh --lang ar --output sql.html
              pathfinder report --students class.csv --output reports/
            """)

    @OptionGroup(title: "Profile") var profile: ProfileOptions

    @Option(
        help: ArgumentHelp(
            "A class: a CSV file with one student a row, or a folder of profiles in JSON; not as PDF.",
            valueName: "path"),
        completion: .file())
    var students: String?

    @Option(help: ArgumentHelp("The role to get ready for, instead of the one that fits best.", valueName: "role"))
    var to: String?

    @Option(
        help: ArgumentHelp("The form of the report: html, markdown, json or pdf.", valueName: "format"),
        completion: .list(ReportFormat.allCases.map(\.rawValue)))
    var format: String?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The file to write, or for a class the folder.", valueName: "path"))
    var output: String?

    @Option(
        help: ArgumentHelp("Language of the report: en or ar.", valueName: "language"),
        completion: .list(Language.allCases.map(\.rawValue)))
    var lang: String?

    @Option(
        help: ArgumentHelp("The day for which the report is made; today unless given.", valueName: "date"))
    var date: String?

    @Option(help: ArgumentHelp("The heading of the report.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("A picture beside the heading; it becomes part of the file.", valueName: "file"))
    var logo: String?

    @Option(
        help: ArgumentHelp(
            "Looks: accent=#0a5c8a, also accent-dark, ink, paper, font and others. May be repeated.",
            valueName: "variable"))
    var theme: [String] = []

    @Option(
        help: ArgumentHelp(
            "The paper to lay out for: a4 or letter; a PDF is A4 unless given, a page leaves it to the printer.",
            valueName: "paper"),
        completion: .list(ReportTheme.Paper.allCases.map(\.rawValue)))
    var paper: String?

    @Flag(help: "Of a class: stop at the first row that cannot be used, instead of leaving it out.")
    var strict = false

    @Flag(help: "Of a class: keep the reports that are current already, and make the others.")
    var resume = false

    @Flag(help: "Show the JSON Schema (draft 2020-12) of reports.")
    var schema = false

    @Option(help: ArgumentHelp("Read your own tables.", valueName: "path"), completion: .file())
    var datasets: String?

    func validate() throws {
        _ = try (reportFormat, language, day, looks)
        guard !schema else { return }
        if students != nil {
            guard let output, output != "-" else {
                throw ValidationError("--students: name the folder for the reports with --output reports/")
            }
            guard try reportFormat != .pdf else {
                throw ValidationError(
                    "--format pdf: a class is made as HTML; print single reports with --profile, or choose markdown or json"
                )
            }
            guard profile.isEmpty else {
                throw ValidationError("--students: leave out --profile, --cv and the options of a single profile")
            }
        } else {
            guard !profile.isEmpty else {
                throw ValidationError(
                    "say who the report is for: --profile student.json, --cv cv.txt, --students class.csv, or options such as --skill sql"
                )
            }
            guard !strict, !resume else {
                throw ValidationError("--strict and --resume belong to a class: give it with --students")
            }
        }
    }

    private var reportFormat: ReportFormat {
        get throws {
            if let format: ReportFormat = try word(format, of: "--format") { return format }
            return output.flatMap(ReportFormat.init(fileName:)) ?? .html
        }
    }

    private var language: Language {
        get throws { try word(lang, of: "--lang") ?? .english }
    }

    private var day: CalendarDate? {
        get throws {
            guard let date else { return nil }
            guard let day = CalendarDate(date), day.day != nil else {
                throw ValidationError("--date \(DisplayText.plain(date)): is not a day; write it as 2026-11-21")
            }
            return day
        }
    }

    private var looks: ReportTheme {
        get throws {
            var looks = ReportTheme()
            looks.paper = try word(paper, of: "--paper") ?? (reportFormat == .pdf ? .a4 : nil)
            for item in theme {
                let parts = item.split(separator: "=", maxSplits: 1)
                guard parts.count == 2 else {
                    throw ValidationError("--theme \(DisplayText.plain(item)): write it as accent=#0a5c8a")
                }
                do {
                    try looks.set(String(parts[0]), to: String(parts[1]))
                } catch {
                    throw ValidationError("--theme \(DisplayText.plain(item)): \(error)")
                }
            }
            return looks
        }
    }

    func run() throws {
        if schema { return try ReportOutput.write(Report.jsonSchema, to: output) }
        let catalog = try catalog(datasets)
        let settings = try settings(catalog)
        let looks = try looksWithLogo()
        if let students, let output {
            let request = try ClassRun.Request(
                students: students, folder: output.withoutSlashAtEnd, format: reportFormat, resume: resume,
                strict: strict, maker: ReportMaker(catalog, settings), theme: looks, title: title)
            return try ClassRun(request).run()
        }
        let person = try reportingMistakes { try self.profile.profile(in: catalog) }
        try Wording(catalog, language).tell(person.readings)
        let profile = person.profile
        let report = ReportMaker(catalog, settings).report(for: profile)
        try ReportOutput(catalog, looks).write(report, as: reportFormat, to: output)
    }

    private func settings(_ catalog: Catalog) throws -> ReportSettings {
        var settings = try ReportSettings(language: language, date: day ?? .today)
        settings.title = title
        if let to {
            let named = try reportingMistakes { try catalog.roleAndLevel(named: to) }
            settings.role = named.role
            settings.level = named.level
        }
        return settings
    }

    private func looksWithLogo() throws -> ReportTheme {
        var looks = try looks
        guard let logo else { return looks }
        do {
            let bytes = try contents(ofFile: logo, atMost: ReportTheme.mostLogoBytes)
            try looks.setLogo(bytes)
        } catch {
            throw Failure("--logo \(DisplayText.path(logo)): \(error)")
        }
        return looks
    }
}

extension String {
    /// The path of a folder without the slashes behind it.
    fileprivate var withoutSlashAtEnd: String {
        var path = self
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
