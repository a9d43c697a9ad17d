import Records
import Trends
import Wording

/// What a heat map says.
struct HeatMapWords: ChartWords {
    let table: ChartTable
    let grid: CellGrid
    let options: ChartOptions
    let language: Language
    /// Over the figures that are shown, in the cells and in the key.
    let classes: ClassedFigures

    init(table: ChartTable, grid: CellGrid, options: ChartOptions, language: Language) {
        (self.table, self.grid, self.options, self.language) = (table, grid, options, language)
        classes = ClassedFigures(grid.figures, method: .round, wholeNumbers: table.hasWholeNumbers)
    }

    var spread: TableAxis? { grid.axes.first }
    var kind: Phrase { HeatMap.kind }

    var subtitleSuffix: String { classes.count > 0 ? ", " + classes.method.phrase(language) : "" }

    /// What a pointer or a screen reader finds at a cell: `Samstag, 22–23 Uhr: 41`.
    func label(_ cell: CellGrid.Cell) -> String {
        var parts = [cell.figure.known == nil ? nil : told(cell.figure)].compactMap { $0 }
        if let state = cell.figure.state { parts.append(state.meaningOfCount(language)) }
        parts += findings(cell).map { $0.text(language) }
        return "\(cell.name(language)): \(parts.joined(separator: ", "))"
    }

    private func findings(_ cell: CellGrid.Cell) -> [Findings.Finding] {
        options.findings.findings(on: cell.codes)
    }

    func isAlarm(_ cell: CellGrid.Cell) -> Bool { findings(cell).contains { $0.verdict == .alarm } }

    private var cells: [CellGrid.Cell] { grid.cells.joined().compactMap { $0 } }

    var readingHelp: String? {
        let known = cells.compactMap { cell in cell.figure.known.map { (cell, $0) } }.filter { !$0.1.isZero }
        let certain = known.filter { !$0.1.isLimited }
        let pool = certain.isEmpty ? known : certain
        guard let first = pool.first else { return nil }
        let (cell, figure) = pool.reduce(first) { $1.1.value > $0.1.value ? $1 : $0 }
        let value = heading.text(figure.value, language)
        guard let index = classes.index(of: cell.figure) else { return nil }
        let range = classes.text(index, language)
        return Phrase(
            de:
                "Lesehilfe: \(cell.name(language)): \(value) (\(heading.unit(language))). Das Feld hat die Farbe der Klasse "
                + "„\(range)“.",
            en:
                "How to read: \(cell.name(language)): \(value) (\(heading.unit(language))). The cell has the colour of the class "
                + "“\(range)”.")(language)
    }

    var ownNotes: [String] {
        var lines = [LimitNote.text(of: grid.figures, mark: LimitNote.orWithRing, language)].compactMap { $0 }
        if grid.cells.joined().contains(where: { $0 == nil }) {
            lines.append(
                Phrase(
                    de: "Wo kein Feld steht, reicht die Tabelle nicht hin.",
                    en: "Where there is no cell, the table does not reach.")(language))
        }
        lines += [leftOut(grid.leftOut.map { ($0.name(language), $0.figure) }, text: told)].compactMap { $0 }
        if cells.contains(where: isAlarm) {
            lines.append(
                Phrase(
                    de: "Mit dickem Rand: auffällig viele, statistisch belegt.",
                    en: "With a thick edge: unusually many, statistically supported.")(language))
        }
        return lines + options.findings.notes(language)
    }

    var summary: [String] {
        let known = cells.compactMap { cell in cell.figure.known.map { (cell.name(language), $0.value) } }
        var sentences = [
            Phrase(
                de: "\(known.count) von \(cells.count) Feldern mit Wert.",
                en: "\(known.count) of \(cells.count) cells with a value.")(language)
        ]
        let figures = NamedFigures(entries: known, text: { heading.text($0, language) }, language: language)
        sentences += [figures.extremes].compactMap { $0 }
        sentences += states(cells.map { ($0.name(language), $0.figure) }) { count, first in
            Phrase(de: "\(count) Felder, zuerst \(first)", en: "\(count) cells, first \(first)")(language)
        }.map { "\($0.capitalised)." }
        let alarms = cells.filter(isAlarm).map { $0.name(language) }
        if !alarms.isEmpty {
            let named = TextList.shortened(alarms, limit: 8, language)
            sentences.append("\(Verdict.alarm.phrase(language)): \(named).")
        }
        return sentences
    }
}
