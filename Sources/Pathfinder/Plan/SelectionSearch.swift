/// Finds the best selection and proves it.
///
/// The items are decided one after the other. Of partial selections that leave the same possibilities, the ones with a
/// lower weight and no lower value are dropped; so are those whose bound shows that they lead to nothing better than
/// what is known. What is left at the end is the best selection.
struct SelectionSearch {
    /// A partial selection.
    private struct State {
        /// Which of the items that later decisions depend on are taken, by slot.
        var open: UInt128
        var value: Int
        var weight: Int
        var regret: Int
        var parent: Int
        var isTaken: Bool
    }

    /// A decision: an item, the slots of what it needs, and what is settled with it.
    private struct Layer {
        var item: Int
        var slot: Int
        var needs: UInt128
        /// Choices whose last item this is, with the slots of their options.
        var settled: [(choice: Int, slots: [Int])] = []
        /// Slots that no later decision looks at.
        var released: UInt128 = 0
        /// The most weight that later decisions can add.
        var weightToCome = 0
    }

    private let form: SelectionForm
    private let limit: Int
    private let layers: [Layer]
    /// Whether the open items fit into a word; else nothing can be proved.
    private let isNarrow: Bool

    init(_ form: SelectionForm, limit: Int) {
        self.form = form
        self.limit = limit
        (layers, isNarrow) = Self.layers(form)
    }

    /// The best selection; proved unless the limit was met.
    func solution() -> ItemSelection {
        var best = form.fallback
        guard isNarrow else { return ItemSelection(isTaken: best, isProven: false) }
        // A narrow search first: what it finds makes the bound better, and the bound makes the full search small.
        for (width, steps) in [(16, 60), (64, 200)] {
            let found = search(bound(below: best, steps: steps), best, width: width)
            guard !found.isProven else { return found }
            best = found.isTaken
        }
        return search(bound(below: best, steps: 500), best, width: limit)
    }

    private func bound(below known: [Bool], steps: Int) -> SelectionBound {
        SelectionBound(form, SelectionPrices.sought(form, below: form.total(known).value, steps: steps))
    }

    /// A selection that is better than the known one, or else the known one.
    private func search(_ bound: SelectionBound, _ known: [Bool], width: Int) -> ItemSelection {
        let knownValue = form.total(known).value
        // Values are whole: what is not better by 1 is not better.
        let highest = knownValue - 1 - bound.base
        var isProven = true
        var states = [State(open: 0, value: 0, weight: 0, regret: 0, parent: 0, isTaken: false)]
        var history: [[(parent: Int, isTaken: Bool)]] = []
        for layer in layers {
            states = followed(states, by: layer, bound, highest)
            if states.count > width {
                isProven = false
                states = states.indices.sorted { (states[$0].regret, $0) < (states[$1].regret, $1) }.prefix(width)
                    .map { states[$0] }
            }
            history.append(states.map { ($0.parent, $0.isTaken) })
        }
        let complete = states.indices.filter { states[$0].weight >= form.least && states[$0].value < knownValue }
        guard var index = complete.min(by: { (states[$0].value, $0) < (states[$1].value, $1) }) else {
            return ItemSelection(isTaken: known, isProven: isProven)
        }
        var isTaken = known
        for (layer, decisions) in zip(layers, history).reversed() {
            isTaken[layer.item] = decisions[index].isTaken
            index = decisions[index].parent
        }
        return ItemSelection(isTaken: isTaken, isProven: isProven)
    }

