import Records

/// The bars of one sex in a pyramid, which run from the middle outwards, with their figures at their ends.
struct PyramidBarMark {
    struct Bar {
        let extent: ClosedRange<Double>
        let figure: Figure
        let text: String?
        let title: String
    }

    let bars: [Bar]
    let scale: LinearScale
    /// Left of the middle for men, right of it for women.
    let isToTheLeft: Bool
    let style: SeriesStyle
    let patterns: StatePatterns

    /// The length of a box without a figure, in pixels.
    static let boxLength = 26.0
    /// Figures stand beside bars of at least this height.
    static let roomForText = 11.0

    private var theme: Theme { patterns.theme }

    /// Men's bars are filled; women's are pale with a strong edge.
    static func box(_ box: Rectangle, isToTheLeft: Bool, style: SeriesStyle) -> SVGElement {
        let bar = SVGElement.rectangle(box, fill: style.colour, stroke: style.colour, strokeWidth: 1.2)
        return isToTheLeft ? bar : bar.with("fill-opacity", "0.28")
    }

    func elements() -> [SVGElement] { bars.flatMap(elements) }

    /// The figures, to be drawn over everything else.
    func texts() -> [SVGElement] {
        let type = theme.noteStyle
        return bars.compactMap { bar in
            guard let text = bar.text, let known = bar.figure.known else { return nil }
            let tip = [known.value, known.limits?.upperBound ?? known.value].map(scale.position)
            let x = isToTheLeft ? tip.reduce(tip[0], min) - 4 : tip.reduce(tip[0], max) + 4
            let middle = (bar.extent.lowerBound + bar.extent.upperBound) / 2
            return .text(
                text, at: Point(x: x, y: middle + type.middle), style: type, anchor: isToTheLeft ? .end : .start,
                colour: theme.ink)
        }
    }

    private func elements(_ bar: Bar) -> [SVGElement] {
        let (top, bottom) = (bar.extent.lowerBound + 0.8, bar.extent.upperBound - 0.8)
        func box(to end: Double) -> Rectangle {
            Rectangle(left: min(scale.start, end), top: top, right: max(scale.start, end), bottom: bottom)
        }
        let outward = isToTheLeft ? -1.0 : 1
        guard let known = bar.figure.known else {
            guard let state = bar.figure.state else { return [] }
            return [patterns.box(box(to: scale.start + outward * Self.boxLength), state: state).titled(bar.title)]
        }
        let end = scale.position(known.value)
        var elements = [Self.box(box(to: end), isToTheLeft: isToTheLeft, style: style).titled(bar.title)]
        if let limits = known.limits {
            elements += whisker(limits, middle: (top + bottom) / 2, reach: min(3, (bottom - top) / 2))
        }
        return elements
    }

    /// The 95 % limits; with an edge of paper, since half of them lies on the bar.
    private func whisker(_ limits: ClosedRange<Double>, middle: Double, reach: Double) -> [SVGElement] {
        let ends = [limits.lowerBound, limits.upperBound].map(scale.position)
        let along = (Point(x: ends[0], y: middle), Point(x: ends[1], y: middle))
        let across = ends.map { (Point(x: $0, y: middle - reach), Point(x: $0, y: middle + reach)) }
        return [(theme.paper, 2.6), (theme.ink, 1.0)].flatMap { colour, width in
            ([along] + across).map { .line(from: $0.0, to: $0.1, stroke: colour, width: width) }
        }
    }
}
