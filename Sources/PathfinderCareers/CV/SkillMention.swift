import PathfinderCatalog

/// A skill that a text names, and what it says of it.
struct SkillMention: Hashable {
    /// Whether the person has the skill.
    enum Standing: Hashable {
        /// It is known.
        case held
        /// It is not known: "no experience with Java".
        case lacking
        /// It is wished for, or being learnt: "want to learn Spark".
        case wished
    }

    let skill: Skill.ID
    var level: Int?
    let standing: Standing
    /// The words of the line that name it.
    let words: Range<Int>
}

/// What was read from a line that may name skills.
struct SkillLine {
    let words: [WrittenWord]
    var mentions: [SkillMention] = []
    /// Items that name no skill, each as it was written, with the words that it has.
    var unknown: [Range<Int>] = []
    /// Numbers and words behind an equals sign that are no level.
    var wrongLevels: [Int] = []
    /// Words that name a skill that counts.
    var isNamed: [Bool]
    /// Words that were understood, or say nothing by themselves.
    var understood: [Bool]

    init(_ words: [WrittenWord]) {
        self.words = words
        understood = Array(repeating: false, count: words.count)
        isNamed = understood
    }

    mutating func markUnderstood(_ range: Range<Int>) {
        for position in range { understood[position] = true }
    }
}

/// An item of a list within a line: the words between two signs or words that part items.
struct SkillItem {
    var range: Range<Int>
    /// Whether it is joined to the item before it by a slash, an ampersand or a word.
    var isJoined = false
    /// Whether it has nothing but names of skills and words that say nothing by themselves or only how well.
    var isAlone = true
    /// Whether it has words that say nothing by themselves.
    var hasFiller = false
    /// Whether it says how well something is known.
    var hasLevel = false
    /// Whether it has the name of a skill.
    var hasName = false
    /// Whether it has a name that counts anywhere.
    var hasSureName = false
}
