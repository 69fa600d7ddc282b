import Foundation
import TestSupport
import Testing

import Pathfinder

/// Situations of JSON, and what is wrong with them.
struct StaffingSituationTests {
    private func read(_ json: String) throws(InputError) -> StaffingSituation {
        try StaffingSituation(json: Array(json.utf8), in: .bundled, file: "s.json")
    }

    @Test func `names are read as people write them`() throws {
        let situation = try read(
            """
            {"descriptions": ["our reports contradict one another"], "symptoms": ["Team Silos"],
             "data": "data-scattered", "deliverables": ["deliver-assistant"], "existing": ["have-ai-team", "have-ai-team"]}
            """)
        #expect(situation.symptoms == ["team-silos"] && situation.existing == ["have-ai-team"])
        #expect(situation.descriptions.count == 1 && situation.data == "data-scattered")
        let json = try JSONEncoder().encode(situation)
        #expect(try JSONDecoder().decode(StaffingSituation.self, from: json) == situation)
        #expect(try read(String(decoding: json, as: UTF8.self)) == situation)
    }

    @Test func `all may be left out, and null is not said`() throws {
        #expect(try read("{}").isEmpty)
        #expect(try read(#"{"data": null, "symptoms": null}"#).isEmpty)
        #expect(try JSONDecoder().decode(StaffingSituation.self, from: Data("{}".utf8)).isEmpty)
    }

    @Test(arguments: [
        ("", "s.json:1:1: a value is missing before the end of the text"),
        ("{", "s.json:1:2"), ("[]", "s.json:1:1: \"[]\" is a list, where an object belongs"),
        (#"{"symptoms": ["team-silo"]}"#, #"s.json:1:15: /symptoms/0: "team-silo" is not a known"#),
        ("{\n \"sympton\": []}", #"s.json:2:2: /sympton: "sympton" is not a field here; did you mean "symptoms"?"#),
        (#"{"data": 3}"#, #"s.json:1:10: /data: "3" is a number, where a text belongs"#),
        (#"{"data": "have-ai-team"}"#, "is no answer here; use one of data-scattered"),
        (#"{"data": "data-scattered", "data": "data-in-order"}"#, "stands twice"),
        (#"{"descriptions": ["  "]}"#, "a description is empty"),
        (#"{"descriptions": [1]}"#, "/descriptions/0"),
        (#"{"existing": "have-ai-team"}"#, "where a list belongs"),
        (#"{"symptoms": ["\u12"]}"#, "four hexadecimal digits"),
    ])
    func `what is wrong is said with its place and remedy`(json: String, message: String) {
        #expect {
            _ = try read(json)
        } throws: { error in
            let text = "\(error)"
            return text.contains(message) && text.contains(";")
        }
    }

    @Test func `all mistakes are reported, and too much of anything is one`() throws {
        #expect {
            _ = try read(#"{"symptoms": ["x-1", "x-2"], "data": "x-3"}"#)
        } throws: { ($0 as? InputError)?.problems.count == 3 }
        let many = (0..<60).map { "\"text number \($0)\"" }.joined(separator: ",")
        #expect(throws: InputError.self) { try read("{\"descriptions\": [\(many)]}") }
        #expect(throws: InputError.self) {
            try read("{\"descriptions\": [\"\(String(repeating: "x", count: 2001))\"]}")
        }
        #expect(throws: InputError.self) { try read(String(repeating: " ", count: StaffingSituation.jsonLimit + 1)) }
        #expect(throws: InputError.self) { try read(String(repeating: "[", count: 100_000)) }
    }

    @Test(arguments: 0..<30)
    func `damaged JSON is read or refused, and never traps`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var bytes = Array(#"{"descriptions": ["a"], "symptoms": ["team-silos"], "data": "data-scattered"}"#.utf8)
        for _ in 0..<4 {
            let index = Int.random(in: bytes.indices, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &random)
            case 1: bytes.remove(at: index)
            default: bytes.insert(UInt8.random(in: .min ... .max, using: &random), at: index)
            }
        }
        do throws(InputError) {
            _ = try StaffingSituation(json: bytes, in: .bundled)
        } catch {
            #expect(!error.problems.isEmpty, "seed \(seed)")
        }
    }
}
