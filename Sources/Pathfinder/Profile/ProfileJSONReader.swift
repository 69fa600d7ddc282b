internal import CSV

/// Reads one profile of JSON, and notes everything that is wrong with it.
struct ProfileJSONReader {
    private let bytes: [UInt8]
    private let file: String
    private var builder: ProfileBuilder
    private var problems: [ProfileError.Problem] = []

    init(_ bytes: [UInt8], catalog: Catalog, file: String) {
        self.bytes = bytes
        self.file = file
        builder = ProfileBuilder(catalog)
    }

    mutating func profile() throws(ProfileError) -> Profile {
        guard bytes.count <= ProfileLimits.bytes else { throw ProfileError([.tooLarge(file)]) }
        do throws(JSONSyntaxError) {
            read(try JSONParser.parse(bytes))
        } catch {
            throw ProfileError([problem(at: error.offset, "", ProfileMistake(nil, error.message, error.remedy))])
        }
        do throws(ProfileMistake) {
            let profile = try builder.finished()
            if problems.isEmpty { return profile }
        } catch {
            if problems.isEmpty { problems = [problem(at: 0, "", error)] }
        }
        throw ProfileError(problems)
    }

    private mutating func read(_ root: JSONNode) {
        forEachMember(of: root, "", known: Profile.CodingKeys.allCases.map(\.rawValue) + ["$schema"]) {
            reader, member, pointer in
            guard let field = Profile.CodingKeys(rawValue: member.name) else {
                return reader.withText(member.value, pointer) { _, _ in }  // $schema
            }
            reader.read(field, member.value, pointer)
        }
    }

    private mutating func read(_ field: Profile.CodingKeys, _ value: JSONNode, _ pointer: String) {
        switch field {
        case .id: withText(value, pointer) { builder, text throws(ProfileMistake) in try builder.setID(text) }
        case .name: withText(value, pointer) { builder, text throws(ProfileMistake) in try builder.setName(text) }
        case .skills: forEachElement(of: value, pointer) { $0.readSkill($1, $2) }
        case .skillsAreComplete: withBoolean(value, pointer) { builder, isTrue in builder.setSkillsAreComplete(isTrue) }
        case .lackingSkills:
            forEachElement(of: value, pointer) { reader, element, pointer in
                reader.withText(element, pointer) { builder, name throws(ProfileMistake) in
                    try builder.addLackingSkill(name)
                }
            }
        case .unknownSkills:
            forEachElement(of: value, pointer) { reader, element, pointer in
                reader.withText(element, pointer) { builder, text throws(ProfileMistake) in try builder.addSkill(text) }
            }
        case .activities:
            forEachMember(of: value, pointer) { reader, member, pointer in
                reader.withBoolean(member.value, pointer, of: member) { builder, isTrue throws(ProfileMistake) in
                    try builder.addActivity(member.name, isTrue)
                }
            }
        case .workStyles:
            forEachMember(of: value, pointer) { reader, member, pointer in
                reader.withInteger(member.value, pointer, of: member) { builder, agreement throws(ProfileMistake) in
                    try builder.addWorkStyle(member.name, agreement)
                }
            }
        case .interests:
            forEachMember(of: value, pointer, known: Interest.Kind.allCases.map(\.rawValue)) {
                reader, member, pointer in
                reader.withNumber(member.value, pointer, of: member) { builder, strength throws(ProfileMistake) in
                    try builder.addInterest(member.name, strength)
                }
            }
        case .educationLevel:
            withText(value, pointer) { builder, word throws(ProfileMistake) in try builder.setEducationLevel(word) }
        case .educationField:
            withText(value, pointer) { builder, name throws(ProfileMistake) in try builder.setEducationField(name) }
        case .yearsOfExperience:
            withNumber(value, pointer) { builder, years throws(ProfileMistake) in try builder.setYears(years) }
        case .currentRole:
            withText(value, pointer) { builder, title throws(ProfileMistake) in try builder.setCurrentRole(title) }
        case .currentLevel:
            withText(value, pointer) { builder, name throws(ProfileMistake) in try builder.setCurrentLevel(name) }
        case .mathsComfort:
            withInteger(value, pointer) { builder, comfort throws(ProfileMistake) in
                try builder.setMathsComfort(comfort)
            }
        case .region: withText(value, pointer) { builder, name throws(ProfileMistake) in try builder.setRegion(name) }
        case .remote: withText(value, pointer) { builder, word throws(ProfileMistake) in try builder.setRemote(word) }
        case .payWish: readPayWish(value, pointer)
        case .studyHoursPerWeek:
            withNumber(value, pointer) { builder, hours throws(ProfileMistake) in try builder.setStudyHours(hours) }
        case .languages:
            forEachElement(of: value, pointer) { reader, element, pointer in
                reader.withText(element, pointer) { builder, code throws(ProfileMistake) in
                    try builder.addLanguage(code)
                }
            }
        }
    }

