package import StrictCSV

/// A CSV input of observations, opened when its turn comes.
package struct ObservationInput: Sendable {
    /// The display name, for errors and rejected rows.
    package let name: String

    /// Opens it.
    package let open: @Sendable () throws(CSVError) -> any CSVByteSource

    /// An input of any kind, such as a decompressor.
    ///
    /// - Parameters:
    ///   - name: The display name.
    ///   - open: Opens it; called once for each time the input is read.
    package init(name: String, open: @escaping @Sendable () throws(CSVError) -> any CSVByteSource) {
        self.name = name
        self.open = open
    }

    /// The file at `path`.
    package static func file(_ path: String) -> Self {
        Self(name: path) { () throws(CSVError) in try CSVFileSource(path: path, name: path) }
    }

    /// An open descriptor, such as 0 for the standard input; it is left open.
    package static func descriptor(_ descriptor: Int32, name: String = "<stdin>") -> Self {
        Self(name: name) { () throws(CSVError) in CSVFileSource(descriptor: descriptor, name: name) }
    }
}
