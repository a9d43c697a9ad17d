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
        var tip = end
        if let limits = known.limits {
            let (near, far) = (scale.position(limits.lowerBound), scale.position(limits.upperBound))
            let middle = (top + bottom) / 2
            let reach = min(3, (bottom - top) / 2)
            elements.append(
                .line(from: Point(x: near, y: middle), to: Point(x: far, y: middle), stroke: theme.ink, width: 1))
            elements += [near, far].map {
                .line(
                    from: Point(x: $0, y: middle - reach), to: Point(x: $0, y: middle + reach), stroke: theme.ink,
                    width: 1)
            }
            tip = isToTheLeft ? min(end, far) : max(end, far)
        }
        if let text = bar.text {
            let type = theme.noteStyle
            elements.append(
                .text(
                    text, at: Point(x: tip + outward * 4, y: (top + bottom) / 2 + type.size * 0.36), style: type,
                    anchor: isToTheLeft ? .end : .start, colour: theme.ink))
        }
        return elements
    }
}
