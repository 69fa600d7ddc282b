/// A source of CSV that passes on what is well-formed of another one, with a blank line in the place of each line that is
/// not, so that one bad row costs none of the others; lines keep their numbers.
///
/// A row is not passed on for a misplaced quote, a byte that may not stand in the input, or its length. Where quotes are
/// not closed before the end of their line and the text goes wrong later, only the lines up to there are left out. Rows
/// with too many or too few fields are well-formed. A header that is not well-formed is passed on with all that follows,
/// for the reader to reject it.
///
/// Memory stays flat, and the work is linear: a line in which quotes are left open has an odd number of them, so that
/// walking on from it ends at the next line of that kind.
package final class WellFormedRowSource: CSVByteSource {
    /// How what is passed on is to be read: with the delimiter that the header has.
    package private(set) var options: CSVReader.Options

    /// What is wrong with the rows that were not passed on.
    package let skipped = SkippedRows()

    private let name: String
    private var source: any CSVByteSource
    /// What is read into.
    private let chunk: UnsafeMutableRawBufferPointer
    /// What was read and not looked at to its end; it begins where a row does.
    private var rest: [UInt8] = []
    private var line = 1
    private var followsCR = false
    private var walker: RowWalker
    private var isComplete = false
    /// Whether the rest of a line is dropped that is too long to be kept.
    private var isDropping = false
    /// Whether all is passed on as it is, since the header is not well-formed.
    private var isPassingAll = false
    private var header: [UInt8] = []
    private var ready: [UInt8] = []
    private var readyStart = 0

    private static let chunkSize = 64 << 10

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - name: The display name for errors.
    ///   - options: How to read it. In the place of the comma, semicolons or tabs are taken for the delimiter where the
    ///     first line has no comma, and a known column between them.
    ///   - isColumn: Whether a name is that of a known column.
    /// - Throws: ``CSVError`` from the source.
    package init(
        _ source: any CSVByteSource, name: String, options: CSVReader.Options = CSVReader.Options(),
        isColumn: (String) -> Bool
    ) throws(CSVError) {
        self.source = source
        self.name = name
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkSize, alignment: 16)
        self.chunk = chunk
        var options = options
        walker = RowWalker(options)
        self.options = options
        while !isComplete, rest.count < Self.chunkSize, !rest.dropFirst(3).contains(where: \.isLineEnd) {
            isComplete = try !Self.read(&self.source, chunk, into: &rest)
        }
        if rest.starts(with: byteOrderMark) {
            ready = byteOrderMark
            rest.removeFirst(byteOrderMark.count)
        }
        options.delimiter = Self.delimiter(of: rest.prefix { !$0.isLineEnd }, options.delimiter, isColumn)
        walker = RowWalker(options)
        self.options = options
    }

    deinit { chunk.deallocate() }

    private static func delimiter(
        of line: ArraySlice<UInt8>, _ usual: UInt8, _ isColumn: (String) -> Bool
    ) -> UInt8 {
        guard !line.contains(usual) else { return usual }
        let delimiter = [UInt8(ascii: ";"), .tab].first { delimiter in
            line.contains(delimiter)
                && line.split(separator: delimiter).contains { name in
                    isColumn(String(decoding: name.filter { $0 != .quote }, as: UTF8.self))
                }
        }
        return delimiter ?? usual
    }

    /// How far the source has been read.
    package var progress: CSVSourceProgress? { source.progress }

    /// Reads the next bytes that are passed on.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
        while readyStart == ready.count {
            ready.removeAll(keepingCapacity: true)
            readyStart = 0
            guard !(isComplete && rest.isEmpty) else { return 0 }
            sort()
            if ready.isEmpty, !isComplete { isComplete = try !Self.read(&source, chunk, into: &rest) }
        }
        let count = min(buffer.count, ready.count - readyStart)
        ready.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[readyStart..<(readyStart + count)])) }
        readyStart += count
        return count
    }

    /// Reads a chunk behind `bytes`; false at the end of the source.
    private static func read(
        _ source: inout any CSVByteSource, _ chunk: UnsafeMutableRawBufferPointer, into bytes: inout [UInt8]
    ) throws(CSVError) -> Bool {
        let count = try source.read(into: chunk)
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
        return count > 0
    }
}

