import PathfinderCareers
package import PathfinderCatalog

/// A command to type for what somebody wants to know.
package struct EverydayCommand: Hashable, Sendable {
    /// What is typed behind the program's name, word by word; the example's words where only an example can be given.
    package let words: [String]
    /// Whether it can be run: nothing in it was made up.
    package let isComplete: Bool
    /// Whether all roles, levels and places that were named stand in it.
    package let usesAll: Bool

    /// The whole line as it is typed.
    package var line: String {
        (["pathfinder"] + words.map { $0.contains(where: \.isWhitespace) ? "\"\($0)\"" : $0 }).joined(separator: " ")
    }
}

extension Catalog {
    /// The command of a task, filled with what was named; with the roles and places of its example where some are missing.
    package func command(for task: EverydayTask, filledWith reading: EverydayReading) -> EverydayCommand {
        let commands = task.command.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
        for command in commands {
            if let filled = Self.filled(command, with: reading) {
                return EverydayCommand(words: filled.words, isComplete: true, usesAll: filled.usesAll)
            }
        }
        let example = task.exampleWords
        let sample = everydayReading(of: Array(example.dropFirst()))
        var likely = reading
        likely.roles += sample.roles
        likely.region = reading.region ?? sample.region
        for command in commands {
            if let filled = Self.filled(command, with: likely) {
                return EverydayCommand(words: filled.words, isComplete: false, usesAll: false)
            }
        }
        return EverydayCommand(words: example, isComplete: false, usesAll: false)
    }

    /// A command with its places in braces filled; `nil` where one that has to be filled is not.
    private static func filled(_ command: [String], with reading: EverydayReading) -> (words: [String], usesAll: Bool)?
    {
        let values: [String: String?] = [
            "role": reading.roles.first?.role.rawValue, "role2": reading.roles.dropFirst().first?.role.rawValue,
            "level": reading.level?.rawValue, "region": reading.region?.rawValue,
        ]
        var words: [String] = []
        var used: Set<String> = []
        for word in command {
            guard word.hasPrefix("{"), word.hasSuffix("}") else {
                words.append(word)
                continue
            }
            let isOptional = word.hasSuffix("?}")
            let name = String(word.dropFirst().dropLast(isOptional ? 2 : 1))
            if let value = values[name] ?? nil {
                words.append(value)
                used.insert(name)
            } else if isOptional {
                if words.last?.hasPrefix("-") == true { words.removeLast() }
            } else {
                return nil
            }
        }
        let said = values.filter { $0.value != nil }.map(\.key)
        return (words, reading.roles.count <= 2 && used.isSuperset(of: said))
    }
}

extension EverydayTask {
    /// The words of the example, those in quotation marks as one.
    package var exampleWords: [String] {
        example.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
            index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
        }
    }
}
