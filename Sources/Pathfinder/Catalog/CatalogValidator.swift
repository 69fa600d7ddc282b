import CSV

/// Finds what is wrong in tables that are well-formed as CSV: cells, keys, references, cycles, ranges.
struct CatalogValidator {
    private let catalog: Catalog
    /// Tables that could not be read; ids that would be in them are not reported once more.
    private let unread: Set<TableName>
    private var problems: [CSVError] = []
    private var arrows: [String: [Arrow]] = [:]

    /// "A needs B" or "A lies in B", kept to find cycles when all rows are known.
    private struct Arrow {
        let from: String
        let to: String
        let problem: CSVError
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
                checkAlias(schema, order, texts, row, &names)
                collectArrows(schema, order, texts, row)
            }
        } catch {
            // What ends the reading was reported when the table was first read.
        }
    }

    /// All problems, with the cycles that only show when all rows are known.
    mutating func finish() -> [CSVError] {
        for name in arrows.keys.sorted() { checkCycles(arrows[name] ?? []) }
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
            guard let number = Int(text) else { return ("is not a whole number", "write digits only, such as 120000") }
            if column.kind == .year, !(1900...2100).contains(number) {
                return ("is not a year", "write a year from 1900 to 2100")
            }
            return Self.fault(of: Double(number), in: column)
        case .decimal:
            guard let number = Double(text), number.isFinite else {
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
            guard let first = faults.first else { return nil }
            return (
                "names no row of \(target.fileName): \(faults.map { "\"\($0.id)\"" }.joined(separator: ", "))",
                first.remedy
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
        _ schema: TableSchema, _ order: [Int], _ texts: [String], _ row: borrowing CSVRow,
        _ names: inout [String: String]
    ) {
        guard let target = TableName.allCases.first(where: { $0.aliasTable == schema.table }) else { return }
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
        let isArrowTable = schema.table == .skillPrerequisites
        for (index, column) in schema.columns.enumerated() where !texts[index].isEmpty {
            guard case .reference(let target) = column.kind else { continue }
            guard isArrowTable ? column.name == "needs" : target == schema.table else { continue }
            let problem = row.error(at: order[index], "closes a cycle", remedy: "remove one arrow of the cycle")
            arrows[schema.table.rawValue, default: []].append(
                Arrow(from: texts[0], to: texts[index], problem: problem))
        }
    }

    /// Reports each cycle once, at the arrow that closes it.
    private mutating func checkCycles(_ arrows: [Arrow]) {
        let next = Dictionary(grouping: arrows) { $0.from }
        var finished: Set<String> = []
        var path: [String] = []
        func visit(_ node: String) {
            path.append(node)
            for arrow in next[node, default: []] where !finished.contains(arrow.to) {
                if let start = path.firstIndex(of: arrow.to) {
                    var problem = arrow.problem
                    let cycle = path[start...] + [arrow.to]
                    problem.message = "closes a cycle: \(cycle.joined(separator: " → "))"
                    problems.append(problem)
                } else {
                    visit(arrow.to)
                }
            }
            path.removeLast()
            finished.insert(node)
        }
        for arrow in arrows where !finished.contains(arrow.from) { visit(arrow.from) }
    }
}
