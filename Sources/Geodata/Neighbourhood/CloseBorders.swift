internal import Regions

/// Finds where borders of different areas run against one another though their vertices differ, as between files that were not
/// drawn together.
///
/// Two borders run against one another where they point in opposite directions, to within 30 degrees, and lie closer than the
/// tolerance. Candidates come from a grid of equal cells over the borders.
struct CloseBorders {
    /// A border with its area on the left.
    struct Border {
        let number: Int32
        let area: Int32
        /// Degrees, longitude first.
        let from: SIMD2<Double>
        let to: SIMD2<Double>
    }

    /// What of a border runs along another area.
    struct Stretch {
        let border: Border
        let other: Int32
        let metres: Double
        /// Whether the border's own ends lie on it.
        let holdsStart: Bool
        let holdsEnd: Bool
    }

    /// The cosine of 30 degrees.
    private static let opposite = -0.866

    /// In the order of the borders, then of the areas.
    let stretches: [Stretch]

    /// - Parameter tolerance: metres, more than 0.
    init(_ borders: [Border], tolerance: Double) {
        let boxes = borders.map { border in
            // Degrees of the tolerance, with room to spare.
            let margin = tolerance / LocalScale(at: border.from.y).metresPerDegree * 1.01
            return BoxGrid.Box(
                low: pointwiseMin(border.from, border.to) - margin, high: pointwiseMax(border.from, border.to) + margin)
        }
        let grid = BoxGrid(boxes)
        stretches = borders.indices.flatMap { index in
            Self.stretches(of: borders[index], beside: grid.neighbours(of: index).map { borders[$0] }, tolerance)
        }
    }

    private static func stretches(of border: Border, beside others: [Border], _ tolerance: Double) -> [Stretch] {
        let scale = LocalScale(at: (border.from.y + border.to.y) / 2).metresPerDegree
        let way = (border.to - border.from) * scale
        let length = (way * way).sum().squareRoot()
        guard length > 0 else { return [] }
        var shares = [Int32: [ClosedRange<Double>]]()
        for other in others where other.area != border.area {
            let (start, end) = ((other.from - border.from) * scale, (other.to - border.from) * scale)
            let otherWay = end - start
            let otherLength = (otherWay * otherWay).sum().squareRoot()
            guard otherLength > 0, (way * otherWay).sum() < opposite * length * otherLength else { continue }
            if let share = share(of: way / length, length, along: start, end, tolerance) {
                shares[other.area, default: []].append(share)
            }
        }
        return shares.keys.sorted().compactMap { area in
            let (sum, low, high) = united(shares[area] ?? [])
            guard sum > 0 else { return nil }
            return Stretch(
                border: border, other: area, metres: sum, holdsStart: low <= tolerance,
                holdsEnd: high >= length - tolerance)
        }
    }

    /// Metres along a line from 0, 0 in `direction`, between which another runs within the tolerance.
    private static func share(
        of direction: SIMD2<Double>, _ length: Double, along start: SIMD2<Double>, _ end: SIMD2<Double>,
        _ tolerance: Double
    ) -> ClosedRange<Double>? {
        func along(_ point: SIMD2<Double>) -> Double { (point * direction).sum() }
        func beside(_ point: SIMD2<Double>) -> Double { direction.x * point.y - direction.y * point.x }
        let (near, far) = ((along(end), beside(end)), (along(start), beside(start)))
        var (low, high) = (max(0, near.0), min(length, far.0))
        guard low < high else { return nil }
        let slope = (far.1 - near.1) / (far.0 - near.0)
        // The distance is a straight line over the way: where it is between -tolerance and tolerance.
        if slope.magnitude < 1e-12 {
            guard near.1.magnitude <= tolerance else { return nil }
        } else {
            let edges = [(-tolerance - near.1) / slope + near.0, (tolerance - near.1) / slope + near.0].sorted()
            (low, high) = (max(low, edges[0]), min(high, edges[1]))
        }
        return low < high ? low...high : nil
    }

    /// The length of ranges, what they share once, and their ends.
    private static func united(_ ranges: [ClosedRange<Double>]) -> (sum: Double, low: Double, high: Double) {
        var (sum, reached) = (0.0, -Double.infinity)
        for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            sum += max(0, range.upperBound - max(reached, range.lowerBound))
            reached = max(reached, range.upperBound)
        }
        return (sum, ranges.map(\.lowerBound).min() ?? 0, reached)
    }
}
