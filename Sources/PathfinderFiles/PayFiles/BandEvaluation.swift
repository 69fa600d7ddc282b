package import PathfinderCatalog
package import PathfinderPay

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// How well bands hold on people who were not used to build them.
package struct BandEvaluation: Sendable {
    /// All people together.
    package private(set) var all = PayAccuracy()
    /// The people of each country or other place.
    package private(set) var byRegion: [String: PayAccuracy] = [:]
    /// The people of each level; those without one under an empty text.
    package private(set) var byLevel: [String: PayAccuracy] = [:]
    /// The people of each role or title.
    package private(set) var byRole: [String: PayAccuracy] = [:]
    /// How many people the bands say nothing about.
    package private(set) var unanswered = 0

    /// Compares the pay of people with bands.
    ///
    /// - Parameters:
    ///   - people: The pay, cell by cell.
    ///   - band: The band of a cell, in log of the cell's currency a year; `nil` where there is none.
    /// - Complexity: O(*n*) in the number of people.
    package init(
        of people: ObservationGroups<ObservedCell, RowRejection>, with band: @Sendable (ObservedCell) -> PayQuantiles?
    ) {
        let parts = people.map { cell, amounts in
            var accuracy = PayAccuracy()
            guard let band = band(cell) else { return (cell, accuracy, amounts.count) }
            for amount in amounts { accuracy.add(logPay: log(amount), quantiles: band) }
            return (cell, accuracy, 0)
        }
        for (cell, accuracy, missing) in parts {
            unanswered += missing
            guard accuracy.count > 0 else { continue }
            all.add(accuracy)
            byRegion[cell.region.rawValue, default: PayAccuracy()].add(accuracy)
            byLevel[cell.level?.rawValue ?? "", default: PayAccuracy()].add(accuracy)
            byRole[cell.title ?? cell.role?.rawValue ?? "", default: PayAccuracy()].add(accuracy)
        }
    }
}
