public import Wording

/// What the cells of a table count.
public struct TableMeasure: Hashable, Sendable {
    /// As a question and a CSV name it: `incidents`, `participants`.
    public let name: String
    /// As a heading names it: "Vorfälle".
    public let title: Phrase

    public init(name: String, title: Phrase) {
        self.name = name
        self.title = title
    }
}
