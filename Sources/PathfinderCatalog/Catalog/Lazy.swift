import Synchronization

/// A value made at its first use, once, and kept, safely from any thread.
final class Lazy<Value: AnyObject & Sendable>: Sendable {
    private let object = LazyObject()

    func value(_ make: () -> Value) -> Value { object.value(make) }
}

/// The reference that a ``Lazy`` keeps, whatever its type.
///
/// It does what `AtomicLazyReference` does, and makes the value only once. That one is generic over the value, and
/// looking generic metadata up at each use took a third of the time of a look-up of a band.
struct LazyObject: ~Copyable, Sendable {
    /// The address of the value, which is retained; 0 before the first use.
    private let address = Atomic<UInt>(0)
    /// Held while the value is made. What is made may need other such values, never itself.
    private let making = Mutex(())

    /// The value, made now unless it is known; each call has to be about the same type.
    func value<Value: AnyObject & Sendable>(_ make: () -> Value) -> Value {
        if let known = Self.object(at: address.load(ordering: .acquiring)) {
            return unsafeDowncast(known.takeUnretainedValue(), to: Value.self)
        }
        return making.withLock { _ in
            if let known = Self.object(at: address.load(ordering: .acquiring)) {
                return unsafeDowncast(known.takeUnretainedValue(), to: Value.self)
            }
            let value = make()
            address.store(
                UInt(bitPattern: Unmanaged<AnyObject>.passRetained(value).toOpaque()), ordering: .releasing)
            return value
        }
    }

    private static func object(at address: UInt) -> Unmanaged<AnyObject>? {
        UnsafeRawPointer(bitPattern: address).map { .fromOpaque($0) }
    }

    deinit { Self.object(at: address.load(ordering: .acquiring))?.release() }
}
