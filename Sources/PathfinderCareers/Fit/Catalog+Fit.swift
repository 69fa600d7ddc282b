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
        let fits = order.map { role in
            RoleFit(
                role: scorer.roles[role], title: reasons.title(of: scorer.roles[role]),
                track: scorer.model.tracks[role], path: scorer.model.paths[role],
                score: scores.scores[role], probabilityFirst: scores.probabilities[role],
                parts: reasons.parts(of: role, scores, input), missingSkills: reasons.missingSkills(of: role))
        }
        let kinds = FitPart.Kind.allCases.enumerated().filter { scores.isAnswered[$0.offset] }.map(\.element)
        let tells = !kinds.isEmpty && scores.tellsApart
        let isTooClose = (fits.first?.probabilityFirst ?? 0) < FitAnswer.leastProbability
        var changes = FitChanges(scorer, reasons, input, scores)
        return FitAnswer(
            roles: fits,
            unranked: roles.filter { !scorer.roles.contains($0.id) }.map {
                UnrankedRole(role: $0.id, title: $0.title, reason: reasons.unranked)
            },
            tracks: tracks(fits, reasons), isTooCloseToCall: isTooClose,
            between: isTooClose && tells ? between(fits) : [],
            whatWouldChange: tells ? changes.changes(from: order) : [],
            tellsApart: tells, hasFewPostings: scorer.model.evidence.rolesOfFewPostings, answered: kinds,
            unknownSkills: profile.unknownSkills)
    }

    /// The first role and those at least half as probable, two to four of them; more if they tie for the first place.
    private func between(_ fits: [RoleFit]) -> [Role.ID] {
        let first = fits.first?.probabilityFirst ?? 0
        let near = fits.prefix { $0.probabilityFirst >= first / 2 }
        let tied = fits.prefix { $0.probabilityFirst > first - FitScores.leastLead }
        return fits.prefix(max(min(max(near.count, 2), 4), tied.count)).map(\.role)
    }

    private func tracks(_ fits: [RoleFit], _ reasons: FitReasons) -> [TrackFit] {
        var result: [TrackFit] = []
        for fit in fits where !result.contains(where: { $0.track == fit.path }) {
            result.append(
                TrackFit(
                    track: fit.path, name: reasons.name(of: fit.path),
                    probability: fits.filter { $0.path == fit.path }.reduce(0) { $0 + $1.probabilityFirst },
                    bestRole: fit.role))
        }
        return result.sorted { $0.probability > $1.probability }
    }
}
