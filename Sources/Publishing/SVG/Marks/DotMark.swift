/// A dot at each figure along a horizontal axis, in the shape of its group; hollow where the figure is of limited certainty.
struct DotMark: Mark {
    let figures: [RowFigure]
    /// False where dots stand only where bars end with a figure of limited certainty.
    let showsAll: Bool

    func elements(in plot: Plot) -> [SVGElement] {
        figures.compactMap { row in
            guard let known = row.figure.known, showsAll || known.isLimited else { return nil }
            let style = plot.theme.series[row.group]
            return (showsAll ? style.marker : .circle).element(
                at: Point(x: plot.x.position(known.value), y: row.y), colour: style.colour, paper: plot.theme.paper,
                isHollow: known.isLimited, isDotted: known.isEstimated
            ).titled(row.title)
        }
    }
}
