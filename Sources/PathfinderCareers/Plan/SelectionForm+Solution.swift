extension SelectionForm {
    /// The best selection; proved unless the limit was met.
    ///
    /// Prices make a bound, the bound decides most items, and only what stays open is searched: first narrowly, for what is
    /// found makes the bound decide more.
    ///
    /// - Parameter limit: The most partial selections that are followed at a time.
    /// - Returns: The selection.
    func solution(limit: Int) -> ItemSelection {
        let graph = SelectionGraph(self)
        var prices = SelectionPrices(paying: self)
        var best = fallback
        for (steps, width) in [(0, 32), (40, 400), (200, 4000), (500, limit)] {
            if steps > 0 { prices = prices.improved(for: self, below: total(best).value, steps: steps) }
            let bound = SelectionBound(self, prices)
            for factor in [1, 0.7, 1.4] {
                let suggested = suggestion(bound, graph, factor)
                if let suggested, total(suggested).value < total(best).value { best = suggested }
            }
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

    /// What the prices of a bound suggest, with weight at a part or a multiple of its price: near the best prices much hangs
    /// on little.
    private func suggestion(_ bound: SelectionBound, _ graph: SelectionGraph, _ factor: Double) -> [Bool]? {
        let difference = Int(Double(bound.price) * (factor - 1))
        var reduced = bound.reduced
        for variable in reduced.indices { reduced[variable] -= difference * weights[variable] }
        var suggestion = SelectionSuggestion(self, graph, reduced)
        return suggestion.selection()
    }
}
