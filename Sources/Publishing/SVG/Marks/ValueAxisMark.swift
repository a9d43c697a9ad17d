/// Thin lines across the plot at round amounts, their text on the left, and the base line.
struct ValueAxisMark: Mark {
    let ticks: [(value: Double, text: String)]
    /// False where there is no figure to read off: then only the base line stands.
    let isLabelled: Bool

    func elements(in plot: Plot) -> [SVGElement] {
        var elements: [SVGElement] = []
        let style = plot.theme.axisStyle
        for tick in ticks {
            let y = plot.y.position(tick.value)
            if tick.value != 0, isLabelled {
                elements.append(
                    .line(
                        from: Point(x: plot.area.left, y: y), to: Point(x: plot.area.right, y: y),
                        stroke: plot.theme.grid, width: 0.8))
            }
            guard isLabelled || tick.value == 0 else { continue }
            elements.append(
                .text(
                    tick.text, at: Point(x: plot.area.left - 6, y: y + style.size * 0.36), style: style, anchor: .end))
        }
        let base = plot.y.position(0)
        elements.append(
            .line(
                from: Point(x: plot.area.left, y: base), to: Point(x: plot.area.right, y: base),
                stroke: plot.theme.border, width: 1))
        return elements
    }
}
