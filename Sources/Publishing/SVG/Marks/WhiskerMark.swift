/// The 95 % limits of figures along a horizontal axis: a line with ends.
struct WhiskerMark: Mark {
    let figures: [RowFigure]
    /// The colour of each group's lines.
    let colour: (_ group: Int) -> String

    private static let half = 3.0

    func elements(in plot: Plot) -> [SVGElement] {
        figures.compactMap { row in
            guard let limits = row.figure.known?.limits else { return nil }
            let left = Point(x: plot.x.position(limits.lowerBound), y: row.y)
            let right = Point(x: plot.x.position(limits.upperBound), y: row.y)
            var path = SVGPath()
            for (from, to) in [(left, right), across(left), across(right)] { path.add([from, to], closed: false) }
            return .path(path, fill: "none", stroke: colour(row.group), strokeWidth: 1.3)
        }
    }

    private func across(_ centre: Point) -> (Point, Point) {
        (Point(x: centre.x, y: centre.y - Self.half), Point(x: centre.x, y: centre.y + Self.half))
    }
}
