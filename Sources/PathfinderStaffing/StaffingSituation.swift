public import PathfinderCatalog

/// What a manager who hires says about the situation; all of it may be left out.
public struct StaffingSituation: Hashable, Sendable {
    /// What goes wrong, in everyday words; each is read as one symptom.
    public var descriptions: [String]
    /// What goes wrong, as known symptoms.
    public var symptoms: [StaffingProblem.ID]
    /// The state of the data; `nil` when not known.
    public var data: SituationAnswer.ID?
    /// What is to be delivered.
    public var deliverables: [SituationAnswer.ID]
    /// What exists already.
    public var existing: [SituationAnswer.ID]

    /// A situation.
    public init(
        descriptions: [String] = [], symptoms: [StaffingProblem.ID] = [], data: SituationAnswer.ID? = nil,
        deliverables: [SituationAnswer.ID] = [], existing: [SituationAnswer.ID] = []
    ) {
        self.descriptions = descriptions
        self.symptoms = symptoms
        self.data = data
        self.deliverables = deliverables
        self.existing = existing
    }

    /// Whether nothing is said.
    public var isEmpty: Bool { self == StaffingSituation() }

    /// The answers to all questions, in the order of the questions.
    public var answers: [SituationAnswer.ID] { [data].compactMap { $0 } + deliverables + existing }
}

extension StaffingSituation: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case descriptions, symptoms, data, deliverables, existing
    }

    /// Decodes a situation; what is missing is not said.
    ///
    /// Ids are not checked; ``init(json:in:file:)`` reads what people write.
    ///
    /// - Throws: The decoder's error if a value has another type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            descriptions: try container.decodeIfPresent([String].self, forKey: .descriptions) ?? [],
            symptoms: try container.decodeIfPresent([StaffingProblem.ID].self, forKey: .symptoms) ?? [],
            data: try container.decodeIfPresent(SituationAnswer.ID.self, forKey: .data),
            deliverables: try container.decodeIfPresent([SituationAnswer.ID].self, forKey: .deliverables) ?? [],
            existing: try container.decodeIfPresent([SituationAnswer.ID].self, forKey: .existing) ?? [])
    }
}
