import StrictCSV

/// Finds what is wrong in tables that are well-formed as CSV: cells, keys, references, cycles, ranges.
struct CatalogValidator {
    private let catalog: Catalog
    /// Tables that could not be read; ids that would be in them are not reported once more.
    private let unread: Set<TableName>
    private let ratedCurrencies: Set<String>
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
        let rates = catalog.table(.exchangeRates)
        let column = rates.schema.index(of: "currency") ?? 0
        ratedCurrencies = Set((0..<rates.rowCount).map { rates.text(row: $0, column: column) }).union(["USD"])
    }

    /// Checks the rows of one table.
    mutating func check(_ file: TableFile) {
        let schema = TableSchema.of(file.table)
        var keys: [String: Int] = [:]
        var names: [String: String] = [:]
        var unratedCurrencies: Set<String> = []
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
                checkOrder(schema, order, texts, row)
                checkRule(schema, order, texts, row)
                checkCurrency(schema, order, texts, row, &unratedCurrencies)
                if let aliased { checkAlias(of: aliased, order, texts, row, &names) }
                collectArrows(schema, order, texts, row)
            }
        } catch {
            // What ends the reading was reported when the table was first read.
        }
        checkRows(file, schema)
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
            guard let fault = Self.fault(of: Double(number), in: column) else { return nil }
            return column.kind == .year ? ("is not a year", "write a year from 1900 to 2100") : fault
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
            guard isMissing(text, in: target) else { return nil }
            return ("names no row of \(target.fileName)", remedy(forMissing: text, in: target))
        case .references(let target):
            let ids = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            let faults = ids.filter { isMissing($0, in: target) }
            guard !faults.isEmpty else { return nil }
            return (
                "names no row of \(target.fileName): \(DisplayText.list(faults, DisplayText.quoted))",
                faults.prefix(DisplayText.listLimit).map { remedy(forMissing: $0, in: target) }.joined(separator: " ")
            )
        }
    }

    /// Whether no row of a table has an id.
    private func isMissing(_ id: String, in target: TableName) -> Bool {
        catalog.table(target).row(withKey: id) == nil && !unread.contains(target)
    }

    private func remedy(forMissing id: String, in target: TableName) -> String {
        let table = catalog.table(target)
        let near = NearestName.among((0..<table.rowCount).map { table.keyText(row: $0) }, to: id)
        return near.map { "did you mean \(DisplayText.plain($0))?" } ?? "add it to \(target.fileName) or correct it"
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

    /// The rows that are looked up by name, and tables without which nothing works.
    private mutating func checkRows(_ file: TableFile, _ schema: TableSchema) {
        let table = catalog.table(schema.table)
        let missing = schema.requiredRows.filter { table.row(withKey: $0) == nil }
        guard !missing.isEmpty || schema.needsRows && table.rowCount == 0 else { return }
        let names = missing.map { "\"\($0)\"" }.joined(separator: ", ")
        problems.append(
            CSVError(
                .missingRow, at: CSVLocation(file: file.name),
                message: missing.isEmpty ? "has no row" : "has no row \(names)",
                remedy: "add \(missing.isEmpty ? "one" : missing.count > 1 ? "them" : "it"); "
                    + "`pathfinder list \(schema.table)` shows the rows of the bundled table"))
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
                    at: order[first], "has the same \(names) as line \(line): \(DisplayText.plain(key))",
                    remedy: "remove one of the two rows"))
        }
    }

    /// A lower end may not be above its upper end, nor what lies between outside of them.
    private mutating func checkOrder(
        _ schema: TableSchema, _ order: [Int], _ texts: [String], _ row: borrowing CSVRow
    ) {
        for ascending in schema.ascendingColumns {
            let known = ascending.compactMap { index in Double(texts[index]).map { (index: index, number: $0) } }
            for (low, high) in zip(known, known.dropFirst()) where low.number > high.number {
                problems.append(
                    row.error(
                        at: order[low.index],
                        "is above \(schema.columns[high.index].name), which is \(texts[high.index])",
                        remedy: "swap the two, or correct one"))
            }
        }
    }

    /// Pay can only be compared where its currency has a rate; each currency is reported once a table.
    private mutating func checkCurrency(
        _ schema: TableSchema, _ order: [Int], _ texts: [String], _ row: borrowing CSVRow, _ unrated: inout Set<String>
    ) {
        guard [.payRanges, .payFacts, .payObservations].contains(schema.table), !unread.contains(.exchangeRates),
            let index = schema.index(of: "currency"), !ratedCurrencies.contains(texts[index]),
            catalog.table(.currencies).row(withKey: texts[index]) != nil, unrated.insert(texts[index]).inserted
        else { return }
        problems.append(
            row.error(
                at: order[index], "has no exchange rate", remedy: "add one to \(TableName.exchangeRates.fileName)"))
    }

    /// A rule has a range of its own.
    private mutating func checkRule(
        _ schema: TableSchema, _ order: [Int], _ texts: [String], _ row: borrowing CSVRow
    ) {
        guard !schema.ruleRanges.isEmpty, let index = schema.index(of: "value"),
            let range = schema.ruleRanges[texts[0]], let number = Self.plainDecimal(texts[index]),
            Self.fault(of: number, in: schema.columns[index]) == nil, !range.contains(number)
        else { return }
        let bounds = "\(QueryValue.number(range.lowerBound)) to \(QueryValue.number(range.upperBound))"
        problems.append(
            row.error(at: order[index], "is no number for \(texts[0])", remedy: "write a number from \(bounds)"))
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
                    at: order[0],
                    "already means \(DisplayText.plain(other)), not only \(DisplayText.plain(texts[1]))",
                    remedy: "keep it for one of the two"))
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
    /// Columns whose numbers may not fall from one to the next.
    fileprivate var ascendingColumns: [[Int]] {
        [
            ["low", "high"], ["hours_low", "hours_median", "hours_high"], ["p10", "p25", "p50", "p75", "p90"],
            ["years_min", "years_max"], ["months_low", "months_high"], ["distinct", "n"],
            ["median_low", "median", "median_high"], ["ratio_low", "median_ratio", "ratio_high"],
        ]
        .map { $0.compactMap(index) }.filter { $0.count > 1 }
    }

    /// The columns that lead from the row of the first column to another one of the same kind.
    fileprivate var arrowColumns: [Int] {
        if table == .skillPrerequisites { return [1] }
        return columns.indices.filter { columns[$0].kind == .reference(table) }
    }
}