    private mutating func readSkill(_ element: JSONNode, _ pointer: String) {
        if case .string(let name) = element.content {
            return use(element, pointer) { builder throws(ProfileMistake) in try builder.addSkill(name) }
        }
        guard case .object = element.content else {
            return wrongType(
                element, pointer, "a text or an object", "write \"python\", or {\"skill\": \"python\", \"level\": 3}")
        }
        var name: String?
        var level: Int?
        let count = problems.count
        forEachMember(of: element, pointer, known: ["skill", "level"]) { reader, member, pointer in
            if member.name == "skill" {
                reader.withText(member.value, pointer) { _, text in name = text }
            } else {
                reader.withInteger(member.value, pointer) { builder, number throws(ProfileMistake) in
                    try builder.checkSkillLevel(number)
                    level = number
                }
            }
        }
        guard problems.count == count else { return }
        guard let name else {
            return add(element, pointer, ProfileMistake(nil, "a skill has no name", "add \"skill\" with its name"))
        }
        use(element, pointer) { builder throws(ProfileMistake) in try builder.addSkill(name, level: level) }
    }

    private mutating func readPayWish(_ value: JSONNode, _ pointer: String) {
        if case .object(let members) = value.content {
            let names = ["amount", "currency", "period"]
            for name in names where !members.contains(where: { $0.name == name && !$0.value.isNull }) {
                add(
                    value, pointer,
                    ProfileMistake(nil, "the pay wish lacks \"\(name)\"", "add it, or leave out the pay wish"))
            }
        }
        forEachMember(of: value, pointer, known: ["amount", "currency", "period"]) { reader, member, pointer in
            switch member.name {
            case "amount":
                reader.withNumber(member.value, pointer) { builder, amount throws(ProfileMistake) in
                    try builder.setPayAmount(amount)
                }
            case "currency":
                reader.withText(member.value, pointer) { builder, code throws(ProfileMistake) in
                    try builder.setPayCurrency(code)
                }
            default:
                reader.withText(member.value, pointer) { builder, word throws(ProfileMistake) in
                    try builder.setPayPeriod(word)
                }
            }
        }
    }
}

// MARK: - Values of a type

extension ProfileJSONReader {
    private typealias Use<Value> = (inout ProfileBuilder, Value) throws(ProfileMistake) -> Void

    /// Uses a text; null is not answered.
    private mutating func withText(_ node: JSONNode, _ pointer: String, _ body: Use<String>) {
        if case .string(let text) = node.content {
            use(node, pointer) { builder throws(ProfileMistake) in try body(&builder, text) }
        } else if !node.isNull {
            wrongType(node, pointer, "a text", "write it in double quotes")
        }
    }

    private mutating func withBoolean(
        _ node: JSONNode, _ pointer: String, of member: JSONMember? = nil, _ body: Use<Bool>
    ) {
        if case .boolean(let isTrue) = node.content {
            use(node, pointer, of: member) { builder throws(ProfileMistake) in try body(&builder, isTrue) }
        } else if !node.isNull {
            wrongType(node, pointer, "a truth value", "write true or false, without quotes")
        }
    }

    private mutating func withNumber(
        _ node: JSONNode, _ pointer: String, of member: JSONMember? = nil, _ body: Use<Double>
    ) {
        if case .number(let number) = node.content {
            use(node, pointer, of: member) { builder throws(ProfileMistake) in try body(&builder, number) }
        } else if !node.isNull {
            wrongType(node, pointer, "a number", "write digits, without quotes")
        }
    }

    private mutating func withInteger(
        _ node: JSONNode, _ pointer: String, of member: JSONMember? = nil, _ body: Use<Int>
    ) {
        withNumber(node, pointer, of: member) { builder, number throws(ProfileMistake) in
            guard let integer = Int(exactly: number) else {
                throw ProfileMistake("\(number)", "is not a whole number", "write it without a fraction")
            }
            try body(&builder, integer)
        }
    }

