import ArgumentParser
import CSV
import Pathfinder
import PathfinderReports

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Makes the reports of a class into a folder, with the adviser's page and two summaries.
///
/// Reports are made in batches on all processors, while the next students are read, and written as they are made, each whole
/// or not at all; the page and the summaries come last. A report is not forced to the disk by itself, for that would take longer than making it: after a
/// loss of power `--resume` makes again what is missing or damaged, since it compares every byte.
struct ClassRun {
    let students: String
    let folder: String
    let format: ReportFormat
    let resume: Bool
    let strict: Bool
    let maker: ReportMaker
    let theme: ReportTheme
    let title: String?

    /// How many students are read before their reports are made: enough for all processors, few enough for the memory. The
    /// first batches are smaller, so that progress is soon seen.
    private static let batchSizes = 32...512

    func run() throws {
        guard mkdir(folder, 0o777) == 0 || errno == EEXIST, isFile(folder) == false else {
            throw Failure("\(folder): no folder can be made there")
        }
        let input = try reportingFailures { try ClassInput(students, maker.catalog) }
        let output = ReportOutput(maker.catalog, theme)
        var tally = ClassTally(maker, keepsStudents: false)
        let country = maker.settings.region.flatMap { maker.catalog.country(of: $0) }
            .flatMap { maker.catalog.regions[$0]?.iso2 }
        let files = try reportingFailures {
            try ClassFiles(
                folder, ClassPage(maker.catalog, theme: theme), maker.settings, country: country,
                carriedColumns: input.carriedColumns)
        }
        var names = ReportFileNames(fileExtension: format.fileExtension)
        var jobs: [ReportBatch.Job] = []
        var running: ReportBatch?
        var batchSize = Self.batchSizes.lowerBound
        var failureCount = 0
        let progress = ClassProgress(total: input.count)
        /// Starts what was read, when what runs has ended.
        func flush() throws {
            let ended = running
            running = nil
            let made = try ended?.finish() ?? []
            if !jobs.isEmpty { running = batch(jobs, output) }
            for made in made { tally.add(made.student, missing: made.missing) }
            try reportingFailures { try files.add(made.map(\.student)) }
            jobs.removeAll(keepingCapacity: true)
            batchSize = min(2 * batchSize, Self.batchSizes.upperBound)
            progress.update(tally.count + failureCount)
        }
        func finish() throws {
            try flush()
            try flush()
        }
        do {
            try input.forEachStudent { student in
                switch student {
                case .failed(let failures):
                    progress.clear()
                    for failure in failures {
                        writeToStandardError(failure.reason)
                        tally.add(failure)
                    }
                    failureCount += 1
                    if strict { throw StrictStop() }
                case .read(let profile, let line, let wish, let carried, let remark):
                    if let remark {
                        progress.clear()
                        writeToStandardError(remark)
                    }
                    let name = names.name(for: profile, line: line)
                    jobs.append(ReportBatch.Job(profile: profile, file: name, wish: wish, carried: carried))
                    if jobs.count >= batchSize { try flush() }
                }
            }
            try finish()
        } catch is StrictStop {
            try finish()
            progress.clear()
            throw Failure("stopped, as --strict asks for: \(tally.count) reports were made before that row")
        } catch let error as CSVError {
            try finish()
            progress.clear()
            throw Failure("\(error)")
        }
        progress.clear()
        guard tally.count + failureCount > 0 else {
            throw Failure("\(students): has a header and no people in it; add a row for each student")
        }
        try reportingFailures { try files.finish(tally.summary(title: title), tally.highlights) }
        writeToStandardError(
            "\(counted(tally.count, "report")) in \(folder), \(counted(failureCount, "row")) left out; "
                + "open \(folder)/index.html")
        if failureCount > 0 || tally.count == 0 { throw ExitCode.failure }
    }

    private struct StrictStop: Error {}

    private func batch(_ jobs: [ReportBatch.Job], _ output: ReportOutput) -> ReportBatch {
        ReportBatch(jobs, in: folder) { [folder, format, maker, resume] job, target in
            let report = maker.report(for: job.profile)
            let bytes = try output.bytes(report, as: format)
            if !resume || contents(ofFile: "\(folder)/\(job.file)") != bytes {
                try reportingFailures { try target.write(bytes, to: job.file) }
            }
            return ReportBatch.Made(
                student: maker.student(
                    report, profile: job.profile, file: job.file, wish: job.wish, carried: job.carried),
                missing: report.plan.steps.map(\.skill))
        }
    }
}
