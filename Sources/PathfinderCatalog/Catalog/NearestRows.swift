internal import StrictCSV
internal import Synchronization

/// Finds the names nearest to one that is not known, and remembers the last answers: a file may have the same mistake in
/// every row.
final class NearestRows: Sendable {
    private struct Known {
        let name: String
        let scalars: [UInt32]
        let rows: [Int]
    }

    private static let mostAnswers = 1024

    private let known: [Known]
    private let answers = Mutex<[String: [Int]]>([:])

    /// - Parameter names: Normalised names with the rows they mean.
    init(_ names: [String: [Int]]) {
        known = names.map { Known(name: $0, scalars: $0.unicodeScalars.map(\.value), rows: $1) }
    }

    /// The rows whose names are nearest to a normalised one, best first.
    ///
    /// - Complexity: O(*n*) in the number of names.
    func rows(to wanted: String, atMost count: Int) -> [Int] {
        if let answer = answers.withLock({ $0[wanted] }) { return Array(answer.prefix(count)) }
        let scalars = wanted.unicodeScalars.map(\.value)
        let near = known.compactMap { known in
            Self.distance(of: known.scalars, from: scalars).map { (score: $0, known: known) }
        }
        var seen: Set<Int> = []
        let answer = near.sorted { ($0.score, $0.known.name) < ($1.score, $1.known.name) }
            .flatMap(\.known.rows).filter { seen.insert($0).inserted }
        answers.withLock { answers in
            if answers.count >= Self.mostAnswers { answers.removeAll() }
            answers[wanted] = Array(answer.prefix(8))
        }
        return Array(answer.prefix(count))
    }

    /// How far a known name is from what someone wrote; `nil` when the two have too little in common.
    private static func distance(of known: [UInt32], from wanted: [UInt32]) -> Int? {
        let allowed = max(1, wanted.count / 3)
        if let edits = NearestName.edits(from: wanted, to: known, atMost: allowed) { return edits }
        let isPart = wanted.count >= 3 && hasWord(known, beginningWith: wanted)
        return isPart ? allowed + 1 + known.count - wanted.count : nil
    }

    /// Whether a word of a name, and what follows it, begins so.
    private static func hasWord(_ name: [UInt32], beginningWith wanted: [UInt32]) -> Bool {
        guard name.count >= wanted.count else { return false }
        return (0...name.count - wanted.count).contains { start in
            (start == 0 || name[start - 1] == 0x20) && name[start...].starts(with: wanted)
        }
    }
}
