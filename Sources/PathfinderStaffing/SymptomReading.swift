public import PathfinderCatalog

/// What symptoms a description in everyday words may mean.
public struct SymptomReading: Codable, Hashable, Sendable {
    /// The description.
    public let text: String
    /// The symptoms that it may mean, the most likely first; at most three, and none for a text without known words.
    public let candidates: [SymptomCandidate]
    /// Whether the first candidate is likely enough to be taken without asking.
    public let isSure: Bool

    /// The symptom that is taken; `nil` where one has to ask.
    public var symptom: StaffingProblem.ID? { isSure ? candidates.first?.symptom : nil }
}

/// A symptom that a description may mean.
public struct SymptomCandidate: Codable, Hashable, Sendable {
    /// The symptom.
    public let symptom: StaffingProblem.ID
    /// For the first candidate how likely it is the right one, 0–1; for the others what they would have as the first.
    public let confidence: Double
    /// The known phrasing of this symptom that is nearest to the description.
    public let phrasing: String?
}
