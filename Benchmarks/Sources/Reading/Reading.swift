import CBaseline
import StrictCSV
import Timing

/// Measures how fast a large pay file is read, against libcsv with callbacks that do nothing.
///
///     reading ROUNDS FILE.csv
///
/// The file is one of `observations-file`. Prints lines like those of `benchmarks`.
@main
struct Reading {
    static func main() throws {
        guard CommandLine.arguments.count == 3, let rounds = Int(CommandLine.arguments[1]) else {
            print("usage: reading ROUNDS FILE.csv")
            return
        }
        let file = PayFile(path: CommandLine.arguments[2])
        let rows = try file.countRows()
        let times = medians(
            [
                Subject { precondition(baseline_parse_file(file.path, false), "the file is malformed") },
                Subject { precondition(baseline_parse_file(file.path, true), "the file is malformed") },
                Subject { precondition((try? file.countRows()) == rows, "rows are lost") },
                Subject { use(try? file.decode()) },
                Subject { precondition((try? file.countRowsByTwo()) == rows, "rows are lost") },
                Subject { use(try? file.decodeByTwo()) },
            ], rounds: rounds, warmUp: 1)
        report("rows", times[2], times[0])
        report("three keys and the pay", times[3], times[0])
        report("rows, two threads", times[4], times[2])
        report("three keys and the pay, two threads", times[5], times[3])
        report("libcsv, two threads", times[1])
    }
}
