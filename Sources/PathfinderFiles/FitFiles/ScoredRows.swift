import PathfinderCareers
import PathfinderCatalog
internal import StrictCSV

/// The result of a block of rows, as CSV.
struct ScoredBlock {
    var bytes: [UInt8] = []
    var rows = 0
    var wrongRows = 0
    var rowsWithUnknownNames = 0
    /// What is wrong with rows; not more than the first few.
    var errors: [CSVError] = []
}

/// Writes scored people as CSV that can be opened in a spreadsheet: a text that it would run as a formula is neutralised.
struct ScoredRows {
    private let roles: [Role.ID]
    private let names: [[UInt8]]
    private let digits: Int
    private let scale: Double
    private var block = ScoredBlock()

    private static let errorCount = 20
    private static let (yes, no, tie) = (Array("yes".utf8), Array("no".utf8), Array("tie".utf8))
    /// Below this probability of the first, the answer is too close to call.
    private static let sureProbability = 0.6

    init(roles: [Role.ID], digits: Int) {
        self.roles = roles
        names = roles.map { Array($0.rawValue.utf8) }
        self.digits = digits
        scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    }

    func withBytes(_ body: (UnsafeRawBufferPointer) throws -> Void) throws { try block.bytes.withUnsafeBytes(body) }

    /// The rows since the last block.
    mutating func takeBlock() -> ScoredBlock {
        var taken = ScoredBlock()
        taken.bytes.reserveCapacity(block.bytes.count + block.bytes.count / 8)
        swap(&taken, &block)
        return taken
    }

    mutating func appendHeader() {
        let columns = [
            "line", "id", "best", "probability", "second", "second_probability", "is_close", "unknown_skills",
            "unknown_current_role", "unknown_education_field", "problem",
        ]
        let scores = roles.map { "score_" + $0.rawValue.replacing("-", with: "_") }
        block.bytes += Array((columns + scores).joined(separator: ",").utf8) + [UInt8(ascii: "\n")]
    }

    /// Adds a person who was scored.
    mutating func append(
        line: Int, id: UnsafeBufferPointer<UInt8>?, _ scores: borrowing FitScores, unknown: UnknownNames
    ) {
        block.rows += 1
        appendStart(line, id)
        if scores.tellsApart {
            let (first, second) = scores.firstTwo
            let probability = scores.probabilities[first]
            append(names[first])
            append(probability)
            append(names[second])
            append(scores.probabilities[second])
            let isTied = scores.scores[first] - scores.scores[second] < FitScores.leastLead
            append(isTied ? Self.tie : probability < Self.sureProbability ? Self.yes : Self.no)
        } else {
            block.bytes += Array(repeating: UInt8(ascii: ","), count: 5)
        }
        if unknown.isEmpty {
            block.bytes += Array(repeating: UInt8(ascii: ","), count: 4)
        } else {
            block.rowsWithUnknownNames += 1
            let names: [String?] = [
                unknown.skills.joined(separator: ";"), unknown.currentRole, unknown.educationField,
            ]
            for name in names {
                block.bytes.append(UInt8(ascii: ","))
                if let name { appendText(Array(name.utf8)) }
            }
            block.bytes.append(UInt8(ascii: ","))
        }
        for role in roles.indices { append(scores.scores[role]) }
        block.bytes.append(UInt8(ascii: "\n"))
    }

    /// Adds a row that could not be scored.
    mutating func append(line: Int, id: UnsafeBufferPointer<UInt8>?, errors: [CSVError]) {
        block.rows += 1
        block.wrongRows += 1
        if block.errors.count < Self.errorCount { block.errors += errors.prefix(Self.errorCount - block.errors.count) }
        appendStart(line, id)
        block.bytes += Array(repeating: UInt8(ascii: ","), count: 9)
        let problem = errors.prefix(Self.errorCount).map { error in
            (error.location.columnName.map { "\($0): " } ?? "")
                + (error.text.map { DisplayText.quoted($0) + " " } ?? "")
                + error.message + "; " + error.remedy
        }
        appendText(Array(problem.joined(separator: " | ").utf8))
        block.bytes += Array(repeating: UInt8(ascii: ","), count: roles.count)
        block.bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func appendStart(_ line: Int, _ id: UnsafeBufferPointer<UInt8>?) {
        append(whole: line)
        block.bytes.append(UInt8(ascii: ","))
        if let id { appendText(id) }
    }

    private mutating func append(_ name: [UInt8]) {
        block.bytes.append(UInt8(ascii: ","))
        block.bytes += name
    }

    /// Adds a text, in quotes if it needs them.
    private mutating func appendText(_ text: some Collection<UInt8>) {
        let isFormula = text.first?.beginsFormula ?? false
        let needsQuotes = text.contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
        }
        if needsQuotes { block.bytes.append(UInt8(ascii: "\"")) }
        if isFormula { block.bytes.append(UInt8(ascii: "'")) }
        for byte in text {
            if byte == UInt8(ascii: "\"") { block.bytes.append(byte) }
            block.bytes.append(byte)
        }
        if needsQuotes { block.bytes.append(UInt8(ascii: "\"")) }
    }

    /// Adds a number that is not negative, with a fixed number of decimals and without the zeros behind them.
    private mutating func append(_ number: Double) {
        block.bytes.append(UInt8(ascii: ","))
        let scaled = (number * scale).rounded()
        guard scaled < 9e18 else { return }
        let whole = UInt64(scaled)
        let divisor = UInt64(scale)
        append(whole: Int(whole / divisor))
        var fraction = whole % divisor
        guard fraction > 0 else { return }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { text in
            var count = digits
            for position in stride(from: digits - 1, through: 0, by: -1) {
                text[position] = UInt8(truncatingIfNeeded: fraction % 10) &+ 0x30
                fraction /= 10
            }
            while text[count - 1] == 0x30 { count -= 1 }
            block.bytes.append(UInt8(ascii: "."))
            block.bytes.append(contentsOf: text[..<count])
        }
    }

    private mutating func append(whole number: Int) {
        var number = UInt64(number)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { text in
            var start = 20
            repeat {
                start -= 1
                text[start] = UInt8(truncatingIfNeeded: number % 10) &+ 0x30
                number /= 10
            } while number > 0
            block.bytes.append(contentsOf: text[start...])
        }
    }
}
