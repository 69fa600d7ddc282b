import Pathfinder

/// The answer of `pathfinder fit evaluate`.
struct FitEvaluationAnswer {
    /// What was left out or not understood, counted.
    struct Remarks {
        fileprivate(set) var tuning = 0
        fileprivate(set) var noRole = 0
        fileprivate(set) var ragged = 0
        fileprivate(set) var unknownRoles: [String: Int] = [:]
        fileprivate(set) var unknownNames: [String: Int] = [:]
        fileprivate(set) var badValues: [String: Int] = [:]

        mutating func countTuning() { tuning += 1 }

        mutating func add(_ remark: LabelledPeopleReader.Remark) {
            switch remark {
            case .noRole: noRole += 1
            case .ragged: ragged += 1
            case .unknownRole(let name): unknownRoles[name, default: 0] += 1
            case .unknownName(let name): unknownNames[name, default: 0] += 1
            case .badValue(let text): badValues[text, default: 0] += 1
            }
        }
    }

    private let evaluation: FitEvaluation
    private let remarks: Remarks
    private let accuracy: FitEvaluation.Accuracy?
    private let amongOffered: FitEvaluation.Accuracy?

    init(_ evaluation: FitEvaluation, remarks: Remarks) {
        self.evaluation = evaluation
        self.remarks = remarks
        accuracy = evaluation.accuracy()
        amongOffered = evaluation.hasPeopleOfferedLess ? evaluation.accuracy(onlyOffered: true) : nil
    }

    var answer: Answer {
        Answer(
            shape: "pathfinder.fit-evaluation/1",
            value: Value(
                all: accuracy.map(Value.Figures.init), amongOffered: amongOffered.map(Value.Figures.init),
                leftOut: leftOut.map { .init(reason: $0.reason, count: $0.count) }),
            records: records, document: document, isFound: accuracy != nil)
    }

    private var leftOut: [(reason: String, count: Int)] {
        var all = [
            ("counted in the shares", remarks.tuning), ("no role given", remarks.noRole),
            ("wrong number of cells", remarks.ragged), ("nothing answered", evaluation.unanswered),
        ]
        all += evaluation.otherRoles.sorted { $0.key < $1.key }.map { ("role not compared: \($0.key)", $0.value) }
        all += remarks.unknownRoles.sorted { $0.key < $1.key }.map { ("unknown role: \($0.key)", $0.value) }
        return all.filter { $0.1 > 0 }.map { (reason: $0.0, count: $0.1) }
    }

