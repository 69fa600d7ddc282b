import StrictCSV
import Pathfinder

/// Finds students who are given twice: with the same id, or with the same of everything.
struct RepeatedStudents {
    /// The number of the row or file in which each student stood last, by a hash of the id, and of all that is known.
    private var byID: [Int: Int32] = [:]
    private var byAll: [Int: Int32] = [:]

    /// Notes a student.
    ///
    /// - Parameters:
    ///   - profile: The student.
    ///   - carried: What is carried along with the student.
    ///   - number: The number of the row or file.
    ///   - report: The name of the report.
    ///   - place: What a number of a row or file is called in a sentence.
    /// - Returns: What is to be said of a student who was seen before; `nil` of one who was not.
    mutating func remark(
        on profile: Profile, carried: [String], number: Int, report: String, _ place: (Int) -> String
    ) -> String? {
        var hasher = Hasher()
        hasher.combine(profile)
        hasher.combine(carried)
        let same = byAll.updateValue(Int32(clamping: number), forKey: hasher.finalize())
        let sameID = profile.id.flatMap { byID.updateValue(Int32(clamping: number), forKey: $0.hashValue) }
        if let same {
            return "is the same as \(place(Int(same))); both count, and this report is \(report): remove one of them"
        }
        guard let id = profile.id, let sameID else { return nil }
        return
            "has the id \(DisplayText.quoted(id)) of \(place(Int(sameID))); both count, and this report is \(report): check them"
    }
}
