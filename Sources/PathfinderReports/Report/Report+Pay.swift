public import PathfinderCatalog
public import PathfinderPay

extension Report {
    /// What the target role is paid.
    public struct Pay: Codable, Hashable, Sendable {
        /// Pay by level in the place, from the lowest level.
        public var levels: [Row]
        /// Pay at the target level in other places, in the same currency.
        public var places: [Row]
        /// What an amount is paid for, such as "USD a year, base salary"; `nil` where no figure is known.
        public var unit: String?
        /// How the figures are to be read, in words.
        public var notes: [String]

        /// Whether no figure is known.
        public var isUnknown: Bool { levels.allSatisfy { $0.figure == nil } }
    }

    /// A range of pay with what it rests on.
    public struct Row: Codable, Hashable, Sendable {
        /// The level.
        public var level: Level.ID
        /// The place.
        public var region: Region.ID
        /// The name of the level, or of the place where places are compared.
        public var name: String
        /// The years of experience that are usual, in words; empty where they are not known or places are compared.
        public var years: String
        /// The range; `nil` where it is unknown.
        public var figure: PayFigure?
        /// The median of what all sources together say, in the currency and period of the range; `nil` where unknown.
        public var middle: Int?
        /// What the range rests on.
        public var basis: Basis
        /// The basis in a word.
        public var basisName: String
        /// Whom the range comes from, in words.
        public var origin: String
    }
}
