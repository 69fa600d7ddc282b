import Foundation
import Testing

/// Plans against those that `Scripts/plan-quality/measure.py` makes of the same tables in a program of its own.
@Suite(.enabled(if: PseudoTerminal.python != nil, "needs python3 for the other program"))
struct PlanOracleTests {
    private static let script = Repository.url.appending(path: "Scripts/plan-quality/measure.py")

    private struct Plan: Encodable {
        let role: String
        let level: String
        var steps: [String]
    }

    let work: Workdir

    init() throws { work = try Workdir() }

    /// What the other program finds different in some plans of one level.
    private func differences(_ plans: [Plan], _ level: String) throws -> String {
        let python = try #require(PseudoTerminal.python)
        let json = String(decoding: try JSONEncoder().encode(plans), as: UTF8.self)
        let file = try work.write(json, to: "plans.json")
        let run = try work.run(
            python, [Self.script.path, "--plans", file, "--compare", "--level", level], columns: nil, environment: [:],
            in: work.url)
        #expect(run.code == 0, "\(run.stderr)")
        return run.stdout
    }

    @Test(arguments: ["junior", "mid", "senior"])
    func `the plan of whoever knows nothing is the one that another program makes of the tables`(
        level: String
    ) throws {
        let roles = try CSVTable(dataset: "roles")["id"]
        // Of somebody in a role that the tables do not know nothing is taken to be known.
        let plans = try roles.map { role in
            let run = try work.pathfinder(
                "plan", "--to", role, "--level", level, "--role", "astronaut", "--from-date", "2026-11-21", "--format",
                "csv")
            #expect(run.code == 0, "\(role): \(run.stderr)")
            return Plan(role: role, level: level, steps: try run.csv()["skill"])
        }
        #expect(plans.count == 17 && plans.allSatisfy { $0.steps.count > 10 })
        #expect(try differences(plans, level) == "")
        // The other program does look: a plan without its first step, or in another order, differs.
        var wrong = plans
        wrong[0].steps.removeFirst()
        wrong[1].steps.reverse()
        let found = try differences(wrong, level)
        #expect(found.split(separator: "\n").count == 10)
        #expect(found.contains(plans[0].steps[0]) && !found.contains("\(roles[2])\n"))
    }
}
