/// The names of series with a sample of what they look like, in rows above a plot whose marks cannot carry them.
struct SeriesLegend {
    /// A sample is drawn 28 pixels wide from a place on.
    let entries: [(name: String, sample: (Point) -> [SVGElement])]

    /// Lines with their markers.
    init(lines: [(name: String, style: SeriesStyle)], paper: String) {
        entries = lines.map { name, style in
            (
                name,
                { place in
                    [
                        .line(
                            from: place, to: Point(x: place.x + 28, y: place.y), stroke: style.colour, width: 2,
                            dash: style.dash),
                        style.marker.element(
                            at: Point(x: place.x + 14, y: place.y), colour: style.colour, paper: paper),
                    ]
                }
            )
        }
    }

    init(entries: [(name: String, sample: (Point) -> [SVGElement])]) { self.entries = entries }

    private static let sample = 34.0
    private static let between = 18.0

    /// The legend's elements from `top` on, and where it ends.
    func elements(left: Double, right: Double, top: Double, theme: Theme) -> (elements: [SVGElement], bottom: Double) {
        var elements: [SVGElement] = []
        let type = theme.labelStyle
        var x = left
        var y = top
        for (name, sample) in entries {
            let text = type.shortened(name, width: right - left - Self.sample)
            let width = Self.sample + type.width(of: text)
            if x > left, x + width > right {
                x = left
                y += type.lineHeight + 2
            }
            let middle = y + type.lineHeight / 2
            let label = SVGElement(
                "g",
                children: sample(Point(x: x, y: middle)) + [
                    .text(text, at: Point(x: x + Self.sample, y: middle + type.size * 0.36), style: type)
                ])
            elements.append(text == name ? label : label.titled(name))
            x += width + Self.between
        }
        return (elements, entries.isEmpty ? top : y + type.lineHeight + 2)
    }
}
