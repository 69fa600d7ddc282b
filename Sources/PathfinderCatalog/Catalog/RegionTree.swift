/// Which place lies in which: the parents of all regions, resolved once.
package final class RegionTree: Sendable {
    /// The row of the parent of each region; -1 for the world, and for any other place that lies in none.
    private let parents: [Int32]
    private let depths: [Int32]

    /// - Complexity: O(*n*) in the number of regions.
    init(regions: Table) {
        guard let column = regions.schema.index(of: "parent") else { preconditionFailure("regions have parents") }
        let parents = (0..<regions.rowCount).map { row in
            regions.withCell(row: row, column: column) { Int32(regions.row(withKey: $0) ?? -1) }
        }
        self.parents = parents
        depths = parents.map { parent in
            var depth: Int32 = 0
            var place = parent
            while place >= 0 {
                depth += 1
                place = parents[Int(place)]
            }
            return depth
        }
    }

    /// How many steps lead from a place up to one that contains it; 0 for the place itself, `nil` if it does not.
    @inline(__always)
    package func steps(from place: Int, upTo container: Int) -> Int? {
        let steps = depths[place] - depths[container]
        guard steps >= 0 else { return nil }
        var ancestor = place
        for _ in 0..<steps { ancestor = Int(parents[ancestor]) }
        return ancestor == container ? Int(steps) : nil
    }

    /// The place around a place; `nil` for the world.
    package func parent(of place: Int) -> Int? { parents[place] < 0 ? nil : Int(parents[place]) }

    /// The smallest place that contains both, one of the two where it contains the other; `nil` where none contains both.
    package func nearestCommon(_ place: Int, _ other: Int) -> Int? {
        var (place, other) = (place, other)
        while place != other {
            if depths[place] < depths[other] { swap(&place, &other) }
            guard parents[place] >= 0 else { return nil }
            place = Int(parents[place])
        }
        return place
    }

    /// The smallest of some areas that contains a place; `nil` if none does.
    package func nearest(of areas: [Int], containing place: Int) -> Int? {
        areas.compactMap { area in steps(from: place, upTo: area).map { (area: area, steps: $0) } }
            .min { $0.steps < $1.steps }?.area
    }
}

extension Catalog {
    package var places: RegionTree { prepared { RegionTree(regions: $0.table(.regions)) } }

    /// Whether a place is another one or lies in it: Dubai is in the GCC, and in Dubai.
    ///
    /// An unknown place lies nowhere.
    public func contains(_ container: Region.ID, _ place: Region.ID) -> Bool {
        let regions = table(.regions)
        guard let inner = regions.row(withKey: place.rawValue), let outer = regions.row(withKey: container.rawValue)
        else { return false }
        return places.steps(from: inner, upTo: outer) != nil
    }

    /// The country that a place is or lies in; `nil` for a wider region and an unknown place.
    package func country(of place: Region.ID) -> Region.ID? {
        sequence(first: place) { regions[$0]?.parent }.first { regions[$0]?.kind == .country }
    }

    /// The regions that contain a place, from the nearest to the world; empty for an unknown place.
    public func ancestors(of place: Region.ID) -> [Region] {
        sequence(first: place) { regions[$0]?.parent }.dropFirst().compactMap { regions[$0] }
    }
}
