/// What stands in a region for its count: a circle, or a cross where the count is zero.
enum SymbolMark {
    /// Filled with the first colour of the theme, its edge in paper so that a small circle shows on a large one.
    static func circle(_ centre: Point, radius: Double, theme: Theme) -> SVGElement {
        .circle(
            centre, radius: radius, fill: theme.series[0].colour, stroke: theme.paper,
            strokeWidth: radius > 2 ? 0.8 : 0.2)
    }

    static func zero(at centre: Point, theme: Theme) -> [SVGElement] {
        var path = SVGPath()
        for (across, down) in [(2.5, 2.5), (2.5, -2.5)] {
            path.move(to: Point(x: centre.x - across, y: centre.y - down))
            path.line(to: Point(x: centre.x + across, y: centre.y + down))
        }
        return [.path(path, fill: "none", stroke: theme.ink, strokeWidth: 1.2)]
    }
}
