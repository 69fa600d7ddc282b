import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCareers

/// What holds of the fit of any person; the seed of a failure is in its message.
struct FitPropertyTests {
    private static let scorer = FitScorer(.bundled)
    private static let skills = Catalog.bundled.skills.map(\.id)

    /// A person with random answers.
    private func person(_ random: inout SplitMix64) -> Profile {
        let catalog = Catalog.bundled
        let count = Int.random(in: 0...25, using: &random)
        var profile = Profile(
            skills: Self.skills.shuffled(using: &random).prefix(count).map {
                ProfileSkill($0, level: Bool.random(using: &random) ? nil : Int.random(in: 1...5, using: &random))
            })
        profile.skillsAreComplete = [nil, true, false].randomElement(using: &random) ?? nil
        for activity in catalog.activities where Bool.random(using: &random) {
            profile.activities[activity.id] = Bool.random(using: &random)
        }
        for style in catalog.workStyles where Int.random(in: 0..<8, using: &random) == 0 {
            profile.workStyles[style.id] = Int.random(in: -2...2, using: &random)
        }
        if Bool.random(using: &random) { profile.mathsComfort = Int.random(in: 1...5, using: &random) }
        if Bool.random(using: &random) {
            profile.educationLevel = EducationLevel.allCases.randomElement(using: &random)
        }
        if Bool.random(using: &random) { profile.currentRole = catalog.roles.randomElement(using: &random)?.id }
        return profile
    }

    @Test(arguments: seeds)
    func `probabilities add up to 1 and follow the scores`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let scores = Self.scorer.score(person(&random))
        #expect(abs(scores.probabilities.reduce(0, +) - 1) < 1e-9, "seed \(seed)")
        let byScore = scores.scores.indices.sorted { scores.scores[$0] > scores.scores[$1] }
        for (better, worse) in zip(byScore, byScore.dropFirst()) {
            #expect(scores.probabilities[better] >= scores.probabilities[worse], "seed \(seed)")
        }
        #expect(scores.values.allSatisfy { (0...1).contains($0) }, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `learning a skill that a role asks for never lowers the skills part of the role`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let before = person(&random)
            guard let role = Self.scorer.roles.indices.randomElement(using: &random) else { continue }
            let asked = Self.scorer.model.asked[role]
            for skill in asked where !before.skills.contains(where: { $0.skill == skill }) {
                var after = before
                after.skills.append(ProfileSkill(skill))
                let (old, new) = (Self.scorer.score(before).values[role], Self.scorer.score(after).values[role])
                #expect(new >= old, "seed \(seed): \(skill), \(Self.scorer.roles[role]), \(before)")
            }
        }
    }

    @Test(arguments: seeds)
    func `the full answer has the numbers of the fast one, and the same ones each time`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let profile = person(&random)
        let scores = Self.scorer.score(profile)
        let answer = Catalog.bundled.fit(profile)
        #expect(answer == Catalog.bundled.fit(profile), "seed \(seed)")
        for fit in answer.roles {
            let role = Self.scorer.roles.firstIndex(of: fit.role)
            #expect(role.map { scores.scores[$0] } == fit.score, "seed \(seed)")
            #expect(role.map { scores.probabilities[$0] } == fit.probabilityFirst, "seed \(seed)")
        }
        #expect((answer.verdict == .clear) == ((scores.probabilities.max() ?? 0) >= 0.6), "seed \(seed)")
        #expect(answer.leading.isEmpty == (answer.verdict == .notEnough), "seed \(seed)")
        #expect(answer.start.map(answer.leading.contains) ?? answer.leading.isEmpty, "seed \(seed)")
        #expect(answer.leading == answer.roles.prefix(answer.leading.count).map(\.role), "seed \(seed)")
        #expect(abs(answer.families.reduce(0) { $0 + $1.probability } - 1) < 1e-9, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func `scores that are filled again have nothing of the person before`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var reused = Self.scorer.emptyScores
        for _ in 0..<20 {
            let profile = person(&random)
            Self.scorer.score(Self.scorer.input(for: profile), into: &reused)
            #expect(reused.scores == Self.scorer.score(profile).scores, "seed \(seed)")
            #expect(reused.probabilities == Self.scorer.score(profile).probabilities, "seed \(seed)")
        }
    }

    @Test(arguments: [30, 60, 90], [nil, true, false] as [Bool?])
    func `a long list of skills does not make all roles alike`(count: Int, isComplete: Bool?) {
        var random = SplitMix64(seed: UInt64(count))
        for _ in 0..<20 {
            var profile = Profile(
                skills: Self.skills.shuffled(using: &random).prefix(count).map { ProfileSkill($0) })
            profile.skillsAreComplete = isComplete
            let values = Self.scorer.score(profile).values.prefix(Self.scorer.roles.count)
            #expect(values.allSatisfy { $0 < 1 }, "\(values.max() ?? 0)")
        }
    }
}
