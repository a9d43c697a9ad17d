import Records
import Trends
import Wording

/// Everything a line chart says: heading, notes and the text for those who cannot see it.
struct LineChartWords {
    let table: EstimateTable
    let series: TimeSeries
    let options: LineChart.Options
    let language: Language

    private var heading: TableHeading { TableHeading(table: table, spread: series.axis) }
    private var notes: TableNotes { TableNotes(table: table) }

    var marks: [String] { notes.marks(language) }
    var isFictitious: Bool { table.provenance.isFictitious }
    var isCount: Bool { table.per == nil }

    var title: String { options.title?(language) ?? heading.title(language) }

    var subtitle: String {
        if let subtitle = options.subtitle { return subtitle(language) }
        guard hasLimits else { return heading.unit(language) }
        return heading.unit(language)
            + Phrase(de: ", mit 95-%-Vertrauensbereich", en: ", with 95% confidence interval")(language)
    }

    /// The title for those who cannot see the marks.
    var accessibleTitle: String { ([title] + marks).joined(separator: " – ") }

    var noFigures: String {
        Phrase(de: "Keine Werte, die gezeigt werden können", en: "No figures that can be shown")(language)
    }

    var hasLimits: Bool { series.figures.contains { $0.known?.limits != nil } }

    /// The events outside the time shown, which the drawing names in its notes.
    var outsideEvents: [ChartEvent] { options.events.filter { !isShown($0) } }

    func isShown(_ event: ChartEvent) -> Bool {
        series.firstPeriod.firstDay <= event.date && event.date <= series.lastPeriod.lastDay
    }

    func state(_ figure: Figure, _ name: Phrase, _ period: Period) -> String {
        let what = figure.state?.meaningOfCount(language) ?? ""
        return "\(name(language)), \(period.name(language)): \(what)"
    }

    /// Reading help, denominator, events out of sight, source: in this order.
    var footnotes: [String] {
        var lines = readingHelp.map { [$0] } ?? []
        if !outsideEvents.isEmpty {
            let named = outsideEvents.map { "\($0.label(language)) (\(written($0.date)))" }.joined(separator: "; ")
            lines.append(
                Phrase(de: "Außerhalb des Zeitraums: \(named).", en: "Outside the time shown: \(named).")(language))
        }
        if let territory = notes.territory(language) { lines.append(territory + ".") }
        lines += DenominatorNotes(table: table).lines(language) + TableRemarks.lines(table, language)
        return lines + [notes.source(language)]
    }

    /// One figure of the chart put into words, the last one of the first series that has one; rather one that holds without a
    /// reservation, such as that its period was delivered only in part.
    private var readingHelp: String? {
        guard let example = example(where: { !$0.isLimited }) ?? example(where: { _ in true }) else { return nil }
        let (line, period, known) = example
        let value = heading.text(known.value, language)
        let what = heading.unit(language)
        let when = period.name(language)
        let text = Phrase(
            de: "Lesehilfe: \(line.name(language)), \(when): \(value) (\(what)",
            en: "How to read: \(line.name(language)), \(when): \(value) (\(what)")(language)
        guard let limits = known.limits else { return text + ")." }
        let range = heading.text(limits, around: known.value, language)
        return text
            + Phrase(de: "; 95-%-Vertrauensbereich \(range)). ", en: "; 95% confidence interval \(range)). ")(language)
            + (hasBand ? Self.bandHelp : Self.barHelp)(language)
    }

    private func example(
        where fits: (Figure.Known) -> Bool
    ) -> (line: TimeSeries.Series, period: Period, known: Figure.Known)? {
        for line in series.series {
            for (period, figure) in zip(series.periods, line.figures).reversed() {
                if let known = figure.known, fits(known) { return (line, period, known) }
            }
        }
        return nil
    }

    /// Whether any two neighbouring periods have a figure, so that there is a band between them.
    private var hasBand: Bool {
        series.series.contains { line in series.points(line).runs().contains { $0.count > 1 } }
    }

    private static let bandHelp = Phrase(
        de: "Das blasse Band zeigt, wie weit der Wert allein durch Zufall streuen kann.",
        en: "The pale band shows how far the value may vary by chance alone.")
    private static let barHelp = Phrase(
        de: "Der senkrechte Strich zeigt, wie weit der Wert allein durch Zufall streuen kann.",
        en: "The upright bar shows how far the value may vary by chance alone.")

    // MARK: Alternative text

    var description: String {
        var sentences = marks.map { "\($0)." }
        sentences.append(
            Phrase(de: "Liniendiagramm: \(title). \(subtitle).", en: "Line chart: \(title). \(subtitle).")(language))
        sentences += series.series.map(summary)
        let shown = options.events.filter(isShown)
        if !shown.isEmpty {
            let named = shown.map { "\($0.label(language)) (\(written($0.date)))" }.joined(separator: "; ")
            sentences.append(Phrase(de: "Markiert: \(named).", en: "Marked: \(named).")(language))
        }
        return sentences.joined(separator: " ")
    }

    /// First, last, highest and lowest figure of a line, and what is not shown. No verdict: that is not a drawing's to give.
    private func summary(_ line: TimeSeries.Series) -> String {
        let known = zip(series.periods, line.figures).compactMap { period, figure in
            figure.known.map { (period, $0.value) }
        }
        func entry(_ figure: (Period, Double)) -> String {
            "\(heading.text(figure.1, language)) (\(figure.0.name(language)))"
        }
        var parts: [String] = []
        if let first = known.first, let last = known.last, known.count > 1 {
            let highest = known.reduce(first) { $1.1 > $0.1 ? $1 : $0 }
            let lowest = known.reduce(first) { $1.1 < $0.1 ? $1 : $0 }
            parts.append(
                Phrase(
                    de:
                        "erster Wert \(entry(first)), letzter \(entry(last)), höchster \(entry(highest)), niedrigster \(entry(lowest))",
                    en:
                        "first value \(entry(first)), last \(entry(last)), highest \(entry(highest)), lowest \(entry(lowest))"
                )(
                    language))
        } else if let only = known.first {
            parts.append(Phrase(de: "einziger Wert \(entry(only))", en: "only value \(entry(only))")(language))
        } else {
            parts.append(Phrase(de: "kein Wert", en: "no value")(language))
        }
        for state in StateLegend.states(of: line.figures) {
            let periods = zip(series.periods, line.figures).filter { $0.1.state == state }.map { $0.0.name(language) }
            let listed = periods.count <= 8 ? periods.joined(separator: ", ") : counted(periods)
            parts.append("\(state.meaningOfCount(language)): \(listed)")
        }
        return "\(line.name(language)): \(parts.joined(separator: "; "))."
    }

    private func counted(_ periods: [String]) -> String {
        Phrase(
            de: "\(periods.count) Zeiträume, zuerst \(periods[0])", en: "\(periods.count) periods, first \(periods[0])")(
                language)
    }

    private func written(_ date: CivilDate) -> String { Phrase(de: date.german, en: date.description)(language) }
}
