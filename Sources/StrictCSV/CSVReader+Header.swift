extension CSVReader {
    /// Passes a byte-order mark, which libcsv would take for text.
    func skipByteOrderMark() throws(CSVError) {
        while input.bytes.count < byteOrderMark.count, !input.isComplete {
            try input.refill(keepingFrom: 0)
        }
        if input.bytes.starts(with: byteOrderMark) {
            parsed = byteOrderMark.count
            base = LineLocator(offset: parsed, line: 1, followsCR: false)
        }
    }

    /// Reads the first row, line by line, so that the columns to keep are known before the second is parsed.
    func readHeader() throws(CSVError) {
        while deliverableRows == 0 {
            if let failure {
                throw failure
            }
            if isFinished {
                throw CSVError(
                    .emptyInput, at: CSVLocation(file: name, line: 1), message: "there is no header",
                    remedy: "begin the file with the names of its columns")
            }
            try parseWindow(oneLine: true)
        }
        upcomingRow = 1
        let count = Int(parser.sink.pointee.rows.start[0].fields)
        let row = CSVRow(0, of: self)
        header = CSVHeader((0..<count).map { row.text(at: $0) })
        header.line = line(ofRow: 0)
        columnCount = Int32(count)
        try checkHeaderNames()
        if let columns = options.columns {
            try keepOnly(columns)
        }
    }
}
