extension SelectionPrices {
    /// Prices at which what is worth its price pays for what it needs, as far as it can.
    ///
    /// Their bound is within a few percent of the best one, long before steps along violations get there.
    ///
    /// - Complexity: O(*n*) in the variables and needs, some thirty times.
    init(paying form: SelectionForm) {
        var payment = Payment(form, at: 0)
        var (low, high) = (0.0, 1.0)
        // The dearer weight is, the more of it is taken.
        let dearest = form.values.reduce(1) { max($0, abs(Double($1))) }
        while payment.missing > 0, high < 8 * dearest {
            low = high / 8
            payment = Payment(form, at: high)
            high *= 8
        }
        high = max(low, payment.prices.weight)
        for _ in 0..<14 where low > 0 {
            let middle = (low * high).squareRoot()
            payment = Payment(form, at: middle)
            if payment.missing > 0 { low = middle } else { high = middle }
        }
        self = payment.prices
    }

    /// What variables pay at a price of weight.
    private struct Payment {
        let prices: SelectionPrices
        /// The weight that is missing at these prices.
        let missing: Double

        init(_ form: SelectionForm, at weight: Double) {
            let needCount = form.arcs.count - (form.values.count - form.itemCount)
            var reduced = [Double](repeating: 0, count: form.values.count)
            for variable in reduced.indices {
                reduced[variable] = Double(form.values[variable]) - weight * Double(form.weights[variable])
            }
            // What an item and all that it needs cost beyond their worth.
            var debts = reduced.prefix(form.itemCount).map { max(0, $0) }
            for arc in form.arcs[..<needCount] { debts[arc.variable] += debts[arc.item] }
            var arcs = [Double](repeating: 0, count: form.arcs.count)
            for index in stride(from: form.arcs.count - 1, through: 0, by: -1) {
                let arc = form.arcs[index]
                let paid = min(max(0, -reduced[arc.variable]), debts[arc.item])
                guard paid > 0 else { continue }
                arcs[index] = paid
                reduced[arc.variable] += paid
                reduced[arc.item] -= paid
                debts[arc.item] -= paid
            }
            var missing = Double(form.least)
            for item in 0..<form.itemCount where reduced[item] < 0 { missing -= Double(form.weights[item]) }
            for choice in form.choices {
                var best = choice.lowerBound
                for option in choice where reduced[option] < reduced[best] { best = option }
                if reduced[best] < 0 { missing -= Double(form.weights[best]) }
            }
            self.missing = missing
            prices = SelectionPrices(weight: weight, arcs: arcs)
        }
    }
}
