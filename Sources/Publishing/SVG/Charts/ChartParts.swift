import Wording

/// What a chart can hold only so many of before nobody can read it.
public enum ChartParts: Hashable, Sendable {
    case lines, wordLines, panels, rows, figuresInRow, gridRows, gridColumns, shares, barsOfShares

    var phrase: Phrase {
        switch self {
        case .lines: Phrase(de: "Linien", en: "lines")
        case .wordLines: Phrase(de: "Linien in einem Wort", en: "lines in a word's room")
        case .panels: Phrase(de: "kleine Diagramme", en: "small charts")
        case .rows, .gridRows: Phrase(de: "Zeilen", en: "rows")
        case .figuresInRow: Phrase(de: "Werte in einer Zeile", en: "figures in a row")
        case .gridColumns: Phrase(de: "Spalten", en: "columns")
        case .shares: Phrase(de: "Teile eines Balkens", en: "parts of a bar")
        case .barsOfShares: Phrase(de: "Balken", en: "bars")
        }
    }

    /// What to do about more of them than `limit`.
    func advice(_ limit: Int) -> Phrase {
        switch self {
        case .lines, .panels:
            Phrase(
                de: "Schränken Sie die Auswahl ein oder zeichnen Sie kleine Diagramme (multiples) oder eine Karte.",
                en: "Restrict the selection, or draw small multiples or a map.")
        case .wordLines:
            Phrase(
                de: "Schränken Sie die Auswahl auf eine ein oder zeichnen Sie ein Liniendiagramm.",
                en: "Restrict the selection to one, or draw a line chart.")
        case .rows:
            Phrase(
                de:
                    "Nehmen Sie die größten (--top \(min(limit, 20))), schränken Sie die Auswahl ein oder zeichnen Sie eine Karte.",
                en: "Take the largest (--top \(min(limit, 20))), restrict the selection or draw a map.")
        case .figuresInRow:
            Phrase(de: "Schränken Sie eine der beiden Gliederungen ein.", en: "Restrict one of the two groupings.")
        case .gridRows, .gridColumns, .shares, .barsOfShares:
            Phrase(
                de: "Schränken Sie die Auswahl ein oder wählen Sie eine gröbere Gliederung.",
                en: "Restrict the selection or choose a coarser grouping.")
        }
    }
}
