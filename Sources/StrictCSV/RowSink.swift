/// What libcsv's callbacks write to: the fields of one window of input, copied, row after row.
///
/// The callbacks are the hottest code of the module. They neither allocate nor look for room: ``reserve(forInput:)``
/// makes room beforehand for the most that a window can hold, since every field takes at least one byte of input (its
/// delimiter or line end) and every row two; the last ones of the input may have one less.
@usableFromInline
struct RowSink: ~Copyable {
    /// The end of a row within the sink.
    @usableFromInline
    struct RowEnd: BitwiseCopyable {
        /// How many kept fields the sink has up to the end of this row.
        @usableFromInline var kept: Int32
        /// How many fields the row has, kept or not.
        @usableFromInline var fields: Int32
    }

    /// A field or row longer than allowed.
    struct Overflow {
        /// The position of the row among the rows of the sink.
        var row: Int
        /// The position of the field in its row; `nil` when the row is too long.
        var field: Int?
    }

    /// How much is copied at a time: libcsv's buffer is never smaller, and room behind the last field allows for it.
    static let stride = MemoryLayout<SIMD16<UInt8>>.size

    /// The bytes of the kept fields, one after another.
    private(set) var bytes = Slots<UInt8>()
    /// Where each kept field ends in `bytes`, with ``CSVRow/missingBit`` set for a missing one. Element 0 is the start
    /// of the first field.
    private(set) var ends = Slots<UInt32>()
    /// The complete rows.
    private(set) var rows = Slots<RowEnd>()

    var byteCount = 0
    var keptCount = 0

    /// How many rows are complete.
    var rowCount = 0
    /// The unfinished row: in the lower half how long its complete fields are, with one byte for what ends each, in the
    /// upper half how many they are. In one number, since that is counted up for every field.
    private var openRow: UInt64 = 0
    /// The first limit that was exceeded. Rows from there on are not to be delivered.
    private(set) var overflow: Overflow?

    /// Where each column is among the kept ones, or -1; used unless all are kept.
    private var slots = Slots<Int32>()
    /// How many columns there are; 0 when all are kept.
    var slotCount = 0
    /// -1 for each column that is kept, 0 for the others; behind them, for the fields beyond the last column.
    var keeps = Slots<Int>()
    /// Whether no column is kept.
    private(set) var keepsNone = false
    private var keepsAll = true
    /// Fields up to this length are copied at a stroke, and break no limit.
    private let shortLength: Int

    private let fieldLimit: Int
    private let rowLimit: Int

    init(fieldLimit: Int, rowLimit: Int) {
        self.fieldLimit = fieldLimit
        self.rowLimit = rowLimit
        shortLength = min(fieldLimit, Self.stride)
        keeps.reserve(1, keeping: 0)
        keeps.start[0] = -1
    }

    deinit {
        bytes.deallocate()
        ends.deallocate()
        rows.deallocate()
        slots.deallocate()
        keeps.deallocate()
    }

    /// How many fields of the unfinished row are complete.
    private var fieldCount: Int { Int(openRow >> 32) }
    /// How long they are.
    private var rowLength: Int { Int(openRow & UInt64(UInt32.max)) }

    /// Keeps only the fields in columns for which `flags` is true.
    mutating func keep(_ flags: [Bool]) {
        slots.reserve(flags.count, keeping: 0)
        keeps.reserve(flags.count + 1, keeping: 0)
        var next: Int32 = 0
        for (column, isKept) in flags.enumerated() {
            slots.start[column] = isKept ? next : -1
            keeps.start[column] = isKept ? -1 : 0
            next += isKept ? 1 : 0
        }
        keeps.start[flags.count] = 0
        slotCount = flags.count
        keepsAll = false
        keepsNone = !flags.contains(true)
    }

    /// Where each column is among the kept ones, or -1; `nil` when all are kept.
    var columnSlots: UnsafePointer<Int32>? {
        keepsAll ? nil : UnsafePointer(slots.start)
    }

    /// Forgets the complete rows and makes room for `count` bytes of input behind the unfinished row, of whose open
    /// field libcsv holds `pending` bytes.
    mutating func reserve(forInput count: Int, pending: Int) {
        forgetRows()
        bytes.reserve(byteCount + pending + count + Self.plainStride, keeping: byteCount)
        ends.reserve(keptCount + count + 3, keeping: keptCount + 1)
        rows.reserve(count / 2 + 2, keeping: 0)
        ends.start[0] = 0
    }

