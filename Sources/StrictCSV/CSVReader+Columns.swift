/// A column of a reader and the type of its values, resolved once.
public struct CSVColumn<Value: CSVDecodable>: Sendable {
    /// The name of the column.
    public let name: String

    /// The position of the column.
    public let index: Int
}

extension CSVReader {
    /// The column called `name`, to be read as `type`.
    ///
    /// - Parameters:
    ///   - name: The name in the header.
    ///   - type: The type of the values; an `Optional` accepts empty fields.
    /// - Returns: A handle for ``CSVRow/value(of:)``.
    /// - Throws: ``CSVError`` with ``CSVError/Code/unknownColumn`` when the header lacks the name.
    /// - Complexity: O(*n*) in the columns.
    public func column<Value>(_ name: String, as type: Value.Type) throws(CSVError) -> CSVColumn<Value> {
        CSVColumn(name: name, index: try position(of: name))
    }

    /// Checks that the header has exactly the columns `names`, in any order.
    ///
    /// - Parameter names: The columns required, each once.
    /// - Throws: ``CSVError`` with ``CSVError/Code/headerMismatch`` that names all missing and unexpected columns.
    /// - Complexity: O(*n*) in the columns.
    public func requireHeader(_ names: [String]) throws(CSVError) {
        if header.elementsEqual(names) {
            return
        }
        let known = Set(names)
        let present = Set(header)
        let missing = names.filter { !present.contains($0) }
        let unexpected = header.filter { !known.contains($0) }.enumerated().map { index, name in
            CSVHeaderMismatch.Unexpected(
                name: name, meant: index < DisplayText.listLimit ? NearestName.among(missing, to: name) : nil)
        }
        try check(CSVHeaderMismatch(missing: missing, unexpected: unexpected, doubled: []))
    }

    /// The names that stand more than once. A few names are compared with each other, which is quicker than a set.
    private func doubledNames() -> [String] {
        if header.count <= 32 {
            return header.indices.filter { header[..<$0].contains(header[$0]) }.map { header[$0] }
        }
        var seen = Set<String>()
        return header.filter { !seen.insert($0).inserted }
    }

    /// Checks that names are neither empty nor doubled.
    func checkHeaderNames() throws(CSVError) {
        if let empty = header.firstIndex(of: "") {
            let place = locate(field: empty, ofRow: 0)
            throw CSVError(
                .badHeader, at: location(place.start), message: "column \(empty + 1) has no name",
                remedy: "name it, or remove the delimiter")
        }
        let doubled = doubledNames()
        try check(CSVHeaderMismatch(missing: [], unexpected: [], doubled: doubled))
    }

    private func check(_ mismatch: CSVHeaderMismatch) throws(CSVError) {
        guard !mismatch.isEmpty else { return }
        var error = CSVError(
            .headerMismatch, at: CSVLocation(file: name, line: header.line), message: mismatch.message,
            remedy: "correct the names in the header")
        error.mismatch = mismatch
        throw error
    }

    /// Has libcsv's fields copied for the columns `names` only.
    func keepOnly(_ names: [String]) throws(CSVError) {
        var flags = [Bool](repeating: false, count: header.count)
        for name in names {
            flags[try position(of: name)] = true
        }
        parser.sink.pointee.keep(flags)
    }

    func position(of name: String) throws(CSVError) -> Int {
        if let index = header.firstIndex(of: name) {
            return index
        }
        let hint = header.nearest(to: name).map { "did you mean \(DisplayText.plain($0))?" }
        throw CSVError(
            .unknownColumn, at: CSVLocation(file: self.name, line: header.line), text: name,
            message: "is not a column of the header",
            remedy: hint ?? "the columns are " + DisplayText.list(header))
    }
}
