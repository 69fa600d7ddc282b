import StrictCSVGzip
import StrictCSV
import Pathfinder

extension ObservationInput {
    /// A file as it is named on the command line, compressed with gzip or not: - is the standard input.
    init(argument: String) {
        if argument == "-" {
            self.init(name: "<stdin>") { () throws(CSVError) in GzipSource(descriptor: 0) }
        } else {
            self.init(name: argument) { () throws(CSVError) in try GzipSource(path: argument) }
        }
    }
}

extension ObservationReading {
    /// Reading with a thread for each processor.
    static var onAllProcessors: ObservationReading {
        var reading = ObservationReading()
        reading.workers = Memory.threadCount
        return reading
    }
}
