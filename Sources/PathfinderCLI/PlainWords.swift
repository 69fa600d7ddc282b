import ArgumentParser
import StrictCSV
import Pathfinder

/// Reads what stands where a command belongs, or behind one, in everyday words: `salary data engineer Dubai`, `do I need
/// maths`, `help learn`, `band data engineer Dubai`.
///
/// The words are rows of `everyday_words.csv`, the commands rows of `everyday_tasks.csv`.
enum PlainWords {
    /// What arguments lead to.
    enum Outcome {
        /// Other arguments, which are what was meant.
        case run([String])
        /// One line that says what to type.
        case refusal(String)
    }

    private static let catalog = Catalog.bundled

    /// What arguments lead to whose first one is no command.
    static func outcome(of arguments: [String], commands: [String]) -> Outcome {
        let (words, options) = split(arguments)
        guard let first = words.first, words.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
            return .refusal(unknown(arguments.first ?? "", commands))
        }
        let text = words.joined(separator: " ")
        if let (task, rest) = leadingTask(of: words) {
            let reading = catalog.everydayReading(of: rest)
            let command = catalog.command(for: task, filledWith: reading)
            if isWhole(command, reading.rest, options) { return .run(command.words + options) }
            // "what is Spark"
            if task.command.hasPrefix("show"), let thing = NamedThing(reading.rest.joined(separator: " "), in: catalog)
            {
                return .run(["show", thing.kind, thing.id] + options)
            }
            // More is said than the command takes: a question.
            if command.isComplete || !reading.rest.isEmpty && words.count > 2 { return asking(words, options) }
            return .refusal("there is no command \(DisplayText.quoted(first)); type `\(command.line)`")
        }
        // "maths" is a skill, but who types it alone asks whether it is needed.
        if let meaning = catalog.everydayVocabulary.meaning(of: text), Guidance.Topic(rawValue: meaning) != nil {
            return asking(words, options)
        }
        if let whole = understood(words, options) { return .run(whole) }
        let isWordOfQuestions = catalog.everydayVocabulary.knows(first)
        if words.count == 1 {
            return isWordOfQuestions && !catalog.everydayVocabulary.isSilent(first)
                ? asking(words, options) : .refusal(unknown(first, commands))
        }
        if !isWordOfQuestions, NearestName.among(commands, to: first.lowercased()) != nil {
            return .refusal(unknown(first, commands))
        }
        return asking(words, options)
    }

    /// The arguments with the word behind `help` as a command: `help learn` is `help plan`.
    static func helpOutcome(of arguments: [String], commands: [String]) -> Outcome? {
        guard arguments.first == "help", arguments.count > 1, !commands.contains(arguments[1]),
            !arguments[1].hasPrefix("-"), arguments[1] != "help"
        else { return nil }
        guard let (task, _) = leadingTask(of: split(Array(arguments.dropFirst())).words),
            let command = task.exampleWords.first
        else { return .refusal(unknown(arguments[1], commands)) }
        return .run(["help", command])
    }

    /// The arguments that were meant by words behind a command that takes them otherwise, where all of them are understood.
    static func repaired(_ arguments: [String]) -> [String]? {
        let (words, options) = split(Array(arguments.dropFirst()))
        guard let command = arguments.first, !words.isEmpty else { return nil }
        guard let task = catalog.everydayTasks.first(where: { $0.exampleWords.first == command && $0.rank != nil })
        else {
            // "data engineer salary" begins with the name of a command.
            return understood([command] + words, options)
        }
        let reading = catalog.everydayReading(of: words)
        let filled = catalog.command(for: task, filledWith: reading)
        guard isWhole(filled, reading.rest, options) else { return nil }
        let repaired = filled.words + options
        return repaired == arguments ? nil : repaired
    }

    /// The command for words that are the name of a thing, or a task behind names: "data engineer salary Dubai".
    private static func understood(_ words: [String], _ options: [String]) -> [String]? {
        if let thing = NamedThing(words.joined(separator: " "), in: catalog) {
            return ["show", thing.kind, thing.id] + options
        }
        let reading = catalog.everydayReading(of: words)
        guard let (task, rest) = leadingTask(of: reading.rest) else { return nil }
        let command = catalog.command(for: task, filledWith: reading)
        return isWhole(command, rest, options) ? command.words + options : nil
    }

    /// Says on the standard error how words were read.
    static func announce(_ arguments: [String]) {
        let words = arguments.map {
            $0.contains(where: \.isWhitespace) ? DisplayText.quoted($0) : DisplayText.plain($0)
        }
        let command = ([PathfinderCommand.name] + words).joined(separator: " ")
        writeToStandardError(Wording(catalog, language(of: arguments))(.readAs, ["command": command]))
    }

    /// The language that options ask for.
    private static func language(of arguments: [String]) -> Language {
        let asksForArabic = zip(arguments, arguments.dropFirst()).contains { $0 == "--lang" && $1.lowercased() == "ar" }
        return asksForArabic || arguments.contains("--lang=ar") ? .arabic : .english
    }

    /// Words up to the first option, and all that follows; an argument of several words counts as those.
    private static func split(_ arguments: [String]) -> (words: [String], options: [String]) {
        let words = arguments.prefix { !$0.hasPrefix("-") }
        return (
            words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) },
            Array(arguments.dropFirst(words.count))
        )
    }

    /// Whether a command says all that was said, and no option of it is given a second time.
    private static func isWhole(_ command: EverydayCommand, _ rest: [String], _ options: [String]) -> Bool {
        command.isComplete && command.usesAll && rest.isEmpty
            && !command.words.contains { word in
                word.hasPrefix("--") && options.contains { $0 == word || $0.hasPrefix(word + "=") }
            }
    }

    /// The task that the first words mean, and the words behind them.
    private static func leadingTask(of words: [String]) -> (task: EverydayTask, rest: [String])? {
        guard let (meaning, count) = catalog.everydayVocabulary.leadingMeaning(of: words),
            let task = catalog.everydayTasks[.init(rawValue: meaning)]
        else { return nil }
        return (task, Array(words.dropFirst(count)))
    }

    private static func asking(_ words: [String], _ options: [String]) -> Outcome {
        .run(["ask", words.joined(separator: " ")] + options)
    }

    /// What to type instead of a word that is no command.
    private static func unknown(_ name: String, _ commands: [String]) -> String {
        let remedy: String
        if let near = NearestName.among(commands, to: name.lowercased()) ?? nearestWord(to: name) {
            remedy = "did you mean \(near)?"
        } else if let thing = NamedThing.nearest(to: name, in: catalog) {
            remedy = "did you mean `\(PathfinderCommand.name) show \(thing.kind) \(thing.id)`?"
        } else {
            remedy = "use \(commands.joined(separator: ", ")), or ask: pathfinder ask \"do I need maths?\""
        }
        return "there is no command \(DisplayText.quoted(name)); \(remedy)"
    }

    /// The everyday word that leads to a command and is nearest to a misspelt one.
    private static func nearestWord(to name: String) -> String? {
        // Of short words too many are near.
        guard name.count >= 4 else { return nil }
        let words = catalog.everydayWords.filter { word in
            word.meaning.map { catalog.everydayTasks[.init(rawValue: $0)] != nil } ?? false
        }
        return NearestName.among(words.map(\.word), to: name.lowercased())
    }
}

