public import Records
internal import Wording

extension ComparisonTable {
    /// What a cell is held against.
    public enum Reference: Hashable, Sendable {
        case yearBefore
        case previous
        case period(Period)
        /// All that lies in the whole of the table's regions, without the region itself.
        case rest
    }
}

extension ComparisonTable.Reference {
    var title: Phrase {
        switch self {
        case .yearBefore: Phrase(de: "Verhältnis zum Vorjahr", en: "ratio to year before")
        case .previous: Phrase(de: "Verhältnis zum Zeitraum davor", en: "ratio to period before")
        case .period(let period): Phrase(de: "Verhältnis zu ", en: "ratio to ") + period.name
        case .rest: Phrase(de: "Verhältnis zum übrigen Gebiet", en: "ratio to rest of the area")
        }
    }

    /// Whether the title of the ratio says what a cell is held against.
    var titleNamesReference: Bool { self != .previous }

    /// What a period is held against; `nil` for 29 February and for week 53, which the year before does not have.
    func period(for period: Period) -> Period? {
        switch self {
        case .yearBefore: period.yearBefore
        case .previous: Period(grain: period.grain, index: period.index - 1)
        case .period(let base): base
        case .rest: nil
        }
    }
}
