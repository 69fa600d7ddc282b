#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The bytes of a file.
func readFile(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { preconditionFailure("\(path) cannot be read") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return bytes
}

/// Writes a file anew.
func writeFile(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { preconditionFailure("\(path) cannot be written") }
    defer { fclose(file) }
    precondition(fwrite(bytes, 1, bytes.count, file) == bytes.count, "\(path) cannot be written")
}
