import Records
import Wording

/// What small multiples say: what their lines would say in one chart, and what they have in common.
struct SmallMultiplesWords: ChartWords {
    let lines: LineChartWords

    var table: ChartTable { lines.table }
    var options: ChartOptions { lines.options }
    var language: Language { lines.language }
    var spread: TableAxis? { lines.spread }
    var kind: Phrase { SmallMultiples.kind }
    var subtitleSuffix: String { lines.subtitleSuffix }
    var drawsLimits: Bool { lines.drawsLimits }
    var readingHelp: String? { lines.readingHelp }

    /// The line behind all: not where it is the sum of the others and would dwarf them.
    var background: TimeSeries.Series? {
        guard table.form != .counts, let total = lines.series.total, total.figures.contains(where: { $0.known != nil })
        else { return nil }
        return total
    }

    /// The events that are marked, which have no room for their names.
    var shownEvents: [ChartEvent] { options.events.filter(lines.isShown) }

    var ownNotes: [String] {
        var notes = [Phrase(de: "Alle Felder haben dieselben Achsen.", en: "All panels have the same axes.")(language)]
        if !shownEvents.isEmpty {
            let named = lines.named(shownEvents)
            notes.append(Phrase(de: "Gestrichelt: \(named).", en: "Dashed: \(named).")(language))
        }
        return notes + lines.ownNotes
    }

    /// The extremes of all panels, then each panel.
    var summary: [String] {
        let series = lines.series
        let known = series.series.flatMap { line in
            zip(series.periods, line.figures).compactMap { period, figure in
                figure.known.map { (name: "\(line.name(language)), \(period.name(language))", value: $0.value) }
            }
        }
        let figures = NamedFigures(entries: known, text: { table.text($0, language) }, language: language)
        guard let extremes = figures.shortExtremes else { return lines.summary }
        let count = series.series.count
        return [Phrase(de: "\(count) Felder; \(extremes).", en: "\(count) panels; \(extremes).")(language)]
            + lines.summary
    }
}
