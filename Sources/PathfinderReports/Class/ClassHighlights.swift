/// The students of a class whom an adviser may want to talk to: a few of each kind, and how many there are.
package struct ClassHighlights: Sendable {
    /// More names are of no use in a list to act on.
    static let shown = 50

    /// The students between whose paths it is too close to call, the closest first.
    private(set) var close: [ClassSummary.Student] = []
    /// How many there are.
    private(set) var closeCount = 0
    /// How many have one path ahead, but not clearly.
    private(set) var unsureCount = 0
    /// The first students who gave too few answers.
    private(set) var few: [ClassSummary.Student] = []
    /// How many there are.
    private(set) var fewCount = 0
    /// The students whose wish and fit lie furthest apart, the furthest first.
    private(set) var distant: [ClassSummary.Student] = []
    /// How many lie far apart.
    private(set) var distantCount = 0

    /// Whether anyone has a wish that can be compared with the fit.
    private(set) var hasWishes = false

    /// Nobody.
    init() {}

    /// The highlights of some students.
    init(_ students: [ClassSummary.Student]) {
        for student in students { add(student) }
    }

    /// Looks at a student.
    ///
    /// - Complexity: O(1).
    mutating func add(_ student: ClassSummary.Student) {
        if student.isUnsure { unsureCount += 1 }
        if student.hasFewAnswers {
            fewCount += 1
            if few.count < Self.shown { few.append(student) }
        }
        if student.isClose {
            closeCount += 1
            Self.insert(student, into: &close) { $0.lead < $1.lead }
        }
        hasWishes = hasWishes || student.distance != nil
        guard student.isFarApart else { return }
        distantCount += 1
        Self.insert(student, into: &distant) { $0.distance ?? 0 > $1.distance ?? 0 }
    }

    /// Puts a student in the place that an order gives; of equal ones the first stays first.
    private static func insert(
        _ student: ClassSummary.Student, into students: inout [ClassSummary.Student],
        by isBefore: (ClassSummary.Student, ClassSummary.Student) -> Bool
    ) {
        let place = students.firstIndex { isBefore(student, $0) } ?? students.count
        guard place < shown else { return }
        students.insert(student, at: place)
        if students.count > shown { students.removeLast() }
    }
}
