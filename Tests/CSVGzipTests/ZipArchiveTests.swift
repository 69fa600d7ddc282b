@testable import StrictCSVGzip
import Testing

/// Reading zip archives that come from anywhere.
@Suite("ZipArchive")
struct ZipArchiveTests {
    /// A zip archive of one file that is stored, with what it says of itself.
    static func stored(
        _ name: String, _ contents: [UInt8], method: UInt16 = 0, flags: UInt16 = 0, sizeSaid: UInt32? = nil,
        offset: UInt32 = 0, count: UInt16 = 1
    ) -> [UInt8] {
        func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
            (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        }
        let size = sizeSaid ?? UInt32(contents.count)
        let common = bytes(flags) + bytes(method) + bytes(UInt32(0)) + bytes(UInt32(0)) + bytes(size) + bytes(size)
        let name = Array(name.utf8)
        let lengths = bytes(UInt16(name.count)) + bytes(UInt16(0))
        let local = bytes(UInt32(0x0403_4B50)) + bytes(UInt16(20)) + common + lengths + name + contents
        let central =
            bytes(UInt32(0x0201_4B50)) + bytes(UInt16(20)) + bytes(UInt16(20)) + common + lengths
            + [UInt8](repeating: 0, count: 10) + bytes(offset) + name
        return local + central + bytes(UInt32(0x0605_4B50)) + [0, 0, 0, 0] + bytes(count) + bytes(count)
            + bytes(UInt32(central.count)) + bytes(UInt32(local.count)) + [0, 0]
    }

    @Test("A stored file is read")
    func stored() throws {
        let archive = try ZipArchive(Self.stored("a/Skills.csv", Array("Name\nSQL\n".utf8)))
        let entry = try #require(archive.entries.first)
        #expect(entry.name == "Skills.csv")
        #expect(try archive.contents(of: entry, atMost: 100) == Array("Name\nSQL\n".utf8))
        #expect(throws: ZipArchive.Failure.self) { try archive.contents(of: entry, atMost: 3) }
    }

    @Test("A deflated file is read, and not beyond the limit")
    func deflated() throws {
        // 300,000 times "a", as zlib deflates it.
        let data = GzipSourceTests.bytes(
            "edc1010d000000c2a0acef5fc21e0e2800000000000000000000000000000000000000000000000000000000000000000000"
                + "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                + "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                + "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                + "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                + "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                + "000000000000f831")
        let large = try ZipArchive(Self.stored("x", data, method: 8))
        #expect(try large.contents(of: large.entries[0], atMost: 1 << 20).count == 300_000)
        #expect(throws: ZipArchive.Failure.self) { try large.contents(of: large.entries[0], atMost: 299_999) }
        // "abc" in a block that is not compressed.
        let plain: [UInt8] = [1, 3, 0, 0xFC, 0xFF, 0x61, 0x62, 0x63]
        let small = try ZipArchive(Self.stored("x", plain, method: 8))
        #expect(try small.contents(of: small.entries[0], atMost: 3) == Array("abc".utf8))
        #expect(throws: ZipArchive.Failure.self) { try small.contents(of: small.entries[0], atMost: 2) }
    }

    @Test("What an archive says of itself is not believed")
    func liars() throws {
        for bytes in [
            Self.stored("x", [1, 2], sizeSaid: .max), Self.stored("x", [1, 2], offset: 0xFFFF_FFF0),
            Self.stored("x", [1, 2], method: 12), Self.stored("x", [1, 2], flags: 1),
            Self.stored("x", [1, 2], method: 8),
        ] {
            let archive = try ZipArchive(bytes)
            let entry = try #require(archive.entries.first)
            #expect(throws: ZipArchive.Failure.self) { try archive.contents(of: entry, atMost: 1 << 20) }
        }
        #expect(throws: ZipArchive.Failure.self) { try ZipArchive(Self.stored("x", [1], count: 60_000)) }
        #expect(throws: ZipArchive.Failure.self) { try ZipArchive(Self.stored("x", [1], count: 2)) }
    }

    @Test("An archive cut off anywhere is refused, and nothing traps")
    func cutOff() {
        let whole = Self.stored("Skills.csv", Array("Name\nSQL\n".utf8))
        for count in 0..<whole.count {
            #expect(throws: ZipArchive.Failure.self) { try ZipArchive(Array(whole[..<count])) }
        }
        for position in whole.indices {
            var damaged = whole
            damaged[position] ^= 0xFF
            guard let archive = try? ZipArchive(damaged) else { continue }
            for entry in archive.entries { _ = try? archive.contents(of: entry, atMost: 1 << 16) }
        }
    }
}
