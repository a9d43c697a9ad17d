import Records
import Trends
import Wording

/// What bars of shares say.
struct StackedSharesWords: ChartWords {
    let table: ChartTable
    let shares: ShareRows
    let options: ChartOptions
    let language: Language

    var spread: TableAxis? { shares.partAxis }
    var kind: Phrase { StackedShares.kind }

    /// The bars of which anything can be told.
    private var told: [ShareRows.Row] { shares.rows.filter { $0.state == nil } }

    static let rest = Phrase(de: "nicht in der Tabelle", en: "not in the table")

    private func findings(_ row: ShareRows.Row, _ part: Int) -> [Findings.Finding] {
        var codes = [shares.partAxis.dimension: shares.partCodes[part]]
        if let axis = shares.rowAxis, let code = row.code { codes[axis.dimension] = code }
        return options.findings.findings(on: codes)
    }

    /// What a pointer or a screen reader finds at a segment: `Ilsede, Raub: 12,5 %`.
    func label(_ row: ShareRows.Row, _ part: Int) -> String {
        let figure = row.figures[part]
        let state = figure.known == nil ? nil : figure.state?.meaningOfCount(language)
        let found = findings(row, part).map { $0.text(language) }
        let parts = [told(figure), state].compactMap { $0 } + found
        return "\(row.name(language)), \(shares.parts[part](language)): \(parts.joined(separator: ", "))"
    }

    /// What a bar is of which nothing can be told.
    func label(_ row: ShareRows.Row, _ state: ObservationStatus) -> String {
        "\(row.name(language)): \(state.meaningOfCount(language))"
    }

    var readingHelp: String? {
        for row in told {
            for (figure, name) in zip(row.figures, shares.parts) where figure.known?.isZero == false {
                return Phrase(
                    de:
                        "Lesehilfe: \(row.name(language)): \(told(figure)) des ganzen Balkens entfallen auf „\(name(.german))“.",
                    en:
                        "How to read: \(row.name(language)): “\(name(.english))” makes up \(told(figure)) of the whole bar."
                )(
                    language)
            }
        }
        return nil
    }

    var ownNotes: [String] {
        var lines: [String] = []
        if shares.rows.contains(where: { $0.state != nil && $0.figures.contains { $0.known != nil } }) {
            lines.append(
                Phrase(
                    de: "Fehlt ein Anteil, so ist der ganze Balken gefüllt: Aus den übrigen ließe er sich errechnen.",
                    en: "Where one share is not shown the whole bar is patterned: it could be computed from the others."
                )(
                    language))
        }
        if shares.rows.contains(where: \.hasRest) {
            lines.append(
                Phrase(
                    de: "Was leer bleibt, ist nicht in der Tabelle.", en: "What is left empty is not in the table.")(
                        language))
        }
        if told.contains(where: \.isStretched) {
            lines.append(
                Phrase(
                    de:
                        "Nicht überall ergeben die Anteile genau 100 %; solche Balken sind auf die ganze Länge gezogen.",
                    en: "Shares do not make up exactly 100% everywhere; such bars are drawn to the full length.")(
                        language))
        }
        lines += [LimitNote.text(of: told.flatMap(\.figures), language)].compactMap { $0 }
        return lines + options.findings.notes(language)
    }

    var summary: [String] {
        var sentences = [
            Phrase(
                de: "\(told.count) von \(shares.rows.count) Balken mit Anteilen.",
                en: "\(told.count) of \(shares.rows.count) bars with shares.")(language)
        ]
        for (part, name) in shares.parts.enumerated() {
            let entries = told.compactMap { row in row.figures[part].known.map { (row.name(language), $0.value) } }
            let figures = NamedFigures(entries: entries, text: { heading.text($0, language) }, language: language)
            sentences += [figures.extremes.map { "\(name(language)): \($0)" }].compactMap { $0 }
        }
        for state in [ObservationStatus.withheld, .missing, .cannotExist] {
            let names = shares.rows.filter { $0.state == state }.map { $0.name(language) }
            guard !names.isEmpty else { continue }
            let listed = TextList.shortened(names, limit: 8, language)
            sentences.append("\(state.meaningOfCount(language).capitalised): \(listed).")
        }
        for row in told {
            for part in shares.parts.indices {
                sentences += findings(row, part).map {
                    "\(row.name(language)), \(shares.parts[part](language)): \($0.text(language))."
                }
            }
        }
        return sentences
    }
}
