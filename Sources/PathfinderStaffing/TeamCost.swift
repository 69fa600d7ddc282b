public import PathfinderCatalog
public import PathfinderPay

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
    /// The sum of all members whose pay is known; `nil` where none is.
    public let sum: CostRange?
    /// The members whose pay is unknown; ``sum`` is without them.
    public let unknown: [Role.ID]

    init(phase: Phase.ID, members: [MemberCost]) {
        self.phase = phase
        self.members = members
        unknown = members.filter { $0.year == nil }.map(\.role)
        sum = unknown.count == members.count ? nil : CostRange(members)
    }
}

/// An amount a month and a year, from low to high, in the currency's major unit.
public struct CostRange: Codable, Hashable, Sendable {
    /// What a month costs.
    public let month: PayInterval
    /// What a year costs.
    public let year: PayInterval

    init(_ members: [MemberCost]) {
        let years = members.compactMap(\.year)
        year = PayInterval(low: years.reduce(0) { $0 + $1.low }, high: years.reduce(0) { $0 + $1.high })
        // Months are rounded one by one, so that the column adds up.
        month = PayInterval(
            low: years.reduce(0) { $0 + Self.month($1.low) }, high: years.reduce(0) { $0 + Self.month($1.high) })
    }

    /// A twelfth of a year's amount, to the nearest whole unit.
    static func month(_ year: Int) -> Int { Int(rounding: Double(year) / 12) }
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
    /// The stated range that gives the figure; `nil` where it is pooled, observed or unknown.
    public let evidence: Evidence?
    /// Who says what pooled or observed pay is, the one with the most weight first; empty for a stated range.
    public let publishers: [CostPublisher]

    /// What all of them are paid a month and a year; `nil` when unknown.
    public var cost: CostRange? { year == nil ? nil : CostRange([self]) }

    init(_ member: PhaseRole, level: Level.ID, people: Double, band: LevelBand?) {
        role = member.role
        part = member.part
        self.level = level
        self.people = people
        figure = band?.figure
        basis = band?.basis ?? .unknown
        evidence = band.flatMap { $0.isFromPay ? nil : $0.evidence.first { $0.isFigure } }
        publishers =
            band.flatMap { $0.isFromPay ? $0.pay : nil }?.sources.filter { $0.weight > 0 }
            .map(CostPublisher.init) ?? []
        year = band?.figure.map { figure in
            PayInterval(low: Self.amount(figure.low, people), high: Self.amount(figure.high, people))
        }
    }

    /// The sources of the figure, each once.
    public var sources: [Source.ID] {
        evidence.map { [$0.source.id] }
            ?? publishers.flatMap(\.sources).reduce(into: []) { sources, source in
                if !sources.contains(source) { sources.append(source) }
            }
    }

    private static func amount(_ pay: Int, _ people: Double) -> Int { Int(rounding: Double(pay) * people) }
}

/// A publisher of pay on which a member's figure rests.
public struct CostPublisher: Codable, Hashable, Sendable {
    /// The publisher; the id of the source where it names none.
    public let publisher: String
    /// Its share of all trust, from 0 to 1.
    public let weight: Double
    /// Its sources.
    public let sources: [Source.ID]

    init(_ source: PooledSource) {
        publisher = source.publisher
        weight = source.weight
        sources = source.figures.map(\.source).reduce(into: []) { sources, source in
            if !sources.contains(source) { sources.append(source) }
        }
    }
}
