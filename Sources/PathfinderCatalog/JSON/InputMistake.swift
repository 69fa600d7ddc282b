internal import StrictCSV

/// Why a value cannot stand in a profile or a situation, and how to put it right; where it stands is for whoever reads it to say.
public struct InputMistake: Error, Hashable, Sendable {
    /// The offending text; `nil` where there is none to show.
    public let text: String?
    /// What is wrong, worded to follow the text: "is not a level of skill".
    public let message: String
    /// How to put it right, worded as an order.
    public let remedy: String

    package init(_ text: String?, _ message: String, _ remedy: String) {
        self.text = text
        self.message = message
        self.remedy = remedy
    }
}

extension InputMistake {
    /// A name that is not in a table.
    package init(_ unknown: UnknownName) {
        let noun = unknown.table.singular
        let choices = DisplayText.list(unknown.suggestions, separator: " or ", DisplayText.quoted)
        if unknown.isAmbiguous {
            self.init(unknown.name, "means more than one \(noun)", "say \(choices)")
        } else {
            let remedy = choices.isEmpty ? "see `pathfinder list \(unknown.table)`" : "did you mean \(choices)?"
            self.init(unknown.name, "is not a known \(noun)", remedy)
        }
    }

    /// A word that is not among the choices.
    package static func unknownWord<Word: CaseIterable & RawRepresentable<String>>(_ text: String, _: Word.Type) -> Self
    {
        let words = Word.allCases.map(\.rawValue)
        let remedy = NearestName.among(words, to: text.lowercased()).map { "did you mean \"\($0)\"?" }
        return Self(text, "is not one of the choices", remedy ?? "write \(words.joined(separator: ", "))")
    }
}

extension InputMistake: CustomStringConvertible {
    /// The text, what is wrong, and the remedy.
    public var description: String {
        "\(text.map { DisplayText.quoted($0) + " " } ?? "")\(message); \(remedy)"
    }
}
