/// A selection that prices suggest: what is worth its price, with as much more as it takes to reach the weight, and without
/// what the weight is reached without.
///
/// It proves nothing; the better it is, the more of the problem a bound decides.
struct SelectionSuggestion {
    private let form: SelectionForm
    /// The items, those that suit the prices best first.
    private let order: [Int]
    private let graph: SelectionGraph
    private var current: Selection

    private struct Selection {
        var isTaken: [Bool]
        /// How many of the items that are taken need each item.
        var waiting: [Int]
        var value: Int
        var weight: Int
    }

    /// What is worth its price.
    ///
    /// - Parameters:
    ///   - form: The problem.
    ///   - graph: Its items.
    ///   - reduced: What each variable adds at the prices, as in ``SelectionBound/reduced``.
    init(_ form: SelectionForm, _ graph: SelectionGraph, _ reduced: [Int]) {
        self.form = form
        self.graph = graph
        order = (0..<form.itemCount).sorted { (reduced[$0], $0) < (reduced[$1], $1) }
        current = Selection(
            isTaken: [Bool](repeating: false, count: form.itemCount),
            waiting: [Int](repeating: 0, count: form.itemCount), value: 0, weight: 0)
        for item in order {
            guard reduced[item] < 0 else { break }
            take(item)
        }
    }

    /// A selection that reaches the weight; `nil` where none is found.
    mutating func selection() -> [Bool]? {
        fill()
        guard current.weight >= form.least else { return nil }
        trim()
        return current.isTaken
    }

    /// Takes what suits best until the weight is reached.
    private mutating func fill() {
        for item in order where current.weight < form.least {
            guard !current.isTaken[item], graph.brings[item] else { continue }
            take(item)
        }
    }

    /// Leaves out what the weight is reached without, what suits least first.
    private mutating func trim() {
        var isChanged = true
        while isChanged {
            isChanged = false
            for item in order.reversed() where current.isTaken[item] && current.waiting[item] == 0 {
                let before = (current.value, current.weight)
                leave(item)
                if current.weight >= form.least, current.value < before.0 {
                    isChanged = true
                } else {
                    take(item)
                }
            }
        }
    }

    private mutating func take(_ item: Int) {
        guard !current.isTaken[item] else { return }
        for index in graph.needs(of: item) {
            take(graph.needed[index])
            current.waiting[graph.needed[index]] += 1
        }
        count(item, as: true)
    }

    private mutating func leave(_ item: Int) {
        for index in graph.needs(of: item) { current.waiting[graph.needed[index]] -= 1 }
        count(item, as: false)
    }

    private mutating func count(_ item: Int, as isTaken: Bool) {
        let sign = isTaken ? 1 : -1
        current.value += sign * form.values[item]
        current.weight += sign * form.weights[item]
        let choice = graph.choices[item]
        guard choice >= 0 else {
            current.isTaken[item] = isTaken
            return
        }
        let before = bestOption(of: form.choices[choice])
        current.isTaken[item] = isTaken
        let after = bestOption(of: form.choices[choice])
        guard before != after else { return }
        if before >= 0 {
            current.value -= form.values[before]
            current.weight -= form.weights[before]
        }
        if after >= 0 {
            current.value += form.values[after]
            current.weight += form.weights[after]
        }
    }

    /// The option that is counted; -1 where none is.
    private func bestOption(of choice: Range<Int>) -> Int {
        var best = -1
        for option in choice where current.isTaken[form.item(of: option)] {
            if best < 0 || form.values[option] < form.values[best] { best = option }
        }
        return best
    }
}
