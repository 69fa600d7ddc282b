package import PathfinderCatalog

extension FitScores {
    /// The value of a part for a role, from 0 to 1; `nil` where the person did not answer.
    package func value(of part: FitPart.Kind, roleAt index: Int) -> Double? {
        guard let number = FitPart.Kind.allCases.firstIndex(of: part), isAnswered[number] else { return nil }
        return values[number * scores.count + index]
    }

    /// Whether anything was answered.
    package var isAnyAnswered: Bool { isAnswered.contains(true) }
}

extension FitScorer {
    /// The weight of a part.
    package func weight(of part: FitPart.Kind) -> Double {
        FitPart.Kind.allCases.firstIndex(of: part).map { weights[$0] } ?? 0
    }
}
