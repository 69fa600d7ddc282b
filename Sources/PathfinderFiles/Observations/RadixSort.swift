/// Sorts unsigned numbers in place and without more memory.
///
/// The American flag sort (McIlroy, Bostic and McIlroy, "Engineering Radix Sort", Computing Systems 6:1, 1993): the
/// numbers are permuted into buckets by their highest differing bits, then each bucket is sorted likewise.
///
/// - Complexity: O(*n* · *b* / 8) for *n* numbers of *b* bits.
func sortInPlace<Number: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ numbers: UnsafeMutableBufferPointer<Number>
) {
    guard let start = numbers.baseAddress else { return }
    guard numbers.count > insertionLimit else { return insertionSort(start, numbers.count) }
    var least = start[0]
    var greatest = start[0]
    for index in 1..<numbers.count {
        least = min(least, start[index])
        greatest = max(greatest, start[index])
    }
    guard least < greatest else { return }
    let significantBits = Number.bitWidth - (least ^ greatest).leadingZeroBitCount
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * bucketCount) { bounds in
        guard let bounds = bounds.baseAddress else { return }
        flagSort(start, numbers.count, shift: max(0, significantBits - bucketBits), bounds)
    }
}

private let bucketBits = 8
private let bucketCount = 1 << bucketBits
private let insertionLimit = 48

/// Permutes numbers that agree in the bits above `shift + 8` into buckets, with room for their bounds at `bounds`.
private func flagSort<Number: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ numbers: UnsafeMutablePointer<Number>, _ count: Int, shift: Int, _ bounds: UnsafeMutablePointer<Int>
) {
    let next = bounds
    let ends = bounds + bucketCount
    ends.initialize(repeating: 0, count: bucketCount)
    for index in 0..<count {
        ends[bucket(numbers[index], shift)] &+= 1
    }
    var position = 0
    for bucket in 0..<bucketCount {
        next[bucket] = position
        position &+= ends[bucket]
        ends[bucket] = position
    }
    for home in 0..<bucketCount {
        while next[home] < ends[home] {
            var number = numbers[next[home]]
            var target = bucket(number, shift)
            while target != home {
                swap(&number, &numbers[next[target]])
                next[target] &+= 1
                target = bucket(number, shift)
            }
            numbers[next[home]] = number
            next[home] &+= 1
        }
    }
    guard shift > 0 else { return }
    var begin = 0
    for bucket in 0..<bucketCount {
        let end = bucket + 1 < bucketCount ? next[bucket] : count
        sortInPlace(UnsafeMutableBufferPointer(start: numbers + begin, count: end - begin))
        begin = end
    }
}

@inline(__always)
private func bucket<Number: FixedWidthInteger & UnsignedInteger>(_ number: Number, _ shift: Int) -> Int {
    Int(truncatingIfNeeded: number >> Number(truncatingIfNeeded: shift)) & (bucketCount - 1)
}

private func insertionSort<Number: FixedWidthInteger & BitwiseCopyable>(
    _ numbers: UnsafeMutablePointer<Number>, _ count: Int
) {
    var sorted = 1
    while sorted < count {
        let number = numbers[sorted]
        var position = sorted
        while position > 0, numbers[position &- 1] > number {
            numbers[position] = numbers[position &- 1]
            position &-= 1
        }
        numbers[position] = number
        sorted &+= 1
    }
}
