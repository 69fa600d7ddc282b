package import PathfinderCatalog

/// A person whose role is known, for checking how right the ranking is.
package struct LabelledPerson: Sendable {
    /// The roles that the person's own answer stands for.
    package var label: [Role.ID]
    /// Roles that the person could not have answered with.
    package var notOffered: [Role.ID] = []
    /// Whether the person was kept out of the shares; `nil` where the file does not say who it is.
    package var isHeldOut: Bool?
    /// What is known of the person besides.
    package var input = FitInput()

    package init(label: [Role.ID]) { self.label = label }
}

/// Which half of the people of a survey someone belongs to.
package enum SurveyHalf {
    /// Whether a person is counted in `survey_shares.csv`: bit 32 of the FNV-1a hash of the id is 0.
    package static func isTuning(_ id: String) -> Bool {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash >> 32 & 1 == 0
    }
}
