import PathfinderCatalog

/// The highest degree or certificate that a person holds.
public enum EducationLevel: String, Codable, CaseIterable, Sendable {
    /// At most a school-leaving certificate.
    case secondary
    /// Training or study after school without a bachelor's degree.
    case diploma
    /// A bachelor's degree.
    case bachelor
    /// A master's degree.
    case master
    /// A doctorate.
    case doctorate
}

extension EducationLevel {
    /// The level that people mean by a usual name in English or Arabic: "BSc", "master's degree", "PhD", "ماجستير".
    init?(named name: String) {
        let words = NameIndex.normalised(name.replacing("’", with: "'")).split(separator: " ").map(String.init)
            .filter { !Self.emptyWords.contains($0) }
        let name = words.joined(separator: " ")
        guard let level = Self.allCases.first(where: { $0.rawValue == name || $0.otherNames.contains(name) }) else {
            return nil
        }
        self = level
    }

    /// Words that say no level, as names are compared: without points and apostrophes.
    private static let emptyWords: Set<String> = ["degree", "a", "of", "science", "arts", "درجه", "شهاده"]

    private var otherNames: Set<String> {
        switch self {
        case .secondary:
            [
                "high school", "highschool", "school", "secondary school", "ثانوي", "ثانويه", "الثانويه", "ثانويه عامه",
                "الثانويه العامه",
            ]
        case .diploma: ["associate", "associates", "certificate", "higher diploma", "دبلوم", "الدبلوم", "دبلومه"]
        case .bachelor:
            [
                "bachelors", "bsc", "ba", "bs", "beng", "btech", "be", "bba", "bcom", "undergraduate", "بكالوريوس",
                "البكالوريوس", "ليسانس",
            ]
        case .master: ["masters", "msc", "ma", "ms", "meng", "mtech", "mba", "ماجستير", "الماجستير", "ماستر"]
        case .doctorate: ["phd", "doctor", "doctoral", "dphil", "دكتوراه", "الدكتوراه", "دكتورا"]
        }
    }
}
