package import PathfinderCatalog

/// The answers of a person by number instead of by name, as a ``FitScorer`` reads them.
///
/// Reading a file of people into one of these, emptied for each person, costs no memory.
public struct FitInput: Sendable {
    /// A skill by the row of `skills.csv`, and how far it is known: 1 known, 0 not known.
    struct Skill: Sendable {
        let row: Int32
        let presence: Double
    }

    private(set) var skills: [Skill] = []
    private(set) var namesLackingSkills = false
    /// Whether the answers to questions on skills count, or those on activities.
    private(set) var isAskedSkills = true
    private(set) var isAskedActivities = true
    /// Whether what is not listed is not known. `nil` says so of the kinds of skills of which any is listed, as people
    /// read a list, unless skills are added that the person lacks: then what is not said is unknown.
    public var skillsAreComplete: Bool?
    /// The questions that were asked of the person; ``skills`` are then all that is known of them.
    package var form: SurveyQuestions?
    private(set) var activities: [(row: Int32, isYes: Bool)] = []
    private(set) var workStyles: [(row: Int32, agreement: Int32)] = []
    /// Interests in the order of ``Interest/Kind``; not a number where not answered.
    package var interests: SIMD8<Double> = .init(repeating: .nan)
    /// How far ``interests`` count: whole, or less where they are those of an occupation.
    package var shareOfInterests = 1.0
    /// How far what a present occupation carries over counts in each role, from 0 to 1; empty where none is known.
    package var carriedOver: [Double] = []
    /// The highest degree.
    public var educationLevel: EducationLevel?
    package var educationField: Int32 = -1
    package var currentRole: Int32 = -1
    /// Ease with mathematics, from 1 to 5.
    public var mathsComfort: Int?
    /// The wish to work remotely.
    public var remote: RemoteWish?
    package var region: Int32 = -1
    package var pay: FitPay.Wish?

    /// No answers.
    public init() {}

    /// Forgets all answers and keeps the memory.
    public mutating func removeAll() {
        skills.removeAll(keepingCapacity: true)
        activities.removeAll(keepingCapacity: true)
        workStyles.removeAll(keepingCapacity: true)
        skillsAreComplete = nil
        namesLackingSkills = false
        isAskedSkills = true
        isAskedActivities = true
        form = nil
        interests = .init(repeating: .nan)
        shareOfInterests = 1
        carriedOver.removeAll(keepingCapacity: true)
        educationLevel = nil
        educationField = -1
        currentRole = -1
        mathsComfort = nil
        remote = nil
        region = -1
        pay = nil
    }

    /// Whether any interest is answered, and whether any skill is listed.
    var hasInterests: Bool { (0..<6).contains { !interests[$0].isNaN } }
    var listsSkills: Bool { !skills.isEmpty }

    /// Adds a skill that the person has.
    ///
    /// - Parameters:
    ///   - row: The row of the skill in `skills.csv`, from 0.
    ///   - level: From 1 (aware of it) to 5; being aware counts half. `nil` counts whole.
    public mutating func addSkill(row: Int, level: Int? = nil) {
        skills.append(Skill(row: Int32(row), presence: level == 1 ? 0.5 : 1))
    }

    /// Adds a skill that the person has, unless it was added before.
    package mutating func addSkillOnce(row: Int) {
        if !skills.contains(where: { $0.row == row }) { addSkill(row: row) }
    }

    /// Adds a skill that the person does not have.
    ///
    /// - Parameter row: The row of the skill in `skills.csv`, from 0.
    public mutating func addLackingSkill(row: Int) {
        skills.append(Skill(row: Int32(row), presence: 0))
        namesLackingSkills = true
    }

    /// Forgets the answers to all parts but some.
    package mutating func keepOnly(_ parts: Set<FitPart.Kind>) {
        if !parts.contains(.skills) { dropSkills() }
        if !parts.contains(.activities) { dropActivities() }
        if !parts.contains(.workStyle) { workStyles = [] }
        if !parts.contains(.interests) { interests = .init(repeating: .nan) }
        if !parts.contains(.background) {
            (educationLevel, educationField, currentRole, mathsComfort) = (nil, -1, -1, nil)
            carriedOver = []
        }
        if !parts.contains(.pay) { pay = nil }
        if !parts.contains(.remote) { remote = nil }
    }

    private mutating func dropSkills() {
        skills = []
        skillsAreComplete = nil
        isAskedSkills = false
    }

    private mutating func dropActivities() {
        activities = []
        isAskedActivities = false
    }

    /// Adds an activity.
    ///
    /// - Parameters:
    ///   - row: The row of the activity in `activities.csv`, from 0.
    ///   - isYes: Whether it was done or is enjoyed.
    public mutating func addActivity(row: Int, isYes: Bool) { activities.append((Int32(row), isYes)) }

    /// Adds the agreement with a statement on work.
    ///
    /// - Parameters:
    ///   - row: The row of the statement in `work_styles.csv`, from 0.
    ///   - agreement: From −2 (not at all) to 2 (fully).
    public mutating func addWorkStyle(row: Int, agreement: Int) {
        workStyles.append((Int32(row), Int32(min(max(agreement, -2), 2))))
    }

    /// Adds a skill that was lacking or not named, before those that the person lacks.
    mutating func learn(row: Int) {
        skills.removeAll { $0.row == Int32(row) }
        let place = skills.firstIndex { $0.presence == 0 } ?? skills.count
        skills.insert(Skill(row: Int32(row), presence: 1), at: place)
        namesLackingSkills = place < skills.count - 1
    }

    /// Gives or replaces an answer; answers are in the order of their rows.
    mutating func setActivity(row: Int, isYes: Bool) {
        activities.removeAll { $0.row == Int32(row) }
        activities.insert((Int32(row), isYes), at: activities.firstIndex { $0.row > Int32(row) } ?? activities.count)
    }

    /// Gives or replaces an answer; answers are in the order of their rows.
    mutating func setWorkStyle(row: Int, agreement: Int32) {
        workStyles.removeAll { $0.row == Int32(row) }
        workStyles.insert(
            (Int32(row), agreement), at: workStyles.firstIndex { $0.row > Int32(row) } ?? workStyles.count)
    }
}
