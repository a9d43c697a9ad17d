public import Records
public import Wording

/// A day that a reader should know of, such as the start of a measure.
public struct ChartEvent: Hashable, Sendable {
    public let date: CivilDate
    public let label: Phrase

    public init(date: CivilDate, label: Phrase) {
        self.date = date
        self.label = label
    }
}
