import Synchronization

/// What is prepared from the tables of a catalog and kept with them: one value of each type, whatever the types are.
///
/// They are few, so they stand in a list that only grows. A look-up follows it without a lock and without allocating
/// memory, for every look-up of a band comes through here.
final class PreparedValues: Sendable {
    private struct Entry: ~Copyable {
        let type: ObjectIdentifier
        let next: UnsafeMutablePointer<Entry>?
        let value = LazyObject()
    }

    /// The address of the newest entry; 0 before there is one.
    private let newest = Atomic<UInt>(0)

    func value<Value: AnyObject & Sendable>(_ make: () -> Value) -> Value {
        let type = ObjectIdentifier(Value.self)
        let first = Self.pointer(at: newest.load(ordering: .acquiring))
        return (Self.entry(of: type, from: first) ?? addEntry(of: type)).pointee.value.value(make)
    }

    private static func pointer(at address: UInt) -> UnsafeMutablePointer<Entry>? { .init(bitPattern: address) }

    private static func entry(
        of type: ObjectIdentifier, from first: UnsafeMutablePointer<Entry>?
    ) -> UnsafeMutablePointer<Entry>? {
        var entry = first
        while let known = entry, known.pointee.type != type { entry = known.pointee.next }
        return entry
    }

    /// A new entry of a type, or the one that another thread has added meanwhile.
    private func addEntry(of type: ObjectIdentifier) -> UnsafeMutablePointer<Entry> {
        let new = UnsafeMutablePointer<Entry>.allocate(capacity: 1)
        var first = newest.load(ordering: .acquiring)
        while true {
            if let known = Self.entry(of: type, from: Self.pointer(at: first)) {
                new.deallocate()
                return known
            }
            new.initialize(to: Entry(type: type, next: Self.pointer(at: first)))
            let (isAdded, other) = newest.compareExchange(
                expected: first, desired: UInt(bitPattern: new), ordering: .acquiringAndReleasing)
            if isAdded { return new }
            new.deinitialize(count: 1)
            first = other
        }
    }

    deinit {
        var entry = Self.pointer(at: newest.load(ordering: .acquiring))
        while let known = entry {
            entry = known.pointee.next
            known.deinitialize(count: 1)
            known.deallocate()
        }
    }
}

extension Catalog {
    /// A value that is made from the tables when it is first asked for, once, and kept with the catalog: one of each type.
    ///
    /// So a layer keeps what it needs at hand, and the catalog knows no layer above it.
    ///
    /// - Parameter make: Makes the value. What it asks the catalog for may not need the same value.
    /// - Returns: The value.
    package func prepared<Value: AnyObject & Sendable>(_ make: (Catalog) -> Value) -> Value {
        storage.prepared.value { make(self) }
    }
}
