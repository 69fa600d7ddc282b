import StrictCSV

/// Finds what is wrong in tables that are well-formed as CSV: cells, keys, references, cycles, ranges.
struct CatalogValidator {
    private let catalog: Catalog
    /// Tables that could not be read; ids that would be in them are not reported once more.
    private let unread: Set<TableName>
    private var problems: [CSVError] = []
    private var arrows: [TableName: [Arrow: CSVError]] = [:]

    /// "A needs B" or "A lies in B", kept with its place to find cycles when all rows are known.
    private struct Arrow: Hashable {
        let from: String
        let to: String
    }

    init(catalog: Catalog, unread: Set<TableName>) {
        self.catalog = catalog
        self.unread = unread
    }

    /// Checks the rows of one table.
    mutating func check(_ file: TableFile) {
        let schema = TableSchema.of(file.table)
        var keys: [String: Int] = [:]
        var names: [String: String] = [:]
        let aliased = TableName.allCases.first { $0.aliasTable == file.table }
        do {
            let reader = try file.makeReader()
            let order = schema.columns.compactMap { reader.header.firstIndex(of: $0.name) }
            try reader.forEachRow(reportingRagged: { _ in }) { row in
                let texts = order.map { row.text(at: $0) }
                for (index, column) in schema.columns.enumerated() {
                    if let fault = fault(of: texts[index], in: column) {
                        problems.append(row.error(at: order[index], fault.message, remedy: fault.remedy))
                    }
                }
                checkKey(schema, order, texts, row, &keys)
                checkPairs(schema, order, texts, row)
                if let aliased { checkAlias(of: aliased, order, texts, row, &names) }
                collectArrows(schema, order, texts, row)
            }
        } catch {
            // What ends the reading was reported when the table was first read.
        }
    }

    /// All problems, with the cycles that only show when all rows are known.
    mutating func finish() -> [CSVError] {
        for (table, places) in arrows { checkCycles(in: table, places) }
        return problems
    }

    private typealias Fault = (message: String, remedy: String)

    /// What is wrong with a cell by itself.
    private func fault(of text: String, in column: ColumnSchema) -> Fault? {
        guard !text.isEmpty else {
            return column.isOptional ? nil : ("is missing", "fill in \(column.name)")
        }
        switch column.kind {
        case .text:
            return text.first == " " || text.last == " " ? ("has blanks around it", "remove them") : nil
        case .id:
            return Self.isID(text) ? nil : ("is no id", "use lower-case letters, digits and single hyphens")
        case .integer, .year:
            // Not `Int(text)`, which accepts texts that the reader of rows does not.
            var digits = text
            guard let number = digits.withUTF8({ Int(wholeNumber: UnsafeRawBufferPointer($0)) }) else {
                return ("is not a whole number", "write digits only, such as 120000")
            }
            if column.kind == .year, !(1900...2100).contains(number) {
                return ("is not a year", "write a year from 1900 to 2100")
            }
            return Self.fault(of: Double(number), in: column)
        case .decimal:
            guard let number = Self.plainDecimal(text) else {
                return ("is not a number", "write it with a point, such as 3.6725")
            }
            return Self.fault(of: number, in: column)
        case .date:
            return CalendarDate(text)?.day == nil ? ("is not a day", "write it as 2026-05-18") : nil
        case .partialDate:
            return CalendarDate(text) == nil ? ("is not a date", "write it as 2026, 2026-05 or 2026-05-18") : nil
        case .choice(let words):
            guard !words.contains(text) else { return nil }
            let near = NearestName.among(words, to: text).map { "did you mean \($0)? Allowed: " } ?? "use one of "
            return ("is not allowed in \(column.name)", near + words.joined(separator: ", "))
        case .reference(let target):
            return missing(text, in: target).map { ("names no row of \(target.fileName)", $0) }
        case .references(let target):
            let ids = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            let faults = ids.compactMap { id in missing(id, in: target).map { (id: id, remedy: $0) } }
            guard !faults.isEmpty else { return nil }
            return (
                "names no row of \(target.fileName): \(faults.map { "\"\($0.id)\"" }.joined(separator: ", "))",
                faults.map(\.remedy).joined(separator: " ")
            )
        }
    }

    /// The remedy for an id that no row of a table has; `nil` if there is such a row.
    private func missing(_ id: String, in target: TableName) -> String? {
        let table = catalog.table(target)
        guard table.row(withKey: id) == nil, !unread.contains(target) else { return nil }
        let near = NearestName.among((0..<table.rowCount).map { table.keyText(row: $0) }, to: id)
        return near.map { "did you mean \($0)?" } ?? "add it to \(target.fileName) or correct it"
    }

    /// A number in digits with a point, not in the other forms that Swift knows, such as `1e5` and `0x1p3`.
    private static func plainDecimal(_ text: String) -> Double? {
        let isPlain = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        }
        return isPlain ? Double(text) : nil
    }

    private static func isID(_ text: String) -> Bool {
        text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
    }

    private static func fault(of number: Double, in column: ColumnSchema) -> Fault? {
        if let minimum = column.minimum, number < minimum {
            return ("is too small", "write at least \(QueryValue.number(minimum))")
        }
        if let maximum = column.maximum, number > maximum {
            return ("is too large", "write at most \(QueryValue.number(maximum))")
        }
        return nil
    }
}

