import Pathfinder

/// Asks the questions of a questionnaire in a terminal: what is asked goes to the standard error, what is typed comes
/// from the standard input.
struct QuestionnaireSession {
    private let wording: Wording
    private let width: Int

    init(wording: Wording, terminal: Terminal) {
        self.wording = wording
        width = terminal.width ?? Terminal.usualWidth
    }

    /// Asks until enough is known, the person stops, or the input ends.
    ///
    /// - Returns: How the person left it.
    func run(_ questionnaire: inout Questionnaire) -> End {
        var repeats = false
        while let question = questionnaire.next {
            if !repeats { show(question, number: questionnaire.askedCount + 1) }
            repeats = false
            write(toStandardError: "> ")
            guard let line = readLine() else {
                write(toStandardError: "\n")
                return .inputEnded
            }
            switch command(line) {
            case .stop: return .stopped
            case .pass: questionnaire.pass()
            case .back:
                if !questionnaire.goBack() { say(wording(.questionFirst)) }
            case .answer(let text):
                if let complaint = answer(text, to: question, in: &questionnaire) {
                    say(complaint)
                    repeats = true
                }
            }
        }
        say(wording(.questionEnough))
        return .finished
    }

    /// The file in which the person wants the answers; `nil` if in none.
    func nameOfFile() -> String? {
        write(toStandardError: "\n")
        say(wording(.questionSave))
        write(toStandardError: "> ")
        guard let line = readLine()?.trimmed, !line.isEmpty else { return nil }
        if case .answer(let name) = command(line) { return name }
        return nil
    }

    /// How the asking ended.
    enum End {
        case finished
        case stopped
        case inputEnded
    }

    private enum Command {
        case pass
        case back
        case stop
        case answer(String)
    }

    private func command(_ line: String) -> Command {
        let text = line.trimmed
        switch text.lowercased() {
        case "?", "؟": return .pass
        case "b", "back", "ر", "رجوع": return .back
        case "q", "quit", "خ", "خروج": return .stop
        default: return .answer(text)
        }
    }

    /// Hands in an answer; what is wrong with it, if anything is.
    private func answer(_ text: String, to question: Question, in questionnaire: inout Questionnaire) -> String? {
        guard !text.isEmpty else { return wording(.questionEmpty) }
        let answer: QuestionAnswer
        switch question.form {
        case .text: answer = .text(text)
        case .oneOf(let count):
            guard let options = Self.options(text, of: count), options.count == 1 else {
                return wording(.questionAgainOne, ["text": Self.shown(text), "count": String(count)])
            }
            answer = .options(options)
        case .anyOf(let count):
            guard let options = Self.options(text, of: count) else {
                return wording(.questionAgainAny, ["text": Self.shown(text), "count": String(count)])
            }
            answer = .options(options)
        }
        do throws(ProfileMistake) {
            try questionnaire.answer(answer)
            return nil
        } catch {
            return error.description
        }
    }

    /// The options of numbers such as "1 3" or "1,3"; none for "0"; `nil` where they are not numbers of options.
    private static func options(_ text: String, of count: Int) -> Set<Int>? {
        let words = text.split { $0 == " " || $0 == "," || $0 == "،" || $0 == ";" || $0 == "\t" }
        let numbers = words.map { word in Int(String(String.UnicodeScalarView(word.unicodeScalars.map(\.asciiDigit)))) }
        guard !numbers.isEmpty, !numbers.contains(nil) else { return nil }
        let chosen = numbers.compactMap { $0 }
        if chosen == [0] { return [] }
        guard chosen.allSatisfy((1...count).contains) else { return nil }
        return Set(chosen.map { $0 - 1 })
    }

    /// What was typed, fit to stand in a message.
    private static func shown(_ text: String) -> String {
        let printable = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        return String(String.UnicodeScalarView(printable.prefix(40)))
    }
}

// MARK: - Drawing

extension QuestionnaireSession {
    private func show(_ question: Question, number: Int) {
        let limit = String(Questionnaire.questionLimit)
        write(toStandardError: "\n")
        say(wording(.questionCount, ["number": String(number), "limit": limit]))
        say(wording.text(of: question))
        let options = wording.options(of: question)
        let digits = String(options.count).count
        for (index, option) in options.enumerated() {
            let label = String(index + 1).padded(to: digits, onLeft: true)
            for (position, line) in option.wrapped(to: width - digits - 4).enumerated() {
                let lead = position == 0 ? label : String(repeating: " ", count: digits)
                write(toStandardError: "  \(lead)  \(line)\n")
            }
        }
        say(wording.help(for: question))
    }

    private func say(_ text: String) {
        for line in text.wrapped(to: width) { write(toStandardError: line + "\n") }
    }
}

extension Unicode.Scalar {
    /// The ASCII digit of an Arabic one; any other scalar itself.
    fileprivate var asciiDigit: Unicode.Scalar {
        switch value {
        case 0x660...0x669: Unicode.Scalar(UInt8(value - 0x660 + 0x30))
        case 0x6F0...0x6F9: Unicode.Scalar(UInt8(value - 0x6F0 + 0x30))
        default: self
        }
    }
}

extension String {
    /// The text without blanks around it.
    var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return String(self[start..<end])
    }
}
