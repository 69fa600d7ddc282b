import PathfinderCatalog

/// What a text says of data and of AI, clause by clause: that they are well, that they are not, that they are wanted.
struct StatementSense {
    /// What is said of a thing.
    struct Standing {
        /// It is named.
        var isNamed = false
        var isGood = false
        var isBad = false
    }

    private(set) var data = Standing()
    private(set) var ai = Standing()
    /// Something is wrong, be it named or not.
    private(set) var isBad = false
    /// AI is wanted.
    private(set) var wishesAI = false
    /// It is asked whom to hire.
    private(set) var asksWhomToHire = false
    /// It is asked about a career or its pay.
    private(set) var asksCareer = false
    /// Everything is named, and so nothing.
    private(set) var namesAll = false
    /// Something is negated.
    private(set) var negates = false
    /// Something is asked, or left open.
    private(set) var asks = false
    /// The share of its words that are known.
    private(set) var share = 0.0
    /// What is named that may be delivered, the first.
    private(set) var deliverable: SituationAnswer.ID?
    /// The text without clauses that only say that something is well, or ask whom to hire.
    private(set) var complaint = ""
    /// The clauses in which something is wrong with data and with nothing else.
    private(set) var dataComplaint = ""
    /// The clauses in which something is wrong with AI and with nothing else.
    private(set) var aiComplaint = ""

    /// Whether something is said to be well, and nothing to be wrong or wanted.
    var isGoodNews: Bool {
        (data.isGood || ai.isGood) && !isBad && !asksWhomToHire && !leavesOpen
            && data.isGood == data.isNamed && ai.isGood == ai.isNamed
    }

    /// A clause asks, wants something, or negates without praise.
    private var leavesOpen = false

    /// - Complexity: O(*n*) in the number of words.
    init(_ text: String, _ vocabulary: StatementVocabulary) {
        var clauses: [StatementClause] = []
        for stretch in StatementText(text).stretches { clauses += StatementClause.clauses(of: stretch, vocabulary) }
        var topic: StatementClause.Thing?
        for index in clauses.indices {
            clauses[index].settle(after: topic)
            topic = clauses[index].topic ?? topic
        }
        let praised = clauses.reduce(into: Set()) { $0.formUnion($1.good) }
        for index in clauses.indices { clauses[index].takeLack(except: praised) }
        // "It is not the data, it is the model": what is blamed is wrong where something else is cleared.
        if clauses.contains(where: { $0.clears || $0.isOnlyGood }) {
            for index in clauses.indices {
                clauses[index].takeBlame(isAfterClearing: index > 0 && clauses[index - 1].clears)
            }
        }
        for clause in clauses { add(clause) }
        share = Double(clauses.reduce(0) { $0 + $1.known }) / Double(max(1, clauses.reduce(0) { $0 + $1.count }))
    }

    private mutating func add(_ clause: StatementClause) {
        data.isNamed = data.isNamed || clause.names(.data)
        ai.isNamed = ai.isNamed || clause.names(.ai)
        data.isGood = data.isGood || clause.good.contains(.data)
        ai.isGood = ai.isGood || clause.good.contains(.ai)
        data.isBad = data.isBad || clause.bad.contains(.data)
        ai.isBad = ai.isBad || clause.bad.contains(.ai)
        isBad = isBad || clause.isBad
        negates = negates || clause.negates
        asksWhomToHire = asksWhomToHire || clause.has(.hire)
        asksCareer = asksCareer || clause.has(.career)
        namesAll = namesAll || clause.has(.all)
        asks = asks || clause.has(.open)
        leavesOpen = leavesOpen || clause.has(.open) || clause.has(.wish) || clause.negates && clause.good.isEmpty
        // Where it is bad already it is there, not wanted.
        wishesAI = wishesAI || clause.has(.wish) && clause.names(.ai) && !clause.bad.contains(.ai)
        deliverable = deliverable ?? clause.deliverable
        if clause.isOnlyGood || clause.has(.hire) && !clause.isBad { return }
        Self.join(clause.text, to: &complaint)
        if clause.bad == [.data] { Self.join(clause.text, to: &dataComplaint) }
        if clause.bad == [.ai] { Self.join(clause.text, to: &aiComplaint) }
    }

    private static func join(_ text: String, to whole: inout String) {
        whole += whole.isEmpty ? text : ", \(text)"
    }
}

/// Some words that say one thing.
struct StatementClause {
    /// What a clause may be about.
    enum Thing {
        case data
        case ai
    }

    private struct Item {
        let part: StatementWord.Part
        let position: Int
        /// The position of its last word.
        let end: Int

        var isNegation: Bool { part == .not || part == .nobody }
    }

    private let words: [StatementText.Word]
    private var items: [Item] = []
    private(set) var deliverable: SituationAnswer.ID?
    /// The things of which it says that they are well.
    private(set) var good: Set<Thing> = []
    /// The things of which it says that they are not well.
    private(set) var bad: Set<Thing> = []
    /// The things that are lacking, or with which something cannot be done.
    private(set) var lacking: Set<Thing> = []
    /// Something is wrong, be it named or not.
    private(set) var isBad = false
    /// It says that the trouble does not lie in something.
    private(set) var clears = false

    /// How many words before a word of praise a negation may stand, as in "nobody would call it clean".
    private static let reachToGood = 5
    /// How many words before a word of blame a negation may stand: "we had not one failed load".
    private static let reachToBad = 3

