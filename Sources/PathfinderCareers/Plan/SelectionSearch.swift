/// Finds the best selection among those that agree with what is decided, and proves it.
///
/// The open items are decided one after the other. Of partial selections that leave the same possibilities, the ones with a
/// lower weight and no lower value are dropped; so are those whose bound shows that they lead to nothing better than
/// what is known. What is left at the end is the best selection.
struct SelectionSearch {
    /// A partial selection.
    private struct State {
        /// Which of the items that later decisions depend on are taken, by slot.
        var open: UInt128 = 0
        var value = 0
        var weight = 0
        var regret = 0
        /// The least regret of what can become of it.
        var least = 0
        /// The state that it comes from, times two, plus one where the item is taken.
        var origin: Int32 = 0

        /// Orders by what is left open, then the better ones first.
        static func < (left: State, right: State) -> Bool {
            if left.open != right.open { return left.open < right.open }
            if left.value != right.value { return left.value < right.value }
            if left.weight != right.weight { return left.weight > right.weight }
            return left.origin < right.origin
        }
    }

    private let form: SelectionForm
    private let bound: SelectionBound
    private let decided: [Bool?]
    private let layers: [SelectionLayer]
    /// What is decided adds up to this.
    private let first: State

    /// Prepares a search; `nil` where so many items depend on each other that nothing can be proved.
    init?(_ form: SelectionForm, _ bound: SelectionBound, _ decided: [Bool?]) {
        guard let layers = SelectionLayer.all(form, bound, decided) else { return nil }
        self.form = form
        self.bound = bound
        self.decided = decided
        self.layers = layers
        var first = State()
        for item in 0..<form.itemCount {
            guard let isTaken = decided[item] else { continue }
            first.regret += bound.regret(of: item, isTaken: isTaken)
            guard isTaken else { continue }
            first.value += form.values[item]
            first.weight += form.weights[item]
        }
        for choice in form.choices where !choice.contains(where: { decided[form.item(of: $0)] == nil }) {
            let best = form.best(of: choice) { decided[$0] == true }
            first.regret += bound.regret(of: choice, option: best)
            guard let best else { continue }
            first.value += form.values[best]
            first.weight += form.weights[best]
        }
        self.first = first
    }

    /// A selection that is better than the known one, or else the known one.
    ///
    /// - Parameters:
    ///   - known: A selection.
    ///   - width: The most partial selections that are followed at a time; beyond, the result is not proved to be best.
    /// - Returns: The selection, and whether it is proved that none is better.
    func best(below known: [Bool], width: Int) -> ItemSelection {
        let knownValue = form.total(known).value
        // Values are whole: what is not better by 1 is not better.
        let highest = knownValue - 1 - bound.base
        var isProven = true
        var states = first.regret <= highest ? [first] : []
        var (left, taken): ([State], [State]) = ([], [])
        // Each state's parent, times two, plus one where the item is taken.
        var history: [Int32] = []
        var starts: [Int] = []
        for layer in layers {
            follow(states, by: layer, highest, isTaken: false, into: &left)
            follow(states, by: layer, highest, isTaken: true, into: &taken)
            Self.merge(left, taken, into: &states)
            if states.count > width {
                isProven = false
                states = states.indices.sorted { (states[$0].least, $0) < (states[$1].least, $1) }.prefix(width)
                    .sorted().map { states[$0] }
            }
            starts.append(history.count)
            for state in states { history.append(state.origin) }
        }
        var best = -1
        for (index, state) in states.enumerated() where state.weight >= form.least && state.value < knownValue {
            if best < 0 || state.value < states[best].value { best = index }
        }
        guard best >= 0 else { return ItemSelection(isTaken: known, isProven: isProven) }
        var isTaken = decided.map { $0 ?? false }
        for (layer, start) in zip(layers, starts).reversed() {
            let origin = history[start + best]
            isTaken[layer.item] = origin & 1 == 1
            best = Int(origin >> 1)
        }
        return ItemSelection(isTaken: isTaken, isProven: isProven)
    }

    /// The partial selections after one more decision, without those that cannot become better than what is known.
    private func follow(
        _ states: [State], by layer: SelectionLayer, _ highest: Int, isTaken: Bool, into next: inout [State]
    ) {
        next.removeAll(keepingCapacity: true)
        let regret = bound.regret(of: layer.item, isTaken: isTaken)
        let (value, weight) = isTaken ? (form.values[layer.item], form.weights[layer.item]) : (0, 0)
        for index in states.indices {
            var new = states[index]
            if isTaken {
                guard new.open & layer.needs == layer.needs else { continue }
                new.open |= layer.slot
                new.value += value
                new.weight += weight
            }
            new.regret += regret
            if let settled = layer.settled {
                let best = settled.options.first { new.open & $0.slot == $0.slot }?.option
                new.regret += bound.regret(of: settled.choice, option: best)
                if let best {
                    new.value += form.values[best]
                    new.weight += form.weights[best]
                }
            }
            let slack = layer.slack.regret(atExcess: new.weight + layer.slack.weight - form.least)
            guard new.regret <= highest, slack <= highest - new.regret else { continue }
            new.least = new.regret + slack
            new.origin = Int32(truncatingIfNeeded: index * 2 + (isTaken ? 1 : 0))
            new.open &= ~layer.released
            next.append(new)
        }
        // They are in order still, unless something else than the item itself is released.
        if layer.released & ~layer.slot != 0 { next.sort(by: <) }
    }

    /// Merges states in order; of those that leave the same open, keeps those with more weight than every one of a lower
    /// value.
    private static func merge(_ left: [State], _ taken: [State], into states: inout [State]) {
        states.removeAll(keepingCapacity: true)
        var (first, second) = (0, 0)
        while first < left.count || second < taken.count {
            let isFirst = second == taken.count || first < left.count && !(taken[second] < left[first])
            let state = isFirst ? left[first] : taken[second]
            if isFirst { first += 1 } else { second += 1 }
            if let last = states.last, last.open == state.open, last.weight >= state.weight { continue }
            states.append(state)
        }
    }
}
