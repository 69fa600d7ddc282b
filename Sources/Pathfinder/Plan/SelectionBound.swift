/// How low the value of a selection can be at best, and what each decision adds to that.
///
/// The Lagrangian relaxation: the weight that is required and every "needs" get a price. Whatever the prices, the sum of
/// `base` and the regrets of the decisions made is a lower bound for all selections that agree with these decisions.
/// Prices are whole numbers, so that the bound is exact. Good ones come from ``SelectionPrices``.
struct SelectionBound: Sendable {
    /// The bound before any decision.
    let base: Int
    /// What an item adds when taken, at the prices; negative where taking it is the better choice.
    private let reduced: [Int]
    /// The same for the options of each choice.
    private let reducedOptions: [[Int]]

    /// What it adds to the bound to take an item or to leave it.
    func regret(of item: Int, isTaken: Bool) -> Int { max(0, isTaken ? reduced[item] : -reduced[item]) }

    /// What it adds to the bound that an option of a choice, or none, brings its gain.
    func regret(ofChoice choice: Int, option: Int?) -> Int {
        let options = reducedOptions[choice]
        return (option.map { options[$0] } ?? 0) - min(0, options.min() ?? 0)
    }

    /// The bound at some prices.
    init(_ form: SelectionForm, _ prices: SelectionPrices) {
        let items = form.problem.items
        // Prices far beyond what decides anything are cut, so that no sum of products overflows.
        let weights = form.effects.map(\.weight) + form.optionEffects.flatMap { $0.map(\.weight) } + [form.least]
        let mostWeight = weights.reduce(1) { $0 + abs($1) }
        let price = Self.whole(prices.weight, atMost: (1 << 60) / mostWeight)
        let mostPrice = (1 << 60) / (prices.needs.count + weights.count + 1)
        var reduced = form.effects.map { $0.value - price * $0.weight }
        for (arc, arcPrice) in zip(form.arcs, prices.needs) {
            let arcPrice = Self.whole(arcPrice, atMost: mostPrice)
            reduced[arc.item] += arcPrice
            reduced[arc.need] -= arcPrice
        }
        var reducedOptions = form.optionEffects.map { $0.map { $0.value - price * $0.weight } }
        for (choice, options) in form.problem.choices.map(\.options).enumerated() {
            for (index, option) in options.enumerated() {
                let optionPrice = Self.whole(prices.options[choice][index], atMost: mostPrice)
                reducedOptions[choice][index] += optionPrice
                reduced[option.item] -= optionPrice
            }
        }
        base =
            price * form.least + items.indices.reduce(0) { $0 + min(0, reduced[$1]) }
            + reducedOptions.reduce(0) { $0 + min(0, $1.min() ?? 0) }
        self.reduced = reduced
        self.reducedOptions = reducedOptions
    }

    private static func whole(_ price: Double, atMost most: Int) -> Int {
        price < Double(most) ? Int(price) : most
    }
}
