import Pathfinder
@testable import PathfinderCatalog

/// The part of JSON Schema (draft 2020-12) that `profile.schema.json` and `report.schema.json` use.
///
/// Scripts/check-schemas.py holds the same profiles against an independent validator.
struct JSONSchema: Sendable {
    private let root: JSONNode

    init(_ text: [UInt8]) throws { root = try JSONParser.parse(text) }

    func accepts(_ value: JSONNode) -> Bool { accepts(value, root) }

    private func accepts(_ value: JSONNode, _ schema: JSONNode) -> Bool {
        for member in schema.members where !accepts(value, member.name, member.value, in: schema) { return false }
        return true
    }

    private func accepts(_ value: JSONNode, _ keyword: String, _ argument: JSONNode, in schema: JSONNode) -> Bool {
        switch keyword {
        case "type":
            let types = argument.elements.isEmpty ? [argument] : argument.elements
            return types.contains { value.has(type: $0.text) }
        case "enum":
            return argument.elements.contains { $0.isNull ? value.isNull : value.text == $0.text && value.isText }
        case "const": return value.text == argument.text && value.isText
        case "anyOf": return argument.elements.contains { accepts(value, $0) }
        case "not": return !accepts(value, argument)
        case "$ref": return accepts(value, definition(argument.text))
        case "minimum": return value.number.map { $0 >= argument.number ?? 0 } ?? true
        case "exclusiveMinimum": return value.number.map { $0 > argument.number ?? 0 } ?? true
        case "maximum": return value.number.map { $0 <= argument.number ?? 0 } ?? true
        case "minLength": return !value.isText || Double(value.text.unicodeScalars.count) >= argument.number ?? 0
        case "maxLength": return !value.isText || Double(value.text.unicodeScalars.count) <= argument.number ?? 0
        case "pattern": return !value.isText || Self.matches(value.text, pattern: argument.text)
        case "maxItems": return Double(value.elements.count) <= argument.number ?? 0
        case "maxProperties": return Double(value.members.count) <= argument.number ?? 0
        case "items": return value.elements.allSatisfy { accepts($0, argument) }
        case "required":
            guard value.isObject else { return true }
            return argument.elements.allSatisfy { name in value.members.contains { $0.name == name.text } }
        case "propertyNames":
            return value.members.allSatisfy {
                accepts(JSONNode(content: .string($0.name), range: $0.nameRange), argument)
            }
        case "properties":
            return value.members.allSatisfy { member in
                argument.members.first { $0.name == member.name }.map { accepts(member.value, $0.value) } ?? true
            }
        case "additionalProperties":
            let known = schema.members.first { $0.name == "properties" }?.value.members.map(\.name) ?? []
            return value.members.filter { !known.contains($0.name) }.allSatisfy { member in
                if case .boolean(let isAllowed) = argument.content { return isAllowed }
                return accepts(member.value, argument)
            }
        case "$schema", "$id", "$defs", "title", "description", "examples": return true
        default: preconditionFailure("the schema uses \(keyword), which the test does not know")
        }
    }

    private func definition(_ reference: String) -> JSONNode {
        let definitions = root.members.first { $0.name == "$defs" }?.value.members ?? []
        guard let found = definitions.first(where: { "#/$defs/\($0.name)" == reference }) else {
            preconditionFailure("the schema has no \(reference)")
        }
        return found.value
    }

    private static func matches(_ text: String, pattern: String) -> Bool {
        switch pattern {
        case "\\S": text.unicodeScalars.contains { !$0.properties.isWhitespace }
        case "[\\u0000-\\u001f\\u007f]": text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
        case "^[A-Z]{3}$": text.wholeMatch(of: /[A-Z]{3}/) != nil
        case "^[0-9]{4}-[0-9]{2}-[0-9]{2}$": text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
        default: preconditionFailure("the schema has the pattern \(pattern), which the test does not know")
        }
    }
}

extension JSONNode {
    var members: [JSONMember] { if case .object(let members) = content { members } else { [] } }
    var elements: [JSONNode] { if case .array(let elements) = content { elements } else { [] } }
    var text: String { if case .string(let text) = content { text } else { "" } }
    var isText: Bool { has(type: "string") }
    var isObject: Bool { has(type: "object") }
    var number: Double? { if case .number(let number) = content { number } else { nil } }

    subscript(name: String) -> JSONNode? { members.first { $0.name == name }?.value }

    func has(type: String) -> Bool {
        switch (content, type) {
        case (.null, "null"), (.boolean, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
            (.object, "object"):
            true
        case (.number(let number), "integer"): number.rounded() == number && number.isFinite
        default: false
        }
    }
}
