public import PathfinderCatalog
public import PathfinderPay

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What the teams of all phases are paid: pay only, without what an employer pays beside it.
public struct TeamCost: Codable, Hashable, Sendable {
    /// The place whose pay counts.
    public let region: Region.ID
    /// The currency of all amounts.
    public let currency: Currency.ID
    /// The phases in order.
    public let phases: [PhaseCost]
}

/// What the team of a phase is paid.
public struct PhaseCost: Codable, Hashable, Sendable {
    /// The phase.
    public let phase: Phase.ID
    /// The members, the lead first.
    public let members: [MemberCost]
    /// P10 to P90 of what all members together are paid whose pay is known and of one kind; `nil` where none is.
    public let sum: CostRange?
    /// The members whose pay is unknown; ``sum`` is without them.
    public let unknown: [Role.ID]
    /// The members whose pay is of another kind, such as total pay beside base pay; ``sum`` is without them, too.
    public let unlike: [Role.ID]

    init(phase: Phase.ID, members: [MemberCost]) {
        self.phase = phase
        self.members = members
        let (like, unlike) = members.byKindOfPay
        unknown = members.filter { $0.year == nil }.map(\.role)
        self.unlike = unlike.map(\.role)
        sum = like.isEmpty ? nil : CostRange(like)
    }
}

extension [MemberCost] {
    /// The members whose pay is known and of the kind that most have, of equally many base pay; and those of other kinds.
    var byKindOfPay: (like: [MemberCost], unlike: [MemberCost]) {
        let known = filter { $0.figure != nil }
        func count(_ kind: PayKind) -> Int { known.count { $0.figure?.kind == kind } }
        let kind = PayKind.allCases.max {
            count($0) < count($1) || count($0) == count($1) && $1 == .base
        }
        return (known.filter { $0.figure?.kind == kind }, known.filter { $0.figure?.kind != kind })
    }
}

/// An amount a month and a year, from P10 to P90, in the currency's major unit.
public struct CostRange: Codable, Hashable, Sendable {
    /// What a month costs.
    public let month: PayInterval
    /// What a year costs.
    public let year: PayInterval

    init(_ members: [MemberCost]) { self.init(members.reduce(into: PaySum()) { $0.add($1) }) }

    init(_ sum: PaySum) {
        year = sum.interval
        month = PayInterval(low: Self.month(year.low), high: Self.month(year.high))
    }

    /// A twelfth of a year's amount, to two digits.
    private static func month(_ year: Int) -> Int { Int(rounding: Double(year) / 12).rounded(toDigits: 2) }
}

/// What several people are paid together: their means and variances add, for one's pay says nothing of another's.
///
/// The sum of log-normal amounts is nearly log-normal with the same mean and variance (Fenton, The sum of log-normal
/// probability distributions in scatter transmission systems, IRE Transactions on Communications Systems 8, 1960).
struct PaySum {
    private var mean = 0.0
    private var variance = 0.0

    /// Adds all people of a member; part of a person is paid that part.
    mutating func add(_ member: MemberCost) {
        if let figure = member.figure { add(figure, member.people) }
    }

    mutating func add(_ figure: PayFigure, _ people: Double) {
        guard figure.low > 0 else { return }
        let pay = LogNormal(low: Double(figure.low), high: Double(figure.high), reading: figure.reading)
        let growth = exp(pay.spread * pay.spread)
        let one = pay.median * growth.squareRoot()
        let whole = people.rounded(.down)
        let part = people - whole
        mean += people * one
        variance += (whole + part * part) * one * one * (growth - 1)
    }

    /// P10 to P90, to two digits.
    var interval: PayInterval {
        guard mean > 0 else { return PayInterval(low: 0, high: 0) }
        let squared = log(1 + variance / (mean * mean))
        let reach = exp(RangeReading.p10ToP90.normalDeviate * squared.squareRoot())
        let median = mean / exp(squared / 2)
        return PayInterval(
            low: Int(rounding: median / reach).rounded(toDigits: 2),
            high: Int(rounding: median * reach).rounded(toDigits: 2))
    }
}

/// What a role in a team is paid.
public struct MemberCost: Codable, Hashable, Sendable {
    /// The role.
    public let role: Role.ID
    /// Its part in the phase.
    public let part: PhaseRole.Part
    /// The level.
    public let level: Level.ID
    /// How many people, in full-time equivalents.
    public let people: Double
    /// What all of them are paid a year; `nil` when unknown, which is never counted as nothing.
    public let year: PayInterval?
    /// What one person is paid a year, and which parts of the pay that holds; `nil` when unknown.
    public let figure: PayFigure?
    /// What the figure rests on.
    public let basis: Basis
    /// The stated range that gives the figure; `nil` where all sources together do, and where it is unknown.
    public let evidence: Evidence?
    /// The sources of most influence where all sources together give the figure, the first with the most.
    public let shares: [SourceShare]

    /// What all of them are paid a month and a year; `nil` when unknown.
    public var cost: CostRange? { year == nil ? nil : CostRange([self]) }

    init(_ member: PhaseRole, level: Level.ID, people: Double, pay: PayAnswer?) {
        role = member.role
        part = member.part
        self.level = level
        self.people = people
        figure = pay?.figure
        basis = pay?.basis ?? .unknown
        evidence = pay.flatMap { $0.isFromPay ? nil : $0.statedHere?.evidence }
        shares = pay?.pay.map { $0.sources.isEmpty ? $0.elsewhere : $0.sources } ?? []
        year = figure.map { figure in
            var sum = PaySum()
            sum.add(figure, people)
            return sum.interval
        }
    }

    /// The sources of the figure, each once.
    public var sources: [Source.ID] { evidence.map { [$0.source.id] } ?? shares.map(\.source) }
}
