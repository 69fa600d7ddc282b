import StrictCSV
import StrictCSVGzip
import Testing

@Suite("GzipSource")
struct GzipSourceTests {
    /// `id,title\n1,Data Engineer\n`, as Python's gzip compresses it.
    static let first = bytes(
        "1f8b0800000000000203cb4cd129c92cc949e532d471492c495470cd4bcfcc4b4d2de20200e04f7ec419000000")
    /// `2,مهندس\n`.
    static let second = bytes("1f8b080000000000020333d2b9d97ab3fd66db8df53736730100301b96160d000000")

    static func bytes(_ hexadecimal: String) -> [UInt8] {
        var digits = hexadecimal.compactMap(\.hexDigitValue)[...]
        var bytes: [UInt8] = []
        while let high = digits.popFirst(), let low = digits.popFirst() {
            bytes.append(UInt8(high << 4 | low))
        }
        return bytes
    }

    private func rows(_ compressed: [UInt8], step: Int = 1 << 20) throws -> [[String]] {
        let reader = try CSVReader(source: GzipSource(Pieces(compressed, step: step), name: "pay.gz"), name: "pay.gz")
        var rows: [[String]] = []
        try reader.forEachRow { row in rows.append((0..<row.count).map { row.text(at: $0) }) }
        return rows
    }

    private func message(_ compressed: [UInt8]) -> String? {
        do {
            _ = try rows(compressed)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test("Members behind each other are one text, whatever the pieces in which they come", arguments: 1...60)
    func members(step: Int) throws {
        #expect(try rows(Self.first + Self.second, step: step) == [["1", "Data Engineer"], ["2", "مهندس"]])
    }

    @Test("Zeros behind the last member are padding", arguments: [1, 7, 100])
    func padding(step: Int) throws {
        let padded = Self.first + [0, 0, 0] + Self.second + [UInt8](repeating: 0, count: 512)
        #expect(try rows(padded, step: step).count == 2)
    }

    @Test("What is not compressed is handed out as it is", arguments: 1...12)
    func plain(step: Int) throws {
        #expect(try rows(Array("id,title\n1,Analyst\n".utf8), step: step) == [["1", "Analyst"]])
    }

    @Test("A single byte, or none, is not compressed")
    func tiny() throws {
        #expect(try rows([UInt8(ascii: "a")]).isEmpty)
        #expect(message([])?.contains("there is no header") == true)
    }

    @Test("Data that ends too early is an error at every length", arguments: 2..<first.count)
    func truncated(length: Int) {
        #expect(
            message(Array(Self.first[..<length]))
                == "pay.gz: the compressed data ends too early; fetch the file again; gzip -t says whether it is whole")
    }

    @Test("A damaged byte is never read as if it were right", arguments: 10..<first.count)
    func damaged(position: Int) {
        var compressed = Self.first
        compressed[position] ^= 0x55
        #expect(message(compressed)?.hasPrefix("pay.gz") == true)
    }

    @Test("Something else behind a member is an error")
    func followed() {
        #expect(
            message(Self.first + Array("id,title".utf8))
                == "pay.gz: the compressed data is followed by something else; "
                + "fetch the file again; gzip -t says whether it is whole")
    }
}

/// Bytes handed out in small pieces.
private struct Pieces: CSVByteSource {
    private var rest: ArraySlice<UInt8>
    private let step: Int

    init(_ bytes: [UInt8], step: Int) {
        rest = bytes[...]
        self.step = step
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(CSVError) -> Int {
        let piece = rest.prefix(min(step, buffer.count))
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }
}
