/// The last answers of a planner, by what was known: students of one class often know the same of what a role asks for.
///
/// It is emptied when it is full, so that the memory does not grow with the class.
struct StudyMemory: Sendable {
    /// What an answer depends on.
    struct Key: Hashable, Sendable {
        let known: SkillMask
        let readiness: Double
    }

    private static let capacity = 512
    private var studies: [Key: StudyPlanner.Study] = [:]

    subscript(key: Key) -> StudyPlanner.Study? {
        get { studies[key] }
        set {
            if studies.count >= Self.capacity { studies.removeAll(keepingCapacity: true) }
            studies[key] = newValue
        }
    }
}
