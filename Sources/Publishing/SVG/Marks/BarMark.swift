/// Bars from the base line at zero to each figure. Nothing counted is a thin tick on the base line.
struct BarMark: Mark {
    let figures: [RowFigure]
    let fills: BarFills
    let height: Double

    /// The least that a bar of something is long, so that it differs from nothing.
    private static let shortest = 1.0

    func elements(in plot: Plot) -> [SVGElement] {
        let base = plot.x.position(0)
        return figures.compactMap { row in
            guard let known = row.figure.known else { return nil }
            let (top, bottom) = (row.y - height / 2, row.y + height / 2)
            if known.isZero {
                return SVGElement.line(
                    from: Point(x: base, y: top), to: Point(x: base, y: bottom), stroke: plot.theme.ink, width: 1.6
                ).titled(row.title)
            }
            let end = plot.x.position(known.value)
            let length = max(Self.shortest, (end - base).magnitude)
            let left = known.value < 0 ? base - length : base
            let box = Rectangle(left: left, top: top, right: left + length, bottom: bottom)
            return fills.bar(box, group: row.group).titled(row.title)
        }
    }
}

/// The fillings of bars of several groups, which differ in lightness and pattern besides their colour, and from the fillings of what
/// has no figure: full, pale, striped upright, hollow.
struct BarFills {
    /// The drawing's id, with which the pattern's id starts.
    let id: String
    let theme: Theme

    func bar(_ box: Rectangle, group: Int) -> SVGElement {
        let colour = theme.series[group].colour
        switch group {
        case 0: return .rectangle(box, fill: Tint.mixed(colour, theme.paper, share: Self.full))
        case 1: return outlined(box, fill: Tint.mixed(colour, theme.paper, share: 0.3), colour)
        case 2: return outlined(box, fill: "url(#\(stripes)) \(theme.paper)", colour)
        default: return outlined(box, fill: theme.paper, colour)
        }
    }

    /// So much of its colour a full bar has: intervals stand out from it, and it from paper by 3 to 1.
    private static let full = 0.72

    /// The outline stands inside the box, so that the bar ends where its figure is.
    private func outlined(_ box: Rectangle, fill: String, _ colour: String) -> SVGElement {
        let half = min(0.5, box.width / 2)
        let inner = Rectangle(
            left: box.left + half, top: box.top + 0.5, right: box.right - half, bottom: box.bottom - 0.5)
        return .rectangle(inner, fill: fill, stroke: colour, strokeWidth: 2 * half)
    }

    /// What the fillings of so many groups need to be defined.
    func definitions(groups: Int) -> [SVGElement] {
        guard groups > 2 else { return [] }
        let size = 4.0
        return [
            SVGElement(
                "pattern",
                [
                    "id": .text(stripes), "patternUnits": "userSpaceOnUse", "width": .length(size),
                    "height": .length(size),
                ],
                children: [
                    .rectangle(Rectangle(left: 0, top: 0, right: size, bottom: size), fill: theme.paper),
                    .rectangle(
                        Rectangle(left: 1, top: 0, right: 2.6, bottom: size),
                        fill: Tint.mixed(theme.series[2].colour, theme.paper, share: Self.full)),
                ])
        ]
    }

    private var stripes: String { "\(id)-stripes" }
}
