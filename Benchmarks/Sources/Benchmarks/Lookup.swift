import CBaseline
import Pathfinder
import Timing

/// Look-ups of bands: every role, level and place for which there is a figure.
struct Lookup {
    struct Key: Hashable {
        let role: Role.ID
        let level: Level.ID
        let region: Region.ID
    }

    struct Answer: Equatable {
        let figure: PayFigure?
        let basis: Basis
    }

    let catalog: Catalog
    let keys: [Key]
    /// The usual way to look something up, as the yardstick: all answers, made beforehand, in a dictionary.
    let answers: [Key: Answer]

    init(catalog: Catalog) {
        self.catalog = catalog
        var answers: [Key: Answer] = [:]
        for role in catalog.roles {
            for level in catalog.levels {
                for region in catalog.regions {
                    let band = catalog.band(role: role.id, level: level.id, region: region.id)
                    guard band.figure != nil else { continue }
                    let key = Key(role: role.id, level: level.id, region: region.id)
                    answers[key] = Answer(figure: band.figure, basis: band.basis)
                }
            }
        }
        self.answers = answers
        keys = Array(answers.keys)
    }

    /// Asks the library for every band.
    func askAll() {
        for key in keys {
            let band = catalog.band(role: key.role, level: key.level, region: key.region)
            use(band.figure)
            use(band.basis)
        }
    }

    /// Asks the dictionary for every band.
    func askDictionary() {
        for key in keys { use(answers[key]) }
    }

    /// Asks the library for every band with its evidence.
    func askEvidence() {
        for key in keys { use(catalog.band(role: key.role, level: key.level, region: key.region).evidence) }
    }

    /// Every role and level in the countries and cities of the Gulf, whether it has an answer or not.
    var pooledQuestions: [Key] {
        catalog.roles.flatMap { role in
            catalog.levels.flatMap { level in
                catalog.regions.filter { catalog.contains("gcc", $0.id) }
                    .map { Key(role: role.id, level: level.id, region: $0.id) }
            }
        }
    }

    /// Asks the library what all sources together say.
    func askPooled(_ questions: [Key]) {
        for key in questions { use(try? catalog.marketPay(role: key.role, level: key.level, region: key.region)) }
    }

    /// How many heap allocations one look-up makes on average.
    func allocations(_ body: () -> Void) -> Double {
        let before = baseline_allocations()
        body()
        return Double(baseline_allocations() - before) / Double(keys.count)
    }

    /// Stops the run if an answer is wrong, or if allocations are not counted.
    func check() {
        let band = catalog.band(role: "data-engineer", level: "junior", region: "dubai")
        precondition(band.figure?.low == 70_000 && band.figure?.high == 95_000 && band.basis == .stated, "wrong band")
        let before = baseline_allocations()
        use(Array(repeating: keys.count, count: keys.count))
        precondition(before < 0 || baseline_allocations() > before, "allocations are not counted")
    }
}
