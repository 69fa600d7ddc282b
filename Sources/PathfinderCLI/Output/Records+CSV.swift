import StrictCSV
import Pathfinder

extension Records {
    /// The rows as CSV that can be opened in a spreadsheet: a text that it would run as a formula is neutralised.
    func csv() throws -> [UInt8] {
        var bytes: [UInt8] = []
        try withoutActuallyEscaping({ (block: UnsafeRawBufferPointer) in bytes.append(contentsOf: block) }) { sink in
            var options = CSVWriter.Options()
            options.formulas = .neutralise
            var writer = CSVWriter(options: options, to: sink)
            try writer.write(columns.map { .text($0) })
            for row in rows { try writer.write(row.map(\.field)) }
            try writer.finish()
        }
        return bytes
    }
}

extension QueryValue {
    fileprivate var field: CSVField {
        switch self {
        case .missing: .missing
        case .text(let text): .text(text)
        case .number(let number):
            Int(exactly: number.withoutNoise).map { .integer($0) } ?? .decimal(number.withoutNoise)
        }
    }
}
