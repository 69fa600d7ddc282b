internal import Synchronization

/// What was wrong with the rows that a ``WellFormedRowSource`` did not pass on, until somebody takes it.
package final class SkippedRows: Sendable {
    private let errors = Mutex<[CSVError]>([])

    func add(_ error: CSVError) { errors.withLock { $0.append(error) } }

    /// The errors in some lines, in their order; they are given once.
    ///
    /// - Parameter lines: The lines.
    /// - Returns: The errors.
    /// - Complexity: O(*n*) in the number of errors that nobody has taken.
    package func take(in lines: Range<Int>) -> [CSVError] {
        errors.withLock { errors in
            guard !errors.isEmpty else { return [] }
            let taken = errors.filter { lines.contains($0.location.line ?? 0) }
            if !taken.isEmpty { errors.removeAll { lines.contains($0.location.line ?? 0) } }
            return taken
        }
    }
}
