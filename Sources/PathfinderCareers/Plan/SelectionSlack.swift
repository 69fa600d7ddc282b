/// What it costs at least to make up for weight that is missing, or to be rid of weight that is too much.
///
/// At the prices of a bound each variable has the setting that suits it. Where these settings, with what is decided
/// otherwise, add up to too little weight, some of the variables have to be set otherwise, and the regret for a unit of
/// weight is at least that of the cheapest of them. Where they add up to too much, each unit costs its price, or the regret
/// of being rid of it.
struct SelectionSlack: Sendable {
    /// The weight that undecided variables add at the setting that suits them.
    private(set) var weight = 0
    /// The least regret for one more unit of weight.
    private var up = Int.max
    /// The least regret for one unit less.
    private var down: Int

    /// Nothing is undecided.
    ///
    /// - Parameter price: The price of a unit of weight.
    init(price: Int) { down = price }

    /// Counts a variable, or a choice, as undecided.
    ///
    /// - Parameters:
    ///   - suitable: The weight of the setting that suits it.
    ///   - others: The regrets and weights of its other settings.
    mutating func add(_ suitable: Int, others: some Sequence<(regret: Int, weight: Int)>) {
        weight += suitable
        for other in others {
            let difference = other.weight - suitable
            if difference > 0 { up = min(up, other.regret / difference) }
            if difference < 0 { down = min(down, other.regret / -difference) }
        }
    }

    /// The least that is added to a bound.
    ///
    /// - Parameter excess: The weight of all variables beyond what is required, with ``weight``; negative where it is missing.
    /// - Returns: The regret.
    func regret(atExcess excess: Int) -> Int {
        let slope = excess < 0 ? up : down
        let (product, isTooMuch) = slope.multipliedReportingOverflow(by: abs(excess))
        return isTooMuch ? .max : product
    }
}
