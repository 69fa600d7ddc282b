import Pathfinder

/// The answer of `pathfinder bands evaluate --leave-one-source-out`.
struct SourceEvaluationAnswer {
    private let evaluation: SourceEvaluation
    private let wording: Wording

    init(_ evaluation: SourceEvaluation, wording: Wording) {
        self.evaluation = evaluation
        self.wording = wording
    }

    var answer: Answer {
        Answer(
            shape: "pathfinder.source-evaluation/1", value: evaluation, records: records, document: document,
            isFound: !evaluation.middles.isEmpty)
    }

    /// A row for each middle that was left out.
    private var records: Records {
        var records = Records([
            "publisher", "source", "grade", "title", "level", "region", "stated_year", "currency", "year", "middle",
            "p10", "p50", "p90", "is_covered",
        ])
        for middle in evaluation.middles {
            records.append([
                .text(middle.publisher), .text(middle.source.rawValue), .text(middle.grade.rawValue),
                .text(middle.title), QueryValue(middle.level?.rawValue), .text(middle.region.rawValue),
                QueryValue(middle.statedYear), .text(evaluation.currency.rawValue), QueryValue(evaluation.year),
                QueryValue(middle.middle), QueryValue(middle.band?.p10), QueryValue(middle.band?.p50),
                QueryValue(middle.band?.p90), QueryValue(middle.isCovered.map { $0 ? "true" : "false" }),
            ])
        }
        return records
    }

    private var document: Document {
        var document = Document()
        document.title(wording(.evaluationTitle, ["place": wording.name(of: evaluation.region)]))
        guard !evaluation.middles.isEmpty else {
            document.paragraph(wording(.nothingFound))
            return document
        }
        document.paragraph(
            wording(
                .evaluationExplained,
                ["currency": evaluation.currency.rawValue, "year": String(evaluation.year)]))
        var table = TextTable(columns: [
            .init(title: wording(.columnEvidence)), .init(title: wording(.columnMiddles), isNumber: true),
            .init(title: wording(.columnWithBand), isNumber: true),
            .init(title: wording(.columnWithin), isNumber: true), .init(title: wording(.columnWidth), isNumber: true),
        ])
        table.rows.append(row(wording(.evaluationWeighing), evaluation.weighing))
        for part in evaluation.byGrade {
            table.rows.append(row(wording(.sourceGrade, ["grade": part.grade.rawValue]), part.coverage))
        }
        for part in evaluation.byRegion { table.rows.append(row(wording.name(of: part.region), part.coverage)) }
        table.rows.append(row(wording(.evaluationAll), evaluation.all))
        document.table(table)
        document.list(wording(.evaluationMissed), missed)
        return document
    }

    private func row(_ name: String, _ coverage: BandCoverage) -> [TextTable.Cell] {
        let share = coverage.share.map { " (\(Int(rounding: 100 * $0)) %)" } ?? ""
        let tenths = coverage.medianRatio.map { Int(rounding: $0 * 10) }
        return [
            .init(name), .init(String(coverage.count + coverage.unanswered)), .init(String(coverage.count)),
            .init("\(coverage.covered)\(share)"), .init(tenths.map { "\($0 / 10).\($0 % 10)" } ?? ""),
        ]
    }

    /// The middles outside the band of the others.
    private var missed: [String] {
        evaluation.middles.compactMap { middle in
            guard middle.isCovered == false, let band = middle.band else { return nil }
            return wording(
                .evaluationMiddle,
                [
                    "publisher": middle.publisher, "title": middle.title, "place": wording.name(of: middle.region),
                    "middle": "\(evaluation.currency) \(middle.middle.grouped)",
                    "low": band.p10.grouped, "high": band.p90.grouped,
                ])
        }
    }
}
