internal import Records
internal import Trends
internal import Wording

/// A cell as it is printed: its figure, or the symbol that stands for none.
///
/// The symbols are those of the Destatis: `–` a true zero, `.` withheld, `...` missing, `x` cannot exist. In a table whose counts
/// were rounded or have noise no zero is known to be true: all of them are `0`.
struct CellText: Hashable, Sendable {
    let text: String
    /// The symbol that needs an explanation below the table; `nil` for a figure.
    let symbol: Symbol?
    /// The figure that is printed; `nil` where a symbol stands.
    var figure: Figure?

    /// A number with the digits of its fraction that are printed, and whether it is of limited certainty.
    struct Figure: Hashable, Sendable {
        let number: Double
        let fractionDigits: Int
        let isLimited: Bool

        func text(_ language: Language) -> CellText {
            let text = language.text(number, fractionDigits: fractionDigits)
            return CellText(text: isLimited ? "(\(text))" : text, symbol: nil, figure: self)
        }
    }

    enum Symbol: String, Hashable, Sendable, CaseIterable {
        case zero = "–"
        case withheld = "."
        case missing = "..."
        case cannotExist = "x"
    }

    /// The count of a cell; in parentheses where its period was delivered only in part or its territory was divided. Nothing
    /// is a true zero only where none may lie in it.
    static func count(_ cell: EstimateCell, _ language: Language) -> CellText {
        guard let count = cell.count else { return withoutFigure(cell.status) }
        if count == 0, !cell.isCountEstimated, !cell.isAltered {
            return CellText(text: Symbol.zero.rawValue, symbol: .zero)
        }
        let isLimited = cell.status == .uncertain || cell.isCountEstimated
        return Figure(number: Double(count), fractionDigits: 0, isLimited: isLimited).text(language)
    }

    /// The rate of a cell; in parentheses where its denominator or count is an estimate or its period was delivered in part.
    static func rate(_ cell: EstimateCell, _ language: Language) -> CellText {
        guard let estimate = cell.estimate else { return withoutFigure(cell.status) }
        if cell.count == 0, !cell.isCountEstimated, !cell.isAltered {
            return CellText(text: Symbol.zero.rawValue, symbol: .zero)
        }
        let isLimited = cell.status == .estimated || cell.status == .uncertain
        let digits = estimate == 0 && cell.isAltered ? 0 : fractionDigits(estimate)
        return Figure(number: estimate, fractionDigits: digits, isLimited: isLimited).text(language)
    }

    /// A figure that was computed from others; in parentheses where one of them is an estimate or of limited certainty.
    static func derived(_ cell: DerivedCell, wholeNumbers: Bool, _ language: Language) -> CellText {
        guard let value = cell.value else { return withoutFigure(cell.status) }
        if value == 0, !cell.status.limitsFigure, !cell.isAltered {
            return CellText(text: Symbol.zero.rawValue, symbol: .zero)
        }
        let digits = wholeNumbers || value == 0 && cell.isAltered ? 0 : value >= 1 ? 1 : 2
        return Figure(number: value, fractionDigits: digits, isLimited: cell.status.limitsFigure).text(language)
    }

    /// `3,2–6,1`: the 95 % limits of a cell, empty where there are none.
    static func limits(_ cell: EstimateCell, _ language: Language) -> String {
        guard let lower = cell.lower, let upper = cell.upper else { return "" }
        let digits = fractionDigits(upper)
        return language.text(lower, fractionDigits: digits) + "–" + language.text(upper, fractionDigits: digits)
    }

    /// Digits that keep about three figures: 12,3 but 1,23 and 123.
    private static func fractionDigits(_ number: Double) -> Int { number >= 100 ? 0 : number >= 1 ? 1 : 2 }

    private static func withoutFigure(_ status: ObservationStatus) -> CellText {
        let symbol: Symbol =
            switch status {
            case .withheld: .withheld
            case .cannotExist: .cannotExist
            default: .missing
            }
        return CellText(text: symbol.rawValue, symbol: symbol)
    }
}

extension CellText.Symbol {
    /// What the symbol means, for the line below a table.
    var phrase: Phrase {
        switch self {
        case .zero: Phrase(de: "– nichts vorhanden", en: "– nil")
        case .withheld: Phrase(de: ". nicht veröffentlicht", en: ". withheld")
        case .missing: Phrase(de: "... liegt nicht vor", en: "... not available")
        case .cannotExist: Phrase(de: "x kann nicht vorkommen", en: "x cannot exist")
        }
    }
}
