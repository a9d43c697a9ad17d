import Geodata

/// A value of JSON, written as Swift literals; the keys of an object keep their order, so that the same table has the same bytes.
struct JSON: Hashable, Sendable {
    let value: JSONValue

    /// Members of an object in their order, where a literal does not hold them.
    typealias Members = [(name: String, value: JSON)]

    init(_ value: JSONValue) { self.value = value }
    init(_ text: String) { value = .string(text) }
    init(_ texts: [String]) { value = .list(texts.map { .string($0) }) }
    init(_ parts: [JSON]) { value = .list(parts.map(\.value)) }
    init(_ members: Members) { value = .object(members.map { JSONMember($0, $1.value) }) }
    init(_ number: Int) { value = .integer(number) }

    /// Six digits behind the point, as in the CSV; what is not finite is no value.
    init(_ number: Double?) { value = ReleasedJSON.value(.number(number)) }

    init(truth: Bool) { value = .bool(truth) }

    /// As it is written, without blanks: a text in its quotes.
    var text: String { value.text }

    /// The object with further members, which take the place of those of the same name.
    func with(_ members: KeyValuePairs<String, JSON>) -> JSON { with(members.map { (name: $0.key, value: $0.value) }) }

    func with(_ members: Members) -> JSON {
        guard case .object(var properties) = value else { preconditionFailure("only an object has members") }
        for (name, member) in members {
            properties.removeAll { $0.name == name }
            properties.append(JSONMember(name, member.value))
        }
        return JSON(.object(properties))
    }
}

extension JSON: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { self.value = .string(value) }
}

extension JSON: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral
{
    init(integerLiteral value: Int) { self.value = .integer(value) }
    init(floatLiteral value: Double) { self.value = .number(value) }
    init(booleanLiteral value: Bool) { self.value = .bool(value) }
    init(nilLiteral: ()) { value = .null }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(arrayLiteral elements: JSON...) { self.init(elements) }

    init(dictionaryLiteral elements: (String, JSON)...) {
        self.init(elements.map { (name: $0, value: $1) })
    }
}
