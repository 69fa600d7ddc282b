/// What is timed: a body, and how many times one call of it does the thing that is measured.
struct Subject {
    let operations: Int
    let body: () -> Void

    init(operations: Int = 1, _ body: @escaping () -> Void) {
        self.operations = operations
        self.body = body
    }
}

/// The median time of one operation of each subject, in nanoseconds.
///
/// The subjects take turns, so that whatever else slows the machine slows them alike.
func medians(_ subjects: [Subject], rounds: Int) -> [Double] {
    var samples = subjects.map { _ in [Double]() }
    let clock = ContinuousClock()
    for round in -2..<rounds {  // the first two warm up
        for index in round % 2 == 0 ? Array(subjects.indices) : subjects.indices.reversed() {
            let time = clock.measure(subjects[index].body)
            guard round >= 0 else { continue }
            let nanoseconds = Double(time.components.attoseconds) / 1e9 + Double(time.components.seconds) * 1e9
            samples[index].append(nanoseconds / Double(subjects[index].operations))
        }
    }
    return samples.map { $0.sorted()[$0.count / 2] }
}

/// Has the optimiser believe that a value is needed.
@inline(never)
func use<Value>(_ value: borrowing Value) {}
