public import StrictCSV

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// All that is wrong with the tables of a catalog.
public struct CatalogError: Error, Sendable, CustomStringConvertible {
    /// Every problem, in the order of the tables and lines.
    public let problems: [CSVError]

    private static let shownCount = 20

    /// The first problems, one a line, and how many more there are.
    public var description: String {
        let more = problems.count - Self.shownCount
        let lines = problems.prefix(Self.shownCount).map(\.description)
        return (lines + (more > 0 ? ["… and \(more.grouped) more"] : [])).joined(separator: "\n")
    }
}

extension Catalog {
    /// Reads the tables of a directory, `roles.csv` and so on, and validates them.
    ///
    /// Ids that point to no row, cycles, doubled keys, numbers out of range, texts that are no date: all problems of
    /// all tables are reported together.
    ///
    /// - Parameters:
    ///   - directory: The path of the directory. A CSV file in it that is no table is a problem; other files are not
    ///     looked at.
    ///   - base: A catalog on top of which the tables are laid: a row with the same key replaces the one of the base,
    ///     other rows are added, and tables that the directory does not have stay as they are. Without a base the
    ///     directory must have every table.
    /// - Throws: ``CatalogError`` with every problem that was found.
    /// - Complexity: O(*n*) in the bytes of all tables.
    public init(directory: String, over base: Catalog? = nil) throws(CatalogError) {
        var problems: [CSVError] = []
        guard let present = Self.tables(in: directory, &problems) else { throw CatalogError(problems: problems) }
        if present.isEmpty, problems.isEmpty {
            problems.append(
                CSVError(
                    .unreadable, at: CSVLocation(file: directory), message: "has no table of a catalog",
                    remedy: "name a directory with files such as roles.csv"))
        }
        let files = (base == nil ? TableName.allCases : TableName.allCases.filter(present.contains))
            .map { TableFile(table: $0, path: "\(directory)/\($0.fileName)") }
        try self.init(files: files, over: base, origin: .directory, problems: problems)
    }

    /// Reads one table, such as bands that `pathfinder bands build` wrote, and lays it on top of a catalog.
    ///
    /// The columns tell which table it is, whatever the name of the file.
    ///
    /// - Parameters:
    ///   - file: The path of the file.
    ///   - base: The catalog to lay it on: a row with the same key replaces the one of the base, others are added.
    /// - Throws: ``CatalogError`` with every problem that was found.
    /// - Complexity: O(*n*) in the bytes of the table and of the same table of the base.
    public init(file: String, over base: Catalog) throws(CatalogError) {
        let table: TableName
        do throws(CSVError) {
            try TableFile.requireFile(file)
            let header = try CSVReader(path: file).header
            guard let match = TableSchema.all.first(where: { Set($0.columns.map(\.name)) == Set(header) }) else {
                throw CSVError(
                    .headerMismatch, at: CSVLocation(file: file, line: header.line),
                    text: header.names.joined(separator: ","), message: "are the columns of no table of a catalog",
                    remedy: "name bands that `pathfinder bands build` wrote, or a directory with tables")
            }
            table = match.table
        } catch {
            throw CatalogError(problems: [error])
        }
        try self.init(files: [TableFile(table: table, path: file)], over: base, origin: .directory)
    }

    /// The tables of another catalog, with one of them in the place of its own.
    init(_ base: Catalog, replacing table: Table) {
        var tables = Dictionary(uniqueKeysWithValues: TableName.allCases.map { ($0, base.table($0)) })
        tables[table.schema.table] = table
        self.init(storage: CatalogStorage(origin: .directory, tables: tables))
    }

    /// Whether a directory has all tables, so that it can be used without the bundled ones.
    public static func isComplete(directory: String) -> Bool {
        var problems: [CSVError] = []
        return tables(in: directory, &problems)?.count == TableName.allCases.count
    }

    /// All problems of the catalog's own tables; none for a catalog that was read from a directory, which would not
    /// exist otherwise.
    ///
    /// - Complexity: O(*n*) in the bytes of all tables.
    public func validate() -> [CSVError] {
        guard case .bundled = storage.origin else { return [] }
        do throws(CatalogError) {
            _ = try Catalog(
                files: TableName.allCases.map { TableFile(table: $0, path: nil) }, over: nil, origin: .bundled)
            return []
        } catch {
            return error.problems
        }
    }

