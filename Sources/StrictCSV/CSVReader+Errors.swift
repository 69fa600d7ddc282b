// The errors of the reader: each finds its place by walking the bytes kept from the start of the window's first row.

extension CSVReader {
    /// A field in the raw bytes.
    struct RawField {
        /// At the first byte of the row, of the field, and at the byte asked for.
        var row, start, target: LineLocator
        /// The position of the field in its row.
        var index: Int
    }

    /// The location of a place within field `index`.
    func location(_ place: LineLocator, field index: Int? = nil) -> CSVLocation {
        let isNamed = index.map { $0 < header.count } ?? false
        return CSVLocation(
            file: name, line: place.line, column: place.column(in: input.bytes),
            columnName: isNamed ? index.map { header[$0] } : nil)
    }

    /// Walks to field `index` of a row of the window, or to the end of the row if it has fewer.
    func locate(field index: Int, ofRow row: Int) -> RawField {
        var locator = locator(ofRow: row)
        var field = RawField(row: locator, start: locator, target: locator, index: 0)
        while field.index < index {
            locator.skipField(in: input.bytes, delimiter: options.delimiter, limit: input.bytes.count)
            guard locator.offset < input.bytes.count, input.bytes[locator.offset] == options.delimiter else { break }
            locator.skipFieldEnd(in: input.bytes)
            field.start = locator
            field.index += 1
        }
        field.target = locator
        return field
    }

    /// Walks to the byte at `offset`, which may follow the last byte of the input.
    private func locate(offset: Int) -> RawField {
        var field = locate(field: 0, ofRow: parser.sink.pointee.rowCount)
        var locator = field.start
        while true {
            locator.skipField(in: input.bytes, delimiter: options.delimiter, limit: offset)
            field.target = locator
            guard locator.offset < offset else { return field }
            locator.skipFieldEnd(in: input.bytes)
            field.start = locator
            field.index += 1
        }
    }

    /// The text from `start` on, or as much of it as an error shows.
    private func text(from start: Int, to end: Int) -> String {
        let most = DisplayText.limit * 4
        let shown = UnsafeBufferPointer(rebasing: input.bytes[start..<min(end, start + most, input.bytes.count)])
        let cut = shown.count < end - start ? UTF8Validator.incompleteTail(of: shown) : 0
        return DisplayText.decode(UnsafeBufferPointer(rebasing: shown.dropLast(cut)))
    }

    /// The text that leads from `start` to the byte at `offset`, or the last part of it. What follows is not shown, as
    /// it may not have been read.
    private func text(from start: Int, upTo offset: Int) -> String {
        var first = max(start, offset - DisplayText.limit / 2)
        while first < offset, input.bytes[first].isUTF8Continuation {
            first += 1
        }
        return (first > start ? "…" : "") + text(from: first, to: offset + 1)
    }

    // MARK: Rows

    func raggedRow(_ row: Int) -> CSVError {
        let count = Int(parser.sink.pointee.rows.start[row].fields)
        let place = locate(field: header.count, ofRow: row)
        let isLong = count > header.count
        let start = isLong ? place.start : place.row
        var end = place.target
        if isLong {
            end.skipField(in: input.bytes, delimiter: options.delimiter, limit: input.bytes.count)
        }
        let fields = count == 1 ? "1 field" : "\(count) fields"
        return CSVError(
            .raggedRow, at: location(place.target),
            text: text(from: start.offset, to: end.offset),
            message: isLong
                ? "is beyond the last column: the row has \(fields), the header names \(header.count)"
                : "has \(fields), the header names \(header.count)",
            remedy: isLong
                ? "remove it, or quote the field that contains the delimiter"
                : "add what is missing, or an empty field for it")
    }

    // MARK: Syntax

    func misplacedQuote(at offset: Int) -> CSVError {
        let field = locate(offset: offset)
        let isQuoted = input.bytes[field.start.offset] == .quote && field.start.offset < offset
        return CSVError(
            isQuoted ? .textAfterQuote : .strayQuote, at: location(field.target, field: field.index),
            text: text(from: field.start.offset, upTo: offset),
            message: isQuoted ? "goes on after its closing quote" : "has a quote but does not begin with one",
            remedy: "put the whole field in quotes and double every quote inside it")
    }

    func unterminatedQuote() -> CSVError {
        let field = locate(offset: input.bytes.count)
        return CSVError(
            .unterminatedQuote, at: location(field.start, field: field.index),
            text: text(from: field.start.offset, to: input.bytes.count),
            message: "opens a quote that is never closed",
            remedy: "close it at the end of the field, or double it if it belongs to the text")
    }

    // MARK: Bytes

    func forbiddenByte(at offset: Int) -> CSVError {
        let field = locate(offset: offset)
        let isNUL = input.bytes[offset] == 0
        return CSVError(
            isNUL ? .nulByte : .invalidUTF8, at: location(field.target, field: field.index),
            text: text(from: field.start.offset, upTo: offset),
            message: isNUL ? "has a byte 0" : "is not UTF-8",
            remedy: isNUL ? "remove it; a file full of them may be UTF-16: save it as UTF-8" : "save the file as UTF-8")
    }

    // MARK: Limits

    func limitExceeded(_ overflow: RowSink.Overflow) -> CSVError {
        let field = locate(field: overflow.field ?? 0, ofRow: overflow.row)
        let isField = overflow.field != nil
        let limit = isField ? options.fieldLimit : options.rowLimit
        return CSVError(
            isField ? .fieldTooLong : .rowTooLong,
            at: location(field.start, field: overflow.field),
            text: text(from: field.start.offset, to: field.start.offset + limit),
            message: "begins a \(isField ? "field" : "row") of more than \(limit) bytes",
            remedy: "close the quote if one is left open, or shorten the \(isField ? "field" : "row")")
    }

    func outOfMemory(at offset: Int) -> CSVError {
        let field = locate(offset: offset)
        return CSVError(
            .outOfMemory, at: location(field.start, field: field.index),
            message: "there is no memory for the field", remedy: "shorten it")
    }
}
