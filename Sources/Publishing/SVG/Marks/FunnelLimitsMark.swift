import Trends

/// The limits of a funnel as curves over the number of people, and the line of the value that all share.
struct FunnelLimitsMark: Mark {
    let funnel: FunnelPlaces
    /// The largest number of people on the axis.
    let most: Double
    /// The largest rate on the axis, above which curves are cut off.
    let highest: Double

    static let dash = "6 3"
    static let targetWidth = 2.0
    static let limitWidth = 1.1

    /// Points of the four curves: dense where few people live, since limits bend there.
    private var samples: [(people: Double, limits: FunnelLimits)] {
        (1...90).compactMap { step in
            let part = Double(step) / 90
            let people = most * part * part
            return funnel.limits(people: people).map { (people, $0) }
        }
    }

    func elements(in plot: Plot) -> [SVGElement] {
        guard let target = funnel.target else { return [] }
        let y = plot.y.position(target)
        let line = SVGElement.line(
            from: Point(x: plot.area.left, y: y), to: Point(x: plot.area.right, y: y), stroke: plot.theme.ink,
            width: Self.targetWidth)
        return curves(in: plot).map {
            .path(
                SVGPath(through: $0.points), fill: "none", stroke: plot.theme.border, strokeWidth: Self.limitWidth,
                dash: $0.isWide ? Self.dash : nil)
        } + [line]
    }

    /// The curves as they are drawn, for labels to keep clear of them.
    func curves(in plot: Plot) -> [(points: [Point], isWide: Bool)] {
        let samples = samples
        let kinds: [(KeyPath<FunnelLimits, Double>, Bool)] = [
            (\.lower95, false), (\.upper95, false), (\.lower998, true), (\.upper998, true),
        ]
        return kinds.compactMap { path, isWide in
            let points = clipped(samples.map { ($0.people, $0.limits[keyPath: path]) })
            return points.count > 1 ? (points.map { plot.point($0.0, $0.1) }, isWide) : nil
        }
    }

    /// The part of a curve that lies above nothing and below the top, where it is cut off exactly.
    private func clipped(_ points: [(Double, Double)]) -> [(Double, Double)] {
        var kept: [(Double, Double)] = []
        for (index, point) in points.enumerated() {
            guard point.1 <= highest else { continue }
            if kept.isEmpty, index > 0, points[index - 1].1 > highest {
                let (before, part) = (
                    points[index - 1], (points[index - 1].1 - highest) / (points[index - 1].1 - point.1)
                )
                kept.append((before.0 + part * (point.0 - before.0), highest))
            }
            if point.1 > 0 || (index + 1 < points.count && points[index + 1].1 > 0) { kept.append(point) }
        }
        return kept
    }
}
