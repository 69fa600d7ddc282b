#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Prints a line on the standard error stream.
func printError(_ line: String) {
    let line = line + "\n"
    _ = write(STDERR_FILENO, line, line.utf8.count)
}
