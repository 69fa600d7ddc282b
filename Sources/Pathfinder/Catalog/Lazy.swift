import Synchronization

/// A value made at its first use and kept, safely from any thread: of two makers that race, one result stays.
///
/// It does what `AtomicLazyReference` does. That one is not specialised for `Value`, and looking generic metadata up at
/// each use took a third of the time of a look-up of a band.
final class Lazy<Value: AnyObject & Sendable>: Sendable {
    /// The address of the value, which is retained; 0 before the first use.
    private let address = Atomic<UInt>(0)

    func value(_ make: () -> Value) -> Value {
        let known = address.load(ordering: .acquiring)
        return known != 0 ? Self.value(at: known).takeUnretainedValue() : keep(make())
    }

    /// Stores a value unless another thread was quicker; the one that is stored.
    private func keep(_ value: Value) -> Value {
        let retained = Unmanaged.passRetained(value)
        let new = UInt(bitPattern: retained.toOpaque())
        let (isStored, known) = address.compareExchange(expected: 0, desired: new, ordering: .acquiringAndReleasing)
        guard !isStored else { return value }
        retained.release()
        return Self.value(at: known).takeUnretainedValue()
    }

    private static func value(at address: UInt) -> Unmanaged<Value> {
        guard let pointer = UnsafeRawPointer(bitPattern: address) else { preconditionFailure("no value is stored") }
        return .fromOpaque(pointer)
    }

    deinit {
        let known = address.load(ordering: .acquiring)
        if known != 0 { Self.value(at: known).release() }
    }
}
