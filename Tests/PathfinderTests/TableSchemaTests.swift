import Foundation
import Testing

import Pathfinder

/// The schemas in the code against the published description of the tables, `datasets/datapackage.json`.
struct TableSchemaTests {
    private let package: DataPackage

    init() throws { package = try DataPackage.load() }

    private func resource(_ table: TableName) throws -> DataPackage.Resource {
        try #require(package.resource(table), "\(table) is not in datapackage.json")
    }

    @Test func `the description has the tables of the code in the same order`() {
        #expect(package.resources.map(\.name) == TableName.allCases.map(\.rawValue))
        #expect(package.resources.map(\.path) == TableName.allCases.map(\.fileName))
    }

    @Test func `there is one schema for each table, in the order of the tables`() {
        #expect(TableSchema.all.map(\.table) == TableName.allCases)
        #expect(TableName.allCases.map { TableSchema.of($0).table } == TableName.allCases)
    }

    @Test(arguments: TableName.allCases)
    func `the columns have the described names in the described order`(table: TableName) throws {
        #expect(try resource(table).schema.fields.map(\.name) == TableSchema.of(table).columns.map(\.name))
    }

    @Test(arguments: TableName.allCases)
    func `the key is the described primary key`(table: TableName) throws {
        let schema = TableSchema.of(table)
        #expect(try resource(table).schema.primaryKey == schema.key.map { schema.columns[$0].name })
    }

    @Test(arguments: TableName.allCases)
    func `columns are optional exactly where they are described as not required`(table: TableName) throws {
        let required = try resource(table).schema.fields.filter { $0.constraints?.required == true }.map(\.name)
        #expect(required == TableSchema.of(table).columns.filter { !$0.isOptional }.map(\.name))
    }

    @Test(arguments: TableName.allCases)
    func `numbers have the described limits`(table: TableName) throws {
        for (field, column) in zip(try resource(table).schema.fields, TableSchema.of(table).columns) {
            #expect(field.constraints?.minimum == column.minimum, "\(table).\(field.name)")
            #expect(field.constraints?.maximum == column.maximum, "\(table).\(field.name)")
        }
    }

    @Test(arguments: TableName.allCases)
    func `every number has a smallest and a largest one`(table: TableName) {
        for column in TableSchema.of(table).columns {
            let isNumeric = [.integer, .decimal, .year].contains(column.kind)
            #expect(
                (column.minimum != nil) == isNumeric && (column.maximum != nil) == isNumeric, "\(table).\(column.name)")
        }
    }

    @Test(arguments: TableName.allCases)
    func `what a table has to have is there`(table: TableName) {
        let schema = TableSchema.of(table)
        let rows = Catalog.bundled.table(table)
        #expect(schema.requiredRows.isEmpty || schema.key.count == 1)
        for key in schema.requiredRows { #expect(rows.row(withKey: key) != nil, "\(table): \(key)") }
        #expect(rows.rowCount > 0)
    }

    @Test(arguments: TableName.allCases)
    func `choices are the described ones in the same order`(table: TableName) throws {
        for (field, column) in zip(try resource(table).schema.fields, TableSchema.of(table).columns) {
            let words: [String]? = if case .choice(let words) = column.kind { words } else { nil }
            #expect(field.constraints?.enum == words, "\(table).\(field.name)")
        }
    }

    @Test(arguments: TableName.allCases)
    func `references are the described foreign keys`(table: TableName) throws {
        let described = try (resource(table).schema.foreignKeys ?? []).map { key in
            try #require(key.fields.count == 1)
            let target = key.reference.resource ?? table.rawValue
            #expect(key.reference.fields == package.resources.first { $0.name == target }?.schema.primaryKey)
            return "\(key.fields[0]) → \(target)"
        }
        let coded = TableSchema.of(table).columns.compactMap { column -> String? in
            if case .reference(let target) = column.kind { "\(column.name) → \(target)" } else { nil }
        }
        #expect(described == coded)
    }

    @Test(arguments: TableName.allCases)
    func `the kinds of columns are the described types and patterns`(table: TableName) throws {
        let id = "[a-z0-9]+(-[a-z0-9]+)*"
        for (field, column) in zip(try resource(table).schema.fields, TableSchema.of(table).columns) {
            let (type, pattern): (String, String?) =
                switch column.kind {
                case .text, .choice, .reference: ("string", nil)
                case .id: ("string", id)
                case .references: ("string", "\(id)(;\(id))*")
                case .partialDate: ("string", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
                case .integer: ("integer", nil)
                case .decimal: ("number", nil)
                case .year: ("year", nil)
                case .date: ("date", nil)
                }
            #expect(field.type == type, "\(table).\(field.name)")
            #expect(field.constraints?.pattern == pattern, "\(table).\(field.name)")
        }
    }

    @Test(arguments: TableName.allCases)
    func `an empty cell is described as missing, and nothing else`(table: TableName) throws {
        #expect(try resource(table).schema.missingValues == [""])
    }

    @Test(arguments: TableName.allCases)
    func `the header of the file is that of the schema`(table: TableName) throws {
        let header = try TableDirectory.original(table).prefix { !$0.isNewline }
        #expect(header.split(separator: ",").map(String.init) == TableSchema.of(table).columns.map(\.name))
    }

    @Test(arguments: TableName.allCases)
    func `the position of a column is found by its name`(table: TableName) {
        let schema = TableSchema.of(table)
        for (position, column) in schema.columns.enumerated() { #expect(schema.index(of: column.name) == position) }
        #expect(schema.index(of: "no_such_column") == nil)
    }
}
