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
        let colours = colours(group: group)
        return colours.outline.map { outlined(box, fill: colours.fill, $0) } ?? .rectangle(box, fill: colours.fill)
    }

    /// What fills the bars of a group, and the colour of the line around them, where they have one.
    func colours(group: Int) -> (fill: String, outline: String?) {
        let colour = theme.series[group].colour
        return switch group {
        case 0: (Tint.mixed(colour, theme.paper, share: Self.full), nil)
        case 1: (Tint.mixed(colour, theme.paper, share: Self.pale), colour)
        case 2: ("url(#\(stripes)) \(theme.paper)", colour)
        default: (theme.paper, colour)
        }
    }

    /// So much of its colour a full bar has: intervals stand out from it, and it from paper by 3 to 1.
    private static let full = 0.72
    private static let pale = 0.3

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
