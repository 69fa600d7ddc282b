import Foundation

/// The files beside the tests.
enum Fixture {
    /// The path of a fixture, or `nil` if it is not there.
    static func path(_ name: String) -> String? {
        Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil)?.path
    }

    /// Calls `body` with a descriptor open for reading.
    static func withDescriptor(of name: String, _ body: (Int32) throws -> Void) throws {
        guard let path = path(name), let handle = FileHandle(forReadingAtPath: path) else {
            throw CocoaError(.fileNoSuchFile)
        }
        try body(handle.fileDescriptor)
        try handle.close()
    }

    /// Calls `body` with the path of a new file, which is removed afterwards.
    static func withTemporaryFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("csv-\(UUID().uuidString).csv")
        try Data(bytes).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        try body(url.path)
    }
}
