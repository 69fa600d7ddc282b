/// Some of a planner's skills, a bit each.
package struct SkillMask: Hashable, Sendable {
    private var words: [UInt64]

    /// None of a number of skills.
    package init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

    /// Whether the skill at a position is among them.
    package subscript(position: Int) -> Bool {
        get { words[position >> 6] >> UInt64(position & 63) & 1 == 1 }
        set {
            let bit = UInt64(1) << UInt64(position & 63)
            if newValue { words[position >> 6] |= bit } else { words[position >> 6] &= ~bit }
        }
    }

    /// Adds the skills of another mask of the same length.
    mutating func formUnion(_ other: SkillMask) {
        for index in words.indices { words[index] |= other.words[index] }
    }
}