// MARK: - Rows

extension CatalogValidator {
    private mutating func checkKey(
        _ schema: TableSchema, _ order: [Int], _ texts: [String], _ row: borrowing CSVRow, _ keys: inout [String: Int]
    ) {
        guard let first = schema.key.first else { return }
        let key = schema.key.map { texts[$0] }.joined(separator: ", ")
        if let line = keys.updateValue(row.line, forKey: key) {
            let names = schema.key.map { schema.columns[$0].name }.joined(separator: ", ")
            problems.append(
                row.error(
                    at: order[first], "has the same \(names) as line \(line): \(key)",
                    remedy: "remove one of the two rows"))
        }
    }

    /// A lower end may not be above its upper end.
    private mutating func checkPairs(
        _ schema: TableSchema, _ order: [Int], _ texts: [String], _ row: borrowing CSVRow
    ) {
        for (lower, upper) in [("low", "high"), ("_low", "_high"), ("_min", "_max")] {
            for (index, column) in schema.columns.enumerated() {
                guard column.name == lower || (lower.first == "_" && column.name.hasSuffix(lower)),
                    let other = schema.index(of: column.name.dropLast(lower.count) + upper),
                    let low = Double(texts[index]), let high = Double(texts[other]), low > high
                else { continue }
                problems.append(
                    row.error(
                        at: order[index], "is above \(schema.columns[other].name), which is \(texts[other])",
                        remedy: "swap the two, or correct one"))
            }
        }
    }

    /// Another name may not already mean another row.
    private mutating func checkAlias(
        of target: TableName, _ order: [Int], _ texts: [String], _ row: borrowing CSVRow,
        _ names: inout [String: String]
    ) {
        let alias = NameIndex.normalised(texts[0])
        let others = catalog.names(of: target).rows(named: texts[0]).map { catalog.table(target).keyText(row: $0) }
        let meant = Set(others + [names[alias]].compactMap { $0 }).subtracting([texts[1]])
        if let other = meant.min() {
            problems.append(
                row.error(
                    at: order[0], "already means \(other), not only \(texts[1])", remedy: "keep it for one of the two"))
        }
        names[alias] = texts[1]
    }

    private mutating func collectArrows(
        _ schema: TableSchema, _ order: [Int], _ texts: [String], _ row: borrowing CSVRow
    ) {
        for index in schema.arrowColumns where !texts[index].isEmpty {
            arrows[schema.table, default: [:]][Arrow(from: texts[0], to: texts[index])] =
                row.error(at: order[index], "closes a cycle", remedy: "remove one arrow of the cycle")
        }
    }

    /// Reports each cycle once, at its last arrow that stands in the file; rows of the base have no place.
    private mutating func checkCycles(in name: TableName, _ places: [Arrow: CSVError]) {
        let table = catalog.table(name)
        let arrows = (0..<table.rowCount).flatMap { row in
            table.schema.arrowColumns.filter { !table.isMissing(row: row, column: $0) }
                .map { Arrow(from: table.text(row: row, column: 0), to: table.text(row: row, column: $0)) }
        }
        func report(_ cycle: [Arrow]) {
            guard let last = cycle.lastIndex(where: { places[$0] != nil }), var problem = places[cycle[last]]
            else { return }
            let nodes = (cycle[(last + 1)...] + cycle[...last]).map(\.from) + [cycle[last].to]
            problem.message = "closes a cycle: \(nodes.joined(separator: " → "))"
            problems.append(problem)
        }
        let next = Dictionary(grouping: arrows) { $0.from }
        var finished: Set<String> = []
        // Depth first, without recursion: a hostile table must not exhaust the stack.
        for start in arrows.map(\.from) where !finished.contains(start) {
            var path: [Arrow] = []
            var onPath: Set<String> = [start]
            var open: [(node: String, rest: ArraySlice<Arrow>)] = [(start, next[start, default: []][...])]
            while let (node, rest) = open.last {
                guard let arrow = rest.first else {
                    open.removeLast()
                    finished.insert(node)
                    onPath.remove(node)
                    _ = path.popLast()
                    continue
                }
                open[open.count - 1].rest = rest.dropFirst()
                if onPath.contains(arrow.to) {
                    report(path.drop { $0.from != arrow.to } + [arrow])
                } else if !finished.contains(arrow.to) {
                    path.append(arrow)
                    onPath.insert(arrow.to)
                    open.append((arrow.to, next[arrow.to, default: []][...]))
                }
            }
        }
    }
}

extension TableSchema {
    /// The columns that lead from the row of the first column to another one of the same kind.
    fileprivate var arrowColumns: [Int] {
        if table == .skillPrerequisites { return [1] }
        return columns.indices.filter { columns[$0].kind == .reference(table) }
    }
}
