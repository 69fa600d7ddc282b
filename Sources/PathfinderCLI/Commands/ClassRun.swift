import ArgumentParser
import StrictCSV
import FoundationEssentials
import Pathfinder
import PathfinderReports

/// Makes the reports of a class into a folder, with the adviser's page and two summaries.
///
/// Reports are made in batches on all processors, while the next students are read, and written as they are made, each whole
/// or not at all; the page and the summaries come last. One that cannot be written is told, and costs none of the others. A
/// report is not forced to the disk by itself, for that would take longer than making it: after a loss of power `--resume`
/// makes again what is missing or damaged, since it compares every byte.
final class ClassRun {
    /// What is asked for.
    struct Request {
        let students: String
        let folder: String
        let format: ReportFormat
        let resume: Bool
        let strict: Bool
        let maker: ReportMaker
        let theme: ReportTheme
        let title: String?
    }

    private let request: Request
    private let input: ClassInput
    private let folder: ClassFolder
    private let output: ReportOutput
    private let progress: ClassProgress
    private var files: ClassFiles?
    private var tally: ClassTally
    private var names: ReportFileNames
    private var repeated = RepeatedStudents()
    private var jobs: [ReportBatch.Job] = []
    private var running: ReportBatch?
    private var batchSize = batchSizes.lowerBound
    /// How many students have no report.
    private var failureCount = 0
    private var unwrittenCount = 0

    /// How many students are read before their reports are made: enough for all processors, few enough for the memory. The
    /// first batches are smaller, so that progress is soon seen.
    private static let batchSizes = 32...512

    /// So many names, and so many reports that cannot be written, are shown on the terminal; the adviser's page has more.
    private static let shownOthers = 5
    private static let shownUnwritten = 20

    private struct StrictStop: Error {}

    /// Opens the students, then the folder.
    init(_ request: Request) throws {
        let maker = request.maker
        self.request = request
        Memory.requireForThreads()
        Interruption.begin()
        input = try reportingFailures { try ClassInput(request.students, maker.catalog) }
        folder = try ClassFolder(request.folder)
        if let name = folder.foreign(among: ClassFiles.names).min() {
            folder.discard()
            throw Self.foreign("\(request.folder)/\(name)")
        }
        try reportingFailures { [folder] in try folder.claim(ClassFiles.names) }
        output = ReportOutput(maker.catalog, request.theme)
        progress = ClassProgress(total: input.count)
        tally = ClassTally(maker, keepsStudents: false)
        names = ReportFileNames(fileExtension: request.format.fileExtension)
        let country = maker.settings.region.flatMap { maker.catalog.country(of: $0) }
            .flatMap { maker.catalog.regions[$0]?.iso2 }
        let columns = input.carriedColumns
        files = try reportingFailures {
            try ClassFiles(
                request.folder, ClassPage(maker.catalog, theme: request.theme), maker.settings, country: country,
                carriedColumns: columns)
        }
    }

    private static func foreign(_ path: String) -> Failure {
        Failure("\(path): is not of Pathfinder and would be replaced; move it away, or name another folder")
    }

    func run() throws {
        Interruption.say("stopped; what is in \(folder.path) is whole: run the same command with --resume to finish")
        do {
            try makeReports()
            guard tally.count + failureCount > 0 else {
                files = nil
                folder.discard()
                throw Failure("\(request.students): has a header and no people in it; add a row for each student")
            }
            let others = otherFiles
            sayOthers(others)
            try files?.finish(tally.summary(title: request.title, otherFiles: others), tally.highlights)
        } catch var error as OutputError {
            progress.clear()
            error.consequence = "\(counted(tally.count, "report")) in \(folder.path) were made before"
            throw Failure("\(error)")
        }
        writeToStandardError(
            "\(counted(tally.count, "report")) in \(folder.path), \(counted(failureCount, "row")) left out; "
                + "open \(folder.path)/\(ClassFiles.index)")
        if failureCount > 0 || tally.count == 0 { throw ExitCode.failure }
    }

    private func makeReports() throws {
        do {
            try input.forEachStudent(take)
            try finishRunning()
        } catch is StrictStop {
            try finishRunning()
            throw Failure("stopped, as --strict asks for: \(tally.count) reports were made before that row")
        } catch let error as CSVError {
            // What follows cannot be read; what was read before is finished.
            try finishRunning()
            fail([.init(file: error.location.file, line: error.location.line, reason: "\(error)")])
        }
        if unwrittenCount > Self.shownUnwritten {
            writeToStandardError("\(counted(unwrittenCount - Self.shownUnwritten, "more report")) could not be written")
        }
    }

