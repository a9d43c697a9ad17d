import Records
import Wording

/// The note on figures of limited certainty, which a drawing prints in parentheses.
enum LimitNote {
    static let inParentheses = Phrase(de: "In Klammern", en: "In parentheses")
    static let orWithRing = Phrase(de: "In Klammern oder mit Ring", en: "In parentheses or with a ring")

    /// `In Klammern: geschätzt.`; `nil` where no figure is of limited certainty.
    ///
    /// - Parameter mark: what shows it.
    static func text(of figures: [Figure], mark: Phrase = inParentheses, _ language: Language) -> String? {
        let states = StateLegend.states(of: figures).filter(\.limitsFigure).map { $0.meaningOfCount(language) }
        return states.isEmpty ? nil : "\(mark(language)): \(states.joined(separator: "; "))."
    }
}
