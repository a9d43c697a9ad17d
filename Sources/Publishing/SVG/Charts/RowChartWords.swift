import Records
import Trends
import Wording

/// What a chart of rows says, be its figures bars or dots.
struct RowChartWords: ChartWords {
    enum Look {
        case bars, dots
    }

    let table: ChartTable
    let rows: MemberRows
    let scale: RowChartScale
    let look: Look
    let options: ChartOptions
    let language: Language

    /// The length of a bar is its figure, so that its axis begins at zero.
    init(
        _ table: ChartTable, order: BarChart.Order, look: Look, options: ChartOptions, language: Language
    ) throws(ChartError) {
        (self.table, self.look, self.options, self.language) = (table, look, options, language)
        rows = try MemberRows(table, ranksByValue: order == .byValue)
        scale = RowChartScale(rows, of: table, isFromZero: look == .bars)
    }

    var spread: TableAxis? { rows.axis }

    var kind: Phrase {
        switch look {
        case .bars: BarChart.kind
        case .dots: DotChart.kind
        }
    }

    var drawsLimits: Bool { rows.figures.contains { $0.known?.limits != nil } }
    var subtitleSuffix: String { drawsLimits ? Self.limitsSuffix(language) : "" }

    // MARK: Rows

    /// `12,3`; a zero is plain.
    func text(_ known: Figure.Known) -> String { text(known.value) }

    private func text(_ value: Double) -> String { value == 0 ? "0" : table.text(value, language) }

    /// What a figure is called: `Peine`, `Peine, 2017`.
    func names(_ row: MemberRows.Row, _ group: Int) -> [String] {
        [row.name(language)] + (rows.groups.isEmpty ? [] : [rows.groups[group].name(language)])
    }

    /// `Peine, 2017: 12,3 (9,8–15,1)`, `Ilsede, 2017: nicht veröffentlicht`.
    func title(_ row: MemberRows.Row, _ group: Int) -> String {
        let figure = row.figures[group]
        guard let known = figure.known else { return state(figure, names(row, group)) }
        let limits = known.limits.map { " (\(heading.text($0, around: known.value, language)))" } ?? ""
        return "\(names(row, group).joined(separator: ", ")): \(text(known))\(limits)"
    }

    func isClaim(_ row: MemberRows.Row) -> Bool { findings(row).contains { $0.finding.verdict.isClaim } }

    private func findings(_ row: MemberRows.Row) -> [(group: Int, finding: Findings.Finding)] {
        row.figures.indices.flatMap { group in
            options.findings.findings(on: rows.codes(row, group)).map { (group, $0) }
        }
    }

    // MARK: Notes

    var readingHelp: String? {
        let candidates = rows.rows.flatMap { row in row.figures.indices.map { (row, $0) } }
        let known = candidates.filter { $0.0.figures[$0.1].known.map { !$0.isZero } ?? false }
        let whole = known.first { $0.0.figures[$0.1].known?.isLimited == false }
        guard let (row, group) = whole ?? known.first, let example = row.figures[group].known else { return nil }
        return inWords(names(row, group) + when, example, limitsHelp: Self.limitsHelp)
    }

    /// The one period of the table, where it has one.
    private var when: [String] {
        guard let axis = table.axes.first(where: { $0.dimension == "period" }), axis.members.count == 1 else {
            return []
        }
        return axis == rows.axis ? [] : axis.members.map { $0.name(language) }
    }

    private static let limitsHelp = Phrase(
        de: "Der waagerechte Strich zeigt, wie weit der Wert allein durch Zufall streuen kann.",
        en: "The horizontal line shows how far the value may vary by chance alone.")

    var ownNotes: [String] {
        var lines: [String] = []
        if rows.isRanked, rows.figures.contains(where: { $0.known != nil }) { lines.append(orderNote) }
        if let total = rows.total, scale.reference == nil {
            let values = total.figures.indices.map { group in
                let name = rows.groups.isEmpty ? "" : "\(rows.groups[group].name(language)) "
                return name
                    + (total.figures[group].known.map(text) ?? total.figures[group].state?.meaningOfCount(language)
                        ?? "")
            }
            lines.append("\(total.name(language)): \(values.joined(separator: "; ")).")
        }
        if !scale.startsAtZero {
            lines.append(
                Phrase(de: "Die Achse beginnt nicht bei null.", en: "The axis does not begin at zero.")(language))
        }
        if rows.rows.contains(where: isClaim) {
            lines.append(Phrase(de: "Fett: statistisch belegt.", en: "In bold: statistically supported.")(language))
        }
        return lines + options.findings.notes(language)
    }

    /// By what the rows are ranked, and what the ranking cannot know.
    private var orderNote: String {
        let by = rows.groups.isEmpty ? "" : rows.groups[rows.ranking].name(language)
        var note =
            by.isEmpty
            ? Phrase(de: "Der größte Wert steht oben.", en: "The largest figure is on top.")(language)
            : Phrase(
                de: "Der größte Wert (\(by)) steht oben.", en: "The largest figure (\(by)) is on top.")(language)
        if drawsLimits {
            note += Phrase(
                de: " Wo sich die Bereiche überschneiden, ist die Reihenfolge unsicher.",
                en: " Where intervals overlap the order is uncertain.")(language)
        }
        let unknown = rows.rows.map(\.figures[rows.ranking]).contains { $0.state == .withheld || $0.state == .missing }
        if unknown {
            note += Phrase(
                de: " Ohne Wert steht unten, was auch größer sein kann.",
                en: " What has no figure is at the bottom, and may be larger.")(language)
        }
        return note
    }

    // MARK: Alternative text

    var summary: [String] {
        var sentences = rows.rows[0].figures.indices.map(summary)
        if scale.reference != nil {
            sentences.append(
                Phrase(
                    de: "Linie zum Vergleich: \(referenceText).", en: "Line to compare with: \(referenceText).")(
                        language)
            )
        }
        for row in rows.rows {
            for (group, finding) in findings(row) where finding.verdict.isClaim {
                sentences.append("\(names(row, group).joined(separator: ", ")): \(finding.text(language)).")
            }
        }
        return sentences
    }

    /// `Landkreis: 5,4`.
    var referenceText: String {
        scale.reference.map { "\($0.row.name(language)): \(text($0.known))" } ?? ""
    }

    /// How many rows have a figure, which is largest and smallest, and what is not shown.
    private func summary(_ group: Int) -> String {
        let named = rows.rows.map { (name: $0.name(language), figure: $0.figures[group]) }
        let known = named.compactMap { entry in entry.figure.known.map { (name: entry.name, value: $0.value) } }
        var parts = [
            Phrase(
                de: "\(known.count) von \(named.count) Zeilen mit Wert",
                en: "\(known.count) of \(named.count) rows with a figure")(language)
        ]
        let figures = NamedFigures(entries: known, text: text, language: language)
        parts += [figures.shortExtremes].compactMap { $0 }
        parts += states(named) { count, first in
            Phrase(de: "\(count) Zeilen, zuerst \(first)", en: "\(count) rows, first \(first)")(language)
        }
        let start = rows.groups.isEmpty ? "" : "\(rows.groups[group].name(language)): "
        return start + parts.joined(separator: "; ") + "."
    }
}
