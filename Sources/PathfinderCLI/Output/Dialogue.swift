import StrictCSV
import Pathfinder

/// Asks single questions in a terminal: what is asked goes to the standard error, what is typed comes from the standard
/// input.
struct Dialogue {
    private let width: Int
    private let wording: Wording

    init(wording: Wording, terminal: Terminal) {
        self.wording = wording
        width = terminal.width ?? Terminal.usualWidth
    }

    /// What is done with a question.
    enum Reply<Value> {
        case answer(Value)
        /// It is not known.
        case pass
        case back
        /// The person stops, or the input ends.
        case stop
    }

    /// Asks until what is typed can be used.
    ///
    /// - Parameters:
    ///   - question: What is asked.
    ///   - options: The numbered options, if any.
    ///   - help: What can be typed.
    ///   - read: The value of what is typed; `nil` where it cannot be used.
    ///   - complaint: What is said of a text that cannot be used.
    /// - Returns: The answer, or what is done instead.
    func ask<Value>(
        _ question: String, _ options: [String], help: String, read: (String) -> Value?,
        complaint: (String) -> String
    ) -> Reply<Value> {
        say("")
        say(question)
        show(options)
        say(help)
        while true {
            write(toStandardError: "> ")
            guard let line = readLine() else {
                write(toStandardError: "\n")
                return .stop
            }
            switch Self.command(line) {
            case .stop: return .stop
            case .pass: return .pass
            case .back: return .back
            case .answer(let text):
                if text.isEmpty {
                    say(wording(.questionEmpty))
                } else if let value = read(text) {
                    return .answer(value)
                } else {
                    say(complaint(DisplayText.plain(text)))
                }
            }
        }
    }

    func say(_ text: String) {
        for line in text.wrapped(to: width) { write(toStandardError: line + "\n") }
    }

    /// Shows options with their numbers.
    func show(_ options: [String]) {
        let digits = String(options.count).count
        for (index, option) in options.enumerated() {
            let label = String(index + 1).padded(to: digits, onLeft: true)
            for (position, line) in option.wrapped(to: width - digits - 4).enumerated() {
                let lead = position == 0 ? label : String(repeating: " ", count: digits)
                write(toStandardError: "  \(lead)  \(line)\n")
            }
        }
    }

    /// What was typed: an answer, or a letter for something else.
    static func command(_ line: String) -> Reply<String> {
        let text = line.trimmed
        switch text.lowercased() {
        case "?", "؟": return .pass
        case "b", "back", "ر", "رجوع": return .back
        case "q", "quit", "خ", "خروج": return .stop
        default: return .answer(text)
        }
    }

    /// The options of numbers such as "1 3" or "1,3"; none for "0"; `nil` where they are not numbers of options.
    static func options(_ text: String, of count: Int) -> Set<Int>? {
        let words = text.split { $0 == " " || $0 == "," || $0 == "،" || $0 == ";" || $0 == "\t" }
        let numbers = words.map { word in Int(String(String.UnicodeScalarView(word.unicodeScalars.map(\.asciiDigit)))) }
        guard !numbers.isEmpty, !numbers.contains(nil) else { return nil }
        let chosen = numbers.compactMap { $0 }
        if chosen == [0] { return [] }
        guard chosen.allSatisfy((1...count).contains) else { return nil }
        return Set(chosen.map { $0 - 1 })
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
