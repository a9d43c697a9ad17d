internal import Records
internal import Wording

extension PublishedSeries {
    /// Whether its periods are parts of years.
    var hasSeasons: Bool { grain.map { $0.perYear > 1 } ?? false }

    /// The series as regressions take it; `nil` where it has no periods, or one that has no counts.
    var counted: CountSeries? {
        guard let grain, let first = points.first, counts.contains(where: { $0 != nil }) else { return nil }
        let perYear = grain.perYear
        let season = ((first.period.index % perYear) + perYear) % perYear
        return CountSeries(
            counts: counts, exposures: exposures, periodsPerYear: perYear, firstSeason: perYear > 1 ? season : 0)
    }

    /// Counts, or rates where the table has them.
    var shownRates: [Double?] { points.map { $0.count == nil ? nil : $0.cell?.estimate } }
}

extension PeriodGrain {
    /// How many periods a year has; a 53rd week and a 366th day move the season by one.
    var perYear: Int {
        switch self {
        case .year, .schoolYear: 1
        case .halfYear: 2
        case .quarter: 4
        case .month: 12
        case .week: 52
        case .day: 365
        }
    }

    /// Why a series is read at this grain.
    var insteadOfFiner: Phrase {
        Phrase(
            de: "gerechnet nach \(title(.german)), weil feinere Zahlen nicht veröffentlicht sind",
            en: "computed by \(title(.english).lowercased()), since finer counts are not published")
    }
}
