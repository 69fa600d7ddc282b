import Testing

import Pathfinder

/// Which roles fit, with parts that add up and reasons in words.
struct FitTests {
    private let catalog = Catalog.bundled

    private func profile(_ skills: Skill.ID...) -> Profile { Profile(skills: skills.map { ProfileSkill($0) }) }

    @Test func `without answers every role is as probable as any other`() {
        let answer = catalog.fit(Profile())
        #expect(answer.verdict == .notEnough)
        #expect(answer.leading == [] && answer.start == nil)
        #expect(answer.whatWouldChange == [])
        #expect(answer.answered == [])
        let probabilities = answer.roles.map(\.probabilityFirst)
        #expect(probabilities.allSatisfy { abs($0 - 1 / Double(probabilities.count)) < 1e-12 })
        #expect(answer.roles.flatMap(\.parts).allSatisfy { $0.value == nil })
    }

    @Test(
        arguments: [
            (["sql", "python", "apache-spark", "apache-kafka", "apache-airflow"], "data-engineer"),
            (["sql", "dbt", "looker", "snowflake"], "analytics-engineer"),
            (["excel", "power-bi", "sql"], "bi-developer"),
            (["python", "docker", "kubernetes", "pytorch"], "mlops-engineer"),
            (["python", "prompt-engineering", "retrieval-augmented-generation", "fine-tuning"], "ai-engineer"),
        ] as [([Skill.ID], Role.ID)])
    func `a typical list of skills puts its role first`(skills: [Skill.ID], role: Role.ID) {
        let answer = catalog.fit(Profile(skills: skills.map { ProfileSkill($0) }))
        #expect(answer.roles.first?.role == role)
    }

    @Test func `all roles are ranked`() {
        #expect(FitScorer(catalog).roles == catalog.roles.map(\.id))
        #expect(catalog.fit(profile("python")).unranked.isEmpty)
    }

