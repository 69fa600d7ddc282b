import PathfinderCatalog

/// The currency and the period in which the amounts of a file are read, to notice those that name others.
struct PayUnits: Sendable {
    let catalog: Catalog
    /// The currency of all rows; `nil` if each row has its own.
    let currency: Currency.ID?
    /// The period of all rows; `nil` if each row has its own.
    let period: ObservedPeriod?

    /// Whether what stands before or behind an amount, such as "AED" or "per month", agrees with the units.
    func allow(_ text: Substring) -> Bool {
        if text.isEmpty { return true }
        if let currency, text.contains("€") && currency != "EUR" || text.contains("£") && currency != "GBP" {
            return false
        }
        return text.split { !$0.isLetter }.allSatisfy { word in
            if let period, word.count > 1, let named = ObservedPeriod(String(word)), named != period { return false }
            let code = Currency.ID(rawValue: word.uppercased())
            return currency == nil || word.count != 3 || code == currency || catalog.currencies[code] == nil
        }
    }
}
