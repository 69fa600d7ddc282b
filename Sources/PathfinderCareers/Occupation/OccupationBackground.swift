public import PathfinderCatalog

/// What a person brings from a present job that is none of the roles: interests, what carries over, and the roles nearest
/// to it.
///
///     let nurse = try Catalog.bundled.occupation(named: "staff nurse")
///     for bridge in Catalog.bundled.background(of: nurse)?.bridgeRoles ?? [] { print(bridge.role, bridge.reasons) }
public struct OccupationBackground: Codable, Hashable, Sendable {
    /// Something that carries over into work with data.
    public struct Asset: Codable, Hashable, Sendable {
        /// The asset.
        public let asset: OccupationAsset.ID
        /// Its name.
        public let name: LocalizedText
        /// What it is good for in work with data, said to the person.
        public let use: LocalizedText
        /// The skill that it is or leads to; it does not count as known unless ``OccupationBackground/knownSkills`` has it.
        public let skill: Skill.ID?
        /// The industry in which it counts most; `nil` for any.
        public let industry: LocalizedText?
    }

    /// A role that lies near.
    public struct BridgeRole: Codable, Hashable, Sendable {
        /// The role.
        public let role: Role.ID
        /// Its title.
        public let title: LocalizedText
        /// The industry in which it lies nearest; `nil` for any.
        public let industry: LocalizedText?
        /// Why, in sentences, the most telling first.
        public let reasons: [LocalizedText]
        /// Points by which roles are ordered: of assets, of skills that everybody in the occupation has, of interests, of the
        /// word of editors. Those that editors name come first.
        public let points: Double
        /// Whether editors name it.
        public let isNamedByEditors: Bool
    }

    /// The occupation.
    public let occupation: Occupation.ID
    /// Its name; in English only where it was not translated.
    public let name: LocalizedText
    /// The interests that O*NET gives for it; `nil` where it gives none. They are those of many people, not of this one.
    public let interests: Interests?
    /// What carries over, the most telling first.
    public let carriesOver: [Asset]
    /// Skills that everybody in the occupation has; only these count as known.
    public let knownSkills: [Skill.ID]
    /// The roles nearest to it, the nearest first; where none is near, the one that is the least far, which then says so.
    public let bridgeRoles: [BridgeRole]
}

extension Catalog {
    /// What people bring from an occupation; `nil` for one that the catalog does not have.
    ///
    /// - Complexity: O(*r a*) in the number of roles and of what carries over, once the tables were read.
    public func background(of occupation: Occupation.ID) -> OccupationBackground? {
        table(.occupations).row(withKey: occupation.rawValue).map { OccupationBridges.of(self).background(row: $0) }
    }
}
