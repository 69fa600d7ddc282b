import Foundation
import Pathfinder
import Testing

@testable import PathfinderReports

/// All that the library answers, for looking whether some tables break any of it.
struct AllAnswers {
    let catalog: Catalog
    /// What the tables are, for messages.
    let name: String

    private static let places: [Region.ID] = ["dubai", "gcc", "egypt", "germany", "united-states", "world"]
    private static let roles: [Role.ID] = ["data-engineer", "ai-engineer"]

    private static let profile: Profile = {
        var profile = Samples.student
        profile.currentRole = "data-analyst"
        profile.currentLevel = "junior"
        profile.payWish = PayWish(amount: 20_000, currency: "AED", period: .month)
        profile.remote = .required
        profile.educationLevel = .bachelor
        profile.educationField = "statistics"
        profile.mathsComfort = 3
        return profile
    }()

    /// Asks for everything; a trap ends the process, all else that is wrong is recorded.
    func check() throws {
        try checkPay()
        try checkFit()
        try checkPlans()
        try checkStaffing()
        try checkReports()
        try checkTables()
    }

    /// An answer as JSON, which has no place for what is not finite.
    private func encode(_ answer: some Encodable, _ what: String) {
        #expect(throws: Never.self, "\(name): \(what)") { try JSONEncoder().encode(answer) }
    }

    private func checkText(_ text: String, _ what: String) {
        let words = text.split { !$0.isLetter && !$0.isNumber }
        #expect(!words.contains { ["nan", "inf", "infinity"].contains($0.lowercased()) }, "\(name): \(what)")
    }

    private func checkPay() throws {
        for role in Self.roles {
            for place in Self.places {
                for currency in [nil, "EUR"] as [Currency.ID?] {
                    let bands = try catalog.payAnswers(
                        of: role, in: place, currency: currency, period: currency.map { _ in .month })
                    encode(bands, "bands of \(role) in \(place)")
                    for figure in bands.compactMap(\.figure) {
                        encode(figure.position(of: 100_000), "position in \(role) in \(place)")
                    }
                }
            }
            encode(
                try catalog.marketPay(role: role, level: nil, region: "dubai", year: 2020), "pay in the money of 2020")
        }
        let tracks = catalog.tracks.map { CareerChoice.track($0.id) }
        encode(try catalog.compare(tracks, in: ["dubai", "germany"], currency: "USD", period: .year), "comparison")
        encode(catalog.paySegments(of: "data-engineer", in: "india"), "segments")
    }

    private func checkFit() throws {
        for profile in [Self.profile, Samples.student, Profile()] {
            let answer = catalog.fit(profile)
            encode(answer, "fit")
            for language in Language.allCases {
                let wording = Wording(catalog, language)
                checkText(answer.whatWouldChange.map { wording.sentence($0) }.joined(separator: "\n"), "changes")
            }
        }
        let scorer = FitScorer(catalog)
        var questionnaire = Questionnaire(scorer)
        var asked = 0
        while let question = questionnaire.next, asked < 3 {
            asked += 1
            if case .text = question.form { questionnaire.pass() } else { try questionnaire.answer(.options([0])) }
        }
        encode(scorer.probabilities(questionnaire.profile), "questionnaire")
    }

    private func checkPlans() throws {
        for role in Self.roles {
            var request = PlanRequest(role: role, level: "mid", start: Samples.date)
            request.deadline = CalendarDate("2027-02")
            for profile in [Self.profile, Profile()] {
                do throws(PlanRequestError) {
                    encode(try catalog.plan(for: profile, request), "plan for \(role)")
                } catch {
                    // So many hours that no calendar has them are said to be so.
                    guard case .endless = error else { throw error }
                }
            }
        }
        let origin = CareerPosition(role: "data-engineer", level: "junior")
        encode(catalog.moves(from: origin, for: Self.profile, in: "dubai"), "moves")
        let goal = CareerPosition(role: "ai-engineer", level: "senior")
        encode(catalog.routes(from: origin, to: goal, in: "dubai"), "routes")
    }

    private func checkStaffing() throws {
        let situation = StaffingSituation(
            descriptions: ["our chatbot gives wrong answers because the data is a mess"],
            symptoms: catalog.staffingProblems.prefix(2).map(\.id), data: "data-unreliable",
            deliverables: ["deliver-assistant"])
        guard let advice = catalog.advice(on: situation) else { return }
        encode(advice, "advice")
        for place in ["riyadh", "united-states"] as [Region.ID] {
            var plan = TeamPlan(region: place)
            encode(try catalog.teamCost(of: advice, plan), "team")
            encode(try catalog.mixes(of: advice, plan, within: 50_000), "budget")
            plan.level = catalog.levelsByRank.first?.id
            encode(try catalog.mixes(of: advice, plan, within: 1e12), "rich budget")
        }
    }

    private func checkReports() throws {
        for language in Language.allCases {
            for profile in [Self.profile, Samples.student, Profile()] {
                let report = ReportMaker(catalog, Samples.settings(language)).report(for: profile)
                encode(report, "report")
                let page = HTMLReport(catalog).render(report).description
                checkText(String(page.split(separator: "</style>").last ?? ""), "page")
                checkText(String(decoding: MarkdownReport(catalog).render(report), as: UTF8.self), "Markdown")
            }
        }
    }

    private func checkTables() throws {
        for table in TableName.allCases {
            encode(try catalog.list(table).rows, "list \(table)")
            guard let id = catalog.rowCount(of: table) > 0 ? catalog.table(table).keyText(row: 0) : nil,
                TableSchema.of(table).columns.first?.name == "id"
            else { continue }
            let details = try catalog.details(of: id, in: table)
            encode(details.row.rows + details.related.flatMap(\.rows), "show \(table) \(id)")
        }
        let pay = Query(.payRanges).grouped(by: "role.track").selecting(
            .column("role.track"), .count, .minimum("low"), .median("low"), .maximum("high"))
        encode(try catalog.run(pay).rows, "query")
        encode(try catalog.run(Query(.exchangeRates).sorted(by: .column("per_usd"), descending: true)).rows, "rates")
        encode(catalog.titles.match("Senior ML Engineer").confidence, "title")
        _ = catalog.dataVersion
    }
}
