import ArgumentParser
import StrictCSV
import Pathfinder

/// The options that say who somebody is: a file, single answers, or both.
struct ProfileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A profile in JSON; - is the standard input. `pathfinder fit --schema` shows its shape.", valueName: "file"),
        completion: .file())
    var profile: String?

    @Option(
        help: ArgumentHelp(
            "A CV: plain text, Markdown, JSON Resume, PDF (needs pdftotext), .docx, or the folder or zip file of a "
                + "LinkedIn export; - is the standard input.", valueName: "file"),
        completion: .file())
    var cv: String?

    @Option(
        help: ArgumentHelp(
            "A skill, also with a level from 1 to 5, or a list: spark=3, \"Python (basic), SQL\". May be repeated.",
            valueName: "skill"))
    var skill: [String] = []

    @Option(help: ArgumentHelp("A skill you do not have. May be repeated.", valueName: "skill"))
    var lacking: [String] = []

    @Option(
        help: ArgumentHelp(
            "Work you have done or would enjoy; with =no, that you would not. May be repeated.", valueName: "activity"))
    var activity: [String] = []

    @Option(
        help: ArgumentHelp(
            "How far a statement on work is true of you, from -2 to 2: query-performance=2. May be repeated.",
            valueName: "style"))
    var statement: [String] = []

    @Option(
        help: ArgumentHelp(
            "How strong an interest is, from 1 to 7: investigative=6. May be repeated.", valueName: "interest"))
    var interest: [String] = []

    @Option(
        help: ArgumentHelp(
            "secondary, diploma, bachelor, master or doctorate, or a usual name such as BSc.", valueName: "level"),
        completion: .list(EducationLevel.allCases.map(\.rawValue)))
    var education: String?

    @Option(help: ArgumentHelp("What you studied: computer-science, statistics …", valueName: "field"))
    var field: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Years of work in data, AI or software.", valueName: "number"))
    var years: String?

    @Option(help: ArgumentHelp("Your present role or job title.", valueName: "role"))
    var role: String?

    @Option(help: ArgumentHelp("Your present level: junior, mid, senior …", valueName: "level"))
    var level: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How much at ease you are with mathematics, from 1 to 5.", valueName: "number"))
    var maths: String?

    @Option(help: ArgumentHelp("Where you work or want to work.", valueName: "place"))
    var region: String?

    @Option(
        help: ArgumentHelp("required, preferred, on-site or indifferent.", valueName: "wish"),
        completion: .list(RemoteWish.allCases.map(\.rawValue)))
    var remote: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The least pay you hope for, with --currency and --period.", valueName: "amount"))
    var pay: String?

    @Option(help: ArgumentHelp("The currency of --pay, such as AED.", valueName: "code"))
    var currency: String?

    @Option(
        help: ArgumentHelp("What --pay is paid for: year or month.", valueName: "period"),
        completion: .list(PayPeriod.allCases.map(\.rawValue)))
    var period: String?

    @Option(
        name: [.customLong("hours"), .customLong("hours-per-week")], parsing: .unconditional,
        help: ArgumentHelp("Hours a week for study, above 0.", valueName: "number"))
    var hours: String?

    @Option(help: ArgumentHelp("A language you work in, such as en or ar. May be repeated.", valueName: "code"))
    var language: [String] = []

    func validate() throws {
        try refuseRepeated([
            "--profile", "--cv", "--education", "--field", "--years", "--role", "--level", "--maths", "--region",
            "--remote", "--pay", "--currency", "--period", "--hours", "--hours-per-week",
        ])
        try refuseTwoSources(profile, cv)
        try refuseBoth("--hours", "--hours-per-week")
    }

    /// Whether anything is said of the person.
    var isEmpty: Bool { profile == nil && cv == nil && answers.allSatisfy { $0.texts.isEmpty } }

    /// The profile: that of the file or the CV, over which go what words say and single answers.
    ///
    /// - Parameters:
    ///   - catalog: Knows the names.
    ///   - words: What somebody typed about themselves.
    /// - Returns: The profile, and what was read to make it.
    /// - Throws: ``Failure`` for a file that cannot be used, ``UnusableOption`` for an answer.
    func profile(in catalog: Catalog, words: String? = nil) throws -> ReadProfile {
        let reading = try cv.map { try CVFile(path: $0, catalog: catalog).reading() }
        let said = words.map { CVReading(words: $0, in: catalog, today: .today) }
        var profile = try Self.profile(of: profile, catalog)
        for part in [reading, said].compactMap({ $0 }) { profile = profile.updated(with: part.profile) }
        return ReadProfile(
            profile: profile.updated(with: try Self.profile(answers, in: catalog)),
            readings: [reading, said].compactMap { $0 })
    }

    /// What options say of the person: a column of profiles, the option, and its values.
    typealias Answers = [(column: ProfileColumn, option: String, texts: [String])]

    /// The profile of a file; an empty one where none is named.
    ///
    /// - Throws: ``Failure`` for a file that cannot be used.
    static func profile(of file: String?, _ catalog: Catalog) throws -> Profile {
        try file.map { try read($0, in: catalog) } ?? Profile()
    }

    /// The profile of single answers.
    ///
    /// - Throws: ``UnusableOption`` for an answer.
    static func profile(_ answers: Answers, in catalog: Catalog) throws -> Profile {
        var builder = ProfileBuilder(catalog)
        for (column, option, texts) in answers {
            for text in texts {
                guard !text.allSatisfy(\.isWhitespace) else { throw UnusableOption(blank: option) }
                var mistake: InputMistake?
                builder.set(column, to: text) { mistake = mistake ?? $0 }
                if let mistake {
                    throw UnusableOption(option: "\(option) \(DisplayText.plain(text))", mistake: mistake)
                }
            }
        }
        do throws(InputMistake) {
            return try builder.finished()
        } catch {
            throw UnusableOption(option: "the options", mistake: error)
        }
    }

    private var answers: Answers {
        func single(_ text: String?) -> [String] { text.map { [$0] } ?? [] }
        return [
            (.skills, "--skill", skill), (.lackingSkills, "--lacking", lacking), (.activities, "--activity", activity),
            (.workStyles, "--statement", statement), (.interests, "--interest", interest),
            (.educationLevel, "--education", single(education)), (.educationField, "--field", single(field)),
            (.yearsOfExperience, "--years", single(years)), (.currentRole, "--role", single(role)),
            (.currentLevel, "--level", single(level)), (.mathsComfort, "--maths", single(maths)),
            (.region, "--region", single(region)), (.remote, "--remote", single(remote)),
            (.payWishAmount, "--pay", single(pay)), (.payWishCurrency, "--currency", single(currency)),
            (.payWishPeriod, "--period", single(period)), (.studyHoursPerWeek, "--hours", single(hours)),
            (.languages, "--language", language),
        ]
    }

    private static func read(_ path: String, in catalog: Catalog) throws -> Profile {
        let name = path == "-" ? "<stdin>" : path
        guard !name.lowercased().hasSuffix(".csv") else {
            throw Failure(
                "\(DisplayText.path(name)): a profile is JSON; give a CSV file with one person a row with --profiles")
        }
        return try reportingFailures {
            var source = path == "-" ? CSVFileSource(descriptor: 0) : try CSVFileSource(path: path)
            return try Profile(json: source.readAll(atMost: Profile.jsonLimit + 1), in: catalog, file: name)
        }
    }
}

