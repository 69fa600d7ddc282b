/// A generator of pseudo-random numbers that gives the same ones for the same seed.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// The seeds of the tests of properties: some fixed ones, and one that is new in every run.
///
/// The name of a failing test shows its seed; add it to the fixed ones to repeat the run.
let seeds: [UInt64] = [1, 2, 3, .random(in: 4...1_000_000)]
