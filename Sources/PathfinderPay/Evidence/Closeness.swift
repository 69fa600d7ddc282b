import PathfinderCatalog

/// How near the place of a figure is to the place that is asked about.
public enum PlaceCloseness: String, Codable, CaseIterable, Sendable {
    /// It is the same place, or a hub that the figure's source names.
    case same
    /// Both are in one country, or one is the country of the other.
    case country = "same-country"
    /// Both are in one bloc of neighbours such as the Gulf states, or one is that bloc.
    case bloc = "same-bloc"
    /// Both are in one part of the world such as the Middle East or Europe, or one is that part.
    case wider = "same-part-of-the-world"
    /// The figure is for the world as a whole.
    case world
}

/// How near the job of a figure is to the role that is asked about.
public enum RoleCloseness: String, Codable, CaseIterable, Sendable {
    /// It is the same role.
    case same
    /// It is a role of the same track, or a job of the same ISCO-08 minor group, such as 251, software and
    /// applications developers and analysts.
    case near
    /// It is a job of the same ISCO-08 sub-major group, such as 25, information and communications technology
    /// professionals.
    case related
    /// It is another job: managers, professionals of all kinds.
    case distant
}

/// How near the level of a figure is to the level that is asked about.
public enum LevelCloseness: String, Codable, CaseIterable, Sendable {
    /// It is the same level.
    case same
    /// The figure's source names no level; it is read as the middle one.
    case unnamed
    /// It is one rung above or below; the figure is moved by the usual step between rungs.
    case neighbouring
    /// It is further away; the figure is moved by several steps.
    case further
}

extension PlaceCloseness: Comparable {
    /// Orders from the nearest to the world.
    public static func < (left: Self, right: Self) -> Bool { left.distance < right.distance }

    private var distance: Int {
        switch self {
        case .same: 0
        case .country: 1
        case .bloc: 2
        case .wider: 3
        case .world: 4
        }
    }
}

extension RoleCloseness: Comparable {
    /// Orders from the same role to other jobs.
    public static func < (left: Self, right: Self) -> Bool { left.distance < right.distance }

    private var distance: Int {
        switch self {
        case .same: 0
        case .near: 1
        case .related: 2
        case .distant: 3
        }
    }
}

/// What pay is asked for, or what a figure of pay is for: a job, a level, a place.
struct JobInPlace: Hashable, Sendable {
    var role: Role.ID?
    var track: Track.ID?
    /// An ISCO-08 group of one to four digits; empty for jobs of all kinds.
    var isco08: String
    /// The rank of the level; `nil` where none is named.
    var rank: Int?
    /// The row of the place in `regions.csv`.
    var region: Int

    func roleCloseness(to other: JobInPlace) -> RoleCloseness {
        if let role, let theirs = other.role {
            if role == theirs { return .same }
        } else if role == nil, other.role == nil, isco08 == other.isco08 {
            return .same
        }
        if let track, track == other.track { return .near }
        switch zip(isco08.utf8, other.isco08.utf8).prefix(while: { $0 == $1 }).count {
        case 3...: return .near
        case 2: return .related
        default: return .distant
        }
    }
}

extension RegionTree {
    /// How near the place of a figure is to the place asked about; `nil` if it says nothing about it.
    ///
    /// A figure for a part of the world says nothing about the world, nor one for Africa about Asia.
    func closeness(of place: Int, to asked: Int, kinds: [Region.Kind]) -> PlaceCloseness? {
        if place == asked { return .same }
        guard let common = nearestCommon(place, asked) else { return nil }
        switch kinds[common] {
        case .city, .country: return .country
        case .bloc:
            // A bloc inside another one (the Gulf states) holds neighbours that pay alike; a part of the world does not.
            return parent(of: common).map { kinds[$0] == .bloc } ?? false ? .bloc : .wider
        case .world: return common == place ? .world : nil
        }
    }
}
