import Foundation
import StrictCSV
import Testing

@testable import Pathfinder
@testable import PathfinderCareers
@testable import PathfinderCatalog

/// Present jobs that are none of the roles: how they are found, and what their holders hear.
struct OccupationTests {
    private static let catalog = Catalog.bundled

    private static func background(_ title: String) throws -> OccupationBackground {
        try #require(catalog.background(of: catalog.occupation(named: title)))
    }

    /// Rows of a CSV file as texts.
    private static func rows(of path: String) throws -> [[String]] {
        var rows: [[String]] = []
        try CSVReader(path: path).forEachRow { (row: borrowing CSVRow) in
            rows.append((0..<row.count).map { row.text(at: $0) })
        }
        return rows
    }

    // MARK: - Names

    /// Each list was written before it was tried: the article on occupations says how many were found then.
    @Test(arguments: ["1", "2"])
    func `of forty jobs as people type them, thirty-six are found or more`(list: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Fixtures/typed_occupations.csv")
        let typed = try Self.rows(of: file.path(percentEncoded: false)).filter { $0[0] == list }
        #expect(typed.count == 40)
        let missed = typed.filter { row in
            let known = Self.catalog.knownOccupation(named: row[1])?.rawValue
            return known.map { !row[2].split(separator: ";").map(String.init).contains($0) } ?? true
        }
        #expect(missed.count <= 4, "\(missed.map { $0[1] })")
    }

    private static let titles =
        #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/shared/data/onet/occupations.csv"

    @Test(.enabled(if: FileManager.default.fileExists(atPath: titles), "needs O*NET in ../shared/data"))
    func `every occupation of O*NET is found by its title and its code`() throws {
        let titles = try Self.rows(of: Self.titles)
        #expect(titles.count == 1016 && Self.catalog.occupations.count == titles.count)
        for row in titles {
            let found = try Self.catalog.occupation(named: row[1])
            #expect(try Self.catalog.occupation(named: row[0]) == found, "\(row[1])")
            #expect(row[0].replacing(".00", with: "").replacing(".", with: "-") == found.rawValue, "\(row[1])")
        }
    }

    @Test func `each bundled name means its own occupation, also in the plural`() throws {
        for occupation in Self.catalog.occupations {
            #expect(Self.catalog.knownOccupation(named: occupation.name.english) == occupation.id)
            if let arabic = occupation.name.arabic {
                #expect(Self.catalog.knownOccupation(named: arabic) == occupation.id, "\(arabic)")
            }
        }
        for alias in Self.catalog.occupationAliases {
            #expect(Self.catalog.knownOccupation(named: alias.alias) == alias.occupation, "\(alias.alias)")
        }
        #expect(try Self.catalog.occupation(named: "Nurses") == "29-1141")
        #expect(try Self.catalog.occupation(named: "المحاسبة") == "13-2011")
    }

    @Test(arguments: ["astronaut", "student", "xyzzyplugh", "pharmacy fan club", "cool", "طالب", "مهندس", "-", ""])
    func `what is no occupation is none`(title: String) {
        #expect(Self.catalog.knownOccupation(named: title) == nil)
        #expect(throws: UnknownName.self) { try Self.catalog.occupation(named: title) }
    }

