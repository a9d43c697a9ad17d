internal import Records
internal import Wording

/// Each series of a table with its stretches of one level, where chance does not explain that its level changed.
///
/// Whether there is a change at all is a test whose error all tests of a document share (`ChangeTest`); where the stretches begin is the best
/// division (`ChangePoints`). A series is read at the finest grain of which nothing is withheld (`PublishedSeries`). Within years the season is
/// taken out: levels are those of an average season.
public struct SeriesBreaks: Assessment {
    public let table: EstimateTable
    private let axes: [TableAxis]
    private let found: [Course]

    private struct Course: Sendable {
        let members: [Int]
        let series: PublishedSeries
        /// `nil` where nothing of the series is there, or something is withheld at every grain.
        let test: ChangeTest?
    }

    private static let columnCount = 8

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
            return Course(
                members: others, series: series,
                test: series.isWithheld ? nil : series.counted.map { ChangeTest(of: $0) })
        }
    }

    public var pValues: [Double] { found.compactMap { $0.test?.pValue } }

    public func statements(at shared: FalseDiscovery) -> StatementTable {
        let per = table.per
        let level = Phrase { language in
            let word = language == .german ? "Niveau" : "level"
            guard let per else { return word + (language == .german ? " je Zeitraum" : " per period") }
            return "\(word) \(language == .german ? "je" : "per") \(language.text(per))"
        }
        return StatementTable(
            table, axes: axes,
            columns: [
                .init("first_period", Phrase(de: "von", en: "from"), .word),
                .init("last_period", Phrase(de: "bis", en: "to"), .word),
                .init("periods", Phrase(de: "Zeiträume", en: "periods"), .count),
                .init("events", table.measure.title, .count),
                .init("level", level, .figure, hasLimits: true),
                .init(
                    "ratio", Phrase(de: "Verhältnis zum Abschnitt davor", en: "ratio to stretch before"), .figure,
                    hasLimits: true),
                .init("p_value", Phrase(name: "p"), .fileOnly),
                .init("confidence", Phrase(de: "Vertrauensniveau", en: "confidence"), .fileOnly),
            ],
            rows: found.flatMap { rows($0, shared) }, notes: notes(shared))
    }

    private func rows(_ course: Course, _ shared: FalseDiscovery) -> [StatementTable.Row] {
        let series = course.series
        guard let test = course.test, let counted = series.counted else {
            return [
                StatementTable.Row(
                    members: course.members, entries: Array(repeating: .none, count: Self.columnCount),
                    verdict: series.isWithheld ? .withheld : .missing)
            ]
        }
        let pValue = test.pValue
        let isFinding = pValue.map { $0 < 1 - shared.level } ?? false
        let stretches = Stretch.all(of: counted, divided: isFinding)
        return stretches.enumerated().map { index, stretch in
            let first = series.points[stretch.periods.lowerBound].period
            let last = series.points[stretch.periods.upperBound - 1].period
            let entries: [StatementTable.Entry] = [
                .word(first.code, first.name), .word(last.code, last.name), .count(stretch.known),
                .count(stretch.events), level(stretch, series),
                index > 0 ? ratio(stretch, to: stretches[index - 1], shared) : .none,
                index == 0 ? pValue.map { .number($0) } ?? .none : .none,
                index > 0 ? .number(shared.level) : .none,
            ]
            guard index == 0 else {
                return StatementTable.Row(members: course.members, entries: entries, verdict: nil)
            }
            return StatementTable.Row(
                members: course.members, entries: entries, verdict: isFinding ? .breaks : test.verdict,
                remark: Phrase.joined([test.remark, series.isCoarser ? series.grain?.insteadOfFiner : nil]))
        }
    }

    /// The count of a period, or its rate, with the limits of chance in the events of the stretch.
    private func level(_ stretch: Stretch, _ series: PublishedSeries) -> StatementTable.Entry {
        guard stretch.exposure > 0 else { return .none }
        let known = stretch.periods.map { series.points[$0] }.filter { $0.count != nil }
        let factor: Double
        if let per = table.per {
            // Rates need the people of every period.
            guard series.isPerPeople else { return .none }
            let days = known.reduce(0) { $0 + $1.period.days } / Double(known.count)
            factor = Double(per) * days / stretch.exposure
        } else {
            factor = known.reduce(0) { $0 + $1.exposure } / Double(known.count) / stretch.exposure
        }
        guard factor > 0, factor.isFinite else { return .none }
        let limits = PoissonInterval(count: stretch.events, method: .phe).scaled(by: factor)
        return .estimate(Double(stretch.events) * factor, lower: limits.lower, upper: limits.upper)
    }

    private func ratio(_ stretch: Stretch, to before: Stretch, _ shared: FalseDiscovery) -> StatementTable.Entry {
        guard stretch.exposure > 0, before.exposure > 0 else { return .none }
        let comparison = RateComparison(
            first: stretch.events, exposure: stretch.exposure, against: before.events, exposure: before.exposure,
            level: shared.level, dispersion: stretch.dispersion)
        return .estimate(comparison.ratio, lower: comparison.lower, upper: comparison.upper)
    }

    private func notes(_ shared: FalseDiscovery) -> [StatementNote] {
        guard found.contains(where: { $0.test?.pValue != nil }) else {
            return [
                .sentence(
                    Phrase(de: "Für keine Reihe ist eine Aussage möglich.", en: "No series bears a statement."))
            ]
        }
        var notes: [StatementNote] = [
            .test(
                Phrase(
                    de:
                        "Ob sich das Niveau änderte, sagt der Vergleich mit zufällig verteilten Fällen, wo, die beste Teilung",
                    en: "Whether the level changed is told by events dealt at random, where, by the best division"),
                shared: shared.note)
        ]
        if found.contains(where: { $0.series.hasSeasons }) {
            notes.append(
                Phrase(de: "Die Jahreszeit ist herausgerechnet.", en: "The season is taken out."))
        }
        notes.append(
            Phrase(
                de: "Auch ein stetiger Trend zeigt sich als Bruch; ein belegter Bruch sagt nichts über seine Ursache.",
                en: "A steady trend shows as a break, too; a supported break says nothing about its cause."))
        if table.alteration != nil { notes.append(.alteredTakenAsExact) }
        return notes
    }
}

