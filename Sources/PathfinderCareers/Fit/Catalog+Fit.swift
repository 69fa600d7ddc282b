public import PathfinderCatalog

extension Catalog {
    /// Which roles fit a person, with reasons in words, how sure that is, and what would change it.
    ///
    ///     let answer = Catalog.bundled.fit(Profile(skills: [ProfileSkill("python"), ProfileSkill("sql")]))
    ///     for role in answer.roles { print(role.role, role.probabilityFirst, role.parts.map(\.reason.english)) }
    ///
    /// - Parameters:
    ///   - profile: What the person says; what is not answered is unknown and moves no role.
    ///   - weights: Weights in place of the catalog's.
    /// - Returns: The answer; without answers every role is as probable as any other.
    /// - Complexity: O(*a r*) in the number of answers and of roles; ``FitAnswer/whatWouldChange`` scores each
    ///   answer that could change once.
    public func fit(_ profile: Profile, weights: FitWeights = .default) -> FitAnswer {
        let scorer = FitScorer(self, weights: weights)
        let input = scorer.input(for: profile)
        var scores = scorer.emptyScores
        scorer.score(input, into: &scores)
        let order = scorer.roles.indices.sorted { (-scores.scores[$0], $0) < (-scores.scores[$1], $1) }
        let reasons = FitReasons(scorer, profile)
        let families = Dictionary(roleFamilies.map { ($0.role, $0.family) }, uniquingKeysWith: { first, _ in first })
        let fits = order.map { role in
            RoleFit(
                role: scorer.roles[role], title: reasons.title(of: scorer.roles[role]),
                family: families[scorer.roles[role]], track: scorer.model.tracks[role], path: scorer.model.paths[role],
                score: scores.scores[role], probabilityFirst: scores.probabilities[role],
                parts: reasons.parts(of: role, scores, input), missingSkills: reasons.missingSkills(of: role))
        }
        let kinds = FitPart.Kind.allCases.enumerated().filter { scores.isAnswered[$0.offset] }.map(\.element)
        let standing = scorer.standing(of: scores, at: scorer.level(of: profile))
        var changes = FitChanges(scorer, reasons, input, scores)
        return FitAnswer(
            roles: fits,
            unranked: roles.filter { !scorer.roles.contains($0.id) }.map {
                UnrankedRole(role: $0.id, title: $0.title, reason: reasons.unranked)
            },
            families: Self.sums(fits, by: \.family).map { family, probability, best in
                FamilyFit(family: family, name: reasons.name(of: family), probability: probability, bestRole: best)
            },
            tracks: Self.sums(fits, by: \.path).map { track, probability, best in
                TrackFit(track: track, name: reasons.name(of: track), probability: probability, bestRole: best)
            },
            verdict: standing.verdict, leading: standing.leading.map { scorer.roles[$0] },
            start: standing.start.map { scorer.roles[$0] },
            whatWouldChange: !kinds.isEmpty && scores.tellsApart ? changes.changes(from: order) : [],
            tellsApart: !kinds.isEmpty && scores.tellsApart,
            rolesOfFewPostings: scorer.model.evidence.rolesOfFewPostings, answered: kinds,
            unknownSkills: profile.unknownSkills, background: profile.currentOccupation.flatMap(background))
    }

    /// The probabilities of roles by what they have in common, the most probable first, each with its first role.
    private static func sums<Group: Hashable>(
        _ fits: [RoleFit], by group: (RoleFit) -> Group
    ) -> [(group: Group, probability: Double, best: Role.ID)] {
        var sums: [(group: Group, probability: Double, best: Role.ID)] = []
        for fit in fits {
            if let known = sums.firstIndex(where: { $0.group == group(fit) }) {
                sums[known].probability += fit.probabilityFirst
            } else {
                sums.append((group(fit), fit.probabilityFirst, fit.role))
            }
        }
        return sums.sorted { $0.probability > $1.probability }
    }
}
