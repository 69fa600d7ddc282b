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
        var parent: Int32 = 0
        var isTaken = false

        /// Orders by what is left open, then the better ones first.
        static func < (left: State, right: State) -> Bool {
            if left.open != right.open { return left.open < right.open }
            if left.value != right.value { return left.value < right.value }
            if left.weight != right.weight { return left.weight > right.weight }
            return (left.parent, left.isTaken ? 1 : 0) < (right.parent, right.isTaken ? 1 : 0)
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
        guard let layers = SelectionLayer.all(form, decided) else { return nil }
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
    func best(below known: [Bool], width: Int) -> ItemSelection {
        let knownValue = form.total(known).value
        // Values are whole: what is not better by 1 is not better.
        let highest = knownValue - 1 - bound.base
        var isProven = true
        var states = first.regret <= highest ? [first] : []
        var next: [State] = []
        var history: [[(parent: Int32, isTaken: Bool)]] = []
        for layer in layers {
            follow(states, by: layer, highest, into: &next)
            Self.keepBest(of: &next)
            swap(&states, &next)
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
        var isTaken = decided.map { $0 ?? false }
        for (layer, decisions) in zip(layers, history).reversed() {
            isTaken[layer.item] = decisions[index].isTaken
            index = Int(decisions[index].parent)
        }
        return ItemSelection(isTaken: isTaken, isProven: isProven)
    }

    /// The partial selections after one more decision, without those that cannot become better than what is known.
    private func follow(_ states: [State], by layer: SelectionLayer, _ highest: Int, into next: inout [State]) {
        next.removeAll(keepingCapacity: true)
        let leaving = bound.regret(of: layer.item, isTaken: false)
        let taking = bound.regret(of: layer.item, isTaken: true)
        for index in states.indices {
            for isTaken in [false, true] where !isTaken || states[index].open & layer.needs == layer.needs {
                var new = states[index]
                new.parent = Int32(truncatingIfNeeded: index)
                new.isTaken = isTaken
                new.regret += isTaken ? taking : leaving
                if isTaken {
                    new.open |= layer.slot
                    new.value += form.values[layer.item]
                    new.weight += form.weights[layer.item]
                }
                if let settled = layer.settled {
                    let best = settled.options.first { new.open & $0.slot == $0.slot }?.option
                    new.regret += bound.regret(of: settled.choice, option: best)
                    if let best {
                        new.value += form.values[best]
                        new.weight += form.weights[best]
                    }
                }
                guard new.regret <= highest, new.weight + layer.weightToCome >= form.least else { continue }
                new.open &= ~layer.released
                next.append(new)
            }
        }
    }

    /// Of states that leave the same open, keeps those with more weight than every one of a lower value.
    private static func keepBest(of states: inout [State]) {
        states.sort(by: <)
        var kept = 0
        for index in states.indices {
            let isDropped =
                kept > 0 && states[kept - 1].open == states[index].open
                && states[kept - 1].weight >= states[index].weight
            guard !isDropped else { continue }
            states[kept] = states[index]
            kept += 1
        }
        states.removeLast(states.count - kept)
    }
}
