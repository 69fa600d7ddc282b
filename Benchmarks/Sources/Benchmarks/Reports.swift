import FoundationEssentials
import Pathfinder
import PathfinderReports
import Timing

/// Renders finished reports and writes their pages, as a template does.
///
///     benchmarks reports FOLDER OUTPUT NAME …
///
/// FOLDER has the reports as NAME.json; they are read before the clock starts. Prints the seconds of the fastest of several
/// rounds.
func measureRendering(_ arguments: [String]) {
    let (folder, output) = (arguments[0], arguments[1])
    do {
        let reports = try arguments[2...].map { name in
            (name: name, report: try JSONDecoder().decode(Report.self, from: Data(readFile("\(folder)/\(name).json"))))
        }
        let clock = ContinuousClock()
        let times = (0..<5).map { _ in
            let renderer = HTMLReport(.bundled)
            return clock.measure {
                for (name, report) in reports { writeFile(renderer.render(report).bytes, to: "\(output)/\(name).html") }
            }
        }
        print((times.min() ?? .zero) / .seconds(1))
    } catch {
        print(error)
    }
}
