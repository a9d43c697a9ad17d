/// The names of series at the ends of their lines, where they fit without touching.
struct EndLabelMark: Mark {
    struct Label: Hashable {
        let lines: [String]
        let style: SeriesStyle
        /// Where the line ends.
        let end: Point
        /// Where the middle of the label stands after the labels made room for each other.
        var y: Double
    }

    /// Labels may stand this far from their line's end, in pixels, before a legend is clearer.
    static let furthest = 26.0
    static let widest = 150.0
    static let gap = 10.0

    private(set) var labels: [Label]
    let type: TextStyle

    /// `nil` where the labels would have to be wider, or further from their lines, than reads well.
    init?(_ series: [(name: String, style: SeriesStyle, end: Point?)], type: TextStyle, area: Rectangle) {
        self.type = type
        labels = []
        for (name, style, end) in series {
            guard let end else { return nil }
            let lines = type.lines(of: name, width: Self.widest)
            guard lines.count <= 2 else { return nil }
            labels.append(Label(lines: lines, style: style, end: end, y: end.y))
        }
        labels.sort { ($0.end.y, $0.lines.joined()) < ($1.end.y, $1.lines.joined()) }
        let places = LabelSpread.places(
            labels.map { (wanted: $0.end.y, height: height($0)) },
            within: area.top - type.size / 2...area.bottom + type.size / 2)
        for (index, place) in places.enumerated() { labels[index].y = place }
        if labels.contains(where: { ($0.y - $0.end.y).magnitude > Self.furthest }) { return nil }
    }

    /// The width that names need beside a plot, or `nil` where one is too long.
    static func room(for names: [String], type: TextStyle) -> Double? {
        let wrapped = names.map { type.lines(of: $0, width: widest) }
        guard wrapped.allSatisfy({ $0.count <= 2 }) else { return nil }
        return (wrapped.joined().map(type.width).max() ?? 0) + gap
    }

    private func height(_ label: Label) -> Double { Double(label.lines.count) * type.lineHeight }

    func elements(in plot: Plot) -> [SVGElement] {
        let left = plot.area.right + Self.gap
        return labels.flatMap { label -> [SVGElement] in
            var elements: [SVGElement] = []
            let near = Point(x: label.end.x + 6, y: label.end.y)
            if (label.y - label.end.y).magnitude > 3 || left - label.end.x > 24 {
                elements.append(
                    .line(
                        from: near, to: Point(x: left - 2, y: label.y), stroke: label.style.colour, width: 0.7,
                        dash: "1 2"))
            }
            let top = label.y - height(label) / 2
            for (index, line) in label.lines.enumerated() {
                let base = top + Double(index) * type.lineHeight + type.lineHeight / 2 + type.middle
                elements.append(
                    .text(line, at: Point(x: left, y: base), style: type, colour: label.style.colour))
            }
            return elements
        }
    }
}
