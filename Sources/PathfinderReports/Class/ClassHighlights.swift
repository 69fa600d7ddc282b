/// The students of a class whom an adviser may want to talk to: a few of each kind, and how many there are.
package struct ClassHighlights: Sendable {
    /// More names are of no use in a list to act on.
    static let shown = 50

    /// The first students between whose paths it is too close to call.
    private(set) var close: [ClassSummary.Student] = []
    /// How many there are.
    private(set) var closeCount = 0
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
        if student.verdict == .tooClose {
            closeCount += 1
            if close.count < Self.shown { close.append(student) }
        }
        hasWishes = hasWishes || student.distance != nil
        guard student.isFarApart, let distance = student.distance else { return }
        distantCount += 1
        // Of those equally far apart the first stays first.
        let place = distant.firstIndex { $0.distance ?? 0 < distance } ?? distant.count
        guard place < Self.shown else { return }
        distant.insert(student, at: place)
        if distant.count > Self.shown { distant.removeLast() }
    }
}
