extension CSVReader {
    /// The line on which a row of the window starts.
    ///
    /// - Complexity: O(1) amortised over the bytes when rows are asked in order.
    func line(ofRow row: Int) -> Int {
        locator(ofRow: row).line
    }

    /// A locator at the first byte of a row of the window.
    func locator(ofRow row: Int) -> LineLocator {
        if row < rowCursor.row {
            rowCursor = (base, 0)
        }
        while rowCursor.row < row {
            advanceRowCursor()
        }
        rowCursor.locator.skipBlankLines(in: input.bytes)
        return rowCursor.locator
    }

    /// Walks one row on.
    func advanceRowCursor() {
        rowCursor.locator.skipBlankLines(in: input.bytes)
        rowCursor.locator.skipRow(in: input.bytes)
        rowCursor.row += 1
    }
}
