import Foundation
import Pathfinder

/// The parts of `datasets/datapackage.json` that say what a table looks like.
struct DataPackage: Decodable {
    let resources: [Resource]

    struct Resource: Decodable {
        let name: String
        let path: String
        let schema: Schema
    }

    struct Schema: Decodable {
        let fields: [Field]
        let primaryKey: [String]
        let foreignKeys: [ForeignKey]?
        let missingValues: [String]
    }

    struct Field: Decodable {
        let name: String
        let type: String
        let constraints: Constraints?
    }

    struct Constraints: Decodable {
        let required: Bool?
        let pattern: String?
        let `enum`: [String]?
        let minimum: Double?
        let maximum: Double?
    }

    struct ForeignKey: Decodable {
        struct Reference: Decodable {
            /// Missing where a table refers to itself.
            let resource: String?
            let fields: [String]
        }

        let fields: [String]
        let reference: Reference
    }

    static func load() throws -> DataPackage {
        try JSONDecoder().decode(
            DataPackage.self, from: Data(contentsOf: TableDirectory.datasets.appending(path: "datapackage.json")))
    }

    func resource(_ table: TableName) -> Resource? { resources.first { $0.name == table.rawValue } }
}