// MARK: - Sorting rows

extension WellFormedRowSource {
    /// Passes on, or leaves out, the rows that are whole.
    private func sort() {
        var start = 0
        rest.withUnsafeBufferPointer { bytes in
            if isPassingAll { start = pass(bytes[...]) }
            while start < bytes.count, let end = sortRows(UnsafeBufferPointer(rebasing: bytes[start...])) {
                start += end
            }
        }
        rest.removeSubrange(..<start)
    }

    /// Passes on or leaves out what stands at the start of `bytes`, and returns how many; `nil` where that cannot be told
    /// before more is read.
    private func sortRows(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        if isDropping { return dropLine(bytes) }
        if !header.isEmpty, let count = plainRows(bytes) { return count }
        switch walker.walk(bytes, isLast: isComplete) {
        case .unfinished: return nil
        case .row(let end):
            let row = bytes[..<end]
            let isGood = UTF8Validator.firstForbidden(in: UnsafeBufferPointer(rebasing: row)) == nil
            if header.isEmpty, !row.allSatisfy(\.isLineEnd) {
                guard isGood else { return passAll(bytes) }
                header = Array(row)
            }
            return isGood ? pass(row) : leaveOut(row)
        case .wrong(let position):
            guard !header.isEmpty else { return passAll(bytes) }
            if let end = walker.lineEndInQuotes { return leaveOut(bytes[..<end]) }
            if let end = bytes[position...].firstIndex(where: \.isLineEnd) { return leaveOut(bytes[...end]) }
            isDropping = !isComplete
            return leaveOut(bytes[...])
        }
    }

    /// Passes on whole rows before the first quote and the first byte that may not stand there, and returns how many bytes
    /// they are.
    private func plainRows(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !walker.isWithinRow else { return nil }
        let short = bytes.prefix(min(options.fieldLimit, options.rowLimit))
        let plain = UnsafeBufferPointer(rebasing: short[..<(short.firstIndex(of: .quote) ?? short.endIndex)])
        let good = plain[..<(UTF8Validator.firstForbidden(in: plain) ?? plain.count)]
        guard let end = good.lastIndex(where: \.isLineEnd) else { return nil }
        return pass(good[...end])
    }

    private func pass(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        ready.append(contentsOf: bytes)
        return finish(bytes)
    }

    private func passAll(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        isPassingAll = true
        return pass(bytes[...])
    }

    /// Notes what is wrong with some lines, and passes on their ends.
    private func leaveOut(_ lines: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        // Only what no reader objects to could come without an error, and is then for the reader to see.
        guard let error = error(in: lines) else { return pass(lines) }
        skipped.add(error)
        ready.append(contentsOf: lines.lazy.filter(\.isLineEnd))
        return finish(lines)
    }

    private func dropLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let end = bytes.firstIndex(where: \.isLineEnd) else { return bytes.count }
        isDropping = false
        ready.append(bytes[end])
        return finish(bytes[...end])
    }

    /// Counts the lines of what was dealt with, and begins a row.
    private func finish(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        let scanned = UnsafeBufferPointer(rebasing: bytes)
        line += WindowScanner(scanned, followsCR: followsCR, delimiter: options.delimiter).lineEnds
        followsCR = bytes.last == .carriageReturn
        walker = RowWalker(options)
        return bytes.count
    }

    /// What a reader says is wrong with the lines.
    private func error(in lines: Slice<UnsafeBufferPointer<UInt8>>) -> CSVError? {
        var text = header
        if text.last?.isLineEnd != true { text.append(.lineFeed) }
        let headerEnds = text.withUnsafeBufferPointer {
            WindowScanner($0, followsCR: false, delimiter: options.delimiter).lineEnds
        }
        text += lines.last?.isLineEnd == true ? lines.dropLast() : lines
        return text.withUnsafeBytes { bytes in
            do throws(CSVError) {
                let reader = try CSVReader(borrowing: bytes, name: name, options: options)
                try reader.forEachRow(reportingRagged: { _ in }) { (_: borrowing CSVRow) throws(CSVError) in }
                return nil
            } catch {
                var error = error
                error.location.line = error.location.line.map { $0 - headerEnds - 1 + line }
                return error
            }
        }
    }
}
