import Wording

/// The 95 % limits of a series: a pale band behind its line, and a bar with ends for a figure that stands alone.
struct RibbonMark: Mark {
    let points: [SeriesPoint]
    let style: SeriesStyle
    /// How much of the colour shows: less the more ribbons lie over each other.
    let opacity: Double

    /// What suits so many series; `nil` for more than four, whose bands would be grey mud.
    static func opacity(among series: Int) -> Double? {
        switch series {
        case ...1: 0.18
        case 2: 0.14
        case 3: 0.09
        case 4: 0.05
        default: nil
        }
    }

    func elements(in plot: Plot) -> [SVGElement] {
        var elements: [SVGElement] = []
        for run in bounded().runs() {
            let limits = run.compactMap { point in point.known.limits.map { (point.x, $0) } }
            if run.count == 1, let (x, limits) = limits.first {
                elements += bar(at: x, limits, in: plot)
                continue
            }
            let upper = limits.map { plot.point($0.0, $0.1.upperBound) }
            let lower = limits.reversed().map { plot.point($0.0, $0.1.lowerBound) }
            elements.append(
                SVGElement.path(SVGPath(through: upper + lower, closed: true), fill: style.colour)
                    .with("fill-opacity", .text(Decimals.shortest(opacity, fractionDigits: 2))))
        }
        return elements
    }

    /// Figures without limits leave a gap in the band though not in the line.
    private func bounded() -> [SeriesPoint] {
        points.map { $0.known?.limits == nil ? SeriesPoint(x: $0.x, known: nil) : $0 }
    }

    private func bar(at x: Double, _ limits: ClosedRange<Double>, in plot: Plot) -> [SVGElement] {
        let (top, bottom) = (plot.point(x, limits.upperBound), plot.point(x, limits.lowerBound))
        return [(top, bottom), across(top), across(bottom)].map {
            .line(from: $0.0, to: $0.1, stroke: style.colour, width: 1.2)
        }
    }

    private func across(_ centre: Point) -> (Point, Point) {
        (Point(x: centre.x - 3.5, y: centre.y), Point(x: centre.x + 3.5, y: centre.y))
    }
}
