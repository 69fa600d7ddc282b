/// How low the value of a selection can be at best, and what each decision adds to that.
///
/// The Lagrangian relaxation: the weight that is required and every "needs" get a price. Whatever the prices, the sum of
/// `base` and the regrets of the decisions made is a lower bound for all selections that agree with these decisions.
/// Prices are whole numbers, so that the bound is exact. Good ones come from ``SelectionPrices``.
struct SelectionBound: Sendable {
    /// The bound before any decision.
    let base: Int
    /// What setting a variable adds, at the prices; negative where setting it is the better choice.
    let reduced: [Int]
    /// The price of a unit of weight.
    let price: Int

    /// What it adds to the bound to take an item or to leave it.
    func regret(of item: Int, isTaken: Bool) -> Int { max(0, isTaken ? reduced[item] : -reduced[item]) }

    /// What it adds to the bound that an option of a choice, or none, brings its gain.
    func regret(of choice: Range<Int>, option: Int?) -> Int {
        (option.map { reduced[$0] } ?? 0) - lowest(of: choice)
    }

    /// Counts an item as undecided.
    func add(_ item: Int, _ form: SelectionForm, to slack: inout SelectionSlack) {
        let isSet = reduced[item] < 0
        slack.add(
            isSet ? form.weights[item] : 0,
            others: CollectionOfOne((abs(reduced[item]), isSet ? 0 : form.weights[item])))
    }

    /// Counts a choice as undecided.
    func add(_ choice: Range<Int>, _ form: SelectionForm, to slack: inout SelectionSlack) {
        var suitable: Int?
        for option in choice where reduced[option] < (suitable.map { reduced[$0] } ?? 0) { suitable = option }
        let lowest = suitable.map { reduced[$0] } ?? 0
        slack.add(
            suitable.map { form.weights[$0] } ?? 0,
            others: choice.lazy.map { (reduced[$0] - lowest, form.weights[$0]) })
        slack.add(0, others: CollectionOfOne((-lowest, -(suitable.map { form.weights[$0] } ?? 0))))
    }

    private func lowest(of choice: Range<Int>) -> Int {
        var lowest = 0
        for option in choice { lowest = min(lowest, reduced[option]) }
        return lowest
    }

    /// The bound at some prices.
    init(_ form: SelectionForm, _ prices: SelectionPrices) {
        // Prices far beyond what decides anything are cut, so that no sum of products overflows.
        let mostWeight = form.weights.reduce(1 + abs(form.least)) { $0 + abs($1) }
        let price = Self.whole(prices.weight, atMost: (1 << 60) / mostWeight)
        let mostPrice = (1 << 60) / (form.arcs.count + form.weights.count + 2)
        var reduced = form.values
        for variable in reduced.indices { reduced[variable] -= price * form.weights[variable] }
        for (index, arc) in form.arcs.enumerated() {
            let arcPrice = Self.whole(prices.arcs[index], atMost: mostPrice)
            reduced[arc.variable] += arcPrice
            reduced[arc.item] -= arcPrice
        }
        var base = price * form.least
        for item in 0..<form.itemCount { base += min(0, reduced[item]) }
        for choice in form.choices {
            var lowest = 0
            for option in choice { lowest = min(lowest, reduced[option]) }
            base += lowest
        }
        self.base = base
        self.reduced = reduced
        self.price = price
    }

    private static func whole(_ price: Double, atMost most: Int) -> Int {
        price < Double(most) ? Int(price) : most
    }

    /// Decides the items of which the bound shows that every better selection takes them, or leaves them.
    ///
    /// - Parameters:
    ///   - form: The problem.
    ///   - highest: The most that regrets may add up to in a better selection.
    /// - Returns: By item, whether it is taken; `nil` where that is open. Without a result there is no better selection.
    func decided(_ form: SelectionForm, _ highest: Int) -> [Bool?]? {
        guard highest >= 0 else { return nil }
        var isTaken = [Bool?](repeating: nil, count: form.itemCount)
        for item in 0..<form.itemCount where abs(reduced[item]) > highest { isTaken[item] = reduced[item] < 0 }
        let needs = form.arcs.dropLast(form.values.count - form.itemCount)
        // What is taken needs the lower ones; what is left is missing for the higher ones.
        for arc in needs.reversed() where isTaken[arc.variable] == true {
            guard isTaken[arc.item] != false else { return nil }
            isTaken[arc.item] = true
        }
        for arc in needs where isTaken[arc.item] == false {
            guard isTaken[arc.variable] != true else { return nil }
            isTaken[arc.variable] = false
        }
        return isTaken
    }
}
