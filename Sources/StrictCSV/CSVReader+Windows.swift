extension CSVReader {
    /// Parses the next window of the input and collects its rows.
    ///
    /// A window ends behind a line end where it can. Then it holds whole scalars, and libcsv is either between two rows
    /// or inside quotes.
    func parseWindow(oneLine: Bool) throws(CSVError) {
        retireWindow()
        let end = try nextWindowEnd(oneLine: oneLine)
        let window = UnsafeBufferPointer(rebasing: input.bytes[parsed..<end])
        let followsCR = parsed > base.offset ? input.bytes[parsed - 1] == .carriageReturn : base.followsCR
        let scan = shared?.buffer.scan ?? WindowScanner(window, followsCR: followsCR, delimiter: options.delimiter)
        lineEndsSinceBase += scan.lineEnds
        let usable = scan.badByte ?? window.count
        let piece = UnsafeBufferPointer(rebasing: window[..<usable])
        let count = parser.parse(piece, scan)
        parsed += count
        parser.checkOpenField(followsQuote: parsed > base.offset && input.bytes[parsed - 1] == .quote)
        if count == usable, scan.badByte == nil, end == input.bytes.count, input.isComplete {
            isFinished = true
            if !parser.finish() {
                failure = unterminatedQuote()
            }
        }
        concludeWindow(stoppedEarly: count < usable, badByte: scan.badByte)
    }

    /// Settles which rows are delivered and which error follows them: the first in the input.
    private func concludeWindow(stoppedEarly: Bool, badByte: Int?) {
        upcomingRow = 0
        deliverableRows = parser.sink.pointee.rowCount
        if let overflow = parser.sink.pointee.overflow {
            deliverableRows = overflow.row
            failure = limitExceeded(overflow)
        } else if stoppedEarly {
            failure = parser.isSyntaxError ? misplacedQuote(at: parsed) : outOfMemory(at: parsed)
        } else if badByte != nil {
            failure = forbiddenByte(at: parsed)
        }
    }

    /// Gives up the bytes of the rows that were delivered.
    private func retireWindow() {
        guard parsed > base.offset, input.bytes[parsed - 1].isLineEnd else { return }
        var locator = base
        if !parser.isInsideQuotes {
            locator = LineLocator(
                offset: parsed, line: base.line + lineEndsSinceBase,
                followsCR: input.bytes[parsed - 1] == .carriageReturn)
            lineEndsSinceBase = 0
        } else if parser.sink.pointee.rowCount > 0 {
            while rowCursor.row < parser.sink.pointee.rowCount {
                advanceRowCursor()
            }
            lineEndsSinceBase -= rowCursor.locator.line - base.line
            locator = rowCursor.locator
        }
        base = locator
    }

    /// Where the next window ends; reads on if nothing is left to parse.
    private func nextWindowEnd(oneLine: Bool) throws(CSVError) -> Int {
        while true {
            let end = windowEnd(oneLine: oneLine)
            if end > parsed || input.isComplete {
                return end
            }
            guard shared == nil else {
                try takePiece()
                return input.bytes.count
            }
            let dropped = base.offset
            try input.refill(keepingFrom: dropped)
            base.rebase(by: dropped)
            parsed -= dropped
        }
    }

    /// Goes on to the next piece of a shared input. It ends where a row does, so nothing of the last one is kept.
    private func takePiece() throws(CSVError) {
        guard let shared else { return }
        let piece = try shared.input.nextPiece(into: shared.buffer)
        if piece == nil {
            shared.buffer.scan = WindowScanner()
        }
        input.borrow(
            UnsafeBufferPointer(rebasing: shared.buffer.bytes[..<(piece?.count ?? 0)]), isLast: piece?.isLast ?? true)
        pieceNumber = piece?.number ?? pieceNumber
        base = LineLocator(offset: 0, line: piece?.line ?? 1, followsCR: piece?.followsCR ?? false)
        parsed = 0
        lineEndsSinceBase = 0
    }

    private func windowEnd(oneLine: Bool) -> Int {
        let bytes = input.bytes
        // Four bytes hold any scalar, so that every window makes progress.
        let size = max(options.chunkSize, 4)
        let limit = min(bytes.count, parsed + size)
        let window = bytes[parsed..<limit]
        if oneLine, let end = window.firstIndex(where: \.isLineEnd) {
            return end + 1
        }
        if limit == bytes.count, input.isComplete {
            return limit
        }
        if let end = window.lastIndex(of: .lineFeed) ?? window.lastIndex(of: .carriageReturn) {
            return end + 1
        }
        if window.count < size {
            return parsed  // read on: a window that begins within a row may begin with a blank, which is slow
        }
        return limit - UTF8Validator.incompleteTail(of: UnsafeBufferPointer(rebasing: window))
    }
}
