/// A thin grey line behind a series, which it may be held against.
struct BackgroundLineMark: Mark {
    let points: [SeriesPoint]

    static func colour(_ theme: Theme) -> String { Tint.mixed(theme.border, theme.paper, share: 0.8) }

    func elements(in plot: Plot) -> [SVGElement] {
        let runs = points.runs().map { run in run.map { plot.point($0.x, $0.known.value) } }
        var path = SVGPath()
        for run in runs where run.count > 1 { path.add(run, closed: false) }
        let colour = Self.colour(plot.theme)
        let single = runs.filter { $0.count == 1 }.map {
            SVGElement.circle($0[0], radius: 1.6, fill: colour, stroke: "none", strokeWidth: 0)
        }
        return (path.isEmpty ? [] : [.path(path, fill: "none", stroke: colour, strokeWidth: 1.4)]) + single
    }
}
