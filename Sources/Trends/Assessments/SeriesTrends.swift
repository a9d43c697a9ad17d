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
                .init("confidence", Phrase(de: "Vertrauensniveau", en: "confidence"), .fileOnly),
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

    private func notes(_ shared: FalseDiscovery) -> [StatementNote] {
        guard !shared.isDiscovery.isEmpty else {
            return [
                .sentence(
                    Phrase(de: "Für keine Reihe ist eine Aussage möglich.", en: "No series bears a statement."))
            ]
        }
        let hasSeasons = found.contains { $0.series.hasSeasons }
        let test = Phrase(
            de: "Log-lineare Regression der Anzahlen mit Streuung" + (hasSeasons ? " und Jahreszeit" : ""),
            en: "Log-linear regression of counts with dispersion" + (hasSeasons ? " and season" : ""))
        var notes: [StatementNote] = [.test(test, shared: shared.note)]
        notes.append(
            Phrase(
                de: "Ein belegter Trend sagt nichts über seine Ursache.",
                en: "A supported trend says nothing about its cause."))
        if table.alteration != nil { notes.append(.alteredTakenAsExact) }
        return notes
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
