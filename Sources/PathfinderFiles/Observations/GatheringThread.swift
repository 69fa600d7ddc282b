internal import StrictCSV

/// One thread's share of the gathering, with the meaning of its keys.
final class GatheringThread<Cell: Hashable & Sendable, Reason: Hashable & Sendable> {
    var worker: ObservationWorker
    private let meanings: Meanings<Cell, Reason>

    init(_ grouping: ObservationGrouping<Cell, Reason>) {
        let meanings = Meanings<Cell, Reason>()
        self.meanings = meanings
        worker = ObservationWorker(readAmount: grouping.readAmount, largest: grouping.largest) { fields in
            meanings.route(grouping.classify(fields))
        }
    }

    /// The distinct cells that keys mean, by their numbers.
    var cells: [Cell] { meanings.cells.values }

    /// How many rows were rejected for each reason.
    var rejections: [ObservationRejection<Reason>: Int] {
        Dictionary(uniqueKeysWithValues: worker.rejectionCounts.map { (rejection($0.key), $0.value) })
    }

    /// A rejected row, with all there is to say about it.
    func rejected(
        _ rejection: ObservationWorker.Rejection, of batch: CSVBatch, in input: CSVSharedInput
    ) -> RejectedObservation<Reason> {
        RejectedObservation(
            input: input.name, line: batch.line(ofRow: rejection.row), rejection: self.rejection(rejection.kind),
            header: input.header, fields: batch.texts(ofRow: rejection.row))
    }

    /// The reason for a rejection.
    func rejection(_ kind: ObservationWorker.Kind) -> ObservationRejection<Reason> {
        switch kind {
        case .ragged: .ragged
        case .missingValue: .missingValue
        case .unreadableValue: .unreadableValue
        case .valueNotPositive: .valueNotPositive
        case .valueOutOfRange: .valueOutOfRange
        case .classified(let number): .classified(meanings.reasons.values[number])
        }
    }
}

/// The distinct cells and reasons that keys mean.
private final class Meanings<Cell: Hashable & Sendable, Reason: Hashable & Sendable> {
    var cells = Numbering<Cell>()
    var reasons = Numbering<Reason>()

    func route(_ meaning: ObservationGrouping<Cell, Reason>.Classification) -> ObservationWorker.Route {
        switch meaning {
        case .cell(let cell, let factor): ObservationWorker.Route(target: cells.number(of: cell), factor: factor)
        case .rejected(let reason): ObservationWorker.Route(target: ~reasons.number(of: reason), factor: 1)
        }
    }
}

/// Distinct values, numbered in the order in which they come.
struct Numbering<Value: Hashable> {
    private(set) var values: [Value] = []
    private var numbers: [Value: Int] = [:]

    mutating func number(of value: Value) -> Int {
        if let number = numbers[value] {
            return number
        }
        numbers[value] = values.count
        values.append(value)
        return values.count - 1
    }
}
