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

    @Option(help: ArgumentHelp("A skill, also with a level from 1 to 5: spark=3. May be repeated.", valueName: "skill"))
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

    @Option(parsing: .unconditional, help: ArgumentHelp("Hours a week for study, above 0.", valueName: "number"))
    var hours: String?

    @Option(help: ArgumentHelp("A language you work in, such as en or ar. May be repeated.", valueName: "code"))
    var language: [String] = []

    func validate() throws {
        try refuseRepeated([
            "--profile", "--education", "--field", "--years", "--role", "--level", "--maths", "--region", "--remote",
            "--pay", "--currency", "--period", "--hours",
        ])
    }

    /// Whether anything is said of the person.
    var isEmpty: Bool { profile == nil && answers.allSatisfy { $0.texts.isEmpty } }

    /// The profile: that of the file, over which single answers go.
    ///
    /// - Throws: ``Failure`` for a file that cannot be used, ``UnusableOption`` for an answer.
    func profile(in catalog: Catalog) throws -> Profile {
        try Self.profile(of: profile, answers, in: catalog)
    }

    /// What options say of the person: a column of profiles, the option, and its values.
    typealias Answers = [(column: ProfileColumn, option: String, texts: [String])]

    /// The profile of a file, if one is named, over which single answers go.
    ///
    /// - Throws: ``Failure`` for a file that cannot be used, ``UnusableOption`` for an answer.
    static func profile(of file: String?, _ answers: Answers, in catalog: Catalog) throws -> Profile {
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
        let answered: Profile
        do throws(InputMistake) {
            answered = try builder.finished()
        } catch {
            throw UnusableOption(option: "the options", mistake: error)
        }
        guard let file else { return answered }
        return try read(file, in: catalog).updated(with: answered)
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
