public import Wording

/// How finely time is counted.
public enum PeriodGrain: String, Sendable, CaseIterable, Comparable {
    case year
    /// From 1 August to 31 July, in all Länder (Hamburger Abkommen of 28 October 1964, § 1).
    case schoolYear = "school-year"
    case halfYear = "half-year"
    case quarter, month
    /// From Monday to Sunday, numbered by ISO 8601: the first of a year holds its first Thursday.
    case week
    case day

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// A year is less fine than a quarter. That does not mean that quarters make up years: see ``nests(in:)``.
    public static func < (left: PeriodGrain, right: PeriodGrain) -> Bool { left.rank < right.rank }

    /// Whether each period of this grain lies in one of the other: months in quarters and in school years, weeks in nothing
    /// but weeks.
    public func nests(in other: PeriodGrain) -> Bool {
        switch (self, other) {
        case (.day, _): true
        case (.week, _): other == .week
        case (.year, _), (.schoolYear, _): other == self
        case (.halfYear, .schoolYear), (.quarter, .schoolYear): false
        default: other <= self && other != .week
        }
    }

    public var title: Phrase {
        switch self {
        case .year: Phrase(de: "Jahr", en: "Year")
        case .schoolYear: Phrase(de: "Schuljahr", en: "School year")
        case .halfYear: Phrase(de: "Halbjahr", en: "Half-year")
        case .quarter: Phrase(de: "Quartal", en: "Quarter")
        case .month: Phrase(de: "Monat", en: "Month")
        case .week: Phrase(de: "Kalenderwoche", en: "Week")
        case .day: Phrase(de: "Tag", en: "Day")
        }
    }
}
