/// A thin grey line behind a series, which it may be held against.
struct BackgroundLineMark: Mark {
    let points: [SeriesPoint]

    static func colour(_ theme: Theme) -> String { Tint.mixed(theme.border, theme.paper, share: 0.8) }

    func elements(in plot: Plot) -> [SVGElement] {
        let (path, alone) = plot.line(through: points.runs())
        let colour = Self.colour(plot.theme)
        let dots = alone.map {
            SVGElement.circle($0, radius: 1.6, fill: colour, stroke: "none", strokeWidth: 0)
        }
        return (path.isEmpty ? [] : [.path(path, fill: "none", stroke: colour, strokeWidth: 1.4)]) + dots
    }
}
