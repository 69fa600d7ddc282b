import Foundation
import Testing

import Pathfinder

struct IdentifierTests {
    @Test func `a literal, a raw value and a description are the same text`() {
        let id: Role.ID = "data-engineer"
        #expect(id == Role.ID(rawValue: "data-engineer"))
        #expect(id.description == "data-engineer")
        #expect("\(id)" == id.rawValue)
    }

    @Test func `ids are ordered by their text`() {
        let ids: [Region.ID] = ["riyadh", "doha", "dubai", "abu-dhabi"]
        #expect(ids.sorted() == ["abu-dhabi", "doha", "dubai", "riyadh"])
        #expect(!(Region.ID("doha") < "doha"))
    }

    @Test func `an id is encoded as a plain string and decoded from one`() throws {
        let ids: [Skill.ID] = ["python", "ci-cd"]
        let json = try JSONEncoder().encode(ids)
        #expect(String(decoding: json, as: UTF8.self) == #"["python","ci-cd"]"#)
        #expect(try JSONDecoder().decode([Skill.ID].self, from: json) == ids)
    }

    @Test func `a number is no id`() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Skill.ID].self, from: Data("[1]".utf8))
        }
    }
}
