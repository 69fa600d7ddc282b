import Foundation
import Testing

import Pathfinder
@testable import PathfinderCatalog

struct TableNameTests {
    @Test(arguments: TableName.allCases)
    func `the embedded table at the position of a name is the file of that name`(table: TableName) throws {
        let file = try Data(contentsOf: TableDirectory.datasets.appending(path: table.fileName))
        #expect(Data(Table.bundledBytes(table)) == file)
    }

    @Test func `positions count the tables`() {
        #expect(TableName.allCases.map(\.ordinal) == Array(TableName.allCases.indices))
    }

    @Test func `every CSV file of the repository is a table`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: TableDirectory.datasets.path)
        #expect(Set(files.filter { $0.hasSuffix(".csv") }) == Set(TableName.allCases.map(\.fileName)))
    }

    @Test(
        arguments: [
            (.industries, "industry"), (.currencies, "currency"), (.roles, "role"), (.roleAliases, "role alias"),
            (.payRanges, "pay range"), (.courses, "course"), (.remoteWork, "remote work"), (.guidance, "guidance"),
            (.phases, "phase"), (.industryUses, "industry use"), (.governanceDuties, "governance duty"),
        ] as [(TableName, String)])
    func `a message calls one row of a table by a singular`(table: TableName, singular: String) {
        #expect(table.singular == singular)
    }

    @Test func `a table is described by its file name without the ending`() {
        #expect("\(TableName.payRanges)" == "pay_ranges")
        #expect(TableName.payRanges.fileName == "pay_ranges.csv")
        #expect(TableName(rawValue: "pay_ranges") == .payRanges)
        #expect(TableName(rawValue: "payRanges") == nil)
    }
}
