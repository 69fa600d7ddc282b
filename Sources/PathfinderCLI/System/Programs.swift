#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The first of some programs on the `PATH`; `nil` where there is none. What the `PATH` says of the current folder, in which
/// anybody may have put a program, does not count.
func program(named names: [String]) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    let folders = path.split(separator: ":").filter { $0.hasPrefix("/") }
    let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    return paths.first { isFile($0) && access($0, X_OK) == 0 }
}
