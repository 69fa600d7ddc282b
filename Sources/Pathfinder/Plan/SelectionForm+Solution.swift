extension SelectionForm {
    /// The best selection; proved unless the limit was met.
    ///
    /// Prices make a bound, the bound decides most items, and only what stays open is searched: first narrowly, for what is
    /// found makes the bound decide more.
    ///
    /// - Parameter limit: The most partial selections that are followed at a time.
    func solution(limit: Int) -> ItemSelection {
        var prices = SelectionPrices(self)
        var best = fallback
        for (steps, width) in [(30, 24), (120, 100), (500, limit)] {
            best = better(best, SelectionBound(self, prices))
            prices = prices.improved(for: self, below: total(best).value, steps: steps)
            let bound = SelectionBound(self, prices)
            best = better(best, bound)
            guard let decided = bound.decided(self, total(best).value - 1 - bound.base) else {
                return ItemSelection(isTaken: best, isProven: true)
            }
            guard let search = SelectionSearch(self, bound, decided) else { continue }
            let found = search.best(below: best, width: width)
            guard !found.isProven else { return found }
            best = found.isTaken
        }
        return ItemSelection(isTaken: best, isProven: false)
    }

    /// A selection that the prices suggest, where it is better than the known one.
    private func better(_ known: [Bool], _ bound: SelectionBound) -> [Bool] {
        let suggested = suggested(bound)
        let total = total(suggested)
        return total.weight >= least && total.value < self.total(known).value ? suggested : known
    }

    /// What is worth its price, with as much more as it takes to reach the weight, and without what is not needed for it.
    private func suggested(_ bound: SelectionBound) -> [Bool] {
        let order = (0..<itemCount).sorted { (bound.reduced[$0], $0) < (bound.reduced[$1], $1) }
        var isTaken = (0..<itemCount).map { bound.reduced[$0] < 0 }
        close(&isTaken)
        var current = total(isTaken)
        for item in order where current.weight < least && !isTaken[item] && weights[item] > 0 {
            isTaken[item] = true
            close(&isTaken)
            current = total(isTaken)
        }
        let needs = arcs.dropLast(values.count - itemCount)
        var waiting = [Int](repeating: 0, count: itemCount)
        for arc in needs where isTaken[arc.variable] { waiting[arc.item] += 1 }
        var isChanged = true
        while isChanged {
            isChanged = false
            for item in order.reversed() where isTaken[item] && waiting[item] == 0 {
                isTaken[item] = false
                let without = total(isTaken)
                let isBetter = without.weight >= least && without.value < current.value
                guard isBetter || (current.weight < least && without.weight > current.weight) else {
                    isTaken[item] = true
                    continue
                }
                current = without
                isChanged = true
                for arc in needs where arc.variable == item { waiting[arc.item] -= 1 }
            }
        }
        return isTaken
    }
}
