import CBaseline
import Pathfinder
import Timing

/// Measures what happens inside one process.
///
///     benchmarks ROUNDS TABLE.csv …
///     benchmarks titles FILE
///     benchmarks reports FOLDER OUTPUT NAME …
///
/// Prints one line a measure: its name, our figure, and that of the yardstick or nothing, separated by tabs.
/// Times are in nanoseconds.
@main
struct Benchmarks {
    static func main() {
        if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "titles" {
            return measureTitles(CommandLine.arguments[2])
        }
        if CommandLine.arguments.count > 4, CommandLine.arguments[1] == "reports" {
            return measureRendering(Array(CommandLine.arguments.dropFirst(2)))
        }
        guard CommandLine.arguments.count > 2, let rounds = Int(CommandLine.arguments[1]) else {
            print("usage: benchmarks ROUNDS TABLE.csv …")
            return
        }
        measureLoading(CommandLine.arguments.dropFirst(2).map(readFile), rounds: rounds)
        measureLookup(rounds: rounds)
        measurePlans(rounds: rounds)
    }

    /// Plans for a beginner in every role, junior; and fits with what would change them.
    static func measurePlans(rounds: Int) {
        let catalog = Catalog.bundled
        guard let start = CalendarDate("2026-12-01") else { fatalError("no date") }
        let requests = catalog.roles.map { PlanRequest(role: $0.id, level: "junior", start: start) }
        let profile = Profile(skills: [ProfileSkill("python"), ProfileSkill("sql")])
        let times = medians(
            [
                Subject(operations: requests.count) {
                    for request in requests {
                        guard let plan = try? catalog.plan(for: profile, request) else { fatalError("no plan") }
                        use(plan)
                    }
                },
                Subject { use(catalog.fit(profile)) },
            ], rounds: max(3, rounds / 10))
        report("plan", times[0])
        report("fit", times[1])
    }

    /// Loading every table against a parse of the same bytes that does nothing with them.
    static func measureLoading(_ tables: [[UInt8]], rounds: Int) {
        precondition(tables.count == TableName.allCases.count, "not the bundled tables")
        let times = medians(
            [
                Subject { use(Catalog.loadingAllBundledTables()) },
                Subject {
                    for table in tables {
                        precondition(table.withUnsafeBytes { baseline_parse($0.baseAddress!, $0.count) }, "bad table")
                    }
                },
            ], rounds: rounds)
        report("load", times[0], times[1])
    }

    static func measureLookup(rounds: Int) {
        let lookup = Lookup(catalog: .bundled)
        lookup.check()
        let count = lookup.keys.count
        let questions = lookup.pooledQuestions
        let times = medians(
            [
                Subject(operations: count, lookup.askAll), Subject(operations: count, lookup.askDictionary),
                Subject(operations: count, lookup.askEvidence),
                Subject(operations: questions.count) { lookup.askPooled(questions) },
            ], rounds: rounds)
        report("look-up", times[0], times[1])
        report("look-up allocations", lookup.allocations(lookup.askAll))
        report("evidence", times[2])
        report("evidence allocations", lookup.allocations(lookup.askEvidence))
        report("pooled", times[3])
    }
}
