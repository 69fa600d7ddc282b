// The libFuzzer target for what people hand to the Pathfinder module: profiles, situations, words, titles, conditions.
// `run` compiles it together with the instrumented modules.

import StrictCSV
import Pathfinder

/// Reads the input as what its first byte says. Nothing may trap, each mistake has a remedy, and what was read is read
/// alike when it is written and read again.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    let input = UnsafeBufferPointer(start: start, count: count)
    guard let choice = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    let text = String(decoding: bytes, as: UTF8.self)
    switch choice {
    case UInt8(ascii: "p"): readProfile(bytes)
    case UInt8(ascii: "s"): readSituation(bytes)
    case UInt8(ascii: "c"): readPeople(bytes)
    case UInt8(ascii: "w"): readWords(text)
    case UInt8(ascii: "t"): _ = Catalog.bundled.titles.match(text)
    case UInt8(ascii: "q"): readQuery(text)
    default: break
    }
    return 0
}

private func readProfile(_ bytes: [UInt8]) {
    do throws(InputError) {
        use(try Profile(json: bytes, in: .bundled, file: "fuzz"))
    } catch {
        check(error)
    }
}

private func use(_ profile: Profile) {
    let fit = Catalog.bundled.fit(profile)
    for role in fit.roles {
        require(role.score.isFinite && (0...1).contains(role.probabilityFirst), "a fit is no number")
    }
    guard let start = CalendarDate("2026-12-01") else { return }
    let target = Catalog.bundled.roles[profile.skills.count % Catalog.bundled.roles.count].id
    for level: Level.ID? in [nil, "mid", "senior"] {
        guard let plan = try? Catalog.bundled.plan(for: profile, PlanRequest(role: target, level: level, start: start))
        else { continue }
        require(Set(plan.steps.map(\.skill)).count == plan.steps.count, "a skill is learnt twice")
        require(plan.steps.allSatisfy { !plan.gap.known.contains($0.skill) }, "what is known is learnt")
    }
}

private func readSituation(_ bytes: [UInt8]) {
    do throws(InputError) {
        _ = Catalog.bundled.advice(on: try StaffingSituation(json: bytes, in: .bundled, file: "fuzz"))
    } catch {
        check(error)
    }
}

private func readPeople(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { memory in
        do {
            let people = try ProfileCSVReader(CSVReader(borrowing: memory, name: "fuzz"), in: .bundled)
            try people.forEachPerson { person in
                require((person.profile == nil) != person.errors.isEmpty, "a person is read and refused, or neither")
                if let profile = person.profile { use(profile) }
            }
        } catch let error as CSVError {
            require(error.location.file == "fuzz" && !error.description.contains("\n"), "an error is in no place")
        } catch {
            fatalError("not an error of reading: \(error)")
        }
    }
}

private func readWords(_ text: String) {
    for candidate in Catalog.bundled.symptoms.read(text).candidates {
        require((0...1).contains(candidate.confidence), "a confidence is none")
    }
}

private func readQuery(_ text: String) {
    do throws(QueryError) {
        _ = try Catalog.bundled.run(Query(.payRanges).where(Condition(parsing: text)))
    } catch {
        require(!error.description.isEmpty, "an error says nothing")
    }
}

private func check(_ error: InputError) {
    require(!error.problems.isEmpty, "nothing is wrong, and yet it is refused")
    for problem in error.problems {
        require(problem.file == "fuzz" && !problem.description.contains("\n"), "a mistake is in no place")
    }
}

private func require(_ condition: Bool, _ message: String) {
    guard condition else { fatalError(message) }
}
