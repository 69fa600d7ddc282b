import Pathfinder

/// The answer of `pathfinder ask`: that of the nearest question, the command that answers, or that there is none.
struct AskAnswer {
    private let found: FoundAnswer
    private let wording: Wording

    init(_ found: FoundAnswer, wording: Wording) {
        self.found = found
        self.wording = wording
    }

    var answer: Answer {
        Answer(
            shape: "pathfinder.ask/1", value: AskValue(found, source: source?.id, wording), records: records,
            document: document, isFound: found.isFound)
    }

    private var source: Source? { found.guidance.flatMap { wording.catalog.sources[$0.source] } }

    private var document: Document {
        var document = Document()
        if let guidance = found.guidance {
            document.title(wording(.askNearest, ["question": guidance.question[wording.language]]))
            document.paragraph(guidance.answer[wording.language])
            if let source { document.paragraph(wording(.askSource, ["source": wording.citation(source)])) }
            let topic = guidance.topic.rawValue
            document.paragraph(
                found.command.map { wording(.askNext, ["command": $0.line, "topic": topic]) }
                    ?? wording(.askMore, ["topic": topic]))
        } else if let command = found.command {
            if let task = found.task { document.title(task.question[wording.language]) }
            document.paragraph(wording(command.isComplete ? .askType : .askTypeOwn, ["command": command.line]))
        } else {
            addWhatCanBeAsked(to: &document)
        }
        return document
    }

    private func addWhatCanBeAsked(to document: inout Document) {
        document.title(wording(.askNone))
        document.list(wording(.askNoneNearest), found.nearest.map { $0.question[wording.language] })
        document.heading(wording(.askTasks))
        document.table(wording.leadingTasks)
        let topics = Guidance.Topic.allCases.map(\.rawValue)
        document.paragraph(
            wording(.askTopics, ["topics": topics.joined(separator: wording.comma), "topic": topics.first ?? ""]))
    }

    private var records: Records {
        var records = Records(["question", "guidance", "topic", "answer", "source", "task", "command", "likeness"])
        guard found.isFound else { return records }
        records.append([
            .text(found.question), .init(found.guidance?.id.rawValue), .init(found.guidance?.topic.rawValue),
            .init(found.guidance?.answer[wording.language]), .init(source?.id.rawValue), .init(found.task?.id.rawValue),
            .init(found.command?.line), .number(found.likeness),
        ])
        return records
    }
}

extension Wording {
    /// The questions that commands answer, with what to type for each.
    var leadingTasks: TextTable {
        var table = TextTable(columns: [.init(title: "")])
        // A command stands in a line of its own, so that it can be copied.
        table.rows = catalog.leadingTasks.map { task in
            [.init([task.question[language], "  \(PathfinderCommand.name) \(task.example)"])]
        }
        return table
    }
}

/// The JSON shape of `pathfinder ask`.
private struct AskValue: Encodable {
    let question: String
    let guidance: Guidance.ID?
    let topic: Guidance.Topic?
    let nearestQuestion: String?
    let answer: String?
    let source: Source.ID?
    let task: EverydayTask.ID?
    let command: String?
    let commandIsComplete: Bool?
    let likeness: Double
    let nearest: [Guidance.ID]

    init(_ found: FoundAnswer, source: Source.ID?, _ wording: Wording) {
        question = found.question
        guidance = found.guidance?.id
        topic = found.guidance?.topic
        nearestQuestion = found.guidance?.question[wording.language]
        answer = found.guidance?.answer[wording.language]
        self.source = source
        task = found.task?.id
        command = found.command?.line
        commandIsComplete = found.command?.isComplete
        likeness = found.likeness
        nearest = found.nearest.map(\.id)
    }
}
