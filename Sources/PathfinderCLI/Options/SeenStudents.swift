import CSV
import Pathfinder

/// Notices students who stand twice in a class.
struct SeenStudents {
    /// The lines on which ids, and whole profiles, stood first, by their hash values.
    private var linesOfIDs: [Int: Int] = [:]
    private var linesOfProfiles: [Int: Int] = [:]

    /// What to say of a student who stood in the class before; `nil` for one who did not.
    mutating func remark(on profile: Profile, line: Int, file: String) -> String? {
        let first = linesOfProfiles.updateValue(line, forKey: profile.hashValue)
        let sameID = profile.id.flatMap { linesOfIDs.updateValue(line, forKey: $0.hashValue) }
        if let first { return "\(file):\(line): is the same as line \(first); both count, so remove one of them" }
        guard let id = profile.id, let sameID else { return nil }
        return
            "\(file):\(line): the id \(DisplayText.quoted(id)) stands on line \(sameID) too; both count, so check them"
    }
}