// MARK: - Options

extension PlainWords {
    /// What to type instead of the first option that a command does not have; `nil` where it has all of them.
    static func refusal(ofOptionsIn arguments: [String], for command: any ParsableCommand.Type) -> String? {
        var command = command
        var path = arguments.prefix(1)
        if let name = arguments.dropFirst().first,
            let subcommand = command.configuration.subcommands.first(where: { $0.configuration.commandName == name })
        {
            command = subcommand
            path.append(name)
        }
        let names = command.configuration.subcommands.compactMap { $0.configuration.commandName }
        if path.count == 1, let name = arguments.dropFirst().first, !name.hasPrefix("-"),
            let near = NearestName.among(names, to: name.lowercased())
        {
            return
                "`\(PathfinderCommand.name) \(path[0])` has no command \(DisplayText.plain(name)); did you mean \(near)?"
        }
        let known = Self.names(of: command)
        let given = arguments.dropFirst(path.count).prefix { $0 != "--" }.filter { $0.hasPrefix("--") && $0.count > 2 }
            .map { String($0.prefix { $0 != "=" }) }
        guard let unknown = given.first(where: { !known.contains($0) }) else { return nil }
        let call = ([PathfinderCommand.name] + path).joined(separator: " ")
        let meant = catalog.everydayVocabulary.meaning(of: String(unknown.dropFirst(2))).map { "--" + $0 }
        let near = meant.flatMap { known.contains($0) ? $0 : nil } ?? NearestName.among(known, to: unknown.lowercased())
        let remedy = near.map { "did you mean \($0)?" } ?? "`\(call) --help` shows those that there are"
        return "`\(call)` has no option \(DisplayText.plain(unknown)); \(remedy)"
    }

    /// The long options of a command, as its help names them.
    private static func names(of command: any ParsableCommand.Type) -> [String] {
        command.helpMessage(includeHidden: true, columns: 1000).split(separator: "\n").filter { $0.hasPrefix("  -") }
            .flatMap { line in
                // The names end where two blanks part them from what the option does.
                let end = line.dropFirst(2).firstRange(of: "  ")?.lowerBound ?? line.endIndex
                return line[..<end].split { $0 == " " || $0 == "," }.filter { $0.hasPrefix("--") }.map(String.init)
            }
    }
}
