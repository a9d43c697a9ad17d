import Records
import Trends
import Wording

/// What a line chart says.
struct LineChartWords: ChartWords {
    let table: ChartTable
    let series: TimeSeries
    let options: ChartOptions
    let language: Language
    /// The period whose figures are 100, where the figures are an index.
    var indexBase: Period?
    /// Whether each line has a plot to itself.
    var isInPanels = false

    var spread: TableAxis? { series.axis }
    var kind: Phrase { indexBase == nil ? LineChart.kind : IndexChart.kind }

    private var hasLimits: Bool { series.figures.contains { $0.known?.limits != nil } }

    /// Whether the bands of limits are left out, so many would they be.
    private var leavesOutBands: Bool {
        hasLimits && !isInPanels && RibbonMark.opacity(among: series.series.count) == nil
    }

    var drawsLimits: Bool { hasLimits && !leavesOutBands }
    var subtitleSuffix: String { drawsLimits ? Self.limitsSuffix(language) : "" }

    /// The events outside the time shown, which the drawing names in its notes.
    var outsideEvents: [ChartEvent] { options.events.filter { !isShown($0) } }

    func isShown(_ event: ChartEvent) -> Bool {
        series.firstPeriod.firstDay <= event.date && event.date <= series.lastPeriod.lastDay
    }

    var ownNotes: [String] {
        var lines: [String] = []
        if !outsideEvents.isEmpty {
            let named = named(outsideEvents)
            lines.append(
                Phrase(de: "Außerhalb des Zeitraums: \(named).", en: "Outside the time shown: \(named).")(language))
        }
        if leavesOutBands {
            lines.append(
                Phrase(
                    de:
                        "Die Vertrauensbereiche von mehr als vier Linien überdecken sich und sind nicht gezeichnet; die "
                        + "Tabelle nennt sie. Wo Linien nah beieinander liegen, kann der Unterschied Zufall sein.",
                    en:
                        "The confidence intervals of more than four lines cover each other and are not drawn; the table has "
                        + "them. Where lines are close, they may differ by chance.")(language))
        }
        lines += baselessLines.map { $0(language) } + AlarmWords(lines: tested, language: language).notes
        return lines + [courses.note].compactMap(\.self) + options.findings.notes(language)
    }

    /// Lines that have no index, since their figure of the base period is not known or is nothing.
    private var baselessLines: [Phrase] {
        guard let indexBase, let place = series.periods.firstIndex(of: indexBase) else { return [] }
        func named(_ state: ObservationStatus) -> String? {
            let names = series.series.filter { $0.figures[place].state == state }.map { $0.name(language) }
            return names.isEmpty ? nil : names.joined(separator: ", ")
        }
        let base = indexBase.name
        return [
            named(.withheld).map { names in
                Phrase(
                    de: "Ohne Index, weil der Wert von \(base(.german)) nicht veröffentlicht ist: \(names). "
                        + "Ein anderer Zeitraum als Basis kann helfen.",
                    en:
                        "No index, since the figure of \(base(.english)) is withheld: \(names). Another base period may help."
                )
            },
            named(.missing).map { names in
                Phrase(
                    de: "Ohne Index, weil der Wert von \(base(.german)) nicht vorliegt: \(names).",
                    en: "No index, since the figure of \(base(.english)) is not available: \(names).")
            },
            named(.cannotExist).map { names in
                Phrase(
                    de: "Ohne Index, weil der Wert von \(base(.german)) null ist oder nicht vorkommen kann: \(names).",
                    en: "No index, since the figure of \(base(.english)) is zero or cannot exist: \(names).")
            },
        ].compactMap { $0 }
    }

    /// What was found of the periods of each line.
    private var tested: [AlarmWords.Line] {
        series.series.map { line in
            AlarmWords.Line(
                periods: series.periods.compactMap { period in
                    findings(line, period).first.map { (period, $0) }
                })
        }
    }