    private var notUnderstood: [(text: String, count: Int)] {
        remarks.unknownNames.merging(remarks.badValues, uniquingKeysWith: +)
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    private var records: Records {
        var records = Records(["ranked_among", "figure", "of", "against", "value"])
        for (among, accuracy) in [("all", accuracy), ("offered", amongOffered)] {
            guard let accuracy else { continue }
            func append(_ figure: String, _ of: String, _ against: String, _ value: Double) {
                records.append([.text(among), .text(figure), .text(of), .text(against), .init(value)])
            }
            append("people", "", "", Double(accuracy.people))
            append("balanced_accuracy", "", "", accuracy.balancedAccuracy)
            append("first_two", "", "", accuracy.firstTwo)
            append("accuracy", "", "", accuracy.accuracy)
            append("first_two_of_people", "", "", accuracy.firstTwoOfPeople)
            append("calibration_error", "", "", accuracy.calibrationError)
            append("calibration_error_by_chance", "", "", accuracy.calibrationErrorByChance)
            for pair in accuracy.pairs {
                append("area_under_curve", pair.first.name, pair.second.name, pair.areaUnderCurve)
            }
            for (label, row) in accuracy.confusion.enumerated() {
                for (ranked, count) in row.enumerated() {
                    append("ranked_first", accuracy.classes[label].name, accuracy.classes[ranked].name, Double(count))
                }
            }
        }
        for (reason, count) in leftOut {
            records.append([.text(""), .text("left_out"), .text(reason), .text(""), .init(count)])
        }
        return records
    }

    private var document: Document {
        var document = Document()
        document.title("How right the ranking of roles is")
        guard let accuracy else {
            document.paragraph("There are not two roles with people to tell apart.")
            add(leftOutTo: &document)
            return document
        }
        add(accuracy, to: &document)
        if let amongOffered {
            document.heading("Each person ranked only among the roles that the survey offered")
            add(amongOffered, to: &document)
        }
        add(leftOutTo: &document)
        return document
    }

    private func add(_ accuracy: FitEvaluation.Accuracy, to document: inout Document) {
        document.paragraph(
            "\(accuracy.people.grouped) people. All roles count the same, however many people answered with them, "
                + "unless it says share of people.")
        var table = TextTable(columns: [.init(title: ""), .init(title: "", isNumber: true)])
        func row(_ name: String, _ value: Double) { table.rows.append([.init(name), .init(value.decimals(3))]) }
        row("Balanced accuracy", accuracy.balancedAccuracy)
        row("Right role among the first two, mean over roles", accuracy.firstTwo)
        row("Right role first, share of people", accuracy.accuracy)
        row("Right role among the first two, share of people", accuracy.firstTwoOfPeople)
        for pair in accuracy.pairs { row("AUC \(pair.first.name) : \(pair.second.name)", pair.areaUnderCurve) }
        row("Expected calibration error", accuracy.calibrationError)
        row("  the same by chance alone, with exact probabilities", accuracy.calibrationErrorByChance)
        document.table(table)
        document.heading("Ranked first, by the role of the person")
        var confusion = TextTable(
            columns: [.init(title: "")]
                + accuracy.classes.map { .init(title: $0.name, isNumber: true) } + [
                    .init(title: "right", isNumber: true)
                ])
        for (label, counts) in accuracy.confusion.enumerated() {
            let share = Double(counts[label]) / Double(max(counts.reduce(0, +), 1))
            confusion.rows.append(
                [.init(accuracy.classes[label].name)] + counts.map { .init($0.grouped) }
                    + [.init("\((100 * share).decimals(0)) %")])
        }
        document.table(confusion)
    }

    private func add(leftOutTo document: inout Document) {
        document.list("Left out", leftOut.map { "\($0.reason): \($0.count.grouped)" })
        document.list(
            "Answers that the catalog does not know; the people count",
            notUnderstood.prefix(12).map { "\($0.text): \($0.count.grouped)" })
    }
}

extension FitEvaluation.Class {
    /// The roles, with a slash between them.
    fileprivate var name: String { roles.map(\.rawValue).joined(separator: "/") }
}

extension Double {
    /// The number with a fixed count of decimals.
    fileprivate func decimals(_ places: Int) -> String {
        let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
        let digits = String(Int(rounding: self * scale))
        guard places > 0 else { return digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return padded.dropLast(places) + "." + padded.suffix(places)
    }
}

/// The JSON shape of `pathfinder fit evaluate`.
private struct Value: Encodable {
    struct Figures: Encodable {
        struct Pair: Encodable {
            let first: String
            let second: String
            let areaUnderCurve: Double
        }

        struct Row: Encodable {
            let role: String
            let rankedFirst: [String: Int]
        }

        let people: Int
        let balancedAccuracy: Double
        let firstTwo: Double
        let accuracy: Double
        let firstTwoOfPeople: Double
        let calibrationError: Double
        let calibrationErrorByChance: Double
        let pairs: [Pair]
        let confusion: [Row]

        init(_ accuracy: FitEvaluation.Accuracy) {
            people = accuracy.people
            balancedAccuracy = accuracy.balancedAccuracy
            firstTwo = accuracy.firstTwo
            self.accuracy = accuracy.accuracy
            firstTwoOfPeople = accuracy.firstTwoOfPeople
            calibrationError = accuracy.calibrationError
            calibrationErrorByChance = accuracy.calibrationErrorByChance
            pairs = accuracy.pairs.map {
                Pair(first: $0.first.name, second: $0.second.name, areaUnderCurve: $0.areaUnderCurve)
            }
            let names = accuracy.classes.map(\.name)
            confusion = accuracy.confusion.enumerated().map { label, counts in
                Row(role: names[label], rankedFirst: Dictionary(uniqueKeysWithValues: zip(names, counts)))
            }
        }
    }

    struct LeftOut: Encodable {
        let reason: String
        let count: Int
    }

    let all: Figures?
    let amongOffered: Figures?
    let leftOut: [LeftOut]
}
