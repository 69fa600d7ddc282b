public import PathfinderCareers

/// Names for the files of a class: safe on every system, never outside their folder, and never twice.
public struct ReportFileNames: Sendable {
    private let fileExtension: String
    private var used: Set<String> = ["index", "summary"]
    /// The next number for a name that was taken already.
    private var nextNumbers: [String: Int] = [:]
    /// How many names were tried in all.
    private(set) var triedCount = 0

    /// Names with an extension, such as `html`.
    public init(fileExtension: String) { self.fileExtension = fileExtension }

    /// The name of a student's file: the id, or else the name, or else the line, in letters, digits and hyphens. A name
    /// that is taken gets a number; the same students in the same order get the same names.
    ///
    /// - Parameters:
    ///   - profile: The student.
    ///   - line: The line that the student stands on.
    /// - Returns: The name, with its extension.
    /// - Complexity: O(1) amortised over the students.
    public mutating func name(for profile: Profile, line: Int) -> String {
        let candidates = [profile.id, profile.name].compactMap { $0.map(Self.plain) }
        let stem = candidates.first { !$0.isEmpty } ?? "student-\(line)"
        // Case makes no difference to some file systems.
        let key = stem.lowercased()
        var name = stem
        triedCount += 1
        while !used.insert(name.lowercased()).inserted {
            let number = nextNumbers[key] ?? 2
            nextNumbers[key] = number + 1
            name = "\(stem)-\(number)"
            triedCount += 1
        }
        return "\(name).\(fileExtension)"
    }

    /// Whether a file in the folder was named here, or is of the class as a whole.
    public func contains(_ file: String) -> Bool {
        let suffix = ".\(fileExtension)"
        return file.hasSuffix(suffix) && used.contains(file.dropLast(suffix.count).lowercased())
    }

    /// A text as letters and digits of any script, with a hyphen for each run of anything else.
    private static func plain(_ text: String) -> String {
        var result = ""
        var needsHyphen = false
        for scalar in text.unicodeScalars {
            guard scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal || scalar == "_" else {
                needsHyphen = !result.isEmpty
                continue
            }
            guard result.utf8.count < longest else { break }
            if needsHyphen { result += "-" }
            needsHyphen = false
            result.unicodeScalars.append(scalar)
        }
        return isReserved(result) ? result + "-report" : result
    }

    /// In bytes, so that number and extension have room in the 255 that file systems allow.
    private static let longest = 100

    /// Whether some systems take a name for a device.
    private static func isReserved(_ name: String) -> Bool {
        let name = name.lowercased()
        if ["con", "prn", "aux", "nul"].contains(name) { return true }
        return name.count == 4 && (name.hasPrefix("com") || name.hasPrefix("lpt")) && name.last?.isNumber == true
    }
}
