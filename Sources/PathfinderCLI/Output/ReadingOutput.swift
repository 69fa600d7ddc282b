import Pathfinder

extension Wording {
    /// Tells on the standard error what was read of a CV, where the answer itself does not.
    func tell(_ readings: [CVReading]) {
        for reading in readings { writeToStandardError(sentence(reading)) }
    }

    /// A document with all that was understood of CVs and words at its end.
    func document(_ document: Document, withAllOf readings: [CVReading]) -> Document {
        guard !readings.isEmpty else { return document }
        var document = document
        document.heading(self(.readingHeading))
        for reading in readings { document.table(table(of: reading)) }
        return document
    }

    /// What was understood, and the words and the line that each thing was read from.
    private func table(of reading: CVReading) -> TextTable {
        var table = TextTable(columns: [
            .init(title: self(.readingColumnWhat)), .init(title: self(.readingColumnValue)),
            .init(title: self(.readingColumnWords)), .init(title: self(.readingColumnLine), isNumber: true),
        ])
        for item in reading.items {
            let row = row(item)
            table.rows.append([.init(row.kind), .init(row.value), .init(row.words), .init(row.line)])
        }
        return table
    }
}
