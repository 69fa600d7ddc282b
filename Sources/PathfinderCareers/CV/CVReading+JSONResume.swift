public import PathfinderCatalog

extension CVReading {
    /// Reads a CV in the shape of JSON Resume (jsonresume.org).
    ///
    /// Fields that the shape does not know, and values of another type, are left aside.
    ///
    /// - Parameters:
    ///   - json: The text in UTF-8, of at most ``byteLimit`` bytes.
    ///   - catalog: The catalog that knows the names.
    ///   - today: The day up to which a job without an end goes on.
    ///   - file: The display name for errors.
    /// - Throws: ``InputError`` for a text that is no JSON, or no resume.
    /// - Complexity: O(*n*) in the length of the text, once the names of the catalog were indexed.
    public init(
        jsonResume json: [UInt8], in catalog: Catalog, today: CalendarDate, file: String = "resume.json"
    ) throws(InputError) {
        let root: JSONNode
        do throws(JSONSyntaxError) {
            root = try JSONParser.parse(json)
        } catch {
            let mistake = InputMistake(nil, error.message, error.remedy)
            let reader = JSONFieldReader(json, file: file, noun: "resume", listLimit: 0, ())
            throw InputError([reader.problem(at: error.offset, "", mistake)])
        }
        if let mistake = Self.mistake(in: root) {
            throw InputError([
                InputError.Problem(
                    file: file, line: nil, column: nil, pointer: "", text: nil, message: mistake.message,
                    remedy: mistake.remedy)
            ])
        }
        var reader = CVReader(catalog, today: today)
        reader.read(jsonResume: root)
        self = reader.reading
    }

    /// Why a value is no resume.
    private static func mistake(in root: JSONNode) -> (message: String, remedy: String)? {
        let shape = "a JSON Resume has \"basics\", \"work\", \"education\" or \"skills\""
        guard case .object(let members) = root.content else {
            return ("is JSON, but no resume", "give an object: " + shape)
        }
        let names = Set(members.map(\.name))
        let profile = Set(Profile.CodingKeys.allCases.map(\.rawValue))
            .subtracting(["skills", "languages", "interests", "name", "id"])
        let hasOwnSkills = root["skills"].elements.contains { !$0["skill"].isNull || $0.string != nil }
        if !names.isDisjoint(with: profile) || hasOwnSkills && names.isDisjoint(with: ["basics", "work", "education"]) {
            return ("is a profile of Pathfinder and no CV", "give it with --profile")
        }
        guard names.isDisjoint(with: ["basics", "work", "education", "skills"]) else { return nil }
        return ("is JSON, but no resume", shape + "; a profile of Pathfinder is given with --profile")
    }
}

extension JSONNode {
    /// A member of an object; null where there is none.
    subscript(name: String) -> JSONNode {
        guard case .object(let members) = content, let member = members.first(where: { $0.name == name }) else {
            return JSONNode.absent
        }
        return member.value
    }

    fileprivate var string: String? {
        guard case .string(let text) = content else { return nil }
        return text.contains { !$0.isWhitespace } ? text : nil
    }

    fileprivate var elements: [JSONNode] {
        guard case .array(let elements) = content else { return [] }
        return elements
    }

    fileprivate var strings: [String] { elements.compactMap(\.string) }
}

extension CVReader {
    /// Takes the parts of a JSON Resume.
    fileprivate mutating func read(jsonResume root: JSONNode) {
        let basics = root["basics"]
        takeName([basics["name"].string])
        takeHeadline(basics["label"].string)
        let location = basics["location"]
        let places = [location["city"], location["region"], location["countryCode"]].compactMap(\.string)
        takePlace(places.isEmpty ? location.string ?? location["address"].string : places.joined(separator: ", "))
        for job in root["work"].elements {
            takeJob(
                job["position"].string, from: job["startDate"].string, to: job["endDate"].string,
                place: job["location"].string)
            takeSkills(job["summary"].string, .sentence)
            for highlight in job["highlights"].strings { takeSkills(highlight, .sentence) }
            takeSkills(job["keywords"].strings.joined(separator: ", "), .list)
        }
        for studies in root["education"].elements {
            takeStudies(studies["studyType"].string, studies["area"].string, to: studies["endDate"].string)
        }
        takeSummary(basics["summary"].string)
        for skill in root["skills"].elements {
            takeSkill(
                skill["name"].string ?? skill.string, level: skill["level"].string, keywords: skill["keywords"].strings)
        }
        for project in root["projects"].elements {
            takeSkills(project["description"].string, .sentence)
            for highlight in project["highlights"].strings { takeSkills(highlight, .sentence) }
            takeSkills(project["keywords"].strings.joined(separator: ", "), .list)
        }
        for certificate in root["certificates"].elements { takeSkills(certificate["name"].string, .sentence) }
        for language in root["languages"].elements {
            takeLanguage(language["language"].string ?? language.string, fluency: language["fluency"].string)
        }
    }
}
