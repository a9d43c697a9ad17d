import Geodata

/// A part of a specification, written as Swift literals; the keys of an object keep their order, so that the same chart has the same bytes.
struct Spec: Hashable, Sendable {
    let json: GeoJSONValue

    init(_ json: GeoJSONValue) { self.json = json }
    init(_ text: String) { json = .string(text) }
    init(_ texts: [String]) { json = .list(texts.map { .string($0) }) }
    init(_ parts: [Spec]) { json = .list(parts.map(\.json)) }

    /// Six digits behind the point, as in the CSV; what is not finite is no value.
    init(_ number: Double?) { json = ReleasedJSON.value(.number(number)) }

    init(truth: Bool) { json = .bool(truth) }

    /// As it stands in a specification: a text in its quotes.
    var literal: String { json.text }

    /// The object with further members, which take the place of those of the same name.
    func with(_ members: KeyValuePairs<String, Spec>) -> Spec {
        guard case .object(var properties) = json else { preconditionFailure("only an object has members") }
        for (name, value) in members {
            properties.removeAll { $0.name == name }
            properties.append(GeoJSONProperty(name, value.json))
        }
        return Spec(.object(properties))
    }
}

extension Spec: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { json = .string(value) }
}

extension Spec: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral
{
    init(integerLiteral value: Int) { json = .integer(value) }
    init(floatLiteral value: Double) { json = .number(value) }
    init(booleanLiteral value: Bool) { json = .bool(value) }
    init(nilLiteral: ()) { json = .null }
}

extension Spec: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(arrayLiteral elements: Spec...) { self.init(elements) }

    init(dictionaryLiteral elements: (String, Spec)...) {
        json = .object(elements.map { GeoJSONProperty($0, $1.json) })
    }
}
