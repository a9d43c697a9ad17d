/// A ring around each figure that stands out from what was to be expected.
struct AlarmMark: Mark {
    let points: [SeriesPoint]

    private static let radius = 8.0

    func elements(in plot: Plot) -> [SVGElement] {
        points.compactMap { point in
            point.known.map {
                .circle(
                    plot.point(point.x, $0.value), radius: Self.radius, fill: "none", stroke: plot.theme.alarm,
                    strokeWidth: 1.8)
            }
        }
    }
}
