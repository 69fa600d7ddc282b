public import PathfinderCatalog

/// A person's vocational interests by the six kinds of RIASEC, each from 1 (none) to 7 (strong); `nil` means not
/// answered.
public struct Interests: Codable, Hashable, Sendable {
    /// Work with hands, tools and machines.
    public var realistic: Double?
    /// Observing, analysing, finding explanations.
    public var investigative: Double?
    /// Creating, designing, writing.
    public var artistic: Double?
    /// Teaching, advising, helping.
    public var social: Double?
    /// Leading, persuading, starting things.
    public var enterprising: Double?
    /// Order, records and clear rules.
    public var conventional: Double?

    /// Interests of which none is answered.
    public init() {}

    /// The interest of a kind.
    public subscript(kind: Interest.Kind) -> Double? {
        get { self[keyPath: Self.part(of: kind)] }
        set { self[keyPath: Self.part(of: kind)] = newValue }
    }

    private static func part(of kind: Interest.Kind) -> WritableKeyPath<Interests, Double?> {
        switch kind {
        case .realistic: \.realistic
        case .investigative: \.investigative
        case .artistic: \.artistic
        case .social: \.social
        case .enterprising: \.enterprising
        case .conventional: \.conventional
        }
    }
}
