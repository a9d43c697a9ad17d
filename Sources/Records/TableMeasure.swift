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

/// Denominators by region and period, as far as they are known.
public struct DenominatorTable: Hashable, Sendable {
    private var entries: [Key: Denominator] = [:]

    private struct Key: Hashable {
        let region: String
        let period: String
    }

    public init() {}

    /// The denominator of a region's code and a period's code.
    public subscript(region region: String, period period: String) -> Denominator? {
        get { entries[Key(region: region, period: period)] }
        set { entries[Key(region: region, period: period)] = newValue }
    }
}
