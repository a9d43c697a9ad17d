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
        case .lines:
            Phrase(
                de: "Bitte die Auswahl einschränken, oder kleine Diagramme (multiples) oder eine Karte zeichnen.",
                en: "Restrict the selection, or draw small multiples or a map.")
        case .panels:
            Phrase(
                de: "Bitte die Auswahl einschränken, gröber gruppieren oder eine Karte zeichnen.",
                en: "Restrict the selection, group more coarsely or draw a map.")
        case .wordLines:
            Phrase(
                de: "Bitte die Auswahl auf eine einschränken oder ein Liniendiagramm zeichnen.",
                en: "Restrict the selection to one, or draw a line chart.")
        case .rows:
            Phrase(
                de:
                    "Bitte die größten nehmen (--top \(min(limit, 20))), die Auswahl einschränken oder eine Karte zeichnen.",
                en: "Take the largest (--top \(min(limit, 20))), restrict the selection or draw a map.")
        case .figuresInRow:
            Phrase(de: "Bitte eine der beiden Gruppierungen einschränken.", en: "Restrict one of the two groupings.")
        case .gridRows, .gridColumns, .shares, .barsOfShares:
            Phrase(
                de: "Bitte die Auswahl einschränken oder gröber gruppieren.",
                en: "Restrict the selection or choose a coarser grouping.")
        }
    }
}
