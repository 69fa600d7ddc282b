import StrictCSV
import Pathfinder
import PathfinderReports
import Synchronization

/// Reports of some students, made and written by all processors while the next students are read.
struct ReportBatch {
    /// A report to be made.
    struct Job: Sendable {
        let profile: Profile
        let file: String
        /// The number of the row or file that the student stands in.
        let number: Int
        let wish: Role.ID?
        let carried: [String]
    }

    /// What the summary needs of a report.
    struct Made: Sendable {
        let student: ClassSummary.Student
        let missing: [Skill.ID]
    }

    /// What became of a job.
    enum Outcome: Sendable {
        case made(Made)
        /// Why there is no report.
        case failed(String)
    }

    /// Where the threads take their jobs from and put what they made.
    private final class Shared: Sendable {
        let jobs: [Job]
        let next = Atomic(0)
        let outcomes: Mutex<[Outcome?]>

        init(_ jobs: [Job]) {
            self.jobs = jobs
            outcomes = Mutex([Outcome?](repeating: nil, count: jobs.count))
        }
    }

    private let shared: Shared
    private let threads: RunningThreads

    /// Starts making reports.
    ///
    /// - Parameters:
    ///   - jobs: The reports.
    ///   - folder: Where they are written.
    ///   - make: Makes one report and writes it; what it throws is told of that report, and the others are made.
    init(
        _ jobs: [Job], in folder: ClassFolder,
        _ make: @escaping @Sendable (Job, borrowing FolderOutput) throws -> Made
    ) {
        let shared = Shared(jobs)
        self.shared = shared
        let count = min(Memory.threadCount, jobs.count)
        threads = RunningThreads(count) { number in
            let output = FolderOutput(folder, writer: number)
            while true {
                let index = shared.next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < shared.jobs.count else { return }
                let outcome: Outcome
                do {
                    outcome = .made(try make(shared.jobs[index], output))
                } catch {
                    outcome = .failed("\(error)")
                }
                shared.outcomes.withLock { $0[index] = outcome }
            }
        }
    }

    /// What became of the jobs, in their order, when all are done; to be called once.
    func finish() -> [(job: Job, outcome: Outcome)] {
        threads.join()
        let outcomes = shared.outcomes.withLock { $0 }
        return zip(shared.jobs, outcomes).compactMap { job, outcome in outcome.map { (job, $0) } }
    }
}
