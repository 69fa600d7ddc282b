internal import Synchronization

/// What was prepared before, by what it is about, for any number of threads; when it is full it starts anew, so that the
/// memory is bounded.
struct PreparedStore<Key: Hashable & Sendable, Value: Sendable>: ~Copyable, Sendable {
    /// So many values fill it.
    let capacity: Int
    private let values = Mutex<[Key: Value]>([:])

    init(capacity: Int) { self.capacity = capacity }

    /// The value for a key, made unless it is known. Two threads that ask at once may both make it: it is the same.
    func value(for key: Key, _ make: () -> Value) -> Value {
        if let known = values.withLock({ $0[key] }) { return known }
        let value = make()
        values.withLock { values in
            if values.count >= capacity { values.removeAll() }
            values[key] = value
        }
        return value
    }
}
