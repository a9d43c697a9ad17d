import Wording

/// Thin upright lines at round amounts with their text below the plot.
struct AmountAxisMark: Mark {
    let ticks: [(value: Double, text: String)]
    /// False where there is no figure to read off.
    let isLabelled: Bool
    /// Where texts may stand, in pixels from side to side.
    let room: ClosedRange<Double>

    static func height(_ theme: Theme) -> Double { theme.axisStyle.lineHeight + 4 }

    /// The scale with as many ticks as have room for their texts.
    static func scale(
        upTo highest: Double, wholeNumbers: Bool, most: Int = 8, start: Double, end: Double, style: TextStyle,
        language: Language
    ) -> LinearScale {
        var ticks = most
        while true {
            let scale = LinearScale(upTo: highest, wholeNumbers: wholeNumbers, ticks: ticks, start: start, end: end)
            let places = scale.ticks(language).map { (scale.position($0.value), style.width(of: $0.text)) }
            let fits = zip(places, places.dropFirst()).allSatisfy {
                ($1.0 - $0.0).magnitude >= ($0.1 + $1.1) / 2 + 8
            }
            if fits || ticks == 1 { return scale }
            ticks -= 1
        }
    }

    func elements(in plot: Plot) -> [SVGElement] {
        guard isLabelled else { return [] }
        let style = plot.theme.axisStyle
        let base = plot.area.bottom + style.size + 4
        var elements: [SVGElement] = []
        var taken: [ClosedRange<Double>] = []
        for tick in ticks {
            let x = plot.x.position(tick.value)
            elements.append(
                .line(
                    from: Point(x: x, y: plot.area.top), to: Point(x: x, y: plot.area.bottom + 3),
                    stroke: plot.theme.grid, width: 0.8))
            let half = style.width(of: tick.text) / 2
            let centre = max(room.lowerBound + half, min(room.upperBound - half, x))
            let extent = (centre - half - 4)...(centre + half + 4)
            guard !taken.contains(where: extent.overlaps) else { continue }
            taken.append(extent)
            elements.append(.text(tick.text, at: Point(x: centre, y: base), style: style, anchor: .middle))
        }
        return elements
    }
}
