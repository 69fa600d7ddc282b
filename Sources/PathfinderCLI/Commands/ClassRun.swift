import ArgumentParser
import StrictCSV
import FoundationEssentials
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
        guard !hasForeignIndex else {
            throw Failure("\(folder)/index.html: is not of Pathfinder and would be replaced; name another folder")
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
        var repeated = RepeatedStudents()
        UnfinishedFiles.say("stopped; what is in \(folder) is whole: run the same command with --resume to finish")
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
                case .read(let profile, let number, let wish, let carried, let remark):
                    let name = names.name(for: profile, line: number)
                    let twice = repeated.remark(on: profile, carried: carried, number: number, report: name) { number in
                        let origin = input.origin(of: number)
                        return origin.line.map { "line \($0)" } ?? origin.file
                    }
                    for remark in [remark, twice].compactMap(\.self) {
                        let origin = input.origin(of: number)
                        let reason = "\(origin.file):\(origin.line.map { "\($0):" } ?? "") \(remark)"
                        progress.clear()
                        writeToStandardError(reason)
                        tally.add(remark: .init(file: origin.file, line: origin.line, reason: reason))
                    }
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
        let others = otherFiles(names)
        if !others.isEmpty {
            let shown = others.prefix(Self.shownOthers).joined(separator: ", ")
            writeToStandardError(
                "\(folder): \(counted(others.count, "report")) of nobody in this class left as found: \(shown)"
                    + (others.count > Self.shownOthers ? " …" : ""))
        }
        try reportingFailures { try files.finish(tally.summary(title: title, otherFiles: others), tally.highlights) }
        writeToStandardError(
            "\(counted(tally.count, "report")) in \(folder), \(counted(failureCount, "row")) left out; "
                + "open \(folder)/index.html")
        if failureCount > 0 || tally.count == 0 { throw ExitCode.failure }
    }

    private struct StrictStop: Error {}

    /// So many names are shown on the terminal; the adviser's page has more.
    private static let shownOthers = 5

    /// The reports in the folder that were not made in this run.
    private func otherFiles(_ names: ReportFileNames) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".\(format.fileExtension)") && !$0.hasPrefix(".") && !names.contains($0) }
            .sorted()
    }

    /// Whether the folder has an `index.html` that no class run has made.
    private var hasForeignIndex: Bool {
        guard let page = contents(ofFile: "\(folder)/index.html") else { return false }
        return page.prefix(4096).firstRange(of: Array("<meta name=\"generator\" content=\"Pathfinder ".utf8)) == nil
    }

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
                missing: report.skills.missing)
        }
    }
}
