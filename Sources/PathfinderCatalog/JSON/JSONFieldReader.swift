internal import StrictCSV

/// Hands the fields of a JSON text to a builder, and notes everything that is wrong with them at its place.
package struct JSONFieldReader<Builder> {
    package let bytes: [UInt8]
    package let file: String
    /// What the text is called in messages.
    let noun: String
    /// The most elements of a list or an object.
    let listLimit: Int
    package var builder: Builder
    package var problems: [InputError.Problem] = []

    package init(_ bytes: [UInt8], file: String, noun: String, listLimit: Int, _ builder: Builder) {
        self.bytes = bytes
        self.file = file
        self.noun = noun
        self.listLimit = listLimit
        self.builder = builder
    }
}

// MARK: - Values of a type

extension JSONFieldReader {
    package typealias Use<Value> = (inout Builder, Value) throws(InputMistake) -> Void

    /// Uses a text; null is not answered.
    package mutating func withText(_ node: JSONNode, _ pointer: String, _ body: Use<String>) {
        if case .string(let text) = node.content {
            use(node, pointer) { builder throws(InputMistake) in try body(&builder, text) }
        } else if !node.isNull {
            wrongType(node, pointer, "a text", "write it in double quotes")
        }
    }

    package mutating func withBoolean(
        _ node: JSONNode, _ pointer: String, of member: JSONMember? = nil, _ body: Use<Bool>
    ) {
        if case .boolean(let isTrue) = node.content {
            use(node, pointer, of: member) { builder throws(InputMistake) in try body(&builder, isTrue) }
        } else if !node.isNull {
            wrongType(node, pointer, "a truth value", "write true or false, without quotes")
        }
    }

    package mutating func withNumber(
        _ node: JSONNode, _ pointer: String, of member: JSONMember? = nil, _ body: Use<Double>
    ) {
        if case .number(let number) = node.content {
            use(node, pointer, of: member) { builder throws(InputMistake) in try body(&builder, number) }
        } else if !node.isNull {
            wrongType(node, pointer, "a number", "write digits, without quotes")
        }
    }

    package mutating func withInteger(
        _ node: JSONNode, _ pointer: String, of member: JSONMember? = nil, _ body: Use<Int>
    ) {
        withNumber(node, pointer, of: member) { builder, number throws(InputMistake) in
            guard let integer = Int(exactly: number) else {
                throw InputMistake("\(number)", "is not a whole number", "write it without a fraction")
            }
            try body(&builder, integer)
        }
    }

    package mutating func forEachElement(
        of node: JSONNode, _ pointer: String, _ body: (inout JSONFieldReader, JSONNode, String) -> Void
    ) {
        guard case .array(let elements) = node.content else {
            if !node.isNull { wrongType(node, pointer, "a list", "write it in square brackets: [\"…\", \"…\"]") }
            return
        }
        guard isShort(elements.count, node, pointer) else { return }
        for (index, element) in elements.enumerated() {
            let pointer = "\(pointer)/\(index)"
            if element.isNull {
                wrongType(element, pointer, "a value", "remove it")
            } else {
                body(&self, element, pointer)
            }
        }
    }

    package mutating func forEachMember(
        of node: JSONNode, _ pointer: String, known names: [String]? = nil,
        _ body: (inout JSONFieldReader, JSONMember, String) -> Void
    ) {
        guard case .object(let members) = node.content else {
            let isWhole = pointer.isEmpty
            if isWhole || !node.isNull { wrongType(node, pointer, "an object", "write it in braces: {\"…\": …}") }
            return
        }
        guard isShort(members.count, node, pointer) else { return }
        var seen: Set<String> = []
        for member in members {
            let pointer = pointer + "/" + member.name.replacing("~", with: "~0").replacing("/", with: "~1")
            if let names, !names.contains(member.name) {
                let remedy = NearestName.among(names, to: member.name).map { "did you mean \"\($0)\"?" }
                add(
                    member.nameRange, pointer,
                    InputMistake(
                        member.name, "is not a field here", remedy ?? "use one of \(names.joined(separator: ", "))"))
            } else if !seen.insert(member.name).inserted {
                add(member.nameRange, pointer, InputMistake(member.name, "stands twice", "keep one of them"))
            } else {
                body(&self, member, pointer)
            }
        }
    }
}

// MARK: - Problems

extension JSONFieldReader {
    /// Uses a value; what is wrong with the name it is given under is shown at the name.
    package mutating func use(
        _ node: JSONNode, _ pointer: String, of member: JSONMember? = nil,
        _ body: (inout Builder) throws(InputMistake) -> Void
    ) {
        do throws(InputMistake) {
            try body(&builder)
        } catch {
            if let member, error.text == member.name { return add(member.nameRange, pointer, error) }
            add(node, pointer, error)
        }
    }

    mutating func isShort(_ count: Int, _ node: JSONNode, _ pointer: String) -> Bool {
        guard count > listLimit else { return true }
        let mistake = InputMistake(
            nil, "\(count) values are more than the \(listLimit) that a \(noun) may have here",
            "keep those that matter most")
        add(node.range.lowerBound..<node.range.lowerBound, pointer, mistake)
        return false
    }

    package mutating func wrongType(_ node: JSONNode, _ pointer: String, _ expected: String, _ remedy: String) {
        add(node, pointer, InputMistake(source(node.range), "is \(node.kind), where \(expected) belongs", remedy))
    }

    package mutating func add(_ node: JSONNode, _ pointer: String, _ mistake: InputMistake) {
        var mistake = mistake
        if case .number = node.content {
            // As it was written, which is not how a Double is described.
            mistake = InputMistake(source(node.range), mistake.message, mistake.remedy)
        }
        add(node.range, pointer, mistake)
    }

    mutating func add(_ range: Range<Int>, _ pointer: String, _ mistake: InputMistake) {
        problems.append(problem(at: range.lowerBound, pointer, mistake))
    }

    private func source(_ range: Range<Int>) -> String { String(decoding: bytes[range].prefix(400), as: UTF8.self) }

    package func problem(at offset: Int, _ pointer: String, _ mistake: InputMistake) -> InputError.Problem {
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return InputError.Problem(
            file: file, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
            column: String(decoding: bytes[lineStart..<offset], as: UTF8.self).unicodeScalars.count + 1,
            pointer: pointer, text: mistake.text, message: mistake.message, remedy: mistake.remedy)
    }
}