    /// How many words a negation may stand from "the problem is", as in "the problem is not the data".
    private static let reachToBlame = 2

    /// The clauses of the words between two marks of punctuation.
    static func clauses(of words: [StatementText.Word], _ vocabulary: StatementVocabulary) -> [StatementClause] {
        var clauses: [StatementClause] = []
        var (start, position) = (0, 0)
        var found: [(StatementVocabulary.Meaning, Range<Int>)] = []
        func end(at index: Int) {
            if index > start {
                clauses.append(
                    StatementClause(
                        Array(words[start..<index]),
                        found.map { ($0.0, $0.1.lowerBound - start..<$0.1.upperBound - start) }))
            }
            found = []
            start = index
        }
        while position < words.count {
            let (meaning, count, isJoined) = vocabulary.meaning(of: words[position...])
            if let meaning {
                let isThing = meaning.part == .data || meaning.part == .ai
                if meaning.part == .and || meaning.part == .but || isThing && isJoined { end(at: position) }
                switch meaning.part {
                case .and, .but, .nothing: break
                default: found.append((meaning, position..<position + count))
                }
            }
            position += count
        }
        end(at: words.count)
        return clauses
    }

    private init(_ words: [StatementText.Word], _ found: [(StatementVocabulary.Meaning, Range<Int>)]) {
        self.words = words
        items = found.map { Item(part: $0.part, position: $1.lowerBound, end: $1.upperBound - 1) }
        deliverable = found.lazy.compactMap(\.0.deliverable).first
    }

    /// The number of its words.
    var count: Int { words.count }
    /// The number of its words that say something.
    var known: Int { items.reduce(0) { $0 + $1.end - $1.position + 1 } }

    /// As it was written.
    var text: String { words.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }

    func has(_ part: StatementWord.Part) -> Bool { items.contains { $0.part == part } }

    var negates: Bool { has(.not) || has(.nobody) }

    func names(_ thing: Thing) -> Bool {
        switch thing {
        case .data: has(.data) || has(.goodData) || has(.badData)
        case .ai: has(.ai) || has(.badAI)
        }
    }

    /// The last thing that it names.
    var topic: Thing? {
        items.last { $0.part == .data || $0.part == .ai }.map { $0.part == .data ? .data : .ai }
    }

    /// Whether it says of something that it is well, and wants nothing.
    var isOnlyGood: Bool { !good.isEmpty && !isBad && !has(.wish) }

    /// Finds what is well and what is not, given what the clauses before it are about.
    mutating func settle(after topic: Thing?) {
        for item in items {
            switch item.part {
            // "Whether it is good" and "it was good" are no praise.
            case .good where has(.open), .goodData where has(.open): break
            case .good: put(isGood: !isNegated(item, Self.reachToGood), thing(near: item) ?? topic)
            case .bad: put(isGood: isNegated(item, Self.reachToBad), thing(near: item) ?? topic)
            case .goodData: put(isGood: !isNegated(item, Self.reachToGood), .data)
            case .badData: put(isGood: isNegated(item, Self.reachToBad), .data)
            case .badAI: put(isGood: isNegated(item, Self.reachToBad), .ai)
            default: break
            }
        }
        guard good.isEmpty, !isBad, negates, !has(.wish), !has(.hire) else { return }
        for item in items where item.part == .data || item.part == .ai {
            if has(.blame) {
                guard blamesNot else { continue }
                clears = true
                put(isGood: true, item.part == .data ? .data : .ai)
            } else {
                // It is lacking, or something with it cannot be done.
                lacking.insert(item.part == .data ? .data : .ai)
            }
        }
    }

    /// Takes what is lacking as wrong, except things that another clause praises.
    mutating func takeLack(except praised: Set<Thing>) {
        for thing in lacking.subtracting(praised) { put(isGood: false, thing) }
    }

    /// Whether the negation is of the blame: "the problem is not the data", not "the problem is that we have no data".
    private var blamesNot: Bool {
        items.contains { not in
            not.isNegation
                && items.contains {
                    $0.part == .blame
                        && min(abs($0.position - not.end), abs(not.position - $0.end)) <= Self.reachToBlame
                }
        }
    }

    /// Takes what it blames as wrong; after "it is not the data" also what it only names.
    mutating func takeBlame(isAfterClearing: Bool) {
        guard has(.blame) || isAfterClearing, !has(.wish), !clears, good.isEmpty, bad.isEmpty, let topic else { return }
        put(isGood: false, topic)
    }

    private mutating func put(isGood: Bool, _ thing: Thing?) {
        if !isGood { isBad = true }
        guard let thing else { return }
        if isGood { good.insert(thing) } else { bad.insert(thing) }
    }

    private func isNegated(_ item: Item, _ reach: Int) -> Bool {
        items.contains { not in
            // "Nobody complains" is good news, "nobody saw the failed load" is not.
            let reach = not.part == .nobody && reach == Self.reachToBad ? 1 : reach
            return not.isNegation && not.end < item.position && item.position - not.end <= reach
        }
    }

    /// The thing that is named nearest; of equally near ones the one before.
    private func thing(near item: Item) -> Thing? {
        items.filter { $0.part == .data || $0.part == .ai }
            .min { abs($0.position - item.position) < abs($1.position - item.position) }
            .map { $0.part == .data ? .data : .ai }
    }
}
