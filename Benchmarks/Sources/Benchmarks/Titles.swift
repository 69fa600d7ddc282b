import StrictCSV
import Pathfinder
import Timing

/// Compares the roles read from job titles with the labels of a file, and measures how fast they are read.
///
///     benchmarks titles FILE
///
/// FILE is a CSV with the columns `job_title` and `job_title_short`, such as the postings of 2023 ("data_jobs"). Prints
/// the figures and tables of the article "Job titles" as Markdown.
func measureTitles(_ path: String) {
    do {
        let postings = try LabelledTitle.read(path)
        report(postings)
        measureTitleSpeed(postings)
    } catch {
        print(error)
    }
}

/// A job title and the label that the author of the file gave it.
private struct LabelledTitle {
    let title: String
    /// The label without "Senior".
    let label: String
    let isSenior: Bool
    let match: TitleMatch
    /// Whether the row is in the half on which the tables were worked out.
    let isSeen: Bool

    /// The role of a label; labels that are missing here are no role of the catalog.
    static let roles: [(label: String, role: Role.ID)] = [
        ("Data Engineer", "data-engineer"), ("Data Analyst", "data-analyst"), ("Data Scientist", "data-scientist"),
        ("Machine Learning Engineer", "ml-engineer"), ("Software Engineer", "software-engineer"),
    ]

    var role: Role.ID? { Self.roles.first { $0.label == label }?.role }

    var agrees: Bool { role != nil && match.role == role }

    var agreesWithLevel: Bool { agrees && (match.level == "senior") == isSenior }

    static func read(_ path: String) throws -> [LabelledTitle] {
        let reader = try CSVReader(path: path)
        let title = try reader.column("job_title", as: String.self)
        let label = try reader.column("job_title_short", as: String.self)
        let titles = Catalog.bundled.titles
        var half = SplitMix64(seed: 2023)
        var postings: [LabelledTitle] = []
        try reader.forEachRow { row in
            let (title, label) = (try row.value(of: title), try row.value(of: label))
            let isSenior = label.hasPrefix("Senior ")
            postings.append(
                LabelledTitle(
                    title: title, label: isSenior ? String(label.dropFirst(7)) : label, isSenior: isSenior,
                    match: titles.match(title), isSeen: half.next() & 1 == 0))
        }
        return postings
    }
}

// MARK: - Agreement

private func report(_ postings: [LabelledTitle]) {
    let seen = Set(postings.filter(\.isSeen).map(\.title))
    let held = postings.filter { !$0.isSeen }
    print("| rows | number | agree | abstained | agree, of those answered | role and level agree |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for (name, rows) in [
        ("the half worked from", postings.filter(\.isSeen)), ("the other half", held),
        ("the other half, titles not in the first", held.filter { !seen.contains($0.title) }), ("all", postings),
    ] {
        let known = rows.filter { $0.role != nil }
        let answered = known.filter { $0.match.role != nil }
        let agreeing = known.count(where: \.agrees)
        let cells = [
            percent(agreeing, known.count), percent(known.count - answered.count, known.count),
            percent(agreeing, answered.count), percent(known.count(where: \.agreesWithLevel), known.count),
        ]
        print("| \(name) | \(known.count) | \(cells.joined(separator: " | ")) |")
    }
    reportConfusion(postings)
    reportEvidence(postings)
}

private func reportConfusion(_ postings: [LabelledTitle]) {
    var counts: [String: [String: Int]] = [:]
    for posting in postings {
        counts[posting.label, default: [:]][posting.match.role?.rawValue ?? "none", default: 0] += 1
    }
    let labels = counts.sorted { ($1.value.values.reduce(0, +), $0.key) < ($0.value.values.reduce(0, +), $1.key) }
    let roles = Catalog.bundled.roles.map(\.id.rawValue) + ["none"]
    print("\n| role read | \(labels.map(\.key).joined(separator: " | ")) |")
    print("| --- |" + labels.map { _ in " ---: |" }.joined())
    for role in roles where labels.contains(where: { $0.value[role] != nil }) {
        print("| \(role) | \(labels.map { String($0.value[role, default: 0]) }.joined(separator: " | ")) |")
    }
}

/// The rows of `title_confidence.csv`, from the half on which the tables were worked out.
private func reportEvidence(_ postings: [LabelledTitle]) {
    print("\nevidence,confidence,titles,source")
    for evidence in TitleEvidence.allCases {
        let rows = postings.filter { $0.isSeen && $0.role != nil && $0.match.evidence == evidence }
        let share = Double(rows.count(where: \.agrees)) / Double(max(rows.count, 1))
        print("\(evidence),\((share * 100).rounded() / 100),\(rows.count),data-jobs-2023")
    }
}

private func percent(_ part: Int, _ whole: Int) -> String {
    let tenths = Int((Double(part) / Double(max(whole, 1)) * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
}

// MARK: - Speed

private func measureTitleSpeed(_ postings: [LabelledTitle]) {
    let distinct = Array(Set(postings.map(\.title))).sorted()
    let bytes = distinct.map { Array($0.utf8) }
    let titles = Catalog.bundled.titles
    let naive = NaiveTitles()
    let times = medians(
        [
            Subject(operations: distinct.count) {
                for title in bytes { title.withUnsafeBytes { use(titles.match($0)) } }
            },
            Subject(operations: distinct.count) { for title in distinct { use(titles.match(title)) } },
            Subject(operations: distinct.count) { for title in distinct { use(naive.role(of: title)) } },
        ], rounds: 15)
    print("\n| \(distinct.count) distinct titles, one core | titles a second | ns a title |")
    print("| --- | ---: | ---: |")
    for (name, time) in zip(["bytes", "`String`", "yardstick: word sequences in a dictionary"], times) {
        print("| \(name) | \(Int(1e9 / time)) | \(Int(time)) |")
    }
}

/// The usual way to find known titles in a text: all sequences of its words, looked up in a dictionary, longest first.
/// It knows titles and aliases only: no levels, hints, spellings or abstention.
private struct NaiveTitles {
    private var roles: [String: Role.ID] = [:]

    init() {
        for role in Catalog.bundled.roles { roles[role.title.english.lowercased()] = role.id }
        for alias in Catalog.bundled.roleAliases { roles[alias.alias.lowercased()] = alias.role }
    }

    func role(of title: String) -> Role.ID? {
        let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
        for length in stride(from: min(words.count, 5), to: 0, by: -1) {
            for start in 0...(words.count - length) {
                if let role = roles[words[start..<start + length].joined(separator: " ")] { return role }
            }
        }
        return nil
    }
}

/// A generator of pseudo-random numbers that gives the same ones for the same seed.
private struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
