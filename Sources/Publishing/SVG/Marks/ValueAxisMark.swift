/// Thin lines across the plot at round amounts, their text on the left, and the base line, which is at zero unless it is named.
struct ValueAxisMark: Mark {
    let ticks: [(value: Double, text: String)]
    /// False where there is no figure to read off: then only the base line stands.
    let isLabelled: Bool
    /// An amount other than zero that all is held against, and what stands in place of its number: `2012 = 100`.
    var base: (value: Double, text: String)?

    /// False where a neighbour on the left bears the same texts.
    var hasTexts = true

    func elements(in plot: Plot) -> [SVGElement] {
        var elements: [SVGElement] = []
        let style = plot.theme.axisStyle
        for tick in ticksBesideBase(in: plot) {
            let y = plot.y.position(tick.value)
            if tick.value != 0, isLabelled {
                elements.append(
                    .line(
                        from: Point(x: plot.area.left, y: y), to: Point(x: plot.area.right, y: y),
                        stroke: plot.theme.grid, width: 0.8))
            }
            guard hasTexts, isLabelled || tick.value == 0 else { continue }
            elements.append(
                .text(
                    tick.text, at: Point(x: plot.area.left - 6, y: y + style.middle), style: style, anchor: .end))
        }
        // Without figures it stands below, out of the way of what says so.
        let baseLine = isLabelled || base == nil ? plot.y.position(base?.value ?? 0) : plot.area.bottom
        elements.append(
            .line(
                from: Point(x: plot.area.left, y: baseLine), to: Point(x: plot.area.right, y: baseLine),
                stroke: plot.theme.border, width: base == nil ? 1 : 1.6))
        return elements
    }

    /// The ticks, with the base in place of those whose text would touch its own.
    private func ticksBesideBase(in plot: Plot) -> [(value: Double, text: String)] {
        guard let base else { return ticks }
        let place = plot.y.position(base.value)
        return [base]
            + ticks.filter { (plot.y.position($0.value) - place).magnitude >= plot.theme.axisStyle.lineHeight }
    }
}
