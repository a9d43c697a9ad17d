/// A dashed upright line at an amount that all rows may be held against, with its name above.
struct ReferenceMark: Mark {
    let value: Double
    let text: String
    /// From where to where the text may stand.
    let room: ClosedRange<Double>

    static func height(_ style: TextStyle) -> Double { style.lineHeight + 2 }

    func elements(in plot: Plot) -> [SVGElement] {
        let style = plot.theme.noteStyle
        let x = plot.x.position(value)
        let shown = style.shortened(text, width: room.upperBound - room.lowerBound)
        let half = style.width(of: shown) / 2
        let middle = max(room.lowerBound + half, min(room.upperBound - half, x))
        let label = SVGElement.text(
            shown, at: Point(x: middle, y: plot.area.top - 5), style: style, anchor: .middle, colour: plot.theme.ink)
        return [
            .line(
                from: Point(x: x, y: plot.area.top - 2), to: Point(x: x, y: plot.area.bottom), stroke: plot.theme.ink,
                width: 1.1, dash: "4 3"),
            shown == text ? label : label.titled(text),
        ]
    }
}
