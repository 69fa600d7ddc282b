import FoundationEssentials
import Pathfinder
import PathfinderReports

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Renders finished reports and writes their pages, as a template does.
///
///     benchmarks reports FOLDER OUTPUT NAME …
///
/// FOLDER has the reports as NAME.json; they are read before the clock starts. Prints the processor seconds of the fastest of
/// several rounds.
func measureRendering(_ arguments: [String]) {
    let (folder, output) = (arguments[0], arguments[1])
    do {
        let reports = try arguments[2...].map { name in
            (name: name, report: try JSONDecoder().decode(Report.self, from: Data(readFile("\(folder)/\(name).json"))))
        }
        let times = (0..<5).map { _ in
            let renderer = HTMLReport(.bundled)
            let start = clock()
            for (name, report) in reports { writeFile(renderer.render(report).bytes, to: "\(output)/\(name).html") }
            return Double(clock() - start) / Double(CLOCKS_PER_SEC)
        }
        print(times.min() ?? 0)
    } catch {
        print(error)
    }
}
