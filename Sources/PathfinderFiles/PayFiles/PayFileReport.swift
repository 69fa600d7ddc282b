import PathfinderCatalog

/// What became of the rows of pay files.
public struct PayFileReport: Codable, Hashable, Sendable {
    /// What was taken for granted where the file says nothing, as sentences: a currency, a period, the columns found.
    public internal(set) var assumptions: [String] = []
    /// How many rows there are, without headers.
    public internal(set) var rows = 0
    /// How many of them are in a cell of the result.
    public internal(set) var used = 0
    /// How many cells the result has.
    public internal(set) var cells = 0
    /// How many rows were not used, by reason.
    public internal(set) var rejected: [RowRejection: Int] = [:]
    /// How many cells were left out for having too few rows.
    public internal(set) var smallCells = 0
    /// How many rows these cells have.
    public internal(set) var rowsInSmallCells = 0
    /// What looks like a mistake and was kept, one entry a kind and reference.
    public internal(set) var suspicions: [PaySuspicion] = []
}

extension PayFileReport {
    /// Adds the suspicions of a cell to those of other cells; of each kind and reference the one with the most amounts is the example.
    mutating func add(_ more: [PaySuspicion]) {
        for new in more {
            guard
                let index = suspicions.firstIndex(where: {
                    ($0.kind, $0.reference) == (new.kind, new.reference)
                })
            else {
                suspicions.append(new)
                continue
            }
            let old = suspicions[index]
            let example = (new.count, old.middle) > (old.count, new.middle) ? new : old
            suspicions[index] = PaySuspicion(
                kind: old.kind, reference: old.reference, count: old.count + new.count, amount: example.amount,
                middle: example.middle)
        }
        suspicions.sort {
            ($0.reference.rawValue, $0.kind.rawValue) < ($1.reference.rawValue, $1.kind.rawValue)
        }
    }
}
