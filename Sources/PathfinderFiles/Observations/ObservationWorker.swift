internal import StrictCSV

/// What one thread gathers from its part of the rows: the values of each key, and how many rows were rejected and why.
struct ObservationWorker: ~Copyable {
    /// Where the rows of a key go.
    struct Route {
        /// The number of the cell, or of the reason for which the key is rejected, as its complement.
        var target: Int
        /// What values are multiplied by.
        var factor: Double
    }

    /// A row that was rejected.
    struct Rejection {
        var row: Int
        var kind: Kind
    }

    /// Why a row was rejected; reasons of keys by their number.
    enum Kind: Hashable {
        case ragged, missingValue, unreadableValue, valueNotPositive, valueOutOfRange
        case classified(Int)
    }

    /// Says where the rows of a key go.
    private let resolve: ([String]) -> Route
    private let readAmount: (@Sendable (UnsafeRawBufferPointer) -> Double?)?
    private let largest: Double

    private(set) var table = ObservationKeyTable()
    private(set) var store = ObservationStore()
    /// Where the rows of each key go.
    private(set) var routes: [Route] = []
    /// Where each key was first met: the number of the batch in the upper half, the row in the lower.
    private var firstRows: [UInt64] = []
    private(set) var rejectionCounts: [Kind: Int] = [:]
    private(set) var rowCount = 0
    /// The rows of the last batch that were rejected.
    private(set) var rejections: [Rejection] = []

    private var keyWords: UnsafeMutablePointer<UInt64>
    private var keyCapacity = 64

    init(
        readAmount: (@Sendable (UnsafeRawBufferPointer) -> Double?)?, largest: Double,
        resolve: @escaping ([String]) -> Route
    ) {
        self.resolve = resolve
        self.readAmount = readAmount
        self.largest = largest
        keyWords = .allocate(capacity: keyCapacity)
    }

    deinit {
        keyWords.deallocate()
    }

    /// Gathers the rows of a batch.
    ///
    /// - Parameters:
    ///   - batch: The rows.
    ///   - number: The place of the batch among all batches of all inputs.
    ///   - keySlots: Where the key fields are among the fields kept.
    ///   - valueSlot: Where the value is.
    mutating func take(_ batch: CSVBatch, number: Int, keySlots: [Int], valueSlot: Int) {
        rejections.removeAll(keepingCapacity: true)
        rowCount += batch.count
        for row in 0..<batch.count {
            guard !batch.isRagged(row) else {
                reject(row, .ragged)
                continue
            }
            let fields = batch.fields(ofRow: row)
            let wordCount = writeKey(of: fields, in: batch, keySlots)
            let known = table.count
            let key = table.number(of: keyWords, count: wordCount)
            if key == known {
                admit(key, firstRow: UInt64(number) << 32 | UInt64(row))
            }
            let route = routes[key]
            guard route.target >= 0 else {
                reject(row, .classified(~route.target))
                continue
            }
            let start = fields.start(valueSlot)
            let count = fields.end(valueSlot) - start
            if let value = PlainNumber.read(batch.bytes + start, count: count) {
                store.append(whole: value, to: key)
            } else {
                takeAmount(
                    UnsafeRawBufferPointer(start: batch.bytes + start, count: count), row: row, key: key,
                    factor: route.factor)
            }
        }
    }

    /// Calls `body` with each key that belongs to a cell, the number of the cell, and where the key was first met.
    func forEachKey(_ body: (_ key: Int, _ cell: Int, _ firstRow: UInt64) -> Void) {
        for key in routes.indices where routes[key].target >= 0 {
            body(key, routes[key].target, firstRows[key])
        }
    }

    /// Writes the key of a row and returns the number of its words.
    @inline(__always)
    private mutating func writeKey(of fields: CSVBatch.Fields, in batch: CSVBatch, _ slots: [Int]) -> Int {
        var count = 0
        for slot in slots {
            let start = fields.start(slot)
            let length = fields.end(slot) - start
            if count + length / 8 + 1 > keyCapacity {
                growKey(toHold: count + length / 8 + 1, keeping: count)
            }
            count += ObservationKey.write(batch.bytes + start, count: length, to: keyWords + count)
        }
        return count
    }

    private mutating func growKey(toHold capacity: Int, keeping count: Int) {
        keyCapacity = capacity * 2
        let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: keyCapacity)
        larger.initialize(from: keyWords, count: count)
        keyWords.deallocate()
        keyWords = larger
    }

    @inline(never)
    private mutating func admit(_ key: Int, firstRow: UInt64) {
        let route = resolve(table.fields(ofKey: key))
        precondition(route.target < 0 || (route.factor > 0 && route.factor.isFinite), "the factor is not a factor")
        routes.append(route)
        firstRows.append(firstRow)
        store.reserve(key)
    }

    /// Takes a value that is no plain whole number above 0.
    @inline(never)
    private mutating func takeAmount(_ bytes: UnsafeRawBufferPointer, row: Int, key: Int, factor: Double) {
        guard !bytes.isEmpty else { return reject(row, .missingValue) }
        guard let value = Double(csvField: bytes) ?? readAmount?(bytes), !value.isNaN else {
            return reject(row, .unreadableValue)
        }
        guard value > 0 else { return reject(row, .valueNotPositive) }
        let product = value * factor
        guard product <= largest, product > 0 else { return reject(row, .valueOutOfRange) }
        store.append(value, to: key)
    }

    @inline(never)
    private mutating func reject(_ row: Int, _ kind: Kind) {
        rejectionCounts[kind, default: 0] += 1
        rejections.append(Rejection(row: row, kind: kind))
    }
}
