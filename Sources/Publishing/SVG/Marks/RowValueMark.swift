/// The figures of rows in print, behind the end of what is drawn of them.
struct RowValueMark: Mark {
    struct Value {
        let row: RowFigure
        let text: String
    }

    let values: [Value]
    let style: TextStyle

    static let gap = 5.0

    func elements(in plot: Plot) -> [SVGElement] {
        values.compactMap { value in
            guard let known = value.row.figure.known, let reach = reach(value.row, plot) else { return nil }
            let isLeft = known.value < 0
            let place = Point(
                x: isLeft ? reach.lowerBound - Self.gap : reach.upperBound + Self.gap,
                y: value.row.y + style.size * 0.36)
            return .text(value.text, at: place, style: style, anchor: isLeft ? .end : .start)
        }
    }

    private func reach(_ row: RowFigure, _ plot: Plot) -> ClosedRange<Double>? { row.reach(plot.x) }
}
