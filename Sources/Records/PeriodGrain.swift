public import Wording

/// How finely time is counted.
public enum PeriodGrain: String, Sendable, CaseIterable, Comparable {
    case year
    case halfYear = "half-year"
    case quarter, month, day

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// A year is less fine than a quarter.
    public static func < (left: PeriodGrain, right: PeriodGrain) -> Bool { left.rank < right.rank }

    public var title: Phrase {
        switch self {
        case .year: Phrase(de: "Jahr", en: "Year")
        case .halfYear: Phrase(de: "Halbjahr", en: "Half-year")
        case .quarter: Phrase(de: "Quartal", en: "Quarter")
        case .month: Phrase(de: "Monat", en: "Month")
        case .day: Phrase(de: "Tag", en: "Day")
        }
    }
}
