import Records
import Trends
import Wording

/// What a slope chart says.
struct SlopeChartWords: ChartWords {
    /// A member's figures in the first and the last period.
    struct Slope {
        let name: String
        /// The member; empty for a single line.
        let code: String
        let first: Figure
        let last: Figure
        let findings: [Findings.Finding]

        var isClaim: Bool { findings.contains { $0.verdict.isClaim } }
        var ends: (first: Double, last: Double)? {
            guard let first = first.known, let last = last.known else { return nil }
            return (first.value, last.value)
        }
    }

    let table: ChartTable
    let options: ChartOptions
    let language: Language
    let spread: TableAxis?
    let slopes: [Slope]
    /// The names of the first and the last period.
    let periods: (first: String, last: String)

    init(table: ChartTable, series: TimeSeries, options: ChartOptions, language: Language) {
        (self.table, self.options, self.language) = (table, options, language)
        spread = series.axis
        periods = (series.firstPeriod.name(language), series.lastPeriod.name(language))
        slopes = series.series.map { line in
            Slope(
                name: line.name(language), code: line.code ?? "", first: line.figures[0],
                last: line.figures[line.figures.count - 1], findings: Self.findings(line, series, options.findings))
        }
    }

    /// What was found of a line, or of its last period.
    private static func findings(
        _ line: TimeSeries.Series, _ series: TimeSeries, _ findings: Findings
    ) -> [Findings.Finding] {
        var codes: [String: String] = [:]
        if let axis = series.axis, let code = line.code { codes[axis.dimension] = code }
        let last = codes.merging(["period": series.lastPeriod.code]) { own, _ in own }
        return findings.findings(on: codes) + findings.findings(on: last)
    }

    var kind: Phrase { SlopeChart.kind }

    var known: [Figure] { slopes.flatMap { [$0.first, $0.last] }.filter { $0.known != nil } }

    /// Whether heights begin at zero.
    var startsAtZero: Bool {
        let values = known.compactMap { $0.known?.value }
        guard let lowest = values.min(), let highest = values.max() else { return true }
        return LinearScale.startsAtZero(lowest...highest)
    }

    func text(_ value: Double) -> String { value == 0 ? "0" : heading.text(value, language) }

    // MARK: Notes

    var readingHelp: String? {
        guard let slope = slopes.first(where: { $0.ends != nil }), let ends = slope.ends else { return nil }
        let course = "\(slope.name): \(periods.first) \(text(ends.first)), \(periods.last) \(text(ends.last))"
        return Phrase(
            de: "Lesehilfe: \(course) (\(heading.unit(.german))).",
            en: "How to read: \(course) (\(heading.unit(.english))).")(language)
    }

    var ownNotes: [String] {
        var lines: [String] = []
        let supported = slopes.filter(\.isClaim).map(\.name)
        if !supported.isEmpty {
            let names = TextList.shortened(supported, limit: 8, language)
            lines.append(
                Phrase(
                    de: "Hervorgehoben, weil die Veränderung statistisch belegt ist: \(names).",
                    en: "Highlighted since the change is statistically supported: \(names).")(language))
        } else if slopes.contains(where: { !$0.findings.isEmpty }) {
            lines.append(
                Phrase(
                    de: "Keine Veränderung ist statistisch belegt.", en: "No change is statistically supported.")(
                        language))
        } else if options.findings.isEmpty, !known.isEmpty {
            lines.append(
                Phrase(
                    de: "Ob sich etwas stärker verändert hat, als es der Zufall kann, sagen die Linien nicht.",
                    en: "Whether anything changed by more than chance can do is not told by the lines.")(language))
        }
        lines += withoutFigure
        if !startsAtZero {
            lines.append(
                Phrase(de: "Die Höhen beginnen nicht bei null.", en: "The heights do not begin at zero.")(language))
        }
        return lines + options.findings.notes(language)
    }

    /// `2012 – nicht veröffentlicht: Peine, Ilsede.`
    private var withoutFigure: [String] {
        [
            (periods.first, slopes.map { (name: $0.name, figure: $0.first) }),
            (periods.last, slopes.map { (name: $0.name, figure: $0.last) }),
        ].flatMap { period, figures in
            states(figures.filter { $0.figure.known == nil }) { count, first in
                Phrase(de: "\(count), zuerst \(first)", en: "\(count), first \(first)")(language)
            }.map { "\(period) – \($0)." }
        }
    }

    // MARK: Alternative text

    var summary: [String] {
        var sentences: [String] = []
        let changes = slopes.compactMap { slope in slope.ends.map { (slope, $0, $0.last - $0.first) } }
        let title = Phrase(
            de: "\(changes.count) von \(slopes.count) Linien von \(periods.first) bis \(periods.last)",
            en: "\(changes.count) of \(slopes.count) lines from \(periods.first) to \(periods.last)")(language)
        func course(_ change: (SlopeChartWords.Slope, (first: Double, last: Double), Double)) -> String {
            "\(change.0.name) (\(text(change.1.first)) → \(text(change.1.last)))"
        }
        var parts = [title]
        if let most = changes.max(by: { $0.2 < $1.2 }), most.2 > 0 {
            parts.append(Phrase(de: "größte Zunahme \(course(most))", en: "largest increase \(course(most))")(language))
        }
        if let least = changes.min(by: { $0.2 < $1.2 }), least.2 < 0 {
            parts.append(
                Phrase(de: "größte Abnahme \(course(least))", en: "largest decrease \(course(least))")(language))
        }
        sentences.append(parts.joined(separator: "; ") + ".")
        sentences += withoutFigure
        for slope in slopes {
            sentences += slope.findings.filter(\.verdict.isClaim).map { "\(slope.name): \($0.text(language))." }
        }
        return sentences
    }
}
