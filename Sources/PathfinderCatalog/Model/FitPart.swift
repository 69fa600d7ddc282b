/// One of the named parts that a fit is the sum of.
public struct FitPart: Codable, Hashable, Sendable {
    /// What a part is about.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// The skills that are known, and those that are not.
        case skills
        /// Work that was done or is enjoyed.
        case activities
        /// Agreement with statements on work.
        case workStyle = "work-style"
        /// Vocational interests (RIASEC).
        case interests
        /// Education, mathematics, the present role.
        case background
        /// The pay hoped for.
        case pay
        /// The wish to work remotely.
        case remote
    }

    /// What the part is about.
    public let kind: Kind
    /// From 0 to 1; 0.5 where the answer says nothing of this role; `nil` where the person did not answer.
    public let value: Double?
    /// The log odds between a value of 1 and one of 0.
    public let weight: Double
    /// By how many points the part puts the role before the average of the ranked roles, or behind it (negative); `nil`
    /// where the person did not answer.
    public let againstAverage: Double?
    /// What the answers say of the role, in words; a single neutral sentence where the person did not answer.
    public let reasons: [FitReason]

    package init(kind: Kind, value: Double?, weight: Double, againstAverage: Double?, reasons: [FitReason]) {
        self.kind = kind
        self.value = value
        self.weight = weight
        self.againstAverage = againstAverage
        self.reasons = reasons
    }
}

extension FitPart {
    /// What the part adds to the score: the value times the weight; 0 where it is not answered.
    public var points: Double { (value ?? 0) * weight }
}

/// What an answer says of a role, and on which side it is.
public struct FitReason: Codable, Hashable, Sendable {
    /// On which side an answer is.
    public enum Bearing: String, Codable, Sendable {
        /// It speaks for the role.
        case pro = "for"
        /// It speaks against it.
        case contra = "against"
        /// It does neither.
        case neutral
    }

    /// The sentence.
    public let text: LocalizedText
    /// On which side it is.
    public let bearing: Bearing

    package init(_ text: LocalizedText, _ bearing: Bearing) {
        self.text = text
        self.bearing = bearing
    }
}
