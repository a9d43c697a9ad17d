/// The names of series with a sample of their line, in rows above a plot whose lines cannot carry them.
struct SeriesLegend {
    let entries: [(name: String, style: SeriesStyle)]

    private static let sample = 34.0
    private static let between = 18.0

    /// The legend's elements from `top` on, and where it ends.
    func elements(left: Double, right: Double, top: Double, theme: Theme) -> (elements: [SVGElement], bottom: Double) {
        var elements: [SVGElement] = []
        let type = theme.labelStyle
        var x = left
        var y = top
        for (name, style) in entries {
            let text = type.shortened(name, width: right - left - Self.sample)
            let width = Self.sample + type.width(of: text)
            if x > left, x + width > right {
                x = left
                y += type.lineHeight + 2
            }
            let middle = y + type.lineHeight / 2
            let label = SVGElement(
                "g",
                children: [
                    .line(
                        from: Point(x: x, y: middle), to: Point(x: x + 28, y: middle), stroke: style.colour, width: 2,
                        dash: style.dash),
                    style.marker.element(at: Point(x: x + 14, y: middle), colour: style.colour, paper: theme.paper),
                    .text(text, at: Point(x: x + Self.sample, y: middle + type.size * 0.36), style: type),
                ])
            elements.append(text == name ? label : label.titled(name))
            x += width + Self.between
        }
        return (elements, entries.isEmpty ? top : y + type.lineHeight + 2)
    }
}
