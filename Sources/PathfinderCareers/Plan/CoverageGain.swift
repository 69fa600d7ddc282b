import PathfinderCatalog

/// How much further skills would cover what a role asks for, prepared for many questions.
struct CoverageGain {
    /// The share of the importance that is covered, from 0 to 1.
    private(set) var covered: Double
    private let total: Double
    private let skills: [Skill.ID: DemandedSkill]
    private var known: Set<Skill.ID>
    /// The importance of the most important known skill of each choice.
    private var bestOfChoice: [String: Double] = [:]

    init(_ demand: SkillDemand, known: Set<Skill.ID>) {
        covered = 0
        total = max(demand.importance, .leastNonzeroMagnitude)
        skills = Dictionary(uniqueKeysWithValues: demand.skills.map { ($0.skill, $0) })
        self.known = []
        // In the order of the demand, so that sums come out the same in every run.
        learn(demand.skills.map(\.skill).filter(known.contains))
        self.known = known
    }

    /// The share of the importance that some skills add, which are not known yet.
    ///
    /// - Complexity: O(*n*) in these skills.
    func gain(of learnt: some Sequence<Skill.ID>) -> Double {
        var added = 0.0
        var best: [String: Double] = [:]
        for skill in learnt {
            guard let demanded = skills[skill], !known.contains(skill) else { continue }
            guard let choice = demanded.choice else {
                added += demanded.importance
                continue
            }
            let before = max(bestOfChoice[choice, default: 0], best[choice, default: 0])
            added += max(0, demanded.importance - before)
            best[choice] = max(before, demanded.importance)
        }
        return added / total
    }

    /// Counts some skills as known from now on.
    mutating func learn(_ learnt: some Sequence<Skill.ID>) {
        covered += gain(of: learnt)
        for skill in learnt {
            known.insert(skill)
            guard let demanded = skills[skill], let choice = demanded.choice else { continue }
            bestOfChoice[choice] = max(bestOfChoice[choice, default: 0], demanded.importance)
        }
    }
}
