import PathfinderCareers
import PathfinderCatalog
internal import StrictCSV

/// Reads the rows of a file of people into the input of a ``FitScorer``, without making a ``Profile`` of them.
///
/// It gives the same answers as ``ProfileCSVReader``, several times as fast, for rows without anything unusual; of the
/// others it says that they are not for it.
struct PersonParser: ~Copyable {
    /// The answers of the person that was read last.
    private(set) var input = FitInput()
    /// What that person names and the catalog does not know.
    private(set) var unknown = UnknownNames()

    private let scorer: FitScorer
    private let columns: [(slot: Int, column: ProfileColumn)]
    private var cache: TokenCache
    /// For each skill, activity, work style and interest, the last person who answered it.
    private var lastPersonOfSkill: [Int]
    private var lastPersonOfActivity: [Int]
    private var lastPersonOfWorkStyle: [Int]
    private var lastPersonOfInterest = [Int](repeating: 0, count: 6)
    private var person = 0
    private var singles = Singles()

    /// Answers that only mean something together.
    private struct Singles {
        var region: Region.ID?
        var amount: Double?
        var currency: Currency.ID?
        var period: PayPeriod?
        var years: Double?
        var level: Level.ID?
        var levelOfTitle: Level.ID?
        /// The row of the present occupation, which counts once all else is known.
        var occupation: Int?
        var namesPresentJob = false
    }

    init(_ scorer: FitScorer, columns: [(slot: Int, column: ProfileColumn)]) {
        let catalog = scorer.model.catalog
        self.scorer = scorer
        self.columns = columns
        cache = TokenCache(TokenResolver(catalog))
        lastPersonOfSkill = Array(repeating: 0, count: catalog.rowCount(of: .skills))
        lastPersonOfActivity = Array(repeating: 0, count: catalog.rowCount(of: .activities))
        lastPersonOfWorkStyle = Array(repeating: 0, count: catalog.rowCount(of: .workStyles))
    }

    /// Reads a row; false if there is anything unusual in it, which ``ProfileCSVReader`` can tell.
    mutating func read(_ fields: CSVBatch.Fields, of bytes: UnsafePointer<UInt8>) -> Bool {
        person &+= 1
        input.removeAll()
        if !unknown.isEmpty { unknown = UnknownNames() }
        singles = Singles()
        for number in columns.indices {
            let (slot, column) = columns[number]
            let start = fields.start(slot)
            let end = fields.end(slot)
            guard end > start else { continue }
            let cell = UnsafeBufferPointer(start: bytes + start, count: end &- start)
            if column.isList {
                guard readItems(of: cell, column, number) else { return false }
            } else if column == .id || column == .name || column == .studyHoursPerWeek {
                guard Self.isPlain(cell, column) else { return false }
            } else {
                guard take(cache.meaning(of: cell, in: column, number: number)) else { return false }
            }
        }
        return conclude()
    }

    private mutating func readItems(
        of cell: UnsafeBufferPointer<UInt8>, _ column: ProfileColumn, _ number: Int
    ) -> Bool {
        var count = 0
        var start = 0
        while start <= cell.count {
            var end = start
            while end < cell.count, cell[end] != UInt8(ascii: ";") { end &+= 1 }
            if end > start {
                let item = UnsafeBufferPointer(rebasing: cell[start..<end])
                guard take(cache.meaning(of: item, in: column, number: number)) else { return false }
            }
            start = end &+ 1
            count &+= 1
            guard count <= ProfileLimits.listLength else { return false }
        }
        return true
    }

    /// Whether a text that no score depends on is right, as far as can be told at a glance.
    private static func isPlain(_ cell: UnsafeBufferPointer<UInt8>, _ column: ProfileColumn) -> Bool {
        if column == .studyHoursPerWeek {
            guard let hours = Double(csvField: UnsafeRawBufferPointer(cell)) else { return false }
            return StudyTime.hoursPerWeek.contains(hours)
        }
        return cell.count <= ProfileLimits.textLength && cell.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            && cell.contains { $0 > 0x20 && $0 < 0x7F }
    }

    @inline(__always)
    private mutating func take(_ meaning: TokenMeaning) -> Bool {
        switch meaning {
        case .skill(let row, let level):
            guard lastPersonOfSkill[row] != person else { return false }
            lastPersonOfSkill[row] = person
            input.addSkill(row: row, level: level)
        case .lackingSkill(let row):
            guard lastPersonOfSkill[row] != person else { return false }
            lastPersonOfSkill[row] = person
            input.addLackingSkill(row: row)
        case .unknownSkill(let name): if !unknown.skills.contains(name) { unknown.skills.append(name) }
        case .activity(let row, let isYes):
            guard lastPersonOfActivity[row] != person else { return false }
            lastPersonOfActivity[row] = person
            input.addActivity(row: row, isYes: isYes)
        case .workStyle(let row, let agreement):
            guard lastPersonOfWorkStyle[row] != person else { return false }
            lastPersonOfWorkStyle[row] = person
            input.addWorkStyle(row: row, agreement: agreement)
        case .interest(let kind, let strength):
            guard lastPersonOfInterest[kind] != person else { return false }
            lastPersonOfInterest[kind] = person
            input.interests[kind] = strength
        case .skillsAreComplete(let isTrue): input.skillsAreComplete = isTrue
        case .educationLevel(let level): input.educationLevel = level
        case .educationField(let row):
            guard input.educationField < 0, unknown.educationField == nil else { return false }
            input.educationField = Int32(row)
        case .unknownEducationField(let name):
            guard input.educationField < 0, unknown.educationField == nil else { return false }
            unknown.educationField = name
        case .years(let years): singles.years = years
        case .currentRole(let row, let level):
            guard takesPresentJob() else { return false }
            input.currentRole = Int32(row)
            singles.levelOfTitle = level
        case .unknownCurrentRole(let title):
            guard takesPresentJob() else { return false }
            unknown.currentRole = title
        case .currentOccupation(let row):
            guard takesPresentJob() else { return false }
            singles.occupation = row
        case .currentLevel(let level): singles.level = level
        case .mathsComfort(let comfort): input.mathsComfort = comfort
        case .region(let row, let region):
            input.region = Int32(row)
            singles.region = region
        case .remote(let wish): input.remote = wish
        case .payAmount(let amount): singles.amount = amount
        case .payCurrency(let currency): singles.currency = currency
        case .payPeriod(let period): singles.period = period
        case .nothing: break
        case .unusual: return false
        }
        return true
    }

    /// Puts together what only means something together.
    private mutating func conclude() -> Bool {
        if let title = singles.levelOfTitle, let level = singles.level, title != level { return false }
        switch (singles.amount, singles.currency, singles.period) {
        case (nil, nil, nil): break
        case (let amount?, let currency?, let period?):
            guard let region = singles.region else { break }
            let level = singles.level ?? singles.levelOfTitle
            input.pay = FitPay.Wish(
                region: region, level: level ?? singles.years.flatMap(scorer.model.catalog.level(afterYears:)),
                amount: amount,
                currency: currency, period: period)
        default: return false
        }
        if let occupation = singles.occupation { scorer.addOccupation(row: occupation, to: &input) }
        return true
    }

    /// Whether a present role or occupation is the first one of the person.
    private mutating func takesPresentJob() -> Bool {
        defer { singles.namesPresentJob = true }
        return !singles.namesPresentJob
    }
}
