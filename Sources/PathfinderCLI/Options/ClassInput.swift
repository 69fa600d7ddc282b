import StrictCSV
import FoundationEssentials
import Pathfinder
import PathfinderReports

/// The students of a class: a CSV file with one a row, or a folder of profiles in JSON.
struct ClassInput {
    /// A student with the number of the line or file, or why there is none.
    enum Student {
        case read(Profile, number: Int, wish: Role.ID?, carried: [String], remark: String?)
        /// Everything that is wrong with one row or file.
        case failed([ClassSummary.Failure])
    }

    private enum Origin {
        case rows(ProfileCSVReader, String)
        case files([String])
    }

    /// The columns that are carried along.
    let carriedColumns: [String]
    /// About how many students there are; `nil` where nobody knows.
    let count: Int?
    private let origin: Origin
    private let catalog: Catalog
    /// The position of the wished role among the carried columns.
    private let wishColumn: Int?

    /// Names of a column with the role that a student wishes for.
    private static let wishNames = ["wished_role", "wish", "target_role", "desired_role"]

    /// Opens a file or a folder.
    ///
    /// - Throws: ``Failure`` for a folder without profiles, `CSVError` for a file that cannot be read.
    init(_ path: String, _ catalog: Catalog) throws {
        self.catalog = catalog
        let names = isFile(path) || path == "-" ? nil : try? FileManager.default.contentsOfDirectory(atPath: path)
        if let names {
            let files = names.filter { $0.lowercased().hasSuffix(".json") }.sorted().map { "\(path)/\($0)" }
            guard !files.isEmpty else { throw Failure("\(path): has no profiles; their names end with .json") }
            (origin, carriedColumns, count, wishColumn) = (.files(files), [], files.count, nil)
            return
        }
        let file = ObservationInput(argument: path)
        let people = try ProfileCSVReader(file.open(), name: file.name, in: catalog)
        origin = .rows(people, file.name)
        carriedColumns = people.ignoredColumns
        wishColumn = people.ignoredColumns.firstIndex { Self.wishNames.contains($0.lowercased()) }
        // Only for a terminal, which shows how far the run is.
        let lines = Terminal.standardErrorIsTerminal ? PathfinderCLI.count(of: UInt8(ascii: "\n"), inFile: path) : nil
        count = lines.map { max(1, $0 - 1) }
    }

    /// Calls `body` with each student, in the order of the rows, or of the names of the files.
    func forEachStudent(_ body: (Student) throws -> Void) throws {
        switch origin {
        case .rows(let people, let file):
            try people.forEachPerson { person in
                guard let profile = person.profile else {
                    return try body(
                        .failed(
                            person.errors.map {
                                .init(file: file, line: $0.location.line ?? person.line, reason: $0.description)
                            }))
                }
                let wish = wishColumn.map { person.carried[$0] } ?? ""
                let role = wish.isEmpty ? nil : try? catalog.roleAndLevel(named: wish).role
                let isUnknown = role == nil && !wish.isEmpty
                let unknownWish =
                    "there is no role \"\(DisplayText.plain(wish))\"; the wish is carried along only"
                try body(
                    .read(
                        profile, number: person.line, wish: role, carried: person.carried,
                        remark: isUnknown ? unknownWish : nil))
            }
        case .files(let files):
            for (index, file) in files.enumerated() { try body(Self.student(file, number: index + 1, catalog)) }
        }
    }

    /// The file, and the line if it has several, of a student by number.
    func origin(of number: Int) -> (file: String, line: Int?) {
        switch origin {
        case .rows(_, let file): (file, number)
        case .files(let files): (files[number - 1], nil)
        }
    }

    private static func student(_ file: String, number: Int, _ catalog: Catalog) -> Student {
        let bytes: [UInt8]
        do throws(UnreadableFile) {
            bytes = try contents(ofFile: file, atMost: Profile.jsonLimit, onlyFile: true)
        } catch {
            return .failed([.init(file: file, line: nil, reason: "\(file): \(error); left out")])
        }
        do throws(InputError) {
            var profile = try Profile(json: bytes, in: catalog, file: file)
            if profile.id == nil, profile.name == nil {
                profile.id = file.split(separator: "/").last.map { String($0.dropLast(".json".count)) }
            }
            return .read(profile, number: number, wish: nil, carried: [], remark: nil)
        } catch {
            return .failed(error.problems.map { .init(file: file, line: $0.line, reason: $0.description) })
        }
    }
}
