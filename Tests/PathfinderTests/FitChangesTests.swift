import Pathfinder
import Testing

struct FitChangesTests {
    private let catalog = Catalog.bundled

    private static let people: [Profile] = [
        profile("python", "sql", "excel"), profile("python", "pandas", "pytorch", "sql"),
        profile("sql", "python", "apache-spark"), profile("excel", "power-bi", "sql"), profile("java", "docker"),
    ]

    private static func profile(_ skills: Skill.ID...) -> Profile { Profile(skills: skills.map { ProfileSkill($0) }) }

    private func changed(_ person: Profile, by steps: [FitChange.Step]) -> Profile {
        var person = person
        for step in steps {
            switch step.kind {
            case .skill: person.skills.append(ProfileSkill(Skill.ID(rawValue: step.id)))
            case .activity: person.activities[Activity.ID(rawValue: step.id)] = true
            case .agreement: person.workStyles[WorkStyle.ID(rawValue: step.id)] = 2
            }
        }
        return person
    }

    @Test(arguments: people)
    func `what would change the answer makes the role first, with the probability that is stated`(person: Profile) {
        let answer = catalog.fit(person)
        #expect(!answer.whatWouldChange.isEmpty)
        for change in answer.whatWouldChange {
            #expect(change.role != answer.roles.first?.role)
            #expect((1...3).contains(change.steps.count))
            let after = catalog.fit(changed(person, by: change.steps))
            #expect(after.roles.first?.role == change.role)
            #expect(after.roles.first?.probabilityFirst == change.probabilityFirst)
        }
    }

    @Test(arguments: people)
    func `what is to be learnt is what the role that would be first takes, and takes 100 hours at most`(person: Profile)
    {
        for change in catalog.fit(person).whatWouldChange {
            let level = catalog.levels.first { !catalog.essentials(of: change.role, at: $0.id).skills.isEmpty }?.id
            let taken = catalog.essentials(of: change.role, at: level).skills.map(\.skill.rawValue)
            let skills = change.steps.filter { $0.kind == .skill }
            for step in skills { #expect(taken.contains(step.id), "\(change.role): \(step.text.english)") }
            let hours = skills.compactMap(\.hours)
            #expect(hours.count == skills.count && hours.reduce(0, +) <= 100, "\(change)")
        }
    }

    @Test(arguments: people)
    func `of single skills that suffice the one asked most is named`(person: Profile) throws {
        let answer = catalog.fit(person)
        for change in answer.whatWouldChange where change.steps.map(\.kind) == [.skill] {
            let missing = try #require(answer.roles.first { $0.role == change.role }).missingSkills
            for skill in missing.prefix(while: { $0.rawValue != change.steps[0].id })
            where catalog.hoursOfStudy(for: skill).map({ $0.median <= 100 }) ?? false {
                var other = person
                other.skills.append(ProfileSkill(skill))
                #expect(catalog.fit(other).roles.first?.role != change.role)
            }
        }
    }

    @Test(arguments: people)
    func `nothing less than what is named would do`(person: Profile) {
        for change in catalog.fit(person).whatWouldChange where change.steps.count > 1 {
            for number in change.steps.indices {
                var steps = change.steps
                steps.remove(at: number)
                #expect(catalog.fit(changed(person, by: steps)).roles.first?.role != change.role)
            }
        }
    }

    @Test func `an answer is taken back only where nothing that can be learned or answered suffices`() {
        var person = Self.profile("sql", "python")
        person.activities = ["build-data-infrastructure": true, "research-ml": false]
        person.workStyles = [catalog.workStyles[0].id: 2]
        let changes = catalog.fit(person).whatWouldChange
        #expect(!changes.isEmpty)
        for step in changes.filter({ $0.steps.count == 1 }).flatMap(\.steps) {
            #expect(step.kind == .skill || person.activities[Activity.ID(rawValue: step.id)] == nil)
        }
    }
}
