import Foundation
import TestSupport
import Testing

import Pathfinder
@testable import PathfinderCareers

/// Profiles made at random, right and wrong.
struct ProfilePropertyTests {
    private static let schema = try! JSONSchema(Profile.jsonSchema)

    /// Values that stand in the place of others; all names are known to the catalog.
    private static let values = [
        "null", "true", "false", "0", "1", "2", "-1", "3.5", "5", "5.0", "7", "8", "1e3", "1e400", "-0", "\"\"",
        "\" \"",
        "\"python\"", "\"x\"", "\"year\"", "\"AED\"", "\"bachelor\"", "\"required\"", "[]", "{}", "[\"python\"]",
        "[1]", "[null]", "{\"skill\": \"sql\"}", "{\"skill\": \"sql\", \"level\": 2}", "{\"level\": 2}",
        "{\"curiosity\": 1}", "{\"research-ml\": true}", "{\"social\": 2}", "{\"curiosity\": 9}",
        "{\"amount\": 1, \"currency\": \"USD\", \"period\": \"year\"}", "{\"amount\": 1, \"currency\": \"USD\"}",
        "[{\"skill\": \"sql\", \"level\": 7}]", "[\"a\", {\"skill\": \"b\"}]",
    ]
    /// Fields whose texts the catalog need not know.
    private static let fields = Profile.CodingKeys.allCases.map(\.rawValue).filter {
        !["education_field", "education_level", "current_role", "current_level", "region", "languages"].contains($0)
    }

    @Test(arguments: seeds + [952_134, 967_463])
    func `the reader accepts what the schema accepts, and nothing else`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        var accepted = 0
        for _ in 0..<2000 {
            let names = Self.fields.shuffled(using: &generator).prefix(Int.random(in: 0...3, using: &generator))
            let members = names.map { "\"\($0)\": \(Self.values.randomElement(using: &generator) ?? "null")" }
            let text = Array("{\(members.joined(separator: ", "))}".utf8)
            let isValid = try Self.schema.accepts(JSONParser.parse(text))
            #expect(Self.isRead(text) == isValid, "\(String(decoding: text, as: UTF8.self))")
            accepted += isValid ? 1 : 0
        }
        #expect(accepted > 100, "the generator makes valid profiles too")
    }

    /// Whether the reader accepts the shape of a profile; names it need not know, and that no skill is both known and lacking
    /// is beyond a schema.
    private static func isRead(_ text: [UInt8]) -> Bool {
        do {
            _ = try Profile(json: text, in: .bundled)
            return true
        } catch {
            return error.problems.allSatisfy {
                $0.message.hasPrefix("is not a known ") || $0.message.hasPrefix("is both among the skills ")
            }
        }
    }

    @Test(arguments: seeds)
    func `no damage makes the reader trap, and every error has a place`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/profiles.json")
        let whole = Array(try Data(contentsOf: url))
        for _ in 0..<500 {
            let start = Int.random(in: 0..<whole.count - 300, using: &generator)
            var text = Array("{\"skills\": [".utf8) + whole[start..<start + 300]
            for _ in 0..<Int.random(in: 0...10, using: &generator) {
                text[Int.random(in: 0..<text.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            do {
                _ = try Profile(json: text, in: .bundled)
            } catch {
                #expect(!error.problems.isEmpty)
                #expect(error.problems.allSatisfy { ($0.line ?? 0) >= 1 && ($0.column ?? 0) >= 1 })
            }
        }
    }

    @Test(arguments: seeds)
    func `a profile written as CSV is read as the same profile`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let catalog = Catalog.bundled
        for _ in 0..<100 {
            var profile = Profile()
            for skill in catalog.skills.shuffled(using: &generator).prefix(5) {
                profile.skills.append(
                    ProfileSkill(
                        skill.id, level: (0...5).randomElement(using: &generator).flatMap { $0 == 0 ? nil : $0 }))
            }
            for style in catalog.workStyles.shuffled(using: &generator).prefix(3) {
                profile.workStyles[style.id] = Int.random(in: -2...2, using: &generator)
            }
            for activity in catalog.activities { profile.activities[activity.id] = Bool.random(using: &generator) }
            profile.yearsOfExperience = Double.random(in: 0...70, using: &generator)
            profile.region = catalog.regions.randomElement(using: &generator)?.id
            profile.mathsComfort = Int.random(in: 1...5, using: &generator)
            let json = try JSONEncoder().encode(profile)
            #expect(try Profile(json: Array(json), in: catalog) == profile)
            #expect(try people(csv(profile)).first?.profile == profile)
        }
    }

    private func csv(_ profile: Profile) -> String {
        let skills = profile.skills.map { skill in "\(skill.skill)" + (skill.level.map { "=\($0)" } ?? "") }
        let styles = profile.workStyles.map { "\($0)=\($1)" }
        let activities = profile.activities.map { "\($0)=\($1 ? "yes" : "no")" }
        let years = profile.yearsOfExperience.map { "\($0)" } ?? ""
        let cells = [
            skills.joined(separator: ";"), styles.joined(separator: "; "), activities.joined(separator: ";"), years,
            profile.region?.rawValue ?? "", profile.mathsComfort.map(String.init) ?? "",
        ]
        return "skills,work_styles,activities,years_of_experience,region,maths_comfort\n"
            + cells.joined(separator: ",") + "\n"
    }
}
