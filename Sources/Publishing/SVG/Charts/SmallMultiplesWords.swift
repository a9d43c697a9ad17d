import Records
import Wording

/// What small multiples say: what their lines would say in one chart, and what they have in common.
struct SmallMultiplesWords: ChartWords {
    let lines: LineChartWords

    var table: ChartTable { lines.table }
    var options: ChartOptions { lines.options }
    var language: Language { lines.language }
    var spread: TableAxis? { lines.spread }
    var kind: Phrase { Phrase(de: "Kleine Liniendiagramme", en: "Small multiples of line charts") }
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
        guard let first = known.first else { return lines.summary }
        let highest = known.reduce(first) { $1.value > $0.value ? $1 : $0 }
        let lowest = known.reduce(first) { $1.value < $0.value ? $1 : $0 }
        func entry(_ figure: (name: String, value: Double)) -> String {
            "\(figure.name) (\(heading.text(figure.value, language)))"
        }
        let (most, least) = (entry(highest), entry(lowest))
        return [
            Phrase(
                de: "\(series.series.count) Felder; höchster Wert \(most), niedrigster \(least).",
                en: "\(series.series.count) panels; highest value \(most), lowest \(least).")(language)
        ] + lines.summary
    }
}
