internal import Records
internal import Wording

/// Each series of a table with its yearly change, a second opinion that knows no model, and whether chance explains it.
///
/// A series is read at the finest grain of which nothing is withheld (`PublishedSeries`).
public struct SeriesTrends: Assessment {
    public let table: EstimateTable
    private let axes: [TableAxis]
    private let found: [(members: [Int], series: PublishedSeries, outcome: LogLinearTrend?)]

    /// - Parameters:
    ///   - table: counts with all their totals.
    ///   - members: for each axis the members that are shown; `nil` for those without parts.
    /// - Throws: `ComparisonError.noPeriods`.
    public init(_ table: EstimateTable, showing members: [[Int]]? = nil) throws(ComparisonError) {
        guard let time = table.axes.position(of: "period") else { throw .noPeriods }
        self.table = table
        axes = table.axes.enumerated().filter { $0.offset != time }.map(\.element)
        found = table.publishedSeries(showing: members ?? table.axes.map(\.leaves)).map { members, series in
            var others = members
            others.remove(at: time)
            return (others, series, series.bearsTrend ? series.counted.map { LogLinearTrend(of: $0) } : nil)
        }
    }

    public var pValues: [Double] { found.compactMap { $0.outcome?.estimate?.annual.pValue } }

    public func statements(at shared: FalseDiscovery) -> StatementTable {
        StatementTable(
            table, axes: axes,
            columns: [
                .init("first_period", Phrase(de: "von", en: "from"), .word),
                .init("last_period", Phrase(de: "bis", en: "to"), .word),
                .init("periods", Phrase(de: "Zeiträume", en: "periods"), .count),
                .init("events", table.measure.title, .count),
                .init(
                    "annual_change", Phrase(de: "Veränderung je Jahr", en: "change per year"), .change, hasLimits: true),
                .init("dispersion", Phrase(de: "Streuung", en: "dispersion"), .fileOnly),
                .init("p_value", Phrase(name: "p"), .fileOnly),
                .init("mann_kendall_p", Phrase(name: "p (Mann, Kendall)"), .fileOnly),
                .init("theil_sen_per_year", Phrase(name: "Theil, Sen"), .fileOnly),
                .init("level", Phrase(de: "Niveau", en: "level"), .fileOnly),
            ],
            rows: found.map { row($0.members, $0.series, shared) }, notes: notes(shared))
    }

    private func row(
        _ members: [Int], _ series: PublishedSeries, _ shared: FalseDiscovery
    ) -> StatementTable.Row {
        let nothing: [StatementTable.Entry] = Array(repeating: .none, count: 10)
        guard !series.isWithheld else {
            return StatementTable.Row(members: members, entries: nothing, verdict: .withheld)
        }
        guard let first = series.points.first, let last = series.points.last, let counted = series.counted
        else { return StatementTable.Row(members: members, entries: nothing, verdict: .missing) }
        var entries = nothing
        entries[0] = .word(first.period.code, first.period.name)
        entries[1] = .word(last.period.code, last.period.name)
        entries[2] = .count(series.counts.count { $0 != nil })
        entries[3] = .count(series.events)
        guard series.bearsTrend else {
            return StatementTable.Row(
                members: members, entries: entries, verdict: .notTestable,
                remark: Phrase(de: "Tage sind zu fein, bitte Monate", en: "days are too fine, ask by month"))
        }
        let robust = MannKendall(series.shownRates, periodsPerYear: counted.periodsPerYear)
        if let robust { entries[7] = .number(robust.pValue) }
        if let slope = TheilSen(series.shownRates, periodsPerYear: counted.periodsPerYear) {
            entries[8] = .number(slope.slope)
        }
        let grain = series.isCoarser ? series.grain?.insteadOfFiner : nil
        switch LogLinearTrend(of: counted, level: shared.level) {
        case .estimated(let trend):
            entries[4] = .estimate(
                trend.annual.percentChange, lower: trend.annual.lowerPercentChange,
                upper: trend.annual.upperPercentChange)
            entries[5] = .number(trend.dispersion)
            entries[6] = .number(trend.annual.pValue)
            entries[9] = .number(shared.level)
            let verdict: Verdict =
                trend.annual.excludesOne ? (trend.annual.ratio > 1 ? .rise : .fall) : .noEvidence
            return StatementTable.Row(
                members: members, entries: entries, verdict: verdict,
                remark: Phrase.joined([grain, doubt(verdict, robust, trend)]))
        case .notTestable(let refusal):
            return StatementTable.Row(
                members: members, entries: entries, verdict: refusal.verdict,
                remark: Phrase.joined([refusal.remark, grain]))
        }
    }

