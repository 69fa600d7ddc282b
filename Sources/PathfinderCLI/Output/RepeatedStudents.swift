import CSV
import Pathfinder

/// Finds students who are given twice: with the same id, or with the same of everything.
struct RepeatedStudents {
    /// The line of each student who was seen, by a hash of the id or else of all that is known.
    private var lines: [Int: Int32] = [:]

    /// What is to be said of a student who was seen before; `nil` of one who was not.
    mutating func remark(on profile: Profile, carried: [String], line: Int, report: String) -> String? {
        var hasher = Hasher()
        if let id = profile.id {
            hasher.combine(id)
        } else {
            hasher.combine(profile)
            hasher.combine(carried)
        }
        let hash = hasher.finalize()
        guard let first = lines[hash] else {
            lines[hash] = Int32(clamping: line)
            return nil
        }
        let whom = profile.id.map { "the id \"\(DisplayText.plain($0))\"" } ?? "the same student"
        return "\(whom) is on line \(first) already; both count, and this report is \(report)"
    }
}
