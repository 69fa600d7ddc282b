public import PathfinderCatalog

extension StaffingSituation {
    /// The most bytes of a situation of JSON.
    public static let jsonLimit = 1 << 18

    /// Reads a situation of JSON, with names as people write them.
    ///
    ///     {"descriptions": ["our reports contradict each other"], "data": "data-scattered",
    ///      "deliverables": ["deliver-assistant"], "existing": ["have-ai-team"], "symptoms": ["team-silos"]}
    ///
    /// - Parameters:
    ///   - json: The text in UTF-8, of at most ``jsonLimit`` bytes.
    ///   - catalog: The catalog that knows the names.
    ///   - file: The display name for errors.
    /// - Throws: ``InputError`` with everything that is wrong, each at its place.
    /// - Complexity: O(*n*) in the bytes; each misspelt name takes a search among all names.
    public init(json: [UInt8], in catalog: Catalog, file: String = "situation.json") throws(InputError) {
        var reader = JSONFieldReader(
            json, file: file, noun: "situation", listLimit: StaffingSituationBuilder.listLimit,
            StaffingSituationBuilder(catalog))
        self = try reader.situation()
    }
}

extension JSONFieldReader<StaffingSituationBuilder> {
    fileprivate mutating func situation() throws(InputError) -> StaffingSituation {
        guard bytes.count <= StaffingSituation.jsonLimit else {
            let mistake = InputMistake(
                nil, "a situation has at most \(StaffingSituation.jsonLimit >> 10) KiB", "keep what matters most")
            throw InputError([problem(at: 0, "", mistake)])
        }
        do throws(JSONSyntaxError) {
            let known = StaffingSituation.CodingKeys.allCases.map(\.rawValue)
            forEachMember(of: try JSONParser.parse(bytes), "", known: known) { reader, member, pointer in
                guard let field = StaffingSituation.CodingKeys(rawValue: member.name) else { return }
                reader.read(field, member.value, pointer)
            }
        } catch {
            throw InputError([problem(at: error.offset, "", InputMistake(nil, error.message, error.remedy))])
        }
        guard problems.isEmpty else { throw InputError(problems) }
        return builder.situation
    }

    private mutating func read(_ field: StaffingSituation.CodingKeys, _ value: JSONNode, _ pointer: String) {
        switch field {
        case .descriptions:
            withTexts(of: value, pointer) { builder, text throws(InputMistake) in try builder.addDescription(text) }
        case .symptoms:
            withTexts(of: value, pointer) { builder, name throws(InputMistake) in try builder.addSymptom(name) }
        case .data:
            withText(value, pointer) { builder, name throws(InputMistake) in try builder.addAnswer(name, to: .data) }
        case .deliverables:
            withTexts(of: value, pointer) { builder, name throws(InputMistake) in
                try builder.addAnswer(name, to: .deliverable)
            }
        case .existing:
            withTexts(of: value, pointer) { builder, name throws(InputMistake) in
                try builder.addAnswer(name, to: .existing)
            }
        }
    }

    private mutating func withTexts(of value: JSONNode, _ pointer: String, _ body: Use<String>) {
        forEachElement(of: value, pointer) { $0.withText($1, $2, body) }
    }
}
