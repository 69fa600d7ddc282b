public import PathfinderCatalog

/// One stated range that bears on a band, with how its place relates to the place that was asked about.
public struct Evidence: Codable, Hashable, Sendable {
    /// How the place of the range relates to the place that was asked about.
    public enum Relation: String, Codable, Sendable {
        /// The range is stated for the place itself.
        case same
        /// The source names the place as one of the hubs.
        case hub
        /// The place lies in one of the hubs.
        case insideHub = "inside-hub"
        /// The place contains one or more of the hubs.
        case containsHubs = "contains-hubs"
        /// The source names other hubs of the same wider region, not this place.
        case otherHubs = "other-hubs"
        /// The range is stated for a wider region as a whole.
        case widerRegion = "wider-region"
        /// The range is stated for a part of the place.
        case partOfPlace = "part-of-place"
    }

    /// The stated range, as the table has it.
    public let range: PayRange
    /// The places that the figure comes from: the hubs that the source names, or the region of the range.
    public let places: [Region.ID]
    /// How they relate to the place that was asked about.
    public let relation: Relation
    /// Who says so, and when.
    public let source: Source
    /// Whether the band's figure is this range; the others stand beside it.
    public let isFigure: Bool
}

extension Band {
    /// All stated ranges that bear on the band, the one that gives the figure first; empty for an unknown band.
    ///
    /// - Complexity: O(*r* log *r*) in the number of ranges for the role and level.
    public var evidence: [Evidence] {
        catalog.pay.all(role: role, level: level, region: region).enumerated().compactMap { index, item in
            let range = catalog.payRanges[item.entry.row]
            guard let source = catalog.sources[range.source] else { return nil }
            let (relation, places) = Self.places(of: item, in: catalog, asked: region)
            return Evidence(range: range, places: places, relation: relation, source: source, isFigure: index == 0)
        }
    }

    private static func places(
        of item: (entry: PayIndex.Entry, relation: PayIndex.Relation), in catalog: Catalog, asked: Region.ID
    ) -> (Evidence.Relation, [Region.ID]) {
        let regions = catalog.regions
        let hubs = catalog.pay.hubs(of: item.entry).map { regions[$0].id }
        let region = regions[item.entry.region].id
        return switch item.relation {
        case .same: (.same, [region])
        case .hub: (.hub, [asked])
        case .insideHub(let hub, _): (.insideHub, [regions[hub].id])
        case .containsHubs: (.containsHubs, hubs.filter { catalog.contains(asked, $0) })
        case .containsRegion: (.partOfPlace, [region])
        case .inside: hubs.isEmpty ? (.widerRegion, [region]) : (.otherHubs, hubs)
        }
    }
}
