import Records
import Wording

/// What the fillings and hollow markers mean: only those that the drawing shows.
struct StateLegend {
    let states: [ObservationStatus]
    let patterns: StatePatterns
    let language: Language

    /// The states among figures in a fixed order, each once.
    static func states(of figures: some Sequence<Figure>) -> [ObservationStatus] {
        let present = Set(figures.compactMap(\.state))
        return [.withheld, .missing, .cannotExist, .uncertain, .estimated].filter(present.contains)
    }

    /// What is not shown and why, and what is limited, as rows of a map's key.
    ///
    /// - Parameter others: figures whose states have a row and are not counted.
    static func rows(
        of figures: [Figure], besides others: [Figure] = [], patterns: StatePatterns, language: Language
    ) -> [KeyRows.Row] {
        states(of: figures + others).map { state in
            KeyRows.Row(
                text: state.limitsFigure ? state.meaningOfCount(language) : state.phrase(language),
                fill: state.limitsFigure ? patterns.theme.paper : patterns.fill(state),
                count: figures.count { $0.state == state }, overlay: patterns.overlay(state))
        }
    }

    /// A row of entries from `left` on, and where it ends.
    func elements(left: Double, right: Double, top: Double, theme: Theme) -> (elements: [SVGElement], bottom: Double) {
        var elements: [SVGElement] = []
        let type = theme.noteStyle
        var x = left
        var y = top
        for state in states {
            let text = state.meaningOfCount(language)
            let width = 26 + type.width(of: text)
            if x > left, x + width > right {
                x = left
                y += type.lineHeight + 2
            }
            let middle = y + type.lineHeight / 2
            if state.limitsFigure {
                elements.append(
                    MarkerShape.circle.element(
                        at: Point(x: x + 10, y: middle), colour: theme.ink, paper: theme.paper, isHollow: true,
                        isDotted: state == .estimated))
            } else {
                elements.append(
                    patterns.box(Rectangle(around: Point(x: x + 10, y: middle), width: 20, height: 9), state: state))
            }
            elements.append(
                .text(text, at: Point(x: x + 26, y: middle + type.middle), style: type, colour: theme.ink))
            x += width + 18
        }
        return (elements, states.isEmpty ? top : y + type.lineHeight + 2)
    }
}
