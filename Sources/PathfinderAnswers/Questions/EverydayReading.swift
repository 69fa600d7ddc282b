package import PathfinderCareers
package import PathfinderCatalog

/// What a text in everyday words names: roles, a level, a place, and words beyond them.
package struct EverydayReading: Hashable, Sendable {
    /// The roles, with a level where one stands beside them, in the order of the text.
    package var roles: [CareerPosition] = []
    /// The level that is named; beside a role or alone.
    package var level: Level.ID?
    /// The first place.
    package var region: Region.ID?
    /// The words that name none of these and are not silent.
    package var rest: [String] = []
}

extension Catalog {
    /// The most words of a role or place.
    private static let longestName = 5

    /// What some words name.
    ///
    /// - Complexity: O(*n*) in the words, after the names were indexed once.
    package func everydayReading(of words: [String]) -> EverydayReading {
        let words = words.flatMap { $0.split(whereSeparator: \.isWhitespace) }
            .map { String($0).withoutPunctuationAround }.filter { !$0.isEmpty }
        var reading = EverydayReading()
        var position = 0
        next: while position < words.count {
            for count in stride(from: min(Self.longestName, words.count - position), through: 1, by: -1) {
                let name = words[position..<position + count].joined(separator: " ")
                guard take(name, into: &reading) else { continue }
                position += count
                continue next
            }
            if !everydayVocabulary.isSilent(words[position]) { reading.rest.append(words[position]) }
            position += 1
        }
        return reading
    }

    /// Notes what a name means; `false` where it means no role, level or place.
    private func take(_ name: String, into reading: inout EverydayReading) -> Bool {
        for form in forms(of: name) {
            if let position = position(named: form) {
                reading.roles.append(position)
                reading.level = reading.level ?? position.level
                return true
            }
            if reading.region == nil, let region = place(named: form) {
                reading.region = region
                return true
            }
            let match = titles.match(form)
            if match.role == nil, reading.level == nil,
                let level = knownID(of: form, in: .levels) ?? match.level?.rawValue,
                !form.contains(" ")
            {
                reading.level = Level.ID(rawValue: level)
                return true
            }
        }
        return false
    }

    /// A name, and without a plural "s" or a letter that Arabic joins to it.
    private func forms(of name: String) -> [String] {
        var forms = [name]
        if name.count > 4, name.hasSuffix("s") { forms.append(String(name.dropLast())) }
        if name.count > 3, let first = name.first, "ولبفك".contains(first) { forms.append(String(name.dropFirst())) }
        return forms
    }

    /// The role of a name that is nothing but a title, with its level: no word at its ends is there in vain.
    private func position(named name: String) -> CareerPosition? {
        if let role = knownID(of: name, in: .roles) { return CareerPosition(role: Role.ID(rawValue: role), level: nil) }
        func titled(_ name: String) -> CareerPosition? {
            let match = titles.match(name)
            guard match.evidence == .whole, let role = match.role else { return nil }
            return CareerPosition(role: role, level: match.level)
        }
        guard let position = titled(name) else { return nil }
        let words = name.split(separator: " ")
        let shorter = [words.dropFirst(), words.dropLast()].map { $0.joined(separator: " ") }
        return words.count > 1 && shorter.contains { titled($0) == position } ? nil : position
    }

    /// The place of a name; codes such as "IN" or "are", which are words too, count only where people use them as names.
    private func place(named name: String) -> Region.ID? {
        guard !everydayVocabulary.isSilent(name), let id = knownID(of: name, in: .regions) else { return nil }
        let region = Region.ID(rawValue: id)
        guard name.count <= 3 else { return region }
        let wanted = NameIndex.normalised(name)
        return regionAliases.contains { $0.region == region && NameIndex.normalised($0.alias) == wanted } ? region : nil
    }
}

extension String {
    /// The text without the marks before and behind it.
    fileprivate var withoutPunctuationAround: String {
        func isMark(_ character: Character) -> Bool {
            !character.isLetter && !character.isNumber && character != "+" && character != "#"
        }
        return String(drop(while: isMark).reversed().drop(while: isMark).reversed())
    }
}
