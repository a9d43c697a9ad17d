/// A small box at the base line for each row that has no figure, filled as the key of states explains.
struct RowStateMark: Mark {
    let figures: [RowFigure]
    let patterns: StatePatterns
    /// Where the boxes begin, in pixels.
    let left: Double

    static let width = 20.0

    func elements(in plot: Plot) -> [SVGElement] {
        figures.compactMap { row in
            guard row.figure.known == nil, let state = row.figure.state else { return nil }
            return patterns.box(
                Rectangle(left: left, top: row.y - 4.5, right: left + Self.width, bottom: row.y + 4.5), state: state
            ).titled(row.title)
        }
    }
}
