package import PathfinderCatalog

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// How right the ranking of roles is on people whose role is known.
///
/// Every role counts the same, however many people answered with it: a draw with as many people of each role.
package struct FitEvaluation {
    /// What people can be told apart by: a role, or several that a survey puts into one answer.
    package struct Class: Hashable, Sendable {
        package let roles: [Role.ID]
    }

    /// How often one class outscores another on a person of each.
    package struct Pair: Hashable, Sendable {
        package let first: Class
        package let second: Class
        /// The area under the curve: the probability that a person of the first is ranked nearer to it.
        package let areaUnderCurve: Double
    }

    /// The figures.
    package struct Accuracy: Hashable, Sendable {
        package let people: Int
        /// The mean over roles of the share of people whose role ranks first.
        package let balancedAccuracy: Double
        /// The mean over roles of the share of people whose role ranks first or second.
        package let firstTwo: Double
        /// The share of all people whose role ranks first.
        package let accuracy: Double
        /// The share of all people whose role ranks first or second.
        package let firstTwoOfPeople: Double
        package let pairs: [Pair]
        /// The mean difference between stated probability and how often it was right, in ten bins.
        package let calibrationError: Double
        /// The calibration error that so few people would show on average if every stated probability were exact.
        package let calibrationErrorByChance: Double
        /// For each class, how many of its people have each class first.
        package let confusion: [[Int]]
        /// The classes, and the number of people of each.
        package let classes: [Class]
    }

    private struct Person {
        let label: Int
        /// Log odds of the classes.
        let scores: [Double]
        let notOffered: Set<Int>
    }

    private let scorer: FitScorer
    private let among: [Int]
    private var classes: [Class] = []
    private var people: [Person] = []
    private var scores: FitScores
    /// How many people have a role that is not among those compared.
    package private(set) var otherRoles: [Role.ID: Int] = [:]
    /// How many people said nothing that counts.
    package private(set) var unanswered = 0

    /// The roles that are compared unless others are named: those that surveys ask about in numbers.
    package static let usual = FitEvidence.reference

    /// An evaluation without people.
    ///
    /// - Parameters:
    ///   - scorer: The scorer to check.
    ///   - roles: The roles that are ranked against each other.
    package init(_ scorer: FitScorer, among roles: [Role.ID] = usual) {
        self.scorer = scorer
        among = scorer.roles.indices.filter { roles.contains(scorer.roles[$0]) }
        scores = scorer.emptyScores
    }

    /// Adds a person.
    package mutating func add(_ person: LabelledPerson) {
        let roles = person.label.filter { role in among.contains { scorer.roles[$0] == role } }
        guard !roles.isEmpty else {
            for role in person.label { otherRoles[role, default: 0] += 1 }
            return
        }
        scorer.score(person.input, into: &scores)
        guard scores.isAnswered.contains(true) else { return unanswered += 1 }
        let label = Class(roles: roles)
        if !classes.contains(label) { classes.append(label) }
        guard let number = classes.firstIndex(of: label) else { return }
        people.append(
            Person(
                label: number, scores: among.map { scores.certainty * scores.scores[$0] },
                notOffered: Set(
                    among.indices.filter { person.notOffered.contains(scorer.roles[among[$0]]) })))
    }

    /// Whether some people could not answer with every role.
    package var hasPeopleOfferedLess: Bool { people.contains { !$0.notOffered.isEmpty } }

    /// The figures; `nil` with fewer than two classes.
    ///
    /// - Parameter onlyOffered: Whether each person is ranked only among the roles that they could answer with.
    /// - Returns: The figures.
    /// - Complexity: O(*n* log *n*) in the number of people, for each pair of classes.
    package func accuracy(onlyOffered: Bool = false) -> Accuracy? {
        let order = classes.indices.sorted { classes[$0].roles.lexicographicallyPrecedes(classes[$1].roles) }
        guard order.count > 1 else { return nil }
        let names = order.map { classes[$0] }
        let members = names.map { name in
            among.indices.filter { name.roles.contains(scorer.roles[among[$0]]) }
        }
        let union = Set(members.flatMap { $0 }).sorted()
        var confusion = [[Int]](repeating: Array(repeating: 0, count: names.count), count: names.count)
        var inFirstTwo = [Int](repeating: 0, count: names.count)
        var logOdds: [[[Double]]] = Array(repeating: [], count: names.count)
        var stated: [(probability: Double, isRight: Bool, label: Int)] = []
        for person in people {
            guard let label = order.firstIndex(of: person.label) else { continue }
            let best = union.map { person.scores[$0] }.max() ?? 0
            var probabilities = members.map { roles in
                roles.reduce(0) { sum, role in
                    onlyOffered && person.notOffered.contains(role) ? sum : sum + exp(person.scores[role] - best)
                }
            }
            let whole = probabilities.reduce(0, +)
            probabilities = probabilities.map { $0 / whole }
            let ranked = names.indices.sorted { (-probabilities[$0], $0) < (-probabilities[$1], $1) }
            confusion[label][ranked[0]] += 1
            if ranked.prefix(2).contains(label) { inFirstTwo[label] += 1 }
            stated.append((probabilities[ranked[0]], ranked[0] == label, label))
            logOdds[label].append(probabilities.map { $0 > 0 ? log($0) : -.infinity })
        }
        let counts = confusion.map { $0.reduce(0, +) }
        func mean(_ shares: [Double]) -> Double { shares.reduce(0, +) / Double(shares.count) }
        var pairs: [Pair] = []
        for first in names.indices {
            for second in names.indices where second > first {
                let area = Self.areaUnderCurve(
                    logOdds[first].compactMap { Self.difference($0[first], $0[second]) },
                    logOdds[second].compactMap { Self.difference($0[first], $0[second]) })
                pairs.append(Pair(first: names[first], second: names[second], areaUnderCurve: area))
            }
        }
        let everyone = Double(counts.reduce(0, +))
        let calibration = CalibrationError(stated.map { ($0.probability, $0.isRight, counts[$0.label]) })
        return Accuracy(
            people: counts.reduce(0, +),
            balancedAccuracy: mean(names.indices.map { Double(confusion[$0][$0]) / Double(counts[$0]) }),
            firstTwo: mean(names.indices.map { Double(inFirstTwo[$0]) / Double(counts[$0]) }),
            accuracy: Double(names.indices.reduce(0) { $0 + confusion[$1][$1] }) / everyone,
            firstTwoOfPeople: Double(inFirstTwo.reduce(0, +)) / everyone, pairs: pairs,
            calibrationError: calibration.observed, calibrationErrorByChance: calibration.byChance,
            confusion: confusion, classes: names)
    }

    /// The log odds of one class against another; `nil` for a person who was not offered both.
    private static func difference(_ first: Double, _ second: Double) -> Double? {
        first.isFinite && second.isFinite ? first - second : nil
    }

    /// The share of pairs in which the person of the first class has the greater number; a tie counts half.
    static func areaUnderCurve(_ first: [Double], _ second: [Double]) -> Double {
        let all = (first.map { ($0, true) } + second.map { ($0, false) }).sorted { $0.0 < $1.0 }
        var won = 0.0
        var below = 0.0
        var start = 0
        while start < all.count {
            var end = start
            while end < all.count, all[end].0 == all[start].0 { end += 1 }
            let firsts = Double(all[start..<end].count { $0.1 })
            let seconds = Double(end - start) - firsts
            won += firsts * (below + seconds / 2)
            below += seconds
            start = end
        }
        return won / (Double(first.count) * Double(second.count))
    }
}
