import Pathfinder

/// The answer of `pathfinder bands evaluate` without a file: how right the bundled answers on pay were.
struct PayAccuracyAnswer {
    let wording: Wording

    var answer: Answer {
        let figures = Array(wording.catalog.payAccuracy)
        return Answer(
            shape: "pathfinder.pay-accuracy/1", value: figures, records: records(figures), document: document(figures),
            isFound: !figures.isEmpty)
    }

    private func records(_ figures: [PayAccuracyFigure]) -> Records {
        var records = Records(["id", "meaning", "value", "unit", "n"])
        for figure in figures {
            records.append([
                .text(figure.id.rawValue), .text(figure.meaning[wording.language]), .init(figure.value),
                .text(figure.unit.rawValue), .init(figure.count),
            ])
        }
        return records
    }

    private func document(_ figures: [PayAccuracyFigure]) -> Document {
        var document = Document()
        document.title(wording(.accuracyTitle))
        document.paragraph(wording(.accuracyExplained))
        var table = TextTable(columns: [
            .init(title: wording(.columnMeasure)), .init(title: wording(.columnValue), isNumber: true),
            .init(title: wording(.columnFigures), isNumber: true),
        ])
        for figure in figures {
            let value = QueryValue.number(figure.value).description
            table.rows.append([
                .init(figure.meaning[wording.language]),
                .init(figure.unit == .factor ? "×÷ \(value)" : "\(value) %"), .init(figure.count.grouped),
            ])
        }
        document.table(table)
        return document
    }
}
