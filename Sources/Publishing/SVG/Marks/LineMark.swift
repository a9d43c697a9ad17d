/// A series as a line, broken wherever a figure is not there.
struct LineMark: Mark {
    let points: [SeriesPoint]
    let style: SeriesStyle

    /// Below this distance in pixels markers would merge, and only the ends of a line and lone figures carry one.
    static let markerSpacing = 13.0

    func elements(in plot: Plot) -> [SVGElement] {
        let runs = points.runs()
        let path = plot.line(through: runs).path
        var elements: [SVGElement] = []
        if !path.isEmpty {
            elements.append(.path(path, fill: "none", stroke: style.colour, strokeWidth: 2, dash: style.dash))
        }
        let isDense = !hasRoomForMarkers(in: plot)
        for run in runs {
            for (index, point) in run.enumerated() {
                let isEnd = index == 0 || index == run.count - 1
                guard !isDense || isEnd || point.known.isLimited else { continue }
                elements.append(
                    style.marker.element(
                        at: plot.point(point.x, point.known.value), colour: style.colour, paper: plot.theme.paper,
                        isHollow: point.known.isLimited, isDotted: point.known.isEstimated))
            }
        }
        return elements
    }

    private func hasRoomForMarkers(in plot: Plot) -> Bool {
        let places = points.map { plot.x.position($0.x) }
        let nearest = zip(places, places.dropFirst()).map { $1 - $0 }.min() ?? .infinity
        return nearest >= Self.markerSpacing
    }
}