    private init(
        files: [TableFile], over base: Catalog?, origin: CatalogOrigin, problems: [CSVError] = []
    ) throws(CatalogError) {
        var problems = problems
        var tables: [TableName: Table] = [:]
        var read: [TableFile] = []
        for file in files {
            guard let table = file.read(&problems) else { continue }
            tables[file.table] = base?.table(file.table).overlaid(with: table) ?? table
            read.append(file)
        }
        for name in TableName.allCases where tables[name] == nil {
            tables[name] = base?.table(name) ?? Table(schema: .of(name), bytes: [], ends: [])
        }
        let lowest = base?.storage.base ?? base
        let catalog = Catalog(storage: CatalogStorage(origin: origin, tables: tables, base: lowest))
        let unread = Set(files.map(\.table)).subtracting(read.map(\.table))
        var validator = CatalogValidator(catalog: catalog, unread: unread)
        for file in read { validator.check(file) }
        problems += validator.finish()
        guard problems.isEmpty else { throw CatalogError(problems: Self.inOrder(problems, of: files)) }
        self = catalog
    }

    /// Problems in the order of the tables and lines; those of files that are no table come first.
    private static func inOrder(_ problems: [CSVError], of files: [TableFile]) -> [CSVError] {
        let ranks = Dictionary(uniqueKeysWithValues: zip(files.map(\.name), 1...))
        return problems.enumerated().sorted { left, right in
            let (first, second) = (left.element.location, right.element.location)
            return (ranks[first.file] ?? 0, first.line ?? 0, first.column ?? 0, left.offset)
                < (ranks[second.file] ?? 0, second.line ?? 0, second.column ?? 0, right.offset)
        }
        .map(\.element)
    }

    /// The tables that a directory has, `nil` if it cannot be read; a CSV file of another name is a problem.
    private static func tables(in directory: String, _ problems: inout [CSVError]) -> Set<TableName>? {
        guard let handle = opendir(directory) else {
            problems.append(
                CSVError(
                    .unreadable, at: CSVLocation(file: directory), message: "cannot be read as a directory",
                    remedy: "name a directory that holds the tables"))
            return nil
        }
        defer { closedir(handle) }
        var tables: Set<TableName> = []
        var names: [String] = []
        while let entry = readdir(handle) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        for name in names.sorted() where name.hasSuffix(".csv") {
            let stem = String(name.dropLast(4))
            if let table = TableName(rawValue: stem) {
                tables.insert(table)
            } else {
                let near = NearestName.among(TableName.allCases.map(\.rawValue), to: stem)
                problems.append(
                    CSVError(
                        .unreadable, at: CSVLocation(file: "\(directory)/\(name)"), message: "is no table of a catalog",
                        remedy: near.map { "did you mean \($0).csv?" } ?? "move it elsewhere"))
            }
        }
        return tables
    }
}

extension Catalog {
    /// The rows of a file of bands.
    ///
    /// - Throws: ``CatalogError`` with every problem that was found.
    package static func observations(
        inFile path: String, over base: Catalog
    ) throws(CatalogError) -> Rows<PayObservation> {
        let table = Table(schema: PayObservation.schema, bytes: [], ends: [])
        return try Catalog(file: path, over: Catalog(base, replacing: table)).payObservations
    }
}

/// A table to read: a file, or one of the bundled tables.
struct TableFile {
    let table: TableName
    /// The path of the file; `nil` for a bundled table.
    let path: String?

    /// The name by which problems call it.
    var name: String { path ?? table.fileName }

    func makeReader() throws(CSVError) -> CSVReader {
        guard let path else {
            return try CSVReader(borrowing: Table.bundledBytes(table), name: table.fileName)
        }
        try Self.requireFile(path)
        return try CSVReader(path: path)
    }

    /// Tables are read twice, and a pipe gives what it has once, or never.
    static func requireFile(_ path: String) throws(CSVError) {
        var status = stat()
        guard stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else { return }
        throw CSVError(
            .unreadable, at: CSVLocation(file: path), message: "is no file, but a pipe or a device",
            remedy: "save the table as a file")
    }

    /// The table, or `nil` with the problem that kept it from being read.
    func read(_ problems: inout [CSVError]) -> Table? {
        var found: [CSVError] = []
        defer { problems += found }
        do {
            return try Table(reading: makeReader(), schema: .of(table)) { found.append($0) }
        } catch let error as CSVError {
            found.append(error)
        } catch {
            preconditionFailure("reading throws only CSVError: \(error)")
        }
        return nil
    }
}
