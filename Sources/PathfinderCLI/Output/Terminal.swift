#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where the standard output goes, and what it can show.
struct Terminal {
    /// Columns to use; `nil` when nothing says how many, as in a pipe without `COLUMNS`.
    let width: Int?
    /// Whether colour may be used.
    let hasColour: Bool

    /// The width of documents where nothing says another one.
    static let usualWidth = 80

    /// The width of tables where nothing says another one, as in a pipe.
    static let widestTable = 120

    /// The terminal, pipe or file that the standard output is.
    static func standardOutput() -> Terminal {
        let isTerminal = standardOutputIsTerminal
        let asked = environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 >= 20 ? $0 : nil }
        let noColour = environment("NO_COLOR").map { !$0.isEmpty } ?? false
        return Terminal(
            width: asked ?? (isTerminal ? windowWidth(of: STDOUT_FILENO) ?? usualWidth : nil),
            hasColour: isTerminal && !noColour && environment("TERM") != "dumb")
    }

    /// The terminal, pipe or file that the standard error is.
    static func standardError() -> Terminal {
        let asked = environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 >= 20 ? $0 : nil }
        return Terminal(width: asked ?? windowWidth(of: STDERR_FILENO) ?? usualWidth, hasColour: false)
    }

    /// Whether someone is there to be asked: questions are read in the standard error and answered in the standard input.
    static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && standardErrorIsTerminal }

    /// Whether someone is looking at the standard output.
    static var standardOutputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether someone is looking at the standard error.
    static var standardErrorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// A file: no limit, no colour.
    static let file = Terminal(width: nil, hasColour: false)

    func styled(_ text: String, _ style: Style) -> String {
        guard hasColour, !text.isEmpty else { return text }
        return switch style {
        case .plain: text
        case .strong: "\u{1B}[1m\(text)\u{1B}[0m"
        case .faint: "\u{1B}[2m\(text)\u{1B}[0m"
        case .warning: "\u{1B}[33m\(text)\u{1B}[0m"
        }
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    private static func windowWidth(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
