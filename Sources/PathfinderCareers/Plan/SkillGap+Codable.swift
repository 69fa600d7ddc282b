import PathfinderCatalog

/// In JSON `known` and `missing` are ids of skills, whose importance stands in `demand`; `missingCore` follows from both.
extension SkillGap: Codable {
    private enum CodingKeys: CodingKey {
        case demand, readiness, known, missing, missingCore
    }

    /// Reads a gap.
    ///
    /// - Throws: `DecodingError`, also for a skill that the demand does not have.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let demand = try container.decode(SkillDemand.self, forKey: .demand)
        let bySkill = Dictionary(demand.skills.map { ($0.skill, $0) }, uniquingKeysWith: { first, _ in first })
        func skills(_ key: CodingKeys) throws -> [DemandedSkill] {
            try container.decode([Skill.ID].self, forKey: key).map { id in
                guard let skill = bySkill[id] else {
                    throw DecodingError.dataCorruptedError(
                        forKey: key, in: container, debugDescription: "\(id) is not among the skills of the demand")
                }
                return skill
            }
        }
        self.init(
            demand: demand, readiness: try container.decodeIfPresent(Double.self, forKey: .readiness),
            known: try skills(.known), missing: try skills(.missing))
    }

    /// Writes the gap.
    ///
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(demand, forKey: .demand)
        try container.encodeIfPresent(readiness, forKey: .readiness)
        try container.encode(known.map(\.skill), forKey: .known)
        try container.encode(missing.map(\.skill), forKey: .missing)
        try container.encode(missingCore, forKey: .missingCore)
    }
}
