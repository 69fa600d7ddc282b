import PathfinderCatalog

/// The words of `cv_words.csv` in the form in which they are looked for, and the names of places, fields of study and
/// languages.
final class ReadingWords: Sendable {
    /// The sections of a CV.
    enum Section: String {
        case skills, work, education, languages, projects, certificates, summary, contact, title, other
    }

    let headings: PhraseIndex<Section>
    let months: PhraseIndex<Int>
    let present: PhraseIndex<Void>
    let since: PhraseIndex<Void>
    let until: PhraseIndex<Void>
    /// Units of time, in months.
    let units: PhraseIndex<Double>
    let numbers: PhraseIndex<Double>
    /// What says something of the skills beside it.
    let cues: PhraseIndex<SkillCue>
    let degrees: PhraseIndex<EducationLevel>
    let unfinished: PhraseIndex<Void>
    let languages: PhraseIndex<String>
    let languageBasic: PhraseIndex<Void>
    let speaks: PhraseIndex<Void>
    let labels: PhraseIndex<String>
    let placeLeads: PhraseIndex<Void>
    let employerLeads: PhraseIndex<Void>
    /// Whether what stands behind is a job, whatever it is.
    let worksAs: PhraseIndex<Bool>
    let studies: PhraseIndex<Void>
    let outOf: PhraseIndex<Void>
    let computing: PhraseIndex<Bool>
    let fillers: PhraseIndex<Void>
    let joins: PhraseIndex<Void>

    init(_ catalog: Catalog) {
        var headings = PhraseIndex<Section>()
        var months = PhraseIndex<Int>()
        var marks: [CVWord.Kind: PhraseIndex<Void>] = [:]
        var units = PhraseIndex<Double>()
        var numbers = PhraseIndex<Double>()
        var cues = PhraseIndex<SkillCue>()
        var degrees = PhraseIndex<EducationLevel>()
        var languages = PhraseIndex<String>()
        var labels = PhraseIndex<String>()
        var computing = PhraseIndex<Bool>()
        var worksAs = PhraseIndex<Bool>()
        for row in catalog.cvWords {
            let means = row.means ?? ""
            switch row.kind {
            case .heading: if let section = Section(rawValue: means) { headings.add(row.phrase, section) }
            case .month: if let month = Int(means) { months.add(row.phrase, month) }
            case .years: if let count = Double(means) { units.add(row.phrase, count) }
            case .number: if let number = Double(means) { numbers.add(row.phrase, number) }
            case .level: if let level = Int(means) { cues.add(row.phrase, .level(level)) }
            case .levelOf: if let level = Int(means) { cues.add(row.phrase, .levelOf(level)) }
            case .knows: cues.add(row.phrase, .knows)
            case .lacking: cues.add(row.phrase, .lacking)
            case .wish: cues.add(row.phrase, .wish)
            case .degree: if let level = EducationLevel(rawValue: means) { degrees.add(row.phrase, level) }
            case .language: languages.add(row.phrase, means)
            case .label: labels.add(row.phrase, means)
            case .computing: computing.add(row.phrase, means == "yes")
            case .worksAs: worksAs.add(row.phrase, means == "job")
            case .present, .since, .until, .unfinished, .languageBasic, .speaks, .placeLead,
                .employerLead, .studies, .outOf, .filler, .joins:
                marks[row.kind, default: PhraseIndex()].add(row.phrase, ())
            }
        }
        func mark(_ kind: CVWord.Kind) -> PhraseIndex<Void> { marks[kind] ?? PhraseIndex() }
        (self.headings, self.months, self.units, self.numbers) = (headings, months, units, numbers)
        (self.cues, self.degrees, self.languages, self.labels) = (cues, degrees, languages, labels)
        (self.computing, self.worksAs) = (computing, worksAs)
        (present, since, until) = (mark(.present), mark(.since), mark(.until))
        (unfinished, languageBasic, speaks) = (mark(.unfinished), mark(.languageBasic), mark(.speaks))
        (placeLeads, employerLeads, studies) = (mark(.placeLead), mark(.employerLead), mark(.studies))
        outOf = mark(.outOf)
        (fillers, joins) = (mark(.filler), mark(.joins))
    }
}

/// What words beside skills say of them.
enum SkillCue: Sendable {
    /// How well the item is known.
    case level(Int)
    /// How well all items of the list behind it are known.
    case levelOf(Int)
    case knows, lacking, wish
}

extension Catalog {
    var readingWords: ReadingWords { prepared { ReadingWords($0) } }
}
