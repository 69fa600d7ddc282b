/// Reads an amount of pay as people write it.
enum PayAmount {
    /// The largest amount that is taken for pay, a year: far above any pay in any currency.
    static let largest = 1e12

    /// The amount in a text such as "120000", "$120,000", "AED 30,000.50", "85k" or "٣٠٬٠٠٠"; `nil` if it is no number
    /// above 0, or in other units.
    ///
    /// Commas, apostrophes and blanks between groups of three digits are taken for thousands; what could be read in two
    /// ways, such as "30,5", is not a number.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - units: The units in which it is read. An amount that names another one is not read: "AED 2,000 a month" is
    ///     no pay of a year.
    /// - Returns: The amount.
    static func amount(in text: String, units: PayUnits) -> Double? {
        let entire = text
        var text = text[...]
        while let first = text.first, first.isSignOfUnit { text.removeFirst() }
        let start = text.startIndex
        var scale = 1.0
        if text.last == "k" || text.last == "K" {
            scale = 1000
            text.removeLast()
        }
        while let last = text.last, last.isSignOfUnit { text.removeLast() }
        let behind = entire[text.endIndex...]
        // "1e" is the beginning of a number such as 1e5, and not 1 of a unit.
        guard units.allow(entire[..<start]), units.allow(behind), behind.lowercased() != "e" else { return nil }
        let isPoint: (Character) -> Bool = { $0 == "." || $0 == "٫" }
        let whole = text.prefix { !isPoint($0) }
        let groups = whole.split(omittingEmptySubsequences: false) { ",'٬\u{A0} ".contains($0) }
        let isGrouped = (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
        guard groups.count == 1 || isGrouped else { return nil }
        var digits = ""
        for character in groups.joined() + text.dropFirst(whole.count) {
            if isPoint(character) {
                digits += "."
            } else if let digit = character.wholeNumberValue, digit < 10 {
                digits += String(digit)
            } else {
                return nil
            }
        }
        guard let amount = Double(digits), amount > 0, amount.isFinite else { return nil }
        return amount * scale
    }
}

extension Character {
    /// Whether it belongs to a currency or a period around the number.
    fileprivate var isSignOfUnit: Bool { isLetter || isCurrencySymbol || isWhitespace || self == "/" }
}
