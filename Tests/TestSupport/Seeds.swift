import Foundation

/// The seeds of the tests of properties: some fixed ones, and one that is new in every run.
///
/// `PATHFINDER_SEEDS=500 swift test --filter PropertyTests` tries that many new ones. The name of a failing test shows
/// its seed; add it to the fixed ones to repeat the run.
package let seeds: [UInt64] = fixedSeeds + newSeeds

/// The seeds of tests that take long, and find what a new seed finds with `make attack`, too: new ones only if asked for.
package let fewSeeds = ProcessInfo.processInfo.environment["PATHFINDER_SEEDS"] == nil ? fixedSeeds : seeds

private let fixedSeeds: [UInt64] = [1, 2, 3]

private let newSeeds: [UInt64] = {
    let count = ProcessInfo.processInfo.environment["PATHFINDER_SEEDS"].flatMap(Int.init) ?? 1
    return (0..<max(1, count)).map { _ in .random(in: 4...1_000_000) }
}()
