/// Thin level lines that lead from the names of rows to single marks far from them.
struct RowGuideMark: Mark {
    /// The middle of each row, in pixels.
    let rows: [Double]

    func elements(in plot: Plot) -> [SVGElement] {
        rows.map { y in
            .line(
                from: Point(x: plot.area.left, y: y), to: Point(x: plot.area.right, y: y), stroke: plot.theme.grid,
                width: 0.8)
        }
    }
}