    private mutating func forEachElement(
        of node: JSONNode, _ pointer: String, _ body: (inout ProfileJSONReader, JSONNode, String) -> Void
    ) {
        guard case .array(let elements) = node.content else {
            if !node.isNull { wrongType(node, pointer, "a list", "write it in square brackets: [\"…\", \"…\"]") }
            return
        }
        guard isShort(elements.count, node, pointer) else { return }
        for (index, element) in elements.enumerated() {
            let pointer = "\(pointer)/\(index)"
            if element.isNull {
                wrongType(element, pointer, "a value", "remove it")
            } else {
                body(&self, element, pointer)
            }
        }
    }

    private mutating func forEachMember(
        of node: JSONNode, _ pointer: String, known names: [String]? = nil,
        _ body: (inout ProfileJSONReader, JSONMember, String) -> Void
    ) {
        guard case .object(let members) = node.content else {
            let isProfile = pointer.isEmpty
            if isProfile || !node.isNull { wrongType(node, pointer, "an object", "write it in braces: {\"…\": …}") }
            return
        }
        guard isShort(members.count, node, pointer) else { return }
        var seen: Set<String> = []
        for member in members {
            let pointer = pointer + "/" + member.name.replacing("~", with: "~0").replacing("/", with: "~1")
            if let names, !names.contains(member.name) {
                let remedy = NearestName.among(names, to: member.name).map { "did you mean \"\($0)\"?" }
                add(
                    member.nameRange, pointer,
                    ProfileMistake(
                        member.name, "is not a field here", remedy ?? "use one of \(names.joined(separator: ", "))"))
            } else if !seen.insert(member.name).inserted {
                add(member.nameRange, pointer, ProfileMistake(member.name, "stands twice", "keep one of them"))
            } else {
                body(&self, member, pointer)
            }
        }
    }
}

// MARK: - Problems

extension ProfileJSONReader {
    /// Uses a value; what is wrong with the name it is given under is shown at the name.
    private mutating func use(
        _ node: JSONNode, _ pointer: String, of member: JSONMember? = nil,
        _ body: (inout ProfileBuilder) throws(ProfileMistake) -> Void
    ) {
        do throws(ProfileMistake) {
            try body(&builder)
        } catch {
            if let member, error.text == member.name { return add(member.nameRange, pointer, error) }
            add(node, pointer, error)
        }
    }

    private mutating func isShort(_ count: Int, _ node: JSONNode, _ pointer: String) -> Bool {
        guard count > ProfileLimits.listLength else { return true }
        let mistake = ProfileMistake(
            nil, "\(count) values are more than the \(ProfileLimits.listLength) that a profile may have here",
            "keep those that matter most")
        add(node.range.lowerBound..<node.range.lowerBound, pointer, mistake)
        return false
    }

    private mutating func wrongType(_ node: JSONNode, _ pointer: String, _ expected: String, _ remedy: String) {
        add(node, pointer, ProfileMistake(source(node.range), "is \(node.kind), where \(expected) belongs", remedy))
    }

    private mutating func add(_ node: JSONNode, _ pointer: String, _ mistake: ProfileMistake) {
        var mistake = mistake
        if case .number = node.content {
            // As it was written, which is not how a Double is described.
            mistake = ProfileMistake(source(node.range), mistake.message, mistake.remedy)
        }
        add(node.range, pointer, mistake)
    }

    private mutating func add(_ range: Range<Int>, _ pointer: String, _ mistake: ProfileMistake) {
        problems.append(problem(at: range.lowerBound, pointer, mistake))
    }

    private func source(_ range: Range<Int>) -> String { String(decoding: bytes[range].prefix(400), as: UTF8.self) }

    private func problem(at offset: Int, _ pointer: String, _ mistake: ProfileMistake) -> ProfileError.Problem {
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return ProfileError.Problem(
            file: file, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
            column: String(decoding: bytes[lineStart..<offset], as: UTF8.self).unicodeScalars.count + 1,
            pointer: pointer, text: mistake.text, message: mistake.message, remedy: mistake.remedy)
    }
}

extension ProfileError.Problem {
    /// A file that is not read because of its size.
    package static func tooLarge(_ file: String) -> Self {
        Self(
            file: file, line: nil, column: nil, pointer: "", text: nil,
            message: "a profile has at most \(ProfileLimits.bytes >> 20) MiB",
            remedy: "keep up to \(ProfileLimits.listLength) skills; many people belong into a CSV file, see --profiles")
    }
}
