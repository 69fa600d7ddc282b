import PathfinderCatalog

extension Profile: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, name, skills
        case skillsAreComplete = "skills_are_complete"
        case lackingSkills = "lacking_skills"
        case unknownSkills = "unknown_skills"
        case activities
        case workStyles = "work_styles"
        case interests
        case educationLevel = "education_level"
        case educationField = "education_field"
        case unknownEducationField = "unknown_education_field"
        case yearsOfExperience = "years_of_experience"
        case currentRole = "current_role"
        case unknownCurrentRole = "unknown_current_role"
        case currentOccupation = "current_occupation"
        case currentLevel = "current_level"
        case mathsComfort = "maths_comfort"
        case region, remote
        case payWish = "pay_wish"
        case studyHoursPerWeek = "study_hours_per_week"
        case languages
    }

    /// Decodes a profile whose names are ids of the catalog.
    ///
    /// What people write, with names in their own words, is read otherwise.
    ///
    /// - Throws: The decoder's error for a value of a wrong type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func list<Value: Decodable>(_ key: CodingKeys) throws -> [Value] {
            try container.decodeIfPresent([Value].self, forKey: key) ?? []
        }
        func byID<Row, Value: Decodable>(_ key: CodingKeys) throws -> [Identifier<Row>: Value] {
            let values = try container.decodeIfPresent([String: Value].self, forKey: key) ?? [:]
            return Dictionary(uniqueKeysWithValues: values.map { (Identifier(rawValue: $0), $1) })
        }
        id = try container.decodeIfPresent(String.self, forKey: .id)
        name = try container.decodeIfPresent(String.self, forKey: .name)
        skills = try list(.skills)
        skillsAreComplete = try container.decodeIfPresent(Bool.self, forKey: .skillsAreComplete)
        lackingSkills = try list(.lackingSkills)
        unknownSkills = try list(.unknownSkills)
        activities = try byID(.activities)
        workStyles = try byID(.workStyles)
        interests = try container.decodeIfPresent(Interests.self, forKey: .interests)
        educationLevel = try container.decodeIfPresent(EducationLevel.self, forKey: .educationLevel)
        educationField = try container.decodeIfPresent(EducationField.ID.self, forKey: .educationField)
        unknownEducationField = try container.decodeIfPresent(String.self, forKey: .unknownEducationField)
        yearsOfExperience = try container.decodeIfPresent(Double.self, forKey: .yearsOfExperience)
        currentRole = try container.decodeIfPresent(Role.ID.self, forKey: .currentRole)
        unknownCurrentRole = try container.decodeIfPresent(String.self, forKey: .unknownCurrentRole)
        currentOccupation = try container.decodeIfPresent(Occupation.ID.self, forKey: .currentOccupation)
        currentLevel = try container.decodeIfPresent(Level.ID.self, forKey: .currentLevel)
        mathsComfort = try container.decodeIfPresent(Int.self, forKey: .mathsComfort)
        region = try container.decodeIfPresent(Region.ID.self, forKey: .region)
        remote = try container.decodeIfPresent(RemoteWish.self, forKey: .remote)
        payWish = try container.decodeIfPresent(PayWish.self, forKey: .payWish)
        studyHoursPerWeek = try container.decodeIfPresent(Double.self, forKey: .studyHoursPerWeek)
        languages = try list(.languages)
    }

    /// Encodes what is answered, in the shape of `profile.schema.json`.
    ///
    /// - Throws: The encoder's error.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        func list<Value: Encodable>(_ values: [Value], _ key: CodingKeys) throws {
            if !values.isEmpty { try container.encode(values, forKey: key) }
        }
        func byID<Row, Value: Encodable>(_ values: [Identifier<Row>: Value], _ key: CodingKeys) throws {
            guard !values.isEmpty else { return }
            let named = Dictionary(uniqueKeysWithValues: values.map { ($0.rawValue, $1) })
            try container.encode(named, forKey: key)
        }
        try container.encodeIfPresent(id, forKey: .id)
        try container.encodeIfPresent(name, forKey: .name)
        try list(skills, .skills)
        try container.encodeIfPresent(skillsAreComplete, forKey: .skillsAreComplete)
        try list(lackingSkills, .lackingSkills)
        try list(unknownSkills, .unknownSkills)
        try byID(activities, .activities)
        try byID(workStyles, .workStyles)
        try container.encodeIfPresent(interests, forKey: .interests)
        try container.encodeIfPresent(educationLevel, forKey: .educationLevel)
        try container.encodeIfPresent(educationField, forKey: .educationField)
        try container.encodeIfPresent(unknownEducationField, forKey: .unknownEducationField)
        try container.encodeIfPresent(yearsOfExperience, forKey: .yearsOfExperience)
        try container.encodeIfPresent(currentRole, forKey: .currentRole)
        try container.encodeIfPresent(unknownCurrentRole, forKey: .unknownCurrentRole)
        try container.encodeIfPresent(currentOccupation, forKey: .currentOccupation)
        try container.encodeIfPresent(currentLevel, forKey: .currentLevel)
        try container.encodeIfPresent(mathsComfort, forKey: .mathsComfort)
        try container.encodeIfPresent(region, forKey: .region)
        try container.encodeIfPresent(remote, forKey: .remote)
        try container.encodeIfPresent(payWish, forKey: .payWish)
        try container.encodeIfPresent(studyHoursPerWeek, forKey: .studyHoursPerWeek)
        try list(languages, .languages)
    }
}