    private mutating func forgetRows() {
        guard rowCount > 0 else { return }
        let first = Int(rows.start[rowCount - 1].kept)
        let firstByte = ends.start[first] & ~CSVRow.missingBit
        let moved = keptCount - first
        for index in 0..<moved {
            ends.start[index + 1] = ends.start[first + index + 1] - firstByte
        }
        bytes.start.update(from: bytes.start + Int(firstByte), count: byteCount - Int(firstByte))
        byteCount -= Int(firstByte)
        keptCount = moved
        rowCount = 0
    }

    /// Takes a field from libcsv; `source` is `nil` for one that is empty and not quoted.
    ///
    /// What is not kept is written all the same, and overwritten by what comes next: whether a column is kept follows no
    /// pattern that a processor could foresee.
    @inline(__always)
    mutating func addField(_ source: UnsafeMutableRawPointer?, _ count: Int) {
        let column = min(Int(truncatingIfNeeded: openRow &>> 32), slotCount)
        openRow &+= 1 &<< 32 &+ UInt64(truncatingIfNeeded: count) &+ 1
        guard count <= shortLength else { return addLongField(source, count, column: column) }
        let target = UnsafeMutableRawPointer(bytes.start + byteCount)
        let origin = source ?? target
        target.storeBytes(of: origin.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
        let isKept = keeps.start[column]
        let missing = source == nil ? CSVRow.missingBit : 0
        ends.start[keptCount &+ 1] = UInt32(truncatingIfNeeded: byteCount &+ count) | missing
        byteCount &+= count & isKept
        keptCount &+= isKept & 1
    }

    /// Counts a field from libcsv when none is kept.
    @inline(__always)
    mutating func countField(_ count: Int) {
        let column = Int(truncatingIfNeeded: openRow &>> 32)
        openRow &+= 1 &<< 32 &+ UInt64(truncatingIfNeeded: count) &+ 1
        if count > fieldLimit {
            noteOverflow(field: column, length: count, rowLength: rowLength - count - 1)
        }
    }

    /// Takes a field that may be longer than allowed.
    @inline(never)
    private mutating func addLongField(_ source: UnsafeMutableRawPointer?, _ count: Int, column: Int) {
        if count > fieldLimit {
            noteOverflow(field: fieldCount - 1, length: count, rowLength: rowLength - count - 1)
        }
        guard keeps.start[column] != 0 else { return }
        keptCount += 1
        if let source {
            UnsafeMutableRawPointer(bytes.start + byteCount).copyMemory(from: source, byteCount: count)
        }
        byteCount += count
        ends.start[keptCount] = UInt32(truncatingIfNeeded: byteCount)
    }

    /// Whether `count` bytes cannot hold a field or row longer than allowed, and none is open.
    func isSafe(_ count: Int) -> Bool {
        openRow == 0 && count <= min(fieldLimit, rowLimit)
    }

    /// Takes the end of a row from libcsv.
    @inline(__always)
    mutating func endRow() {
        rows.start[rowCount] = RowEnd(
            kept: Int32(truncatingIfNeeded: keptCount), fields: Int32(truncatingIfNeeded: openRow &>> 32))
        if rowLength &- 1 > rowLimit {
            noteOverflow(field: nil, length: 0, rowLength: rowLength)
        }
        rowCount &+= 1
        openRow = 0
    }

    /// Checks the field that libcsv has not finished, of which it holds `pending` bytes, against the limits.
    mutating func checkOpenField(pending: Int) {
        if pending > fieldLimit || rowLength + pending > rowLimit {
            noteOverflow(field: fieldCount, length: pending, rowLength: rowLength)
        }
    }

    /// Notes which of the two limits a field of `length` bytes met first, in a row whose fields before it are
    /// `rowLength` long; reading in other chunks must not change it.
    @inline(never)
    private mutating func noteOverflow(field: Int?, length: Int, rowLength: Int) {
        guard overflow == nil else { return }
        let isField = field != nil && length > fieldLimit && fieldLimit <= rowLimit - rowLength
        overflow = Overflow(row: rowCount, field: isField ? field : nil)
    }
}

/// Room for trivial elements, uninitialised and never shrunk.
struct Slots<Element: BitwiseCopyable> {
    private(set) var start = UnsafeMutablePointer<Element>.allocate(capacity: 0)
    private var capacity = 0

    /// Makes room for `count` elements and keeps the first `kept`, of as many as there are.
    mutating func reserve(_ count: Int, keeping kept: Int) {
        guard count > capacity else { return }
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: count)
        larger.update(from: start, count: min(kept, capacity))
        start.deallocate()
        start = larger
        capacity = count
    }

    func deallocate() {
        start.deallocate()
    }
}
