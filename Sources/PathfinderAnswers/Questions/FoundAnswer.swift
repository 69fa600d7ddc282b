package import PathfinderCatalog

/// What the tables have for a question in everyday words.
package struct FoundAnswer: Sendable {
    /// The question.
    package let question: String
    /// The nearest question that has an answer; `nil` where none is near, or a command answers.
    package let guidance: Guidance?
    /// The task that answers, or leads on from the answer.
    package let task: EverydayTask?
    /// What to type for the task, or to see what is named and nothing else.
    package let command: EverydayCommand?
    /// How like the question is to the one that was found, from 0 to 1; 0 where none was.
    package let likeness: Double
    /// Where nothing was found, the nearest questions that have an answer.
    package let nearest: [Guidance]

    /// Whether the tables have an answer, or a command that gives one.
    package var isFound: Bool { guidance != nil || command != nil }
}

extension Catalog {
    /// What the tables have for a question in everyday words: an answer of `guidance.csv`, the command that answers, or
    /// nothing.
    ///
    /// An answer about a place is none to a question about another place.
    ///
    /// - Complexity: O(*n*) in the phrasings, when first asked; then in those that share a word with the question.
    package func answer(to question: String) -> FoundAnswer {
        let reading = everydayReading(of: [question])
        let candidates = questions.candidates(for: question).filter { isFitting($0.subject, for: reading.region) }
        let best = candidates.first.flatMap { $0.likeness >= questionRule(.leastLikeness) ? $0 : nil }
        var (guidance, task): (Guidance?, EverydayTask?)
        switch best?.subject {
        case .guidance(let id):
            guidance = self.guidance[id]
            task = guidance.flatMap(followingTask)
        case .task(let id): task = everydayTasks[id]
        case .other, nil: break
        }
        var command = task.map { self.command(for: $0, filledWith: reading) }
        // "What is Spark?"
        if guidance == nil, command?.isComplete != true,
            let thing = NamedThing(reading.rest.joined(separator: " "), in: self)
        {
            command = EverydayCommand(words: ["show", thing.kind, thing.id], isComplete: true, usesAll: true)
        }
        let isFound = guidance != nil || command != nil
        let near = candidates.filter { $0.likeness >= questionRule(.nearestLikeness) }.compactMap { candidate in
            if case .guidance(let id) = candidate.subject { self.guidance[id] } else { nil }
        }
        return FoundAnswer(
            question: question, guidance: guidance, task: task,
            command: command,
            likeness: isFound ? best?.likeness ?? 0 : 0, nearest: isFound ? [] : Array(near.prefix(3)))
    }

    /// The tasks that the program names when it is called alone, in their order.
    package var leadingTasks: [EverydayTask] {
        everydayTasks.filter { $0.rank != nil }.sorted { ($0.rank ?? 0, $0.id) < ($1.rank ?? 0, $1.id) }
    }

    /// What to type after an answer: what a phrasing of its question says, or what follows its topic.
    private func followingTask(_ guidance: Guidance) -> EverydayTask? {
        let named = questionPhrasings.first { $0.guidance == guidance.id && $0.task != nil }?.task
        return named.flatMap { everydayTasks[$0] }
            ?? everydayTasks.first { task in
                task.topics?.split(separator: ";").contains { $0 == guidance.topic.rawValue } ?? false
            }
    }

    /// Whether a subject may answer a question that names a place.
    private func isFitting(_ subject: QuestionMatcher.Subject, for region: Region.ID?) -> Bool {
        guard case .guidance(let id) = subject, let place = guidance[id]?.region, let region else { return true }
        return contains(place, region)
    }

    private func questionRule(_ name: QuestionRule.Name) -> Double {
        let id = QuestionRule.ID(rawValue: name.rawValue)
        return (questionRules[id] ?? Catalog.bundled.questionRules[id])?.value ?? 1
    }
}
