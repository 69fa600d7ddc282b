/// A decision of a search: an item, the slots of what it needs, and what is settled with it.
struct SelectionLayer {
    /// The item that is decided.
    let item: Int
    /// The bit of its slot.
    let slot: UInt128
    /// The slots of the open items that it needs.
    var needs: UInt128 = 0
    /// The choice whose last open item this is, with its options that can still be counted and their slots, the best first;
    /// an option without a slot is taken for certain.
    var settled: (choice: Range<Int>, options: [(option: Int, slot: UInt128)])?
    /// Slots that no later decision looks at.
    var released: UInt128 = 0
    /// What later decisions can add to the weight, and at what regret.
    var slack: SelectionSlack

    /// The decisions on the items that are open, in an order that keeps few of them open: those on which a later item, or an
    /// unsettled choice, depends. `nil` where more depend on each other than a word has bits.
    static func all(_ form: SelectionForm, _ bound: SelectionBound, _ decided: [Bool?]) -> [SelectionLayer]? {
        var order = Order(form, bound, decided)
        var layers: [SelectionLayer] = []
        while let item = order.next() {
            guard let layer = order.layer(of: item) else { return nil }
            layers.append(layer)
        }
        var slack = SelectionSlack(price: bound.price)
        for index in layers.indices.reversed() {
            layers[index].slack = slack
            bound.add(layers[index].item, form, to: &slack)
            if let choice = layers[index].settled?.choice { bound.add(choice, form, to: &slack) }
        }
        return layers
    }
}

extension SelectionLayer {
    /// The items in the order in which they are decided.
    private struct Order {
        private let form: SelectionForm
        private let bound: SelectionBound
        private let decided: [Bool?]
        private var needs: [[Int]]
        private var dependents: [[Int]]
        private var choiceOf: [Int]
        /// How many later open items depend on an item.
        private var waiting: [Int]
        /// How many items that an item needs are not decided yet.
        private var unmet: [Int]
        /// How many open items a choice still has.
        private var unsettled: [Int]
        /// The items that can be decided now and have to do with others.
        private var ready: [Int] = []
        /// The items that have to do with no other, what comes first last.
        private var singles: [Int] = []
        private var slots: [UInt128]
        private var free = UInt128.max

        init(_ form: SelectionForm, _ bound: SelectionBound, _ decided: [Bool?]) {
            self.form = form
            self.bound = bound
            self.decided = decided
            needs = [[Int]](repeating: [], count: form.itemCount)
            dependents = needs
            choiceOf = [Int](repeating: -1, count: form.itemCount)
            unsettled = [Int](repeating: 0, count: form.choices.count)
            for arc in form.arcs.dropLast(form.values.count - form.itemCount)
            where decided[arc.variable] == nil && decided[arc.item] == nil {
                needs[arc.variable].append(arc.item)
                dependents[arc.item].append(arc.variable)
            }
            for (index, choice) in form.choices.enumerated() {
                for option in choice where decided[form.item(of: option)] == nil {
                    choiceOf[form.item(of: option)] = index
                    unsettled[index] += 1
                }
            }
            waiting = dependents.map(\.count)
            unmet = needs.map(\.count)
            slots = [UInt128](repeating: 0, count: form.itemCount)
            for item in 0..<form.itemCount where decided[item] == nil && unmet[item] == 0 {
                if waiting[item] == 0, choiceOf[item] < 0 { singles.append(item) } else { ready.append(item) }
            }
            singles = singles.sorted { rank($1) < rank($0) }
        }

        /// The item that is decided next: of those whose needs are decided, one that leaves the fewest open.
        mutating func next() -> Int? {
            var first: (place: Int, rank: Rank)?
            for place in ready.indices {
                let rank = rank(ready[place])
                if first.map({ rank < $0.rank }) ?? true { first = (place, rank) }
            }
            guard let first else { return singles.popLast() }
            if let single = singles.last, rank(single) < first.rank { return singles.popLast() }
            return ready.remove(at: first.place)
        }

        /// What comes first: what leaves few items open, and then what hardly has a price of its own.
        private func rank(_ item: Int) -> Rank { (growth(item), abs(bound.reduced[item]), item) }

        private typealias Rank = (growth: Int, regret: Int, item: Int)

        /// How many open items a decision adds, less those that it closes.
        private func growth(_ item: Int) -> Int {
            let closed = needs[item].count { waiting[$0] == 1 && isSettled($0) }
            let staysOpen = waiting[item] > 0 || choiceOf[item] >= 0 && unsettled[choiceOf[item]] > 1
            return (staysOpen ? 1 : 0) - closed
        }

        private func isSettled(_ item: Int) -> Bool { choiceOf[item] < 0 || unsettled[choiceOf[item]] == 0 }

        /// The decision on an item; `nil` where no slot is free.
        mutating func layer(of item: Int) -> SelectionLayer? {
            guard free != 0 else { return nil }
            let slot = free & (~free + 1)
            free &= ~slot
            slots[item] = slot
            var layer = SelectionLayer(item: item, slot: slot, slack: SelectionSlack(price: bound.price))
            for need in needs[item] {
                layer.needs |= slots[need]
                waiting[need] -= 1
            }
            for dependent in dependents[item] {
                unmet[dependent] -= 1
                if unmet[dependent] == 0 { ready.append(dependent) }
            }
            var touched = needs[item] + [item]
            if choiceOf[item] >= 0 {
                unsettled[choiceOf[item]] -= 1
                if unsettled[choiceOf[item]] == 0 {
                    let choice = form.choices[choiceOf[item]]
                    let options = choice.filter { decided[form.item(of: $0)] != false }
                        .sorted { (form.values[$0], $0) < (form.values[$1], $1) }
                    layer.settled = (choice, options.map { ($0, slots[form.item(of: $0)]) })
                    touched += options.map(form.item)
                }
            }
            for item in touched where slots[item] != 0 && waiting[item] == 0 && isSettled(item) {
                layer.released |= slots[item]
                free |= slots[item]
            }
            return layer
        }
    }
}