    /// What was found of each line as a whole.
    private var courses: CourseWords {
        CourseWords(
            lines: series.series.map { line in
                CourseWords.Line(
                    name: series.axis == nil ? nil : line.name(language),
                    findings: options.findings.findings(on: codes(line)))
            }, language: language)
    }

    /// One figure of the chart put into words, the last one of the first series that has one; rather one that holds without a
    /// reservation, such as that its period was delivered only in part.
    var readingHelp: String? {
        guard let example = example(where: { !$0.isLimited }) ?? example(where: { _ in true }) else { return nil }
        let (line, period, known) = example
        let help = leavesOutBands ? nil : hasBand ? Self.bandHelp : Self.barHelp
        return inWords([line.name(language), period.name(language)], known, limitsHelp: help)
            + (indexBase.map { " " + change(known.value, since: $0) } ?? "")
    }

    /// `Das sind 23,4 % mehr als 2012.`, from the index as it is printed.
    private func change(_ index: Double, since base: Period) -> String {
        let percent = ValueText.printed(index, wholeNumbers: false) - 100
        let number = language.text(percent.magnitude, fractionDigits: 1)
        let amount = Phrase(de: "\(number)\u{A0}%", en: "\(number)%")(language)
        let name = base.name(language)
        if percent.magnitude < 0.05 {
            return Phrase(de: "Das ist so viel wie \(name).", en: "That is as much as in \(name).")(language)
        }
        return percent > 0
            ? Phrase(de: "Das sind \(amount) mehr als \(name).", en: "That is \(amount) more than in \(name).")(
                language)
            : Phrase(de: "Das sind \(amount) weniger als \(name).", en: "That is \(amount) less than in \(name).")(
                language)
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

    var summary: [String] {
        let courses = courses
        var sentences = zip(series.series, courses.told).map { line, told in summary(line, course: told) }
        sentences += courses.toldOnce
        let shown = options.events.filter(isShown)
        if !shown.isEmpty {
            let named = named(shown)
            sentences.append(Phrase(de: "Markiert: \(named).", en: "Marked: \(named).")(language))
        }
        return sentences
    }

    /// The codes of a line, for what was found of it.
    private func codes(_ line: TimeSeries.Series) -> [String: String] {
        guard let axis = series.axis, let code = line.code else { return [:] }
        return [axis.dimension: code]
    }

    private func findings(_ line: TimeSeries.Series, _ period: Period) -> [Findings.Finding] {
        // Codes of periods are dear where nothing was found of any.
        guard !options.findings.isEmpty else { return [] }
        return options.findings.findings(on: codes(line).merging(["period": period.code]) { own, _ in own })
    }

    /// The periods of a line that stand out.
    private func alarmed(_ line: TimeSeries.Series) -> [Period] {
        series.periods.filter { findings(line, $0).contains { $0.verdict == .alarm } }
    }

    /// The figures of a line that stand out.
    func alarms(_ line: TimeSeries.Series) -> [SeriesPoint] { series.points(line, of: Set(alarmed(line))) }

    /// First, last, highest and lowest figure of a line, what is not shown, and what was found of it.
    private func summary(_ line: TimeSeries.Series, course: [String]) -> String {
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
        let limited = zip(series.periods, line.figures).filter { $0.1.state != nil }
        parts += states(limited.map { ($0.name(language), $1) }) { count, first in
            Phrase(de: "\(count) Zeiträume, zuerst \(first)", en: "\(count) periods, first \(first)")(language)
        }
        let alarms = alarmed(line).map { $0.name(language) }
        if !alarms.isEmpty {
            parts.append("\(Verdict.alarm.phrase(language)): \(alarms.joined(separator: ", "))")
        }
        parts += course
        return "\(line.name(language)): \(parts.joined(separator: "; "))."
    }

    /// `Neue Erfassung (01.09.2016); …`
    func named(_ events: [ChartEvent]) -> String {
        events.map { "\($0.label(language)) (\(written($0.date)))" }.joined(separator: "; ")
    }

    private func written(_ date: CivilDate) -> String { Phrase(de: date.german, en: date.description)(language) }
}