    /// What the second opinion adds where the two differ.
    private func doubt(_ verdict: Verdict, _ robust: MannKendall?, _ trend: TrendEstimate) -> Phrase? {
        guard verdict.isClaim, let robust else { return nil }
        let isSameDirection = (robust.statistic > 0) == (trend.annual.ratio > 1) && robust.statistic != 0
        if isSameDirection, robust.pValue < 0.05 { return nil }
        return Phrase(
            de: "der Mann-Kendall-Test stützt das nicht, bitte auf einzelne Ausschläge prüfen",
            en: "the Mann–Kendall test does not support it, look for single outliers")
    }

    private func notes(_ shared: FalseDiscovery) -> [Phrase] {
        guard !shared.isDiscovery.isEmpty else {
            return [Phrase(de: "Für keine Reihe ist eine Aussage möglich.", en: "No series bears a statement.")]
        }
        let altered: [Phrase] = table.alteration == nil ? [] : [.alteredTakenAsExact]
        return [
            Phrase(
                de: "Log-lineare Regression der Anzahlen mit Streuung"
                    + (found.contains { $0.series.hasSeasons } ? " und Jahreszeit" : "") + "; ",
                en: "Log-linear regression of counts with dispersion"
                    + (found.contains { $0.series.hasSeasons } ? " and season" : "") + "; ") + shared.note,
            Phrase(
                de: "Ein belegter Trend sagt nichts über seine Ursache.",
                en: "A supported trend says nothing about its cause."),
        ] + altered
    }
}

extension PublishedSeries {
    /// Days have a season of weekdays and of the year that no trend of theirs could be told from.
    fileprivate var bearsTrend: Bool { !isWithheld && grain != .day }
}

extension LogLinearTrend {
    var estimate: TrendEstimate? { if case .estimated(let estimate) = self { estimate } else { nil } }
}

extension TrendRefusal {
    fileprivate var verdict: Verdict {
        switch self {
        case .tooFewPeriods, .seasonsSeenOnce: .tooShort
        case .tooFewEvents, .allZero: .tooFew
        case .noExposure, .eventsWithoutExposure, .tooConcentrated: .notTestable
        }
    }

    fileprivate var remark: Phrase? {
        switch self {
        case .tooFewPeriods(_, let needed):
            Phrase(de: "nötig sind \(needed) Zeiträume", en: "\(needed) periods are needed")
        case .tooFewEvents(_, let needed):
            Phrase(de: "nötig sind \(needed) Fälle", en: "\(needed) events are needed")
        case .allZero: nil
        case .noExposure, .eventsWithoutExposure: Phrase(de: "keine Bezugszahl", en: "no denominator")
        case .seasonsSeenOnce:
            Phrase(de: "jede Jahreszeit muss zweimal vorkommen", en: "each season must be there twice")
        case .tooConcentrated:
            Phrase(de: "alle Fälle liegen an einem Ende", en: "all events lie at one end")
        }
    }
}

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

extension CountSeries {
    /// The sum of some series of the same periods; `nil` where there is none. A period of which one of them has no count has none.
    static func sum(_ series: [CountSeries], like other: CountSeries) -> CountSeries? {
        let fitting = series.filter {
            $0.counts.count == other.counts.count && $0.firstSeason == other.firstSeason
        }
        guard !fitting.isEmpty else { return nil }
        return CountSeries(
            counts: other.counts.indices.map { period in
                let counts = fitting.compactMap { $0.counts[period] }
                return counts.count == fitting.count ? counts.reduce(0, +) : nil
            }, exposures: other.counts.indices.map { period in fitting.reduce(0) { $0 + $1.exposures[period] } },
            periodsPerYear: other.periodsPerYear, firstSeason: other.firstSeason)
    }

    /// The same without the count of a period.
    func without(period: Int) -> CountSeries {
        var counts = counts
        counts[period] = nil
        return CountSeries(
            counts: counts, exposures: exposures, periodsPerYear: periodsPerYear, firstSeason: firstSeason)
    }

    /// The rest of a whole without a part of it; `nil` where the two are of other periods or the part is not smaller.
    func without(_ part: CountSeries) -> CountSeries? {
        guard part.counts.count == counts.count, part.firstSeason == firstSeason else { return nil }
        let rest = zip(counts, part.counts).map { whole, part in
            whole.flatMap { whole in part.map { whole - $0 } }
        }
        guard rest.allSatisfy({ $0 ?? 0 >= 0 }) else { return nil }
        // Where only days are known of one of them, the rest has what the whole has.
        return CountSeries(
            counts: rest, exposures: zip(exposures, part.exposures).map { $0 > $1 ? $0 - $1 : $0 },
            periodsPerYear: periodsPerYear, firstSeason: firstSeason)
    }
}

extension PeriodGrain {
    /// How many periods a year has.
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

extension Phrase {
    /// Some sentences behind one another; `nil` where there is none.
    static func joined(_ phrases: [Phrase?]) -> Phrase? {
        let phrases = phrases.compactMap { $0 }
        guard !phrases.isEmpty else { return nil }
        return Phrase { language in phrases.map { $0(language) }.joined(separator: "; ") }
    }
}
