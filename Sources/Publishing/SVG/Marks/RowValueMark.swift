/// The figures of rows in print, behind the end of what is drawn of them.
struct RowValueMark: Mark {
    struct Value {
        let row: RowFigure
        let text: String
    }

    let values: [Value]
    let style: TextStyle
    /// An amount at which an upright line stands: a figure that it would cross stands on paper.
    let line: Double?

    static let gap = 5.0

    func elements(in plot: Plot) -> [SVGElement] {
        values.flatMap { value -> [SVGElement] in
            guard let known = value.row.figure.known, let reach = value.row.reach(plot.x) else { return [] }
            let isLeft = known.value < 0
            let place = Point(
                x: isLeft ? reach.lowerBound - Self.gap : reach.upperBound + Self.gap,
                y: value.row.y + style.middle)
            let text = SVGElement.text(value.text, at: place, style: style, anchor: isLeft ? .end : .start)
            let width = style.width(of: value.text)
            let ground = Rectangle(
                left: (isLeft ? place.x - width : place.x) - 2, top: value.row.y - style.size * 0.55,
                right: (isLeft ? place.x : place.x + width) + 2, bottom: value.row.y + style.size * 0.55)
            guard let x = line.map(plot.x.position), ground.left < x, x < ground.right else { return [text] }
            return [.rectangle(ground, fill: plot.theme.paper), text]
        }
    }
}
