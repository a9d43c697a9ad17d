/// Figures and names beside an upright, at the heights of the figures or as near to them as they keep apart.
struct SlopeLabelMark: Mark {
    enum Side {
        case first, last
    }

    struct Label {
        let name: String
        let value: String
        let amount: Double
        let isBold: Bool
    }

    let labels: [Label]
    let side: Side
    let valueWidth: Double
    /// 0 where there are no names on this side.
    let nameWidth: Double
    let gap: Double
    let between: Double

    func elements(in plot: Plot) -> [SVGElement] {
        let type = plot.theme.labelStyle
        let sorted = labels.enumerated().sorted {
            ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset)
        }.map(\.element)
        let wanted = sorted.map { plot.y.position($0.amount) }
        let places = LabelSpread.places(
            wanted.map { ($0, type.lineHeight) },
            within: plot.area.top - type.lineHeight / 2...plot.area.bottom + type.lineHeight / 2)
        return zip(sorted, zip(wanted, places)).flatMap { label, heights in
            elements(label, end: heights.0, y: heights.1, in: plot)
        }
    }

    private func elements(_ label: Label, end: Double, y: Double, in plot: Plot) -> [SVGElement] {
        var type = plot.theme.labelStyle
        type.isBold = label.isBold
        let direction = side == .first ? -1.0 : 1
        let anchor: SVGElement.Anchor = side == .first ? .end : .start
        let upright = side == .first ? plot.area.left : plot.area.right
        let base = y + type.middle
        var elements: [SVGElement] = []
        if (y - end).magnitude > 3 {
            elements.append(
                .line(
                    from: Point(x: upright + direction * 4, y: end),
                    to: Point(x: upright + direction * (gap - 1), y: y),
                    stroke: plot.theme.border, width: 0.7))
        }
        elements.append(
            .text(
                label.value, at: Point(x: upright + direction * gap, y: base), style: type, anchor: anchor))
        guard nameWidth > 0 else { return elements }
        let shown = type.shortened(label.name, width: nameWidth)
        let text = SVGElement.text(
            shown, at: Point(x: upright + direction * (gap + valueWidth + between), y: base), style: type,
            anchor: anchor)
        elements.append(shown == label.name ? text : text.titled(label.name))
        return elements
    }
}
