import PathfinderCatalog
internal import Synchronization

/// The sections that all reports about a role, a level and a place share, as markup.
struct SharedSections: Sendable {
    let pay: HTML
    /// What follows on certifications and moves.
    let ahead: HTML
    let origins: HTML

    /// What they are made from.
    struct Content: Equatable, Sendable {
        private let language: Language
        private let country: String?
        private let date: CalendarDate
        private let dataVersion: String
        private let target: Report.Target
        private let pay: Report.Pay
        private let progression: [String]
        private let interviews: [Report.Item]
        private let portfolio: [Report.Group]
        private let sources: [Report.Citation]
        private let limits: [String]

        init(_ report: Report) {
            language = report.language
            country = report.country
            date = report.date
            dataVersion = report.dataVersion
            target = report.target
            pay = report.pay
            progression = report.progression
            interviews = report.interviews
            portfolio = report.portfolio
            sources = report.sources
            limits = report.limits
        }
    }
}

/// Shared sections that were rendered before.
///
/// They are found by what they are made from, so that a report is the same bytes whether or not another one came before it.
/// Reports of one ``ReportMaker`` share the storage of these texts, which makes comparing them quick.
final class SharedSectionsCache: Sendable {
    private struct Key: Hashable, Sendable {
        let language: Language
        let role: Role.ID
        let level: Level.ID
        let region: Region.ID
    }

    /// More than a class has; then it starts anew, so that the memory is bounded.
    private static let capacity = 512

    private let entries = Mutex<[Key: (content: SharedSections.Content, sections: SharedSections)]>([:])

    /// The sections of a report, rendered unless they are known.
    func sections(of report: Report, _ render: () -> SharedSections) -> SharedSections {
        let target = report.target
        let key = Key(language: report.language, role: target.role, level: target.level, region: target.region)
        let content = SharedSections.Content(report)
        if let known = entries.withLock({ $0[key] }), known.content == content { return known.sections }
        let sections = render()
        entries.withLock { entries in
            if entries.count >= Self.capacity { entries.removeAll() }
            entries[key] = (content, sections)
        }
        return sections
    }
}
