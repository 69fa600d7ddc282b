import Synchronization

/// A value made at its first use and kept, safely from any thread: of two makers that race, one result stays.
final class Lazy<Value: AnyObject & Sendable>: Sendable {
    private let reference = AtomicLazyReference<Value>()

    func value(_ make: () -> Value) -> Value {
        reference.load() ?? reference.storeIfNil(make())
    }
}
