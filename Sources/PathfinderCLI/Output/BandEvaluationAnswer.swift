import Pathfinder

/// The answer of `pathfinder bands evaluate`.
struct BandEvaluationAnswer {
    private let evaluation: BandEvaluation
    private let grouping: PayFileGrouping

    init(_ evaluation: BandEvaluation, by grouping: PayFileGrouping) {
        self.evaluation = evaluation
        self.grouping = grouping
    }

    var answer: Answer {
        Answer(
            shape: "pathfinder.band-evaluation/1", value: Value(evaluation), records: records, document: document,
            isFound: evaluation.all.count > 0)
    }

    private var groups: [(kind: String, groups: [String: PayAccuracy])] {
        [("region", evaluation.byRegion), ("level", evaluation.byLevel), (grouping.rawValue, evaluation.byRole)]
    }

    private var records: Records {
        var records = Records(["group", "name", "n", "pinball", "p10_p90", "p25_p75"])
        func append(_ group: String, _ name: String?, _ accuracy: PayAccuracy) {
            records.append([
                .text(group), .init(name), .init(accuracy.count), .init(accuracy.pinballLoss),
                .init(accuracy.outerCoverage), .init(accuracy.innerCoverage),
            ])
        }
        append("all", nil, evaluation.all)
        for (kind, groups) in groups {
            for (name, accuracy) in Self.inOrder(groups) { append(kind, name, accuracy) }
        }
        return records
    }

    private var document: Document {
        var document = Document()
        document.title("How right the bands are")
        document.paragraph(
            "\(evaluation.all.count.grouped) people. Pinball is the mean loss of log pay over P10, P25, P50, P75 and "
                + "P90: lower is better. If the bands hold, 80 % of people lie between P10 and P90, 50 % between P25 and "
                + "P75.")
        if evaluation.unanswered > 0 {
            document.paragraph("The bands say nothing about \(evaluation.unanswered.grouped) people.")
        }
        addTable("All", ["": evaluation.all], to: &document)
        for (kind, groups) in groups { addTable("By \(kind)", groups, to: &document) }
        return document
    }

    private func addTable(_ title: String, _ groups: [String: PayAccuracy], to document: inout Document) {
        document.heading(title)
        var table = TextTable(columns: [
            .init(title: ""), .init(title: "People", isNumber: true), .init(title: "Pinball", isNumber: true),
            .init(title: "P10–P90", isNumber: true), .init(title: "P25–P75", isNumber: true),
        ])
        // A share among fewer than 60 people says little; JSON and CSV have all groups.
        let large = Self.inOrder(groups).filter { $0.value.count >= 60 || groups.count == 1 }
        for (name, accuracy) in large {
            table.rows.append([
                .init(name.isEmpty ? "all" : name), .init(accuracy.count.grouped),
                .init(Self.decimals(accuracy.pinballLoss, 4)),
                .init(Self.percent(accuracy.outerCoverage)), .init(Self.percent(accuracy.innerCoverage)),
            ])
        }
        document.table(table)
        let small = groups.count - large.count
        if small > 0 { document.paragraph("\(small) more with fewer than 60 people each.") }
    }

    private static func percent(_ share: Double?) -> String { share.map { "\(decimals($0 * 100, 1)) %" } ?? "" }

    private static func decimals(_ number: Double?, _ places: Int) -> String {
        guard let number else { return "" }
        let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
        let digits = String(Int(rounding: number * scale))
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return padded.dropLast(places) + "." + padded.suffix(places)
    }

    private static func inOrder(_ groups: [String: PayAccuracy]) -> [(key: String, value: PayAccuracy)] {
        groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    }
}

/// The JSON shape of `pathfinder bands evaluate`.
private struct Value: Encodable {
    struct Group: Encodable {
        let name: String
        let n: Int
        let pinball: Double?
        let p10P90: Double?
        let p25P75: Double?

        private enum CodingKeys: String, CodingKey {
            case name, n, pinball
            case p10P90 = "p10_p90"
            case p25P75 = "p25_p75"
        }

        init(_ name: String, _ accuracy: PayAccuracy) {
            self.name = name
            n = accuracy.count
            pinball = accuracy.pinballLoss
            p10P90 = accuracy.outerCoverage
            p25P75 = accuracy.innerCoverage
        }
    }

    let all: Group
    let region: [Group]
    let level: [Group]
    let role: [Group]
    let unanswered: Int

    init(_ evaluation: BandEvaluation) {
        func groups(_ accuracies: [String: PayAccuracy]) -> [Group] {
            accuracies.sorted { $0.key < $1.key }.map { Group($0.key, $0.value) }
        }
        all = Group("all", evaluation.all)
        region = groups(evaluation.byRegion)
        level = groups(evaluation.byLevel)
        role = groups(evaluation.byRole)
        unanswered = evaluation.unanswered
    }
}
