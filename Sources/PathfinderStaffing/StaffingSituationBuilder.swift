internal import StrictCSV
package import PathfinderCatalog

/// Puts a situation together from what people write, and says what is wrong with it.
package struct StaffingSituationBuilder {
    /// The most elements of a list.
    static let listLimit = 50
    /// The most Unicode scalars of a description.
    static let textLimit = 2000

    /// What has been said so far.
    package private(set) var situation = StaffingSituation()
    private let catalog: Catalog

    /// A builder that starts with nothing.
    package init(_ catalog: Catalog) { self.catalog = catalog }

    /// Adds what goes wrong in everyday words.
    package mutating func addDescription(_ text: String) throws(InputMistake) {
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw InputMistake(nil, "a description is empty", "write a sentence, or remove it")
        }
        guard text.unicodeScalars.count <= Self.textLimit else {
            throw InputMistake(
                String(text.prefix(40)) + "…", "has more than \(Self.textLimit) characters", "say it in a sentence")
        }
        try checkLength(situation.descriptions.count, "descriptions")
        if !situation.descriptions.contains(text) { situation.descriptions.append(text) }
    }

    /// Adds a symptom by its id or its text.
    package mutating func addSymptom(_ name: String) throws(InputMistake) {
        let id = try id(of: name, as: StaffingProblem.self)
        try checkLength(situation.symptoms.count, "symptoms")
        if !situation.symptoms.contains(id) { situation.symptoms.append(id) }
    }

    /// Adds an answer to a question; the state of the data has one answer, the others may have several.
    package mutating func addAnswer(_ name: String, to question: SituationAnswer.Question) throws(InputMistake) {
        let id = try id(of: name, as: SituationAnswer.self)
        guard catalog.situationAnswers[id]?.question == question else {
            let choices = catalog.situationAnswers.filter { $0.question == question }.map(\.id.rawValue)
            throw InputMistake(name, "is no answer here", "use one of \(DisplayText.list(choices))")
        }
        switch question {
        case .data:
            if let known = situation.data, known != id {
                throw InputMistake(name, "is a second answer beside \(known)", "keep one of them")
            }
            situation.data = id
        case .deliverable: if !situation.deliverables.contains(id) { situation.deliverables.append(id) }
        case .existing:
            if let other = situation.existing.first, other != id, [id, other].contains(where: isNothing) {
                throw InputMistake(name, "does not go with \(other)", "keep one of them")
            }
            if !situation.existing.contains(id) { situation.existing.append(id) }
        }
    }

    /// Whether an answer says that nothing is there: only then does what exists speak for the data side.
    private func isNothing(_ id: SituationAnswer.ID) -> Bool { catalog.situationAnswers[id]?.dataPoints ?? 0 > 0 }

    /// Takes back what was said to a question.
    package mutating func removeAnswers(to question: SituationAnswer.Question) {
        switch question {
        case .data: situation.data = nil
        case .deliverable: situation.deliverables = []
        case .existing: situation.existing = []
        }
    }

    private func checkLength(_ count: Int, _ what: String) throws(InputMistake) {
        guard count < Self.listLimit else {
            throw InputMistake(nil, "there are more than \(Self.listLimit) \(what)", "keep those that matter most")
        }
    }

    private func id<Row: CatalogRow & Identifiable>(
        of name: String, as row: Row.Type
    ) throws(InputMistake) -> Row.ID where Row.ID == Identifier<Row> {
        do throws(UnknownName) { return try catalog.id(of: name, as: row) } catch { throw InputMistake(error) }
    }
}
