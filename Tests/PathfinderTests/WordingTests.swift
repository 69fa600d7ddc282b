import Testing

import Pathfinder

/// The product's own wording, in both languages.
struct WordingTests {
    private let catalog = Catalog.bundled
    private var english: Wording { Wording(catalog, .english) }
    private var arabic: Wording { Wording(catalog, .arabic) }

    @Test func `each key of the code has a row, and each row a key`() {
        let keys = PhraseKey.allCases.map(\.rawValue)
        let rows = catalog.phrases.map(\.id.rawValue)
        #expect(Set(keys).subtracting(rows) == [], "keys without a row")
        #expect(Set(rows).subtracting(keys) == [], "rows without a key")
    }

    @Test(arguments: PhraseKey.allCases)
    func `English and Arabic have the same places`(key: PhraseKey) throws {
        let phrase = try #require(catalog.phrases[.init(rawValue: key.rawValue)])
        let arabic = try #require(phrase.text.arabic)
        #expect(places(in: phrase.text.english) == places(in: arabic))
        for text in [phrase.text.english, arabic] {
            #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
        }
    }

    private func places(in text: String) -> Set<String> { Set(text.matches(of: /\{([a-z]+)\}/).map { String($0.1) }) }

    @Test func `places are filled, and those without a value stay to be seen`() {
        #expect(english(.levelYears, ["low": "0", "high": "2"]) == "0 to 2 years")
        #expect(english(.levelYears, ["high": "2"]).contains("{low}"))
        #expect(
            english(.levelYears, ["low": "{high}", "high": "2"]) == "{high} to 2 years", "values are not read again")
        #expect(english(.basisStated) == "stated")
    }

    @Test(
        arguments: [
            ([], ""), (["Dubai"], "Dubai"), (["Dubai", "Doha"], "Dubai and Doha"),
            (["Dubai", "Riyadh", "Doha"], "Dubai, Riyadh and Doha"),
        ] as [([String], String)])
    func `names are listed`(names: [String], text: String) {
        #expect(english.list(names) == text)
    }

    @Test func `Arabic lists with its own comma`() {
        #expect(arabic.list(["دبي", "الرياض", "الدوحة"]).contains("دبي، الرياض"))
        #expect(arabic.comma == "، ")
    }

    @Test(
        arguments: [
            (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (95_000, "95,000"), (1_234_567, "1,234,567"),
            (-1_000, "-1,000"), (-999, "-999"), (.max, "9,223,372,036,854,775,807"),
            (.min, "-9,223,372,036,854,775,808"),
        ] as [(Int, String)])
    func `thousands are set apart`(number: Int, text: String) {
        #expect(number.grouped == text)
    }

    @Test func `a figure is worded with its currency and ends`() {
        #expect(english.range(figure(70_000, 95_000)) == "USD 70,000–95,000")
        #expect(english.ends(figure(70_000, 95_000)) == "70,000–95,000")
        #expect(english.unit(figure(1, 2, "AED", .month, .total)).contains("AED"))
        #expect(english.unit(figure(1, 2, "AED", .month)) != english.unit(figure(1, 2, "AED", .year)))
    }

    @Test(arguments: [("junior", "0", "2"), ("mid", "2", "5")] as [(Level.ID, String, String)])
    func `the years of a level have both ends`(level: Level.ID, low: String, high: String) throws {
        let level = try #require(catalog.levels[level])
        #expect(english.years(level) == "\(low) to \(high) years")
    }

    @Test func `years without an end are open, unknown years are empty`() throws {
        #expect(english.years(try #require(catalog.levels["senior"])).contains("5"))
        #expect(english.years(try #require(catalog.levels["staff"])) == "")
    }

    @Test(
        arguments: [
            ("ms-dp-203", "retired 2025-03-31, now DP-700"),
            ("aws-mls-c01", "retired 2026-03-31, now MLA-C02"),
            ("gcp-pde", ""), ("cncf-cka", ""),
        ] as [(Certification.ID, String)])
    func `a certification is marked with what has become of it`(id: Certification.ID, mark: String) throws {
        let certification = try #require(catalog.certifications[id])
        #expect(english.mark(certification) == mark)
        #expect(english.marked("X", certification) == (mark.isEmpty ? "X" : "X (\(mark))"))
    }

    @Test func `certifications that never existed, are no exam, or have no successor say so`() throws {
        let never = english.mark(try #require(catalog.certifications["ms-azure-ai-engineer-expert"]))
        #expect(never.contains("never existed") && never.contains("AI-103"))
        let retired = english.mark(try #require(catalog.certifications["google-tf-dev"]))
        #expect(retired.contains("2024-05") && retired.contains("no successor"))
        #expect(english.mark(try #require(catalog.certifications["llmops-specializations"])) != "")
        #expect(english.mark(try #require(catalog.certifications["ms-ai-500"])) == "beta")
    }

    @Test(arguments: Language.allCases)
    func `no mark has an unfilled place`(language: Language) {
        let wording = Wording(catalog, language)
        for certification in catalog.certifications {
            #expect(!wording.mark(certification).contains("{"), "\(certification.id)")
            #expect(wording.mark(certification).isEmpty == (certification.status == .active))
        }
    }

    @Test(arguments: Language.allCases)
    func `the evidence of every band is worded with range, place and source`(language: Language) {
        let wording = Wording(catalog, language)
        var relations: Set<Evidence.Relation> = []
        for place in ["dubai", "united-arab-emirates", "doha", "gcc", "middle-east", "germany"] as [Region.ID] {
            for role in ["data-engineer", "ai-engineer"] as [Role.ID] {
                for band in catalog.bands(role: role, region: place) {
                    for evidence in band.evidence {
                        let sentence = wording.sentence(evidence, about: place)
                        relations.insert(evidence.relation)
                        #expect(!sentence.contains("{"))
                        #expect(sentence.contains(wording.ends(evidence.range.figure)))
                        #expect(sentence.contains(wording.shortCitation(evidence.source)))
                        #expect(evidence.places.allSatisfy { sentence.contains(wording.name(of: $0)) })
                    }
                }
            }
        }
        #expect(relations.count == 7, "every relation is worded")
    }

    @Test func `a source is cited with title, publisher, dates and grade`() throws {
        let source = try #require(catalog.sources["careers-gulf-2026"])
        let citation = english.citation(source)
        for part in [source.title, "DrJobPro", "2026-05-18", "2026-11-21", "C"] { #expect(citation.contains(part)) }
        #expect(english.shortCitation(source) == "DrJobPro, 2026-05-18")
    }

    @Test func `rows are named in the language, and unknown ids by themselves`() {
        #expect(english.name(of: "dubai" as Region.ID) == "Dubai")
        #expect(arabic.name(of: "dubai" as Region.ID) == "دبي")
        #expect(arabic.name(of: "python" as Skill.ID) == "Python")
        #expect(english.name(of: "data-engineer" as Role.ID) == "Data Engineer")
        #expect(english.name(of: "mid" as Level.ID) == "Mid-level")
        #expect(english.name(of: "atlantis" as Region.ID) == "atlantis")
    }

    @Test func `each basis, kind and reading has wording of its own`() {
        #expect(Set(Basis.allCases.map(english.basis)).count == Basis.allCases.count)
        #expect(Set(PayKind.allCases.map(english.kind)).count == PayKind.allCases.count)
        #expect(Set(RangeReading.allCases.map(english.reading)).count == RangeReading.allCases.count)
    }
}
