internal import Pathfinder

/// For each two roles, the answers that speak most for the one and against the other.
struct DistinctiveAnswers: Sendable {
    /// Skills, of those that the role asks for most: those that turn the ranking most when a person who lists nothing else
    /// has them.
    private(set) var skills: [DistinctiveKey: [Skill.ID]] = [:]
    /// The activity that turns the ranking most, of those that the role is known for.
    private(set) var activity: [DistinctiveKey: Activity.ID] = [:]

    /// What is asked of few people in a role is no advice to others.
    private static let mostAsked = 12
    /// A role is known for an activity if so few roles fit those better who say nothing else.
    private static let mostKnownFor = 3

    init(_ scorer: FitScorer, _ catalog: Catalog) {
        let ofSkills = catalog.skills.map { skill in
            (id: skill.id, scores: scorer.score(Profile(skills: [ProfileSkill(skill.id)])).scores)
        }
        let ofActivities = catalog.activities.map { activity in
            var profile = Profile()
            profile.activities[activity.id] = true
            return (id: activity.id, scores: scorer.score(profile).scores)
        }
        for role in scorer.roles.indices {
            let asked = Set(catalog.demand(of: scorer.roles[role]).skills.prefix(Self.mostAsked).map(\.skill))
            let askedSkills = ofSkills.filter { asked.contains($0.id) }
            let knownActivities = ofActivities.filter { _, scores in
                scores.count { $0 > scores[role] } < Self.mostKnownFor
            }
            for other in scorer.roles.indices where other != role {
                func leading<ID: Comparable>(_ answers: [(id: ID, scores: [Double])]) -> [ID] {
                    answers.map { (id: $0.id, lead: $0.scores[role] - $0.scores[other]) }.filter { $0.lead > 0 }
                        .sorted { ($1.lead, $0.id) < ($0.lead, $1.id) }.map(\.id)
                }
                let key = DistinctiveKey(role: scorer.roles[role], other: scorer.roles[other])
                skills[key] = Array(leading(askedSkills).prefix(12))
                activity[key] = leading(knownActivities).first
            }
        }
    }
}

/// A role and the one that it is told apart from.
struct DistinctiveKey: Hashable, Sendable {
    let role: Role.ID
    let other: Role.ID
}
