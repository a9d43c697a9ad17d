public import Wording

/// Why the two columns of a row hold no point. The values themselves are not told: they say where somebody lives.
public enum UnreadablePoint: Error, Hashable {
    /// Nothing stands there, also where the row ends before the column.
    case empty(column: String)
    case noNumber(column: String)
    /// Two numbers, but beyond what the reference system is made for.
    case outsideSystem

    public var phrase: Phrase {
        switch self {
        case .empty(let column): Phrase(de: "„\(column)“ ist leer", en: "“\(column)” is empty")
        case .noNumber(let column): Phrase(de: "„\(column)“ ist keine Zahl", en: "“\(column)” is no number")
        case .outsideSystem:
            Phrase(
                de: "die Zahlen liegen außerhalb des Koordinatensystems (--crs)",
                en: "the numbers lie outside the reference system (--crs)")
        }
    }
}
