import StrictCSV
import Pathfinder

/// Asks the questions of a questionnaire in a terminal: what is asked goes to the standard error, what is typed comes
/// from the standard input.
struct QuestionnaireSession {
    private let wording: Wording
    private let dialogue: Dialogue

    init(wording: Wording, terminal: Terminal) {
        self.wording = wording
        dialogue = Dialogue(wording: wording, terminal: terminal)
    }

    /// Asks until enough is known, the person stops, or the input ends.
    ///
    /// - Returns: How the person left it.
    func run(_ questionnaire: inout Questionnaire) -> End {
        var repeats = false
        while let question = questionnaire.next {
            if !repeats {
                show(question, number: questionnaire.askedCount + 1, chance: questionnaire.chanceOfChange)
            }
            repeats = false
            write(toStandardError: "> ")
            guard let line = readLine() else {
                write(toStandardError: "\n")
                return .inputEnded
            }
            switch Dialogue.command(line) {
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

    /// The file in which the person wants the answers, which is not there yet; `nil` if in none.
    func nameOfFile() -> String? {
        write(toStandardError: "\n")
        say(wording(.questionSave))
        while true {
            write(toStandardError: "> ")
            guard let line = readLine()?.trimmed, !line.isEmpty else { return nil }
            guard case .answer(let name) = Dialogue.command(line) else { return nil }
            if !name.lowercased().hasSuffix(".json") || name.count == ".json".count {
                say(wording(.questionSaveEnding, ["text": DisplayText.plain(name)]))
            } else if isFile(name) {
                say(wording(.questionSaveExists, ["text": DisplayText.plain(name)]))
            } else {
                return name
            }
        }
    }

    /// How the asking ended.
    enum End {
        case finished
        case stopped
        case inputEnded
    }

    /// Hands in an answer; what is wrong with it, if anything is.
    private func answer(_ text: String, to question: Question, in questionnaire: inout Questionnaire) -> String? {
        guard !text.isEmpty else { return wording(.questionEmpty) }
        let answer: QuestionAnswer
        switch question.form {
        case .text: answer = .text(text)
        case .oneOf(let count):
            guard let options = Dialogue.options(text, of: count), options.count == 1 else {
                return wording(.questionAgainOne, ["text": DisplayText.plain(text), "count": String(count)])
            }
            answer = .options(options)
        case .anyOf(let count):
            guard let options = Dialogue.options(text, of: count) else {
                return wording(.questionAgainAny, ["text": DisplayText.plain(text), "count": String(count)])
            }
            answer = .options(options)
        }
        do throws(InputMistake) {
            try questionnaire.answer(answer)
            return nil
        } catch {
            return error.description
        }
    }
}

// MARK: - Drawing

extension QuestionnaireSession {
    private func show(_ question: Question, number: Int, chance: Double?) {
        let limit = String(Questionnaire.questionLimit)
        write(toStandardError: "\n")
        say(
            chance.map { chance in
                wording(
                    .questionCountChance,
                    ["number": String(number), "limit": limit, "percent": wording.wholePercent(chance)])
            } ?? wording(.questionCount, ["number": String(number), "limit": limit]))
        say(wording.text(of: question))
        dialogue.show(wording.options(of: question))
        say(wording.help(for: question))
    }

    private func say(_ text: String) { dialogue.say(text) }
}

extension String {
    /// The text without blanks around it.
    var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return String(self[start..<end])
    }
}
