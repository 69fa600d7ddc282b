internal import CDatasets

extension Report {
    /// The JSON Schema (draft 2020-12) of a report.
    public static var jsonSchema: [UInt8] {
        let schema = pathfinder_report_schema()
        return Array(UnsafeBufferPointer(start: schema.bytes, count: schema.count))
    }
}
