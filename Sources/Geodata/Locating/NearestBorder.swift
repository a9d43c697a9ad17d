private import Glibc

/// Finds the border nearest to a point: a tree of boxes, sixteen in each, packed in the order of tiles.
///
/// S. Leutenegger, M. Lopez, J. Edgington (1997), STR: A simple and efficient algorithm for R-tree packing, ICDE.
struct NearestBorder: Sendable {
    private static let fanout = 16
    private static let metresPerDegree = 111_320.0

    private struct Box {
        var low = SIMD2(repeating: Double.infinity)
        var high = SIMD2(repeating: -Double.infinity)

        mutating func add(_ box: Box) {
            low = pointwiseMin(low, box.low)
            high = pointwiseMax(high, box.high)
        }
    }

    private let ends: [(start: SIMD2<Double>, end: SIMD2<Double>, area: Int32)]
    /// The boxes of the borders, then those of sixteen each, and so on up to one.
    private let levels: [[Box]]

    init(_ borders: [(start: SIMD2<Double>, end: SIMD2<Double>, area: Int32)]) {
        ends = Self.packed(borders)
        var boxes = ends.map { Box(low: pointwiseMin($0.start, $0.end), high: pointwiseMax($0.start, $0.end)) }
        var levels = [boxes]
        while boxes.count > 1 {
            boxes = stride(from: 0, to: boxes.count, by: Self.fanout).map { first in
                boxes[first..<min(boxes.count, first + Self.fanout)].reduce(into: Box()) { $0.add($1) }
            }
            levels.append(boxes)
        }
        self.levels = levels
    }

    /// Slices from west to east, each from south to north.
    private static func packed(
        _ borders: [(start: SIMD2<Double>, end: SIMD2<Double>, area: Int32)]
    ) -> [(start: SIMD2<Double>, end: SIMD2<Double>, area: Int32)] {
        let leaves = (borders.count + fanout - 1) / fanout
        let sliceLength = max(fanout, Int(Double(leaves).squareRoot().rounded(.up)) * fanout)
        let sorted = borders.sorted { $0.start.x + $0.end.x < $1.start.x + $1.end.x }
        return stride(from: 0, to: sorted.count, by: sliceLength).flatMap { first in
            sorted[first..<min(sorted.count, first + sliceLength)]
                .sorted { $0.start.y + $0.end.y < $1.start.y + $1.end.y }
        }
    }

    /// - Returns: an area whose border is nearest, and metres to it; `nil` without borders.
    func find(from point: SIMD2<Double>) -> (area: Int32, metres: Double)? {
        guard let top = levels.last, !top.isEmpty else { return nil }
        let scale = SIMD2(Self.metresPerDegree * cos(point.y * .pi / 180), Self.metresPerDegree)
        var best = (area: Int32(0), squared: Double.infinity)
        search(level: levels.count - 1, number: 0, from: point, scale, &best)
        return (best.area, best.squared.squareRoot())
    }

    private func search(
        level: Int, number: Int, from point: SIMD2<Double>, _ scale: SIMD2<Double>,
        _ best: inout (area: Int32, squared: Double)
    ) {
        guard level > 0 else {
            let squared = Self.squaredDistance(from: point, ends[number], scale)
            if squared < best.squared { best = (ends[number].area, squared) }
            return
        }
        let children = number * Self.fanout..<min(levels[level - 1].count, (number + 1) * Self.fanout)
        let order = children.map { ($0, Self.squaredDistance(from: point, levels[level - 1][$0], scale)) }
            .sorted { $0.1 < $1.1 }
        for (child, squared) in order where squared < best.squared {
            search(level: level - 1, number: child, from: point, scale, &best)
        }
    }

    private static func squaredDistance(from point: SIMD2<Double>, _ box: Box, _ scale: SIMD2<Double>) -> Double {
        let gap = pointwiseMax(pointwiseMax(box.low - point, point - box.high), .zero) * scale
        return (gap * gap).sum()
    }

    private static func squaredDistance(
        from point: SIMD2<Double>, _ border: (start: SIMD2<Double>, end: SIMD2<Double>, area: Int32),
        _ scale: SIMD2<Double>
    ) -> Double {
        let (start, way) = ((border.start - point) * scale, (border.end - border.start) * scale)
        let length = (way * way).sum()
        let share = length > 0 ? min(1, max(0, -(start * way).sum() / length)) : 0
        let nearest = start + share * way
        return (nearest * nearest).sum()
    }
}
