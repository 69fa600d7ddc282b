package import PathfinderCareers
import PathfinderCatalog
package import StrictCSV

/// Reads people whose role is known: those of a survey by its mapping, or profiles with a column `role`.
package struct LabelledPeopleReader {
    /// Why a row was left out, or what in it was not understood.
    package enum Remark: Hashable, Sendable {
        /// The role is none that the catalog or the mapping knows.
        case unknownRole(String)
        /// There is no role.
        case noRole
        /// An answer that is no name the catalog knows; the person counts.
        case unknownName(String)
        /// A value that cannot be read; the person counts without it.
        case badValue(String)
        /// A row with too few or too many cells.
        case ragged
    }

    private let scorer: FitScorer
    private let mapping: SurveyMapping?

    /// A reader.
    ///
    /// - Parameters:
    ///   - scorer: The scorer whose catalog knows the names.
    ///   - mapping: What the columns mean; `nil` for profiles with a column `role`.
    package init(scorer: FitScorer, mapping: SurveyMapping?) {
        self.scorer = scorer
        self.mapping = mapping
    }

    /// The best of some mappings for the columns of a file; `nil` where none has most of its columns there.
    package static func best(of mappings: [SurveyMapping], for header: [String]) -> SurveyMapping? {
        let fitting = mappings.filter { mapping in
            let all = mapping.skills.columns.count + (mapping.activities?.columns.count ?? 0)
            return 2 * mapping.matches(header) > all && mapping.matches(header) > 0
        }
        return fitting.max { $0.matches(header) < $1.matches(header) }
    }

    /// Calls `body` with each person, and `remark` with what was not understood.
    ///
    /// - Throws: `CSVError` where the file is not well-formed or lacks the columns.
    /// - Complexity: O(*n*) in the bytes of the file.
    package func forEachPerson(
        of reader: CSVReader, remark: @escaping (Remark) -> Void, _ body: (LabelledPerson) -> Void
    ) throws {
        if let mapping {
            try survey(mapping, of: reader, remark: remark, body)
        } else {
            try profiles(of: reader, remark: remark, body)
        }
    }

    private func index(of column: String, in reader: CSVReader) throws(CSVError) -> Int {
        guard let index = reader.header.firstIndex(of: column) else {
            throw CSVError(
                .headerMismatch, at: CSVLocation(file: reader.name, line: reader.header.line), text: column,
                message: "is a column that the file does not have",
                remedy: "name the columns in a mapping with --map, or give profiles with a column \"role\"")
        }
        return index
    }

    // MARK: - Surveys

    private func survey(
        _ mapping: SurveyMapping, of reader: CSVReader, remark: @escaping (Remark) -> Void,
        _ body: (LabelledPerson) -> Void
    ) throws {
        let id = try index(of: mapping.id, in: reader)
        let role = try index(of: mapping.role.column, in: reader)
        let year = mapping.year.columns.first.flatMap { reader.header.firstIndex(of: $0) }
        let skills = mapping.skills.columns.compactMap { reader.header.firstIndex(of: $0) }
        let activities = (mapping.activities?.columns ?? []).compactMap { reader.header.firstIndex(of: $0) }
        let catalog = scorer.model.catalog
        var skillRows = AnswerRows(mapping.skills) { name in
            (catalog.skill(named: name)?.rawValue).flatMap { catalog.table(.skills).row(withKey: $0) }
        }
        var activityRows = AnswerRows(mapping.activities) { name in
            catalog.knownID(of: name, in: .activities).flatMap { catalog.table(.activities).row(withKey: $0) }
        }
        var questions: [Int: SurveyQuestions?] = [:]
        try reader.forEachRow(reportingRagged: { _ in remark(.ragged) }) { (row: borrowing CSVRow) in
            let answer = row.text(at: role)
            guard let label = mapping.role.values[answer] else {
                return remark(answer.isEmpty ? .noRole : .unknownRole(answer))
            }
            var person = LabelledPerson(label: label)
            person.isHeldOut = !SurveyHalf.isTuning(row.text(at: id))
            let asked = year.map { row.text(at: $0) } ?? mapping.year.constant
            if let asked, let number = Int(asked) {
                if questions[number] == nil {
                    questions.updateValue(scorer.questions(ofSurvey: mapping.source, year: number), forKey: number)
                }
                person.input.form = questions[number] ?? nil
                person.notOffered = mapping.notOffered?[asked] ?? []
            }
            for column in skills {
                skillRows.forEach(in: row.text(at: column), remark) { person.input.addSkillOnce(row: $0) }
            }
            for column in activities {
                activityRows.forEach(in: row.text(at: column), remark) {
                    person.input.addActivity(row: $0, isYes: true)
                }
            }
            body(person)
        }
    }

    // MARK: - Profiles

    private func profiles(
        of reader: CSVReader, remark: @escaping (Remark) -> Void, _ body: (LabelledPerson) -> Void
    ) throws {
        let role = try index(of: "role", in: reader)
        let layout = try ProfileLayout(reader.header, file: reader.name)
        let catalog = scorer.model.catalog
        try reader.forEachRow(reportingRagged: { _ in remark(.ragged) }) { (row: borrowing CSVRow) in
            let answer = row.text(at: role)
            guard !answer.isEmpty else { return remark(.noRole) }
            let labels = answer.split(separator: ";").compactMap { catalog.knownID(of: String($0), in: .roles) }
            guard !labels.isEmpty else { return remark(.unknownRole(answer)) }
            var builder = ProfileBuilder(catalog)
            for (index, column) in layout.columns where !row.isMissing(at: index) {
                builder.set(column, to: row.text(at: index)) { remark(.badValue($0.text ?? column.rawValue)) }
            }
            guard let profile = try? builder.finished() else { return remark(.badValue("profile")) }
            for name in profile.unknownSkills { remark(.unknownName(name)) }
            var person = LabelledPerson(label: labels.map { Role.ID(rawValue: $0) })
            if let id = profile.id { person.isHeldOut = !SurveyHalf.isTuning(id) }
            person.input = scorer.input(for: profile)
            body(person)
        }
    }
}

/// The rows of a table that the answers of a survey stand for, each looked up once.
private struct AnswerRows {
    private let items: SurveyMapping.Items?
    private let find: (String) -> Int?
    private var known: [String: Int?] = [:]

    init(_ items: SurveyMapping.Items?, find: @escaping (String) -> Int?) {
        self.items = items
        self.find = find
    }

    mutating func forEach(
        in list: String, _ remark: (LabelledPeopleReader.Remark) -> Void, _ body: (Int) -> Void
    ) {
        for answer in list.split(separator: ";") {
            let answer = String(answer)
            let row: Int?
            if let seen = known[answer] {
                row = seen
            } else {
                // What a mapping calls silent stays so, whatever the tables call by that name.
                let isSilent = items?.withoutMeaning?.contains(answer) == true
                row = isSilent ? nil : items.flatMap { find($0.values[answer] ?? answer) }
                known[answer] = row
            }
            if let row {
                body(row)
            } else if items?.withoutMeaning?.contains(answer) != true, items?.othersHaveNoMeaning != true {
                remark(.unknownName(answer))
            }
        }
    }
}