    @Test(
        arguments: [
            ("nurse", "29-1141"), ("staff nurse", "29-1141"), ("ممرضة", "29-1141"), ("Statistician", "15-2041"),
            ("DBA", "15-1242"), ("Database Administrator", "15-1242"), ("senior accountant", "13-2011"),
        ] as [(String, Occupation.ID)])
    func `a present job that is no role becomes an occupation in every way to say it`(title: String, id: Occupation.ID)
        throws
    {
        let json = try Profile(json: Array(#"{"current_role": "\#(title)"}"#.utf8), in: Self.catalog)
        #expect(json.currentOccupation == id && json.currentRole == nil && json.unknownCurrentRole == nil)
        let encoded = try JSONEncoder().encode(json)
        #expect(String(decoding: encoded, as: UTF8.self) == #"{"current_occupation":"\#(id)"}"#)
        #expect(try Profile(json: Array(encoded), in: Self.catalog) == json)
        let named = try Profile(json: Array(#"{"current_occupation": "\#(title)"}"#.utf8), in: Self.catalog)
        #expect(named == json)
        var builder = ProfileBuilder(Self.catalog)
        builder.set(.currentRole, to: title) { Issue.record("\($0)") }
        #expect(try builder.finished() == json)
        var other = Profile()
        other.currentRole = "data-analyst"
        #expect(other.updated(with: json).currentRole == nil && json.updated(with: other).currentOccupation == nil)
    }

    @Test(arguments: ["data scientist", "web developer", "Senior Data Engineer", "محلل بيانات"])
    func `the title of a role stays a role`(title: String) throws {
        let profile = try Profile(json: Array(#"{"current_role": "\#(title)"}"#.utf8), in: Self.catalog)
        #expect(profile.currentRole != nil && profile.currentOccupation == nil)
    }

    @Test func `two present jobs are one too many`() {
        for second in [#""current_role": "data analyst""#, #""unknown_current_role": "wizard""#] {
            #expect(throws: InputError.self) {
                try Profile(json: Array(#"{"current_occupation": "nurse", \#(second)}"#.utf8), in: Self.catalog)
            }
        }
    }

    // MARK: - What their holders hear

    @Test(
        arguments: [
            ("nurse", ["patient-records", "health-data-rules"], ["data-analyst", "data-steward"]),
            ("pharmacist", ["patient-records", "clinical-evidence"], ["data-analyst", "data-steward"]),
            ("statistician", ["statistics-at-work"], ["data-scientist", "data-analyst"]),
            ("DBA", ["databases-at-work"], ["data-engineer", "data-architect"]),
            ("system administrator", ["servers-and-networks"], ["platform-engineer"]),
            ("accountant", ["accounts", "checking-figures"], ["data-analyst", "bi-developer"]),
            ("teacher", ["learning-results", "explaining"], ["data-analyst"]),
            ("civil engineer", ["sites-and-quantities", "engineering-models"], ["data-analyst", "data-engineer"]),
            ("lawyer", ["laws-and-contracts"], ["data-steward", "ai-strategist"]),
            ("librarian", ["catalogues"], ["data-steward"]), ("cook", ["kitchen-figures"], ["data-analyst"]),
            ("marketing manager", ["market-and-campaigns"], ["product-owner", "data-analyst"]),
            ("actuary", ["statistics-at-work", "money-and-risk"], ["data-scientist", "data-analyst"]),
            ("logistics analyst", ["supply-chain"], ["data-analyst"]),
            ("graphic designer", ["visual-design"], ["bi-developer"]),
            ("software tester", ["programming-at-work", "software-testing"], ["software-engineer"]),
        ] as [(String, [OccupationAsset.ID], [Role.ID])])
    func `people hear what they bring, and which roles are near`(
        title: String, assets: [OccupationAsset.ID], roles: [Role.ID]
    ) throws {
        let background = try Self.background(title)
        let most = background.carriesOver.prefix(4).map(\.asset)
        #expect(Set(assets).isSubset(of: most), "\(most)")
        #expect(Set(roles).isSubset(of: background.bridgeRoles.map(\.role)), "\(background.bridgeRoles.map(\.role))")
        for bridge in background.bridgeRoles {
            #expect(!bridge.reasons.isEmpty && bridge.reasons.allSatisfy { $0.arabic != nil })
        }
        #expect(
            try JSONDecoder().decode(OccupationBackground.self, from: JSONEncoder().encode(background)) == background)
    }

    @Test func `every occupation brings something, and hears which roles are near or that none is`() {
        let counting = Set(Self.catalog.occupationAssetRoles.map(\.asset))
        for asset in Self.catalog.occupationAssets { #expect(counting.contains(asset.id)) }
        for occupation in Self.catalog.occupations {
            let background = Self.catalog.background(of: occupation.id)
            #expect(background?.carriesOver.isEmpty == false, "\(occupation.name.english)")
            #expect((1...3).contains(background?.bridgeRoles.count ?? 0), "\(occupation.name.english)")
        }
        let musician = try? Self.background("musician").bridgeRoles
        #expect(musician?.count == 1 && musician?.first?.reasons.first?.english.hasPrefix("No role is near") == true)
    }

    // MARK: - In the fit and in plans

    @Test func `interests of an occupation count half as much as a person's own, and give way to them`() throws {
        let nurse: Occupation.ID = "29-1141"
        let scorer = FitScorer(Self.catalog)
        var own = Profile()
        own.interests = try #require(Self.catalog.occupations[nurse]?.interests)
        var taken = Profile()
        taken.currentOccupation = nurse
        func values(_ profile: Profile) -> [Double] {
            let count = scorer.roles.count
            let part = FitPart.Kind.allCases.firstIndex(of: .interests) ?? 0
            return Array(scorer.score(profile).values[part * count..<(part + 1) * count])
        }
        for (mine, theirs) in zip(values(own), values(taken)) { #expect(abs((theirs - 0.5) - (mine - 0.5) / 2) < 1e-9) }
        var both = own
        both.currentOccupation = nurse
        #expect(values(both) == values(own))
        let reasons = Self.catalog.fit(taken).roles.flatMap(\.parts).filter { $0.kind == .interests }.flatMap(\.reasons)
        let texts = reasons.map(\.text)
        #expect(texts.contains { $0.english.contains("Registered Nurse") && $0.arabic?.contains("ممرض") == true })
        #expect(Self.catalog.fit(taken).background?.occupation == nurse)
        #expect(Self.catalog.fit(own).background == nil)
    }

    @Test(
        arguments: [
            ("DBA", "data-engineer"), ("statistician", "data-scientist"), ("system administrator", "platform-engineer"),
            ("nurse", "data-analyst"), ("accountant", "data-analyst"),
        ] as [(String, Role.ID)])
    func `an occupation alone puts the nearest ranked role in front`(title: String, role: Role.ID) throws {
        var profile = Profile()
        profile.currentOccupation = try Self.catalog.occupation(named: title)
        let roles = Self.catalog.fit(profile).roles.prefix(3).map(\.role)
        #expect(roles.contains(role), "\(roles)")
    }

    @Test func `only what everybody in an occupation has counts as known, unless it is said to be lacking`() throws {
        var profile = Profile()
        profile.currentOccupation = try Self.catalog.occupation(named: "DBA")
        #expect(Self.catalog.knownSkills(of: profile).isSuperset(of: ["sql", "databases", "backup"]))
        profile.lackingSkills = ["backup"]
        #expect(!Self.catalog.knownSkills(of: profile).contains("backup"))
        profile = Profile()
        profile.currentOccupation = try Self.catalog.occupation(named: "nurse")
        #expect(Self.catalog.knownSkills(of: profile).isEmpty)
    }
}