/// A profile, and what was read of a CV and of words to make it.
struct ReadProfile {
    var profile: Profile
    let readings: [CVReading]
}

/// Refuses two sources that would both be read from the standard input.
func refuseTwoSources(_ profile: String?, _ cv: String?) throws {
    if profile == "-", cv == "-" {
        throw ValidationError("--profile - and --cv - both read the standard input; keep one of them")
    }
}

/// An option whose value cannot be used.
struct UnusableOption: Error, CustomStringConvertible {
    let description: String

    init(option: String, mistake: InputMistake) { description = "\(option): \(mistake)" }

    /// An option whose value is blank.
    init(blank option: String) { description = "\(option): \"\" is blank; write something, or leave the option out" }
}

/// Refuses options that take one value and are given twice, where the last would silently win.
func refuseRepeated(_ options: [String]) throws {
    let words = CommandLine.arguments.prefix { $0 != "--" }
    for option in options where words.count(where: { $0 == option || $0.hasPrefix(option + "=") }) > 1 {
        throw ValidationError("\(option) is given more than once; keep one of them")
    }
}

/// Refuses two names of one option.
func refuseBoth(_ name: String, _ other: String) throws {
    let words = CommandLine.arguments.prefix { $0 != "--" }
    func isGiven(_ option: String) -> Bool { words.contains { $0 == option || $0.hasPrefix(option + "=") } }
    if isGiven(name), isGiven(other) {
        throw ValidationError("\(name) and \(other) are the same; keep one of them")
    }
}

extension CSVByteSource {
    /// All bytes, or so many of them if there are more.
    mutating func readAll(atMost limit: Int) throws(CSVError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        var count = 0
        while count < limit {
            var failure: CSVError?
            let added = bytes.withUnsafeMutableBytes { buffer in
                do throws(CSVError) {
                    return try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
                } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            guard added > 0 else { break }
            count += added
        }
        return Array(bytes[..<count])
    }
}
