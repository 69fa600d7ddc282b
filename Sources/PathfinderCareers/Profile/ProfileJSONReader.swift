package import PathfinderCatalog
internal import StrictCSV

/// Reads one profile of JSON, and notes everything that is wrong with it.
typealias ProfileJSONReader = JSONFieldReader<ProfileBuilder>

extension JSONFieldReader<ProfileBuilder> {
    init(_ bytes: [UInt8], catalog: Catalog, file: String) {
        self.init(bytes, file: file, noun: "profile", listLimit: ProfileLimits.listLength, ProfileBuilder(catalog))
    }

    mutating func profile() throws(InputError) -> Profile {
        guard bytes.count <= ProfileLimits.bytes else { throw InputError([.tooLarge(file)]) }
        do throws(JSONSyntaxError) {
            read(try JSONParser.parse(bytes))
        } catch {
            throw InputError([problem(at: error.offset, "", InputMistake(nil, error.message, error.remedy))])
        }
        do throws(InputMistake) {
            let profile = try builder.finished()
            if problems.isEmpty { return profile }
        } catch {
            if problems.isEmpty { problems = [problem(at: 0, "", error)] }
        }
        throw InputError(problems)
    }

    fileprivate mutating func read(_ root: JSONNode) {
        forEachMember(of: root, "", known: Profile.CodingKeys.allCases.map(\.rawValue) + ["$schema"]) {
            reader, member, pointer in
            guard let field = Profile.CodingKeys(rawValue: member.name) else {
                return reader.withText(member.value, pointer) { _, _ in }  // $schema
            }
            reader.read(field, member.value, pointer)
        }
    }

    fileprivate mutating func read(_ field: Profile.CodingKeys, _ value: JSONNode, _ pointer: String) {
        switch field {
        case .id: withText(value, pointer) { builder, text throws(InputMistake) in try builder.setID(text) }
        case .name: withText(value, pointer) { builder, text throws(InputMistake) in try builder.setName(text) }
        case .skills: forEachElement(of: value, pointer) { $0.readSkill($1, $2) }
        case .skillsAreComplete: withBoolean(value, pointer) { builder, isTrue in builder.setSkillsAreComplete(isTrue) }
        case .lackingSkills:
            forEachElement(of: value, pointer) { reader, element, pointer in
                reader.withText(element, pointer) { builder, name throws(InputMistake) in
                    try builder.addLackingSkill(name)
                }
            }
        case .unknownSkills:
            forEachElement(of: value, pointer) { reader, element, pointer in
                reader.withText(element, pointer) { builder, text throws(InputMistake) in try builder.addSkill(text) }
            }
        case .activities:
            forEachMember(of: value, pointer) { reader, member, pointer in
                reader.withBoolean(member.value, pointer, of: member) { builder, isTrue throws(InputMistake) in
                    try builder.addActivity(member.name, isTrue)
                }
            }
        case .workStyles:
            forEachMember(of: value, pointer) { reader, member, pointer in
                reader.withInteger(member.value, pointer, of: member) { builder, agreement throws(InputMistake) in
                    try builder.addWorkStyle(member.name, agreement)
                }
            }
        case .interests:
            forEachMember(of: value, pointer, known: Interest.Kind.allCases.map(\.rawValue)) {
                reader, member, pointer in
                reader.withNumber(member.value, pointer, of: member) { builder, strength throws(InputMistake) in
                    try builder.addInterest(member.name, strength)
                }
            }
        case .educationLevel:
            withText(value, pointer) { builder, word throws(InputMistake) in try builder.setEducationLevel(word) }
        case .educationField, .unknownEducationField:
            withText(value, pointer) { builder, name throws(InputMistake) in try builder.setEducationField(name) }
        case .yearsOfExperience:
            withNumber(value, pointer) { builder, years throws(InputMistake) in try builder.setYears(years) }
        case .currentRole, .unknownCurrentRole:
            withText(value, pointer) { builder, title throws(InputMistake) in try builder.setCurrentRole(title) }
        case .currentOccupation:
            withText(value, pointer) { builder, title throws(InputMistake) in try builder.setCurrentOccupation(title) }
        case .currentLevel:
            withText(value, pointer) { builder, name throws(InputMistake) in try builder.setCurrentLevel(name) }
        case .mathsComfort:
            withInteger(value, pointer) { builder, comfort throws(InputMistake) in
                try builder.setMathsComfort(comfort)
            }
        case .region: withText(value, pointer) { builder, name throws(InputMistake) in try builder.setRegion(name) }
        case .remote: withText(value, pointer) { builder, word throws(InputMistake) in try builder.setRemote(word) }
        case .payWish: readPayWish(value, pointer)
        case .studyHoursPerWeek:
            withNumber(value, pointer) { builder, hours throws(InputMistake) in try builder.setStudyHours(hours) }
        case .languages:
            forEachElement(of: value, pointer) { reader, element, pointer in
                reader.withText(element, pointer) { builder, code throws(InputMistake) in
                    try builder.addLanguage(code)
                }
            }
        }
    }

    fileprivate mutating func readSkill(_ element: JSONNode, _ pointer: String) {
        if case .string(let name) = element.content {
            return use(element, pointer) { builder throws(InputMistake) in try builder.addSkills(name) }
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
                reader.withInteger(member.value, pointer) { builder, number throws(InputMistake) in
                    try builder.checkSkillLevel(number)
                    level = number
                }
            }
        }
        guard problems.count == count else { return }
        guard let name else {
            return add(element, pointer, InputMistake(nil, "a skill has no name", "add \"skill\" with its name"))
        }
        use(element, pointer) { builder throws(InputMistake) in try builder.addSkill(name, level: level) }
    }

    fileprivate mutating func readPayWish(_ value: JSONNode, _ pointer: String) {
        if case .object(let members) = value.content {
            let names = ["amount", "currency", "period"]
            for name in names where !members.contains(where: { $0.name == name && !$0.value.isNull }) {
                add(
                    value, pointer,
                    InputMistake(nil, "the pay wish lacks \"\(name)\"", "add it, or leave out the pay wish"))
            }
        }
        forEachMember(of: value, pointer, known: ["amount", "currency", "period"]) { reader, member, pointer in
            switch member.name {
            case "amount":
                reader.withNumber(member.value, pointer) { builder, amount throws(InputMistake) in
                    try builder.setPayAmount(amount)
                }
            case "currency":
                reader.withText(member.value, pointer) { builder, code throws(InputMistake) in
                    try builder.setPayCurrency(code)
                }
            default:
                reader.withText(member.value, pointer) { builder, word throws(InputMistake) in
                    try builder.setPayPeriod(word)
                }
            }
        }
    }
}

extension InputError.Problem {
    /// A file that is not read because of its size.
    package static func tooLarge(_ file: String) -> Self {
        Self(
            file: file, line: nil, column: nil, pointer: "", text: nil,
            message: "a profile has at most \(ProfileLimits.bytes >> 20) MiB",
            remedy: "keep up to \(ProfileLimits.listLength) skills; many people belong into a CSV file, see --profiles")
    }
}
