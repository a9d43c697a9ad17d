public import Wording

/// What came of checking figures of a table against each other.
public struct TableCheck: Sendable, Hashable {
    /// Where a figure is not what the others make it.
    public struct Place: Sendable, Hashable {
        public let line: Int
        public let column: String
    }

    /// What was checked, such as "Summen".
    public let name: Phrase
    public internal(set) var agreeing = 0
    /// Figures that cannot be checked, since they or what they are made of have no value.
    public internal(set) var untestable = 0
    public internal(set) var differing: [Place] = []

    init(name: Phrase) {
        self.name = name
    }

    public var tested: Int { agreeing + differing.count }

    static let totals = Phrase(de: "Summen", en: "totals")
    static let rates = Phrase(de: "Raten", en: "rates")
}
