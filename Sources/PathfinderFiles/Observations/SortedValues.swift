/// The values of a cell in ascending order. They are valid during the call that gives them only.
package struct SortedValues {
    fileprivate enum Storage {
        /// Whole numbers, to be divided and multiplied.
        case words(UnsafeBufferPointer<UInt32>, divisor: Double, factor: Double)
        /// The bits of the values, which for numbers above 0 have the order of the numbers.
        case bits(UnsafeBufferPointer<UInt64>)
    }

    private let storage: Storage

    /// Sorts words that mean `word / divisor * factor`.
    init(sorting words: UnsafeMutableBufferPointer<UInt32>, divisor: Double, factor: Double) {
        sortInPlace(words)
        storage = .words(UnsafeBufferPointer(words), divisor: divisor, factor: factor)
    }

    /// Sorts the bits of values above 0.
    init(sorting bits: UnsafeMutableBufferPointer<UInt64>) {
        sortInPlace(bits)
        storage = .bits(UnsafeBufferPointer(bits))
    }
}

extension SortedValues: RandomAccessCollection {
    /// The position of the least value.
    package var startIndex: Int { 0 }

    /// The number of values, at least 1.
    package var endIndex: Int {
        switch storage {
        case .words(let words, _, _): words.count
        case .bits(let bits): bits.count
        }
    }

    /// The value at a position.
    package subscript(position: Int) -> Double {
        switch storage {
        case .words(let words, let divisor, let factor): Double(words[position]) / divisor * factor
        case .bits(let bits): Double(bitPattern: bits[position])
        }
    }

    /// The quantile of type 7 of Hyndman and Fan ("Sample Quantiles in Statistical Packages", The American Statistician
    /// 50:4, 1996), the usual one of R, NumPy and DuckDB: linear between the values at the positions around
    /// (*n* − 1) · *p*.
    ///
    /// - Parameter probability: 0 to 1.
    /// - Returns: The value below which that share of the values lies.
    /// - Complexity: O(1).
    package func quantile(_ probability: Double) -> Double {
        precondition((0...1).contains(probability), "a probability is between 0 and 1")
        let position = Double(count - 1) * probability
        let below = Int(position)
        let value = self[below]
        guard below + 1 < count else { return value }
        return value + (position - Double(below)) * (self[below + 1] - value)
    }
}
