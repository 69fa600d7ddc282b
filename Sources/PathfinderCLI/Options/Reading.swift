import StrictCSVGzip
import StrictCSV
import Pathfinder

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

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
        reading.workers = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        return reading
    }
}
