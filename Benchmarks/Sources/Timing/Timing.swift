/// What is timed: a body, and how many times one call of it does the thing that is measured.
package struct Subject {
    package let operations: Int
    package let body: () -> Void

    package init(operations: Int = 1, _ body: @escaping () -> Void) {
        self.operations = operations
        self.body = body
    }
}

/// The median time of one operation of each subject, in nanoseconds.
///
/// The subjects take turns, so that whatever else slows the machine slows them alike. The first `warmUp` rounds do not
/// count.
package func medians(_ subjects: [Subject], rounds: Int, warmUp: Int = 2) -> [Double] {
    var samples = subjects.map { _ in [Double]() }
    let clock = ContinuousClock()
    for round in -warmUp..<rounds {
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
package func use<Value>(_ value: borrowing Value) {}

/// Prints a line for a measure: its name, our figure, and that of the yardstick or nothing, separated by tabs.
package func report(_ measure: String, _ ours: Double, _ yardstick: Double? = nil) {
    print("\(measure)\t\(ours)\t\(yardstick.map { String($0) } ?? "")")
}