    /// The partial selections after one more decision, without those that can be dropped.
    private func followed(
        _ states: [State], by layer: Layer, _ bound: SelectionBound, _ highest: Int
    ) -> [State] {
        let effect = form.effects[layer.item]
        let regrets = [false, true].map { bound.regret(of: layer.item, isTaken: $0) }
        var next: [State] = []
        next.reserveCapacity(states.count * 2)
        for (index, state) in states.enumerated() {
            for isTaken in [false, true] where !isTaken || state.open & layer.needs == layer.needs {
                var new = state
                new.parent = index
                new.isTaken = isTaken
                new.regret += regrets[isTaken ? 1 : 0]
                if isTaken {
                    new.open |= 1 << UInt128(layer.slot)
                    new.value += effect.value
                    new.weight += effect.weight
                }
                for (choice, slots) in layer.settled {
                    let options = form.problem.choices[choice].options
                    var best: Int?
                    for option in options.indices where new.open >> UInt128(slots[option]) & 1 == 1 {
                        if let known = best, options[known].gain >= options[option].gain { continue }
                        best = option
                    }
                    new.regret += bound.regret(ofChoice: choice, option: best)
                    if let best {
                        new.value += form.optionEffects[choice][best].value
                        new.weight += form.optionEffects[choice][best].weight
                    }
                }
                guard new.regret <= highest, new.weight + layer.weightToCome >= form.least else { continue }
                new.open &= ~layer.released
                next.append(new)
            }
        }
        next.sort { ($0.open, $0.value, -$0.weight, $0.parent) < ($1.open, $1.value, -$1.weight, $1.parent) }
        var kept: [State] = []
        for state in next {
            if let last = kept.last, last.open == state.open, last.weight >= state.weight { continue }
            kept.append(state)
        }
        return kept
    }
}

extension SelectionSearch {
    /// The decisions in an order that keeps few items open: those on which a later item, or an unsettled choice, depends.
    private static func layers(_ form: SelectionForm) -> (layers: [Layer], isNarrow: Bool) {
        let items = form.problem.items
        var choiceOf: [Int: Int] = [:]
        for (index, choice) in form.problem.choices.enumerated() {
            for option in choice.options { choiceOf[option.item] = index }
        }
        var waiting = items.map { _ in 0 }  // later items that depend on it
        for item in items { for need in item.needs { waiting[need] += 1 } }
        var unsettled = form.problem.choices.map(\.options.count)
        var unmet = items.map(\.needs.count)
        let dependents = items.indices.map { need in items.indices.filter { items[$0].needs.contains(need) } }
        var slots: [Int: Int] = [:]
        var free = Array((0..<UInt128.bitWidth).reversed())
        var ready = items.indices.filter { unmet[$0] == 0 }
        var layers: [Layer] = []

        /// How many open items a decision adds, less those that it closes.
        func growth(_ item: Int) -> Int {
            let closed = items[item].needs.count { waiting[$0] == 1 && choiceOf[$0].map { unsettled[$0] == 0 } ?? true }
            let staysOpen = waiting[item] > 0 || choiceOf[item].map { unsettled[$0] > 1 } ?? false
            return (staysOpen ? 1 : 0) - closed
        }
        while let position = ready.indices.min(by: { (growth(ready[$0]), ready[$0]) < (growth(ready[$1]), ready[$1]) })
        {
            let item = ready.remove(at: position)
            guard let slot = free.popLast() else { return ([], false) }
            slots[item] = slot
            var layer = Layer(item: item, slot: slot, needs: 0)
            for need in items[item].needs {
                if let slot = slots[need] { layer.needs |= 1 << UInt128(slot) }
                waiting[need] -= 1
            }
            for dependent in dependents[item] {
                unmet[dependent] -= 1
                if unmet[dependent] == 0 { ready.append(dependent) }
            }
            var touched = items[item].needs + [item]
            if let choice = choiceOf[item] {
                unsettled[choice] -= 1
                if unsettled[choice] == 0 {
                    let options = form.problem.choices[choice].options
                    layer.settled.append((choice, options.map { slots[$0.item] ?? slot }))
                    touched += options.map(\.item)
                }
            }
            for item in touched where waiting[item] == 0 && choiceOf[item].map({ unsettled[$0] == 0 }) ?? true {
                guard let slot = slots.removeValue(forKey: item) else { continue }
                layer.released |= 1 << UInt128(slot)
                free.append(slot)
            }
            layers.append(layer)
        }
        var toCome = 0
        for index in layers.indices.reversed() {
            layers[index].weightToCome = toCome
            toCome += max(0, form.effects[layers[index].item].weight)
            for (choice, _) in layers[index].settled {
                toCome += max(0, form.optionEffects[choice].map(\.weight).max() ?? 0)
            }
        }
        return (layers, true)
    }
}
