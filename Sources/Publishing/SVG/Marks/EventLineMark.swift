/// Upright dashed lines at events where there is no room for their names.
struct EventLineMark: Mark {
    /// The numbers of the days.
    let days: [Double]

    func elements(in plot: Plot) -> [SVGElement] {
        days.map { day in
            let x = plot.x.position(day)
            return .line(
                from: Point(x: x, y: plot.area.top), to: Point(x: x, y: plot.area.bottom), stroke: plot.theme.border,
                width: 1, dash: "3 2.5")
        }
    }
}
