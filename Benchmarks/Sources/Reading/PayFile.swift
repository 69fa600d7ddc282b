import StrictCSV
import Synchronization

/// A pay file, read in the ways that are measured.
struct PayFile {
    let path: String

    private static let keys = ["job_title", "experience_level", "company_location"]
    private static let pay = "salary_in_usd"

    /// What decoding comes to, so that nothing of it can be left out.
    struct Digest {
        var keys: UInt64 = 0
        var pay = 0.0
    }

    /// Has every row delivered, and no field decoded.
    func countRows() throws -> Int {
        var options = CSVReader.Options()
        options.columns = []
        return try Self.countRows(of: CSVReader(path: path, options: options))
    }

    /// The same on two threads.
    func countRowsByTwo() throws -> Int {
        var options = CSVReader.Options()
        options.columns = []
        let input = try CSVSharedInput(path: path, options: options)
        return try byTwo { try Self.countRows(of: input.makeReader()) }.reduce(0, +)
    }

    /// Hashes three columns and decodes a fourth.
    func decode() throws -> Digest {
        var options = CSVReader.Options()
        options.columns = Self.keys + [Self.pay]
        return try Self.decode(CSVReader(path: path, options: options))
    }

    /// The same on two threads.
    func decodeByTwo() throws -> [Digest] {
        var options = CSVReader.Options()
        options.columns = Self.keys + [Self.pay]
        let input = try CSVSharedInput(path: path, options: options)
        return try byTwo { try Self.decode(input.makeReader()) }
    }

    private static func countRows(of reader: CSVReader) throws(CSVError) -> Int {
        var rows = 0
        try reader.forEachRow { _ throws(CSVError) in rows += 1 }
        return rows
    }

    private static func decode(_ reader: CSVReader) throws(CSVError) -> Digest {
        let columns = try keys.map { name throws(CSVError) in try reader.column(name, as: String.self).index }
        let pay = try reader.column(pay, as: Double.self)
        var digest = Digest()
        try reader.forEachRow { row throws(CSVError) in
            digest.pay += try row.value(of: pay)
            for column in columns {
                digest.keys &+= row.withBytes(at: column, hash)
            }
        }
        return digest
    }

    /// FNV-1a (Fowler, Noll and Vo).
    private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private func byTwo<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) throws -> [Result] {
        let results = Mutex<[Result]>([])
        let other = Thread {
            if let result = try? body() { results.withLock { $0.append(result) } }
        }
        let own = try body()
        other.join()
        return results.withLock { $0 } + [own]
    }
}
