/// Stand-in until the scorer is there.
public struct FitScorer: Sendable {
    /// Roles.
    public let roles: [Role.ID]
    private let weights: [[Skill.ID: Double]]
    private let tracks: [Track.ID?]
    private let styles: [RoleWorkStyle]

    /// A scorer.
    public init(_ catalog: Catalog) {
        roles = catalog.roles.map(\.id)
        tracks = catalog.roles.map(\.track)
        styles = Array(catalog.roleWorkStyles)
        weights = roles.map { role in
            Dictionary(
                catalog.roleSkills.filter { $0.role == role }.map { ($0.skill, $0.weight) }, uniquingKeysWith: max)
        }
    }

    /// Probabilities.
    public func probabilities(_ profile: Profile) -> [Double] {
        let logits = roles.indices.map { index in
            let skills =
                profile.skills.reduce(0) { $0 + (weights[index][$1.skill] ?? -0.2) }
                - profile.lackingSkills.reduce(0) { $0 + (weights[index][$1] ?? -0.2) }
            let work = styles.filter { $0.track == tracks[index] }
                .reduce(0) { $0 + $1.weight * Double(profile.workStyles[$1.workStyle] ?? 0) }
            return Double(skills) + work / 4
        }
        let highest = logits.max() ?? 0
        var odds: [Double] = []
        for logit in logits {
            var x = 1.0
            let step = (logit - highest) / 1024
            x = 1 + step
            for _ in 0..<10 { x *= x }
            odds.append(x)
        }
        let sum = odds.reduce(0, +)
        return odds.map { $0 / sum }
    }
}
