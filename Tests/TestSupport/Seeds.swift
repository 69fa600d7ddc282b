import Foundation

/// The seeds of the tests of properties: some fixed ones, and one that is new in every run.
///
/// `PATHFINDER_SEEDS=500 swift test --filter PropertyTests` tries that many new ones. The name of a failing test shows
/// its seed; add it to the fixed ones to repeat the run.
package let seeds: [UInt64] = [1, 2, 3] + newSeeds

private let newSeeds: [UInt64] = {
    let count = ProcessInfo.processInfo.environment["PATHFINDER_SEEDS"].flatMap(Int.init) ?? 1
    return (0..<max(1, count)).map { _ in .random(in: 4...1_000_000) }
}()
