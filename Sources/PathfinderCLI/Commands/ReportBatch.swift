import StrictCSV
import Pathfinder
import PathfinderReports
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reports of some students, made and written by all processors while the next students are read.
struct ReportBatch {
    /// A report to be made.
    struct Job: Sendable {
        let profile: Profile
        let file: String
        let wish: Role.ID?
        let carried: [String]
    }

    /// What the summary needs of a report.
    struct Made: Sendable {
        let student: ClassSummary.Student
        let missing: [Skill.ID]
    }

    /// Where the threads take their jobs from and put what they made.
    private final class Shared: Sendable {
        let jobs: [Job]
        let next = Atomic(0)
        let results: Mutex<(made: [Made?], failure: (any Error)?)>

        init(_ jobs: [Job]) {
            self.jobs = jobs
            results = Mutex(([Made?](repeating: nil, count: jobs.count), nil))
        }
    }

    private let shared: Shared
    private let threads: RunningThreads

    /// Starts making reports.
    ///
    /// - Parameters:
    ///   - jobs: The reports.
    ///   - folder: Where they are written.
    ///   - make: Makes one report and writes it.
    init(
        _ jobs: [Job], in folder: String, _ make: @escaping @Sendable (Job, borrowing FolderOutput) throws -> Made
    ) {
        let shared = Shared(jobs)
        self.shared = shared
        let count = min(max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), jobs.count)
        threads = RunningThreads(count) { number in
            do {
                let output = try FolderOutput(folder, writer: number)
                while true {
                    let index = shared.next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard index < shared.jobs.count else { return }
                    let made = try make(shared.jobs[index], output)
                    shared.results.withLock { $0.made[index] = made }
                }
            } catch {
                shared.next.store(shared.jobs.count, ordering: .relaxed)
                shared.results.withLock { $0.failure = $0.failure ?? error }
            }
        }
    }

    /// What was made, in the order of the jobs, when all of it is; to be called once.
    func finish() throws -> [Made] {
        threads.join()
        let results = shared.results.withLock { $0 }
        if let failure = results.failure { throw failure }
        return results.made.compactMap(\.self)
    }
}
