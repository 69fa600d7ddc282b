import Foundation
import Testing

/// Compares texts with files in Snapshots/.
///
/// A changed output that is right is recorded with
///
///     PATHFINDER_RECORD_SNAPSHOTS=1 swift test --filter Snapshots
///
/// which fails on purpose, so that no recording passes for a check; look at the diff, then test again without it.
enum Snapshot {
    private static let directory = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Snapshots")
        .standardizedFileURL
    private static let howToRecord = "PATHFINDER_RECORD_SNAPSHOTS=1 swift test --filter Snapshots"

    static var isRecording: Bool { ProcessInfo.processInfo.environment["PATHFINDER_RECORD_SNAPSHOTS"] == "1" }

    /// The names of all recorded snapshots.
    static var names: Set<String> {
        get throws {
            let files = try FileManager.default.contentsOfDirectory(atPath: directory.path)
            return Set(files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
        }
    }

    /// Checks a text against the snapshot of a name, or records it.
    static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = directory.appending(path: "\(name).txt")
        let text = masked(text)
        if isRecording {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(name).txt; look at the diff and test again", sourceLocation: sourceLocation)
            return
        }
        guard let data = try? Data(contentsOf: file) else {
            Issue.record("no snapshot \(name).txt; record it: \(howToRecord)", sourceLocation: sourceLocation)
            return
        }
        let expected = String(decoding: data, as: UTF8.self)
        guard text != expected else { return }
        Issue.record(
            "\(name).txt differs; if the output is right: \(howToRecord)\n\(difference(expected, text))",
            sourceLocation: sourceLocation)
    }

    /// The text without the version of the tables, which changes with every cell.
    static func masked(_ text: String) -> String {
        text.replacing(/\b\d{4}-\d\d-\d\d\+[0-9a-f]{8}\b/, with: "<data version>")
    }

    /// The lines that differ, `-` before what was expected and `+` before what came.
    static func difference(_ expected: String, _ actual: String) -> String {
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
        return new.difference(from: old).map { change in
            switch change {
            case .remove(let line, let text, _): "-\(line + 1): \(text)"
            case .insert(let line, let text, _): "+\(line + 1): \(text)"
            }
        }.joined(separator: "\n")
    }
}
