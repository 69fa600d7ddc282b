import Foundation
import Testing

import Pathfinder

struct QueryValueTests {
    @Test(
        arguments: [
            (.missing, ""), (.text("a,b"), "a,b"), (.number(3), "3"), (.number(-0.5), "-0.5"),
            (.number(92_500), "92500"),
            (.number(3.6725), "3.6725"), (.number(1e20), "1e+20"),
        ] as [(QueryValue, String)])
    func `a value is described as it stands in a table`(value: QueryValue, text: String) {
        #expect(value.description == text)
    }

    @Test func `values are encoded as null, strings and numbers`() throws {
        let values: [QueryValue] = [.missing, .text("x"), .number(3), .number(3.5)]
        #expect(String(decoding: try JSONEncoder().encode(values), as: UTF8.self) == #"[null,"x",3,3.5]"#)
    }
}
