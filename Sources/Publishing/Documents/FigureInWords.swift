internal import Records
public import Trends
public import Wording

/// A figure as it stands in a sentence.
public enum FigureInWords {
    /// `38`, `etwa 38` where it is of limited certainty, `nicht veröffentlicht`; the rate where the table has rates.
    public static func text(_ cell: EstimateCell, of table: EstimateTable, _ language: Language) -> String {
        let text = table.per == nil ? CellText.count(cell, language) : CellText.rate(cell, language)
        if let figure = text.figure {
            let number = language.text(figure.number, fractionDigits: figure.fractionDigits)
            return figure.isLimited ? Phrase(de: "etwa \(number)", en: "about \(number)")(language) : number
        }
        // A dash is no number in a sentence.
        if text.symbol == .zero { return language.text(0, fractionDigits: 0) }
        return cell.status.meaningOfCount(language)
    }
}
