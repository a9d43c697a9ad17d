/// A value in a JSON text: of a feature's property, of a line of the log.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// Finite.
    case number(Double)
    case string(String)
    case list([JSONValue])
    case object([JSONMember])
}

/// A name with its value. Members keep their order, so that the same table gives the same bytes.
public struct JSONMember: Hashable, Sendable {
    public let name: String
    public let value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}
