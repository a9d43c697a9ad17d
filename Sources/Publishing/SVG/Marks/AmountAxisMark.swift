/// An axis of amounts that runs to the right: thin upright lines at round amounts, their text below, and the base line.
struct AmountAxisMark: Mark {
    let ticks: [(value: Double, text: String)]
    /// False where there is no figure to read off: then only the base line stands.
    let isLabelled: Bool
    /// From where to where texts may stand.
    let room: ClosedRange<Double>

    static func height(_ style: TextStyle) -> Double { style.lineHeight + 3 }

    func elements(in plot: Plot) -> [SVGElement] {
        var elements: [SVGElement] = []
        let style = plot.theme.axisStyle
        func upright(_ value: Double, _ colour: String, _ width: Double) -> SVGElement {
            let x = plot.x.position(value)
            return .line(
                from: Point(x: x, y: plot.area.top), to: Point(x: x, y: plot.area.bottom), stroke: colour, width: width)
        }
        if isLabelled {
            for tick in ticks where tick.value != 0 {
                elements.append(upright(tick.value, plot.theme.grid, 0.8))
            }
            elements += texts(in: plot).map { text, x in
                .text(text, at: Point(x: x, y: plot.area.bottom + 3 + style.size), style: style, anchor: .middle)
            }
        }
        // Where the axis does not reach to zero no line may look like a base.
        if let base = ticks.first(where: { $0.value == 0 }) {
            elements.append(upright(base.value, plot.theme.border, 1))
        }
        return elements
    }

    /// The texts with their middles: the lowest and the highest, and all others that touch none.
    private func texts(in plot: Plot) -> [(String, Double)] {
        var placed: [(text: String, x: Double, half: Double)] = []
        for tick in ticks.prefix(1) + ticks.dropFirst().suffix(1) + ticks.dropFirst().dropLast() {
            let half = plot.theme.axisStyle.width(of: tick.text) / 2
            let x = max(room.lowerBound + half, min(room.upperBound - half, plot.x.position(tick.value)))
            if placed.allSatisfy({ ($0.x - x).magnitude > $0.half + half + 6 }) { placed.append((tick.text, x, half)) }
        }
        return placed.map { ($0.text, $0.x) }
    }
}