    @Test func `the skills part names what speaks for the role, and how many of the skills most asked for are known`()
        throws
    {
        let answer = catalog.fit(profile("sql", "python", "aws", "apache-airflow"))
        let engineer = try #require(answer.roles.first { $0.role == "data-engineer" })
        let reasons = try #require(engineer.parts.first { $0.kind == .skills }).reasons
        #expect(reasons.map(\.bearing) == [.pro, .neutral])
        #expect(reasons[0].text.english.hasPrefix("You know Apache Airflow"), "\(reasons[0].text.english)")
        #expect(
            reasons[1].text.english.wholeMatch(
                of: /Of the 9 skills most asked for in the role Data Engineer you know 3; missing: .*Git.*\./) != nil,
            "\(reasons[1].text.english)")
        #expect(reasons[1].text.arabic?.contains("تعرف 3") == true)
        let asked = catalog.essentials(of: "data-engineer").requirements.sorted { $0.weight > $1.weight }.prefix(9)
        #expect(engineer.missingSkills.allSatisfy { skill in asked.contains { $0.skills.first == skill } })
    }

    @Test func `a reason is for a role only where something that the person knows is asked for there`() {
        for role in catalog.fit(profile("excel", "communication")).roles {
            let reasons = role.parts.flatMap(\.reasons).filter { $0.bearing == .pro }
            let taken = catalog.essentials(of: role.role).skills.map(\.skill)
            #expect(reasons.isEmpty || taken.contains("excel") || taken.contains("communication"), "\(role.role)")
        }
    }

    @Test func `a weight of 0 takes a part out, and a greater one moves more`() throws {
        var person = profile("python")
        person.workStyles = Dictionary(
            uniqueKeysWithValues: catalog.roleWorkStyles.filter { $0.track == "data-engineering" }.map {
                ($0.workStyle, 2)
            })
        func lead(_ weights: FitWeights) throws -> Double {
            let answer = catalog.fit(person, weights: weights)
            let scores = Dictionary(uniqueKeysWithValues: answer.roles.map { ($0.role, $0.score) })
            return try #require(scores["data-engineer"]) - #require(scores["ai-engineer"])
        }
        let (none, usual, great) = try (
            lead(FitWeights([.workStyle: 0])), lead(.default), lead(FitWeights([.workStyle: 6]))
        )
        #expect(none < usual)
        #expect(usual < great)
    }

    @Test func `a weight that is negative or no number counts as 0`() {
        #expect(FitWeights([.pay: -1])[.pay] == 0)
        #expect(FitWeights([.pay: .nan])[.pay] == 0)
    }

    @Test func `pay, remote work, background and interests are parts with values between 0 and 1`() {
        var person = profile("python")
        person.region = "dubai"
        person.payWish = PayWish(amount: 30_000, currency: "AED", period: .month)
        person.yearsOfExperience = 3
        person.remote = .preferred
        person.educationLevel = .bachelor
        person.educationField = "computer-science"
        person.mathsComfort = 2
        person.currentRole = "data-analyst"
        var interests = Interests()
        interests.investigative = 6
        interests.conventional = 6
        interests.artistic = 2
        person.interests = interests
        person.activities = ["build-data-infrastructure": true]
        person.workStyles = ["query-performance": 2]
        let answer = catalog.fit(person)
        #expect(Set(answer.answered) == Set(FitPart.Kind.allCases))
        for role in answer.roles {
            #expect(role.parts.map(\.kind) == FitPart.Kind.allCases)
            #expect(abs(role.score - role.parts.reduce(0) { $0 + $1.points }) < 1e-9)
            for part in role.parts {
                #expect((0...1).contains(part.value ?? -1), "\(role.role) \(part.kind)")
                #expect(!part.reasons.isEmpty)
                #expect(part.reasons.allSatisfy { !$0.text.english.isEmpty && $0.text.arabic != nil })
            }
        }
    }

    @Test func `tracks add up to 1`() {
        let answer = catalog.fit(profile("python", "sql"))
        #expect(abs(answer.tracks.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
        #expect(Set(answer.tracks.map(\.track)) == Set(answer.roles.map(\.path)))
    }

    @Test func `a role outside the tracks is under the path nearest to it, and only those near none are outside`() {
        let answer = catalog.fit(profile("dbt", "sql", "looker"))
        #expect(answer.tracks.first?.track == "data-engineering")
        #expect(answer.roles.filter { $0.path == nil }.map(\.role).sorted() == ["product-owner", "software-engineer"])
        #expect(answer.roles.allSatisfy { $0.track == nil || $0.track == $0.path })
    }

    @Test(arguments: [[], ["Befunge"]])
    func `of who says nothing that tells roles apart no role is the best`(unknownSkills: [String]) {
        var person = Profile(skills: [], yearsOfExperience: 5)
        person.unknownSkills = unknownSkills
        let answer = catalog.fit(person)
        #expect(!answer.tellsApart)
        #expect(answer.leading == [] && answer.whatWouldChange == [])
    }

    @Test func `who says too little to name a role gets none`() {
        var person = Profile()
        person.educationField = "statistics"
        let answer = catalog.fit(person)
        #expect(answer.tellsApart && answer.verdict == .notEnough && answer.leading == [] && answer.start == nil)
    }

    @Test func `where it is close two or three roles are named, and one of them to start with`() {
        let answer = catalog.fit(profile("sql", "python", "excel", "power-bi", "apache-airflow"))
        #expect(answer.verdict == .close && (2...3).contains(answer.leading.count))
        #expect(answer.start.map(answer.leading.contains) == true)
    }

    @Test func `a role that is only reached later is no place to start for a beginner`() {
        for skills in [["data-modelling", "data-governance"], ["solution-architecture", "large-language-models"]] {
            let answer = catalog.fit(Profile(skills: skills.map { ProfileSkill(Skill.ID(rawValue: $0)) }))
            guard answer.verdict == .close else { continue }
            let open = answer.leading.filter { !catalog.essentials(of: $0, at: "junior").skills.isEmpty }
            #expect(open.isEmpty || answer.start.map(open.contains) == true, "\(answer.leading)")
        }
    }

    @Test func `families add up to 1, and each has its best role`() {
        let answer = catalog.fit(profile("python", "sql"))
        #expect(abs(answer.families.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
        for family in answer.families {
            #expect(answer.roles.first { $0.family == family.family }?.role == family.bestRole)
        }
    }

    @Test func `what a part gives against the average adds up to nothing over the roles`() {
        let answer = catalog.fit(profile("python", "sql"))
        for kind in answer.answered {
            let points = answer.roles.flatMap(\.parts).filter { $0.kind == kind }.compactMap(\.againstAverage)
            #expect(points.count == answer.roles.count)
            #expect(abs(points.reduce(0, +)) < 1e-9)
        }
    }

    @Test func `reasons are whole sentences in both languages, and say what counts against the role`() throws {
        var person = profile("python")
        person.region = "riyadh"
        person.payWish = PayWish(amount: 900_000, currency: "SAR", period: .month)
        person.remote = .required
        person.educationLevel = .secondary
        person.educationField = "statistics"
        person.mathsComfort = 1
        person.currentRole = "data-analyst"
        person.workStyles = ["query-performance": -2]
        let parts = catalog.fit(person).roles.flatMap(\.parts).filter { $0.value != nil }
        for part in parts {
            for reason in part.reasons {
                let english = reason.text.english
                #expect(english.first?.isUppercase == true || english.first?.isNumber == true, "\(english)")
                #expect(english.hasSuffix(".") && reason.text.arabic?.hasSuffix(".") == true, "\(english)")
            }
        }
        for kind in [FitPart.Kind.pay, .background, .workStyle, .remote] {
            #expect(
                parts.contains { $0.kind == kind && $0.reasons.contains { $0.bearing == .contra } }, "\(kind)")
        }
    }

    @Test func `roles of few postings are named`() {
        let few = catalog.fit(profile("sql")).rolesOfFewPostings
        #expect(few.contains("product-owner") && few.contains("mlops-engineer") && !few.contains("data-engineer"))
    }

    @Test func `a skill that another one needs is known, and nobody is told to learn it`() throws {
        let answer = catalog.fit(profile("kubernetes", "terraform", "apache-spark"))
        let operations = try #require(answer.roles.first { $0.role == "mlops-engineer" })
        #expect(!operations.missingSkills.contains("docker"))
        #expect(!answer.whatWouldChange.flatMap(\.steps).contains { $0.id == "docker" })
        var lacking = profile("kubernetes")
        lacking.lackingSkills = ["docker"]
        let other = try #require(catalog.fit(lacking).roles.first { $0.role == "mlops-engineer" })
        #expect(other.missingSkills.contains("docker"))
    }
}
