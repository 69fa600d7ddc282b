import Foundation

/// What a run of the tool left behind.
struct Run: Sendable {
    let code: Int32
    let stdout: String
    let stderr: String

    /// The lines of the standard output, without the empty one behind the last line end.
    var lines: [String] {
        var lines = stdout.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// The standard output with every run of blanks and line ends as one blank, so that wrapping makes no difference.
    var unwrapped: String { stdout.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// A directory of its own for one test, in which the built tool runs with a clean environment.
final class Workdir: Sendable {
    /// The directory that the tool starts in.
    let url: URL
    /// Where the streams of the runs go; not inside ``url``, so that a test can see all that the tool leaves there.
    private let streams: URL

    init() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "pathfinder-tests-\(UUID().uuidString)")
        url = root.appending(path: "work")
        streams = root.appending(path: "streams")
        for directory in [url, streams] {
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

    /// Runs `pathfinder` with arguments, in the test's own directory unless another is given.
    ///
    /// `columns` is the value of `COLUMNS`, `nil` to leave it out, as in a pipe without a width; so are the variables
    /// of the environment.
    func pathfinder(
        _ arguments: [String], columns: Int? = 80, environment: [String: String?] = [:], in directory: URL? = nil
    ) throws -> Run {
        try run(Product.url, arguments, columns: columns, environment: environment, in: directory ?? url)
    }

    func pathfinder(_ arguments: String..., columns: Int? = 80) throws -> Run {
        try pathfinder(arguments, columns: columns)
    }

    /// Runs a line of shell in which `pathfinder` is the built tool.
    func shell(_ script: String, columns: Int? = 80, in directory: URL? = nil) throws -> Run {
        let shell = URL(filePath: "/bin/sh")
        return try run(shell, ["-c", script], columns: columns, environment: [:], in: directory ?? url)
    }

    /// Runs any program in the clean environment.
    func run(
        _ program: URL, _ arguments: [String], columns: Int?, environment: [String: String?], in directory: URL
    ) throws -> Run {
        let name = UUID().uuidString
        let files = ["out", "err"].map { streams.appending(path: "\(name).\($0)") }
        for file in files { try Data().write(to: file) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = directory
        process.environment = Self.environment(columns: columns, environment)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Run(code: process.terminationStatus, stdout: texts[0], stderr: texts[1])
    }

    private static func environment(columns: Int?, _ changes: [String: String?]) -> [String: String] {
        let inherited = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        var environment = [
            "PATH": "\(Product.url.deletingLastPathComponent().path):\(inherited)",
            "LC_ALL": "C.UTF-8", "TZ": "UTC", "NO_COLOR": "1",
        ]
        environment["COLUMNS"] = columns.map(String.init)
        for (name, value) in changes { environment[name] = value }
        return environment
    }

    /// The names of all files in the test's directory.
    var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
    }

    /// The files of a folder in the test's directory by name, without those that are hidden.
    func files(in folder: String) throws -> [String: Data] {
        let folder = url.appending(path: folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
    }

    /// Whether a file is left in a folder that a run should have taken away or put in its place.
    func hasTemporaryFiles(in folder: String = ".") throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: url.appending(path: folder).path)
            .contains { $0.hasPrefix(".pathfinder-") && $0 != ".pathfinder-files" }
    }

    /// The permissions of a file or folder, such as 0o644.
    func mode(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: url.appending(path: path).path)
        return (attributes[.posixPermissions] as? Int) ?? -1
    }

    /// Writes a file, with the directories on its way, and returns its path.
    @discardableResult
    func write(_ text: String, to path: String) throws -> String {
        let file = url.appending(path: path)
        let directory = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
    }
}

/// The built tool, which lies beside the test bundle.
enum Product {
    static let url: URL = {
        let bundle = Bundle(for: Marker.self).bundleURL
        let directory = bundle.pathExtension == "xctest" ? bundle.deletingLastPathComponent() : bundle
        return directory.appending(path: "pathfinder")
    }()

    private final class Marker {}
}

/// The checkout that the tests belong to.
enum Repository {
    static let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardizedFileURL
    static let datasets = url.appending(path: "datasets")
    static let readme = url.appending(path: "README.md")

    static func has(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
}
