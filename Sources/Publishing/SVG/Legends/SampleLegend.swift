/// Names with a sample of what they stand for, in rows above or below a plot.
struct SampleLegend {
    struct Entry {
        let name: String
        /// Draws the sample into the box that it is handed.
        let sample: (Rectangle) -> [SVGElement]

        /// A filled box.
        static func box(_ name: String, fill: String, theme: Theme) -> Entry {
            Entry(name: name) { [.rectangle($0, fill: fill, stroke: theme.border, strokeWidth: 0.7)] }
        }

        /// A line, with the marker of a series where it has one.
        static func line(
            _ name: String, colour: String, width: Double, dash: String? = nil, marker: MarkerShape? = nil, theme: Theme
        ) -> Entry {
            Entry(name: name) { box in
                let ends = (Point(x: box.left, y: box.centre.y), Point(x: box.right, y: box.centre.y))
                let line = SVGElement.line(from: ends.0, to: ends.1, stroke: colour, width: width, dash: dash)
                return [line] + (marker.map { [$0.element(at: box.centre, colour: colour, paper: theme.paper)] } ?? [])
            }
        }
    }

    let entries: [Entry]
    /// In pixels: as much as a line needs to show its dashes.
    var sampleWidth = 28.0

    private static let between = 16.0
    private static let gap = 6.0

    /// The legend's elements from `top` on, and where it ends.
    func elements(left: Double, right: Double, top: Double, theme: Theme) -> (elements: [SVGElement], bottom: Double) {
        var elements: [SVGElement] = []
        let type = theme.labelStyle
        var x = left
        var y = top
        for entry in entries {
            let text = type.shortened(entry.name, width: right - left - sampleWidth - Self.gap)
            let width = sampleWidth + Self.gap + type.width(of: text)
            if x > left, x + width > right {
                x = left
                y += type.lineHeight + 4
            }
            let middle = y + type.lineHeight / 2
            let box = Rectangle(left: x, top: middle - 6, right: x + sampleWidth, bottom: middle + 6)
            let label = SVGElement(
                "g",
                children: entry.sample(box) + [
                    .text(
                        text, at: Point(x: x + sampleWidth + Self.gap, y: middle + type.middle), style: type)
                ])
            elements.append(text == entry.name ? label : label.titled(entry.name))
            x += width + Self.between
        }
        return (elements, entries.isEmpty ? top : y + type.lineHeight + 4)
    }
}