/// Periods of one level.
private struct Stretch {
    let periods: Range<Int>
    /// How many of them have a count.
    let known: Int
    let events: Int
    /// × level of the season, which is 1 on average.
    let exposure: Double
    let dispersion: Double

    /// One at least; two or more if `divided`.
    static func all(of series: CountSeries, divided: Bool) -> [Stretch] {
        let season = SeasonLevels(of: series)
        let exposures = zip(series.exposures, season.factors).map { $0 * $1 }
        func find(_ number: ChangePoints.Number) -> ChangePoints {
            ChangePoints(counts: series.counts, exposures: exposures, number: number)
        }
        var found = find(divided ? .chosen : .exactly(0))
        // The criterion that counts changes may be more cautious than the test that there is one.
        if divided, found.changes.isEmpty { found = find(.exactly(1)) }
        let ranges = found.segments.isEmpty ? [series.counts.indices] : found.segments.map(\.periods)
        return ranges.map { periods in
            let known = periods.filter { series.counts[$0] != nil }
            return Stretch(
                periods: periods, known: known.count, events: known.reduce(0) { $0 + (series.counts[$1] ?? 0) },
                exposure: known.reduce(0) { $0 + exposures[$1] }, dispersion: found.dispersion)
        }
    }
}

extension ChangeTest {
    /// What is said where no change is found.
    fileprivate var verdict: Verdict {
        switch self {
        case .tested: .noBreaks
        case .tooFewPeriods: .tooShort
        case .tooFewEvents: .tooFew
        }
    }

    fileprivate var remark: Phrase? {
        switch self {
        case .tested: nil
        case .tooFewPeriods(_, let needed):
            Phrase(de: "nötig sind \(needed) Zeiträume", en: "\(needed) periods are needed")
        case .tooFewEvents(_, let needed):
            Phrase(de: "nötig sind \(needed) Fälle", en: "\(needed) events are needed")
        }
    }
}
