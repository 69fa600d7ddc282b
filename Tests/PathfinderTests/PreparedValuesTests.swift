import Synchronization
import Testing

@testable import PathfinderCatalog

/// What layers above the catalog keep with it.
struct PreparedValuesTests {
    private final class Counted<Kind>: Sendable {
        let number: Int

        init(_ count: borrowing Atomic<Int>) { number = count.add(1, ordering: .relaxed).newValue }
    }

    private final class Count: Sendable {
        let value = Atomic(0)
    }

    private final class Watched: Sendable {
        private let ends: Count

        init(_ ends: Count) { self.ends = ends }

        deinit { ends.value.add(1, ordering: .relaxed) }
    }

    private enum First {}
    private enum Second {}

    private static func fresh() -> Catalog {
        Catalog(storage: CatalogStorage(origin: .bundled, tables: [:]))
    }

    @Test func `a value is made once for each type, and again for another catalog`() {
        let count = Atomic(0)
        let (one, other) = (Self.fresh(), Self.fresh())
        func first(_ catalog: Catalog) -> Counted<First> { catalog.prepared { _ in Counted(count) } }
        func second(_ catalog: Catalog) -> Counted<Second> { catalog.prepared { _ in Counted(count) } }
        #expect([first(one).number, second(one).number, first(one).number, second(one).number] == [1, 2, 1, 2])
        #expect(first(other).number == 3)
        let copy = one
        #expect(first(copy) === first(one))
    }

    @Test func `a value may be made of others`() {
        let count = Atomic(0)
        let catalog = Self.fresh()
        let outer: Counted<First> = catalog.prepared { catalog in
            let inner: Counted<Second> = catalog.prepared { _ in Counted(count) }
            #expect(inner.number == 1)
            return Counted(count)
        }
        #expect(outer.number == 2)
    }

    @Test func `tasks that ask at the same time get the one value`() async {
        let count = Count()
        let catalog = Self.fresh()
        let numbers = await withTaskGroup(of: [Int].self) { group in
            for task in 0..<64 {
                group.addTask {
                    func first() -> Int { (catalog.prepared { _ in Counted<First>(count.value) }).number }
                    func second() -> Int { (catalog.prepared { _ in Counted<Second>(count.value) }).number }
                    return task.isMultiple(of: 2) ? [first(), second()] : [second(), first()].reversed()
                }
            }
            return await group.reduce(into: Set<[Int]>()) { $0.insert($1) }
        }
        #expect(numbers.count == 1)
        #expect(count.value.load(ordering: .relaxed) == 2)
    }

    @Test func `values go with their catalog`() {
        let count = Count()
        do {
            let catalog = Self.fresh()
            defer { withExtendedLifetime(catalog) {} }
            let _: Watched = catalog.prepared { _ in Watched(count) }
            #expect(count.value.load(ordering: .relaxed) == 0)
        }
        #expect(count.value.load(ordering: .relaxed) == 1)
    }
}
