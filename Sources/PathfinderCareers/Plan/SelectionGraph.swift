/// What belongs to each item of a problem, for those who look at one item after the other.
struct SelectionGraph: Sendable {
    /// What items need directly, by item.
    let needed: [Int]
    private let starts: [Int]
    /// The number of the choice that an item is an option of; -1 where it is of none.
    let choices: [Int]
    /// Whether an item can add weight.
    let brings: [Bool]

    init(_ form: SelectionForm) {
        let needCount = form.arcs.count - (form.values.count - form.itemCount)
        var starts = [Int](repeating: 0, count: form.itemCount + 1)
        for arc in form.arcs[..<needCount] { starts[arc.variable + 1] += 1 }
        for item in 0..<form.itemCount { starts[item + 1] += starts[item] }
        self.starts = starts
        needed = form.arcs[..<needCount].map(\.item)
        var choices = [Int](repeating: -1, count: form.itemCount)
        var brings = form.weights.prefix(form.itemCount).map { $0 > 0 }
        for (number, choice) in form.choices.enumerated() {
            for option in choice {
                choices[form.item(of: option)] = number
                if form.weights[option] > 0 { brings[form.item(of: option)] = true }
            }
        }
        self.choices = choices
        self.brings = brings
    }

    /// Where in ``needed`` the needs of an item stand.
    func needs(of item: Int) -> Range<Int> { starts[item]..<starts[item + 1] }
}