    /// Takes the next student.
    private func take(_ student: ClassInput.Student) throws {
        switch student {
        case .failed(let failures):
            fail(failures)
            if request.strict { throw StrictStop() }
        case .read(let profile, let number, let wish, let carried, let remark):
            let name = names.name(for: profile, line: number)
            let twice = repeated.remark(on: profile, carried: carried, number: number, report: name) { number in
                let origin = input.origin(of: number)
                return origin.line.map { "line \($0)" } ?? origin.file
            }
            for remark in [remark, twice].compactMap(\.self) {
                let remark = told(remark, of: number)
                progress.clear()
                writeToStandardError(remark.reason)
                tally.add(remark: remark)
            }
            jobs.append(
                ReportBatch.Job(profile: profile, file: name, number: number, wish: wish, carried: carried))
            if jobs.count >= batchSize { try startBatch() }
        }
    }

    /// Something that is told of a student.
    private func told(_ text: String, of number: Int) -> ClassSummary.Failure {
        let origin = input.origin(of: number)
        let line = origin.line.map { "\($0):" } ?? ""
        return .init(file: origin.file, line: origin.line, reason: "\(origin.file):\(line) \(text)")
    }

    /// Tells why a student has no report.
    private func fail(_ failures: [ClassSummary.Failure]) {
        progress.clear()
        for failure in failures {
            writeToStandardError(failure.reason)
            tally.add(failure)
        }
        failureCount += 1
    }

    /// Tells of a report that cannot be written.
    private func failToWrite(_ job: ReportBatch.Job, _ reason: String) {
        let failure = told(reason, of: job.number)
        progress.clear()
        if unwrittenCount < Self.shownUnwritten { writeToStandardError(failure.reason) }
        tally.add(failure)
        unwrittenCount += 1
        failureCount += 1
    }

    /// Starts to make reports of what was read, when what runs has ended.
    private func startBatch() throws {
        let ended = running?.finish() ?? []
        running = nil
        let foreign = folder.foreign(among: jobs.map(\.file))
        for job in jobs where foreign.contains(job.file) {
            failToWrite(job, "\(Self.foreign("\(folder.path)/\(job.file)"))")
        }
        jobs.removeAll { foreign.contains($0.file) }
        try folder.claim(jobs.map(\.file))
        if !jobs.isEmpty { running = batch(jobs) }
        jobs.removeAll(keepingCapacity: true)
        var students: [ClassSummary.Student] = []
        for (job, outcome) in ended {
            switch outcome {
            case .made(let made):
                tally.add(made.student, missing: made.missing)
                students.append(made.student)
            case .failed(let reason): failToWrite(job, reason)
            }
        }
        try files?.add(students)
        batchSize = min(2 * batchSize, Self.batchSizes.upperBound)
        progress.update(tally.count + failureCount)
    }

    private func finishRunning() throws {
        try startBatch()
        try startBatch()
        progress.clear()
    }

    private func batch(_ jobs: [ReportBatch.Job]) -> ReportBatch {
        let (folder, output, request) = (folder, output, request)
        return ReportBatch(jobs, in: folder) { [maker = request.maker, format = request.format] job, target in
            let report = maker.report(for: job.profile)
            let bytes = try output.bytes(report, as: format)
            if !request.resume || !folder.has(bytes, in: job.file) { try target.write(bytes, to: job.file) }
            return ReportBatch.Made(
                student: maker.student(
                    report, profile: job.profile, file: job.file, wish: job.wish, carried: job.carried),
                missing: report.skills.missing)
        }
    }

    /// The reports in the folder that were not made in this run.
    private var otherFiles: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let end = ".\(request.format.fileExtension)"
        return files.filter { $0.hasSuffix(end) && !$0.hasPrefix(".") && !names.contains($0) }.sorted()
    }

    private func sayOthers(_ others: [String]) {
        guard !others.isEmpty else { return }
        let shown = others.prefix(Self.shownOthers).joined(separator: ", ")
        writeToStandardError(
            "\(folder.path): \(counted(others.count, "report")) of nobody in this class left as found: \(shown)"
                + (others.count > Self.shownOthers ? " …" : ""))
    }
}
