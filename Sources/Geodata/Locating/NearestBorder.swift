private import Glibc

/// Finds the border nearest to a point: a tree of boxes, sixteen in each, packed in the order of tiles.
///
/// S. Leutenegger, M. Lopez, J. Edgington (1997), STR: A simple and efficient algorithm for R-tree packing, ICDE.
struct NearestBorder: Sendable {
    struct Border: Sendable {
        let start: SIMD2<Double>
        let end: SIMD2<Double>
        let area: Int32
    }

    private struct Box {
        var low = SIMD2(repeating: Double.infinity)
        var high = SIMD2(repeating: -Double.infinity)

        mutating func add(_ box: Box) {
            low = pointwiseMin(low, box.low)
            high = pointwiseMax(high, box.high)
        }
    }

    private static let fanout = 16
    /// In the order of the tiles.
    let borders: [Border]
    /// The boxes of sixteen borders each, then those of sixteen of these, and so on up to one.
    private let levels: [[Box]]
    private let whole: Box

    init(_ borders: [Border]) { self.init(packed: Self.packed(borders)) }

    /// - Parameter borders: as another one had them.
    init(packed borders: [Border]) {
        self.borders = borders
        var boxes = borders.map { Box(low: pointwiseMin($0.start, $0.end), high: pointwiseMax($0.start, $0.end)) }
        var levels = [[Box]]()
        repeat {
            boxes = stride(from: 0, to: boxes.count, by: Self.fanout).map { first in
                boxes[first..<min(boxes.count, first + Self.fanout)].reduce(into: Box()) { $0.add($1) }
            }
            levels.append(boxes)
        } while boxes.count > 1
        self.levels = levels
        whole = boxes.reduce(into: Box()) { $0.add($1) }
    }

    /// Slices from west to east, each from south to north.
    private static func packed(_ borders: [Border]) -> [Border] {
        let leaves = (borders.count + fanout - 1) / fanout
        let sliceLength = max(fanout, Int(Double(leaves).squareRoot().rounded(.up)) * fanout)
        let sorted = borders.sorted { $0.start.x + $0.end.x < $1.start.x + $1.end.x }
        return stride(from: 0, to: sorted.count, by: sliceLength).flatMap { first in
            sorted[first..<min(sorted.count, first + sliceLength)]
                .sorted { $0.start.y + $0.end.y < $1.start.y + $1.end.y }
        }
    }

    /// - Returns: an area whose border is nearest, the way across the 180th meridian too, and metres to it; `nil` without borders.
    func find(from point: SIMD2<Double>) -> (area: Int32, metres: Double)? {
        guard !borders.isEmpty else { return nil }
        let degree = LocalScale.metresPerEquatorialDegree
        var search = Search(point: point, scale: SIMD2(degree * cos(point.y * .pi / 180), degree))
        // Borders may lie beyond 180°, and what lies at the other end of the map may be near.
        for turn in [0.0, 360, -360] {
            search.point.x = point.x + turn
            if search.squaredDistance(to: whole) < search.squared {
                visit(level: levels.count - 1, number: 0, &search)
            }
        }
        return (search.area, search.squared.squareRoot())
    }

    /// The best found so far.
    private struct Search {
        var point: SIMD2<Double>
        let scale: SIMD2<Double>
        var area: Int32 = 0
        /// Square metres.
        var squared = Double.infinity

        func squaredDistance(to box: Box) -> Double {
            let gap = pointwiseMax(pointwiseMax(box.low - point, point - box.high), .zero) * scale
            return (gap * gap).sum()
        }

        mutating func look(at border: Border) {
            let (start, way) = ((border.start - point) * scale, (border.end - border.start) * scale)
            let length = (way * way).sum()
            let share = length > 0 ? min(1, max(0, -(start * way).sum() / length)) : 0
            let nearest = start + share * way
            let distance = (nearest * nearest).sum()
            if distance < squared { (area, squared) = (border.area, distance) }
        }
    }

    /// The boxes inside a box are visited the nearest first, as long as they may hold anything nearer.
    private func visit(level: Int, number: Int, _ search: inout Search) {
        guard level > 0 else {
            for border in number * Self.fanout..<min(borders.count, (number + 1) * Self.fanout) {
                search.look(at: borders[border])
            }
            return
        }
        let children = number * Self.fanout..<min(levels[level - 1].count, (number + 1) * Self.fanout)
        withUnsafeTemporaryAllocation(of: (child: Int, squared: Double).self, capacity: Self.fanout) { order in
            var count = 0
            for child in children {
                let squared = search.squaredDistance(to: levels[level - 1][child])
                guard squared < search.squared else { continue }
                var place = count
                while place > 0, order[place - 1].squared > squared {
                    order[place] = order[place - 1]
                    place -= 1
                }
                order[place] = (child, squared)
                count += 1
            }
            for (child, squared) in order[..<count] where squared < search.squared {
                visit(level: level - 1, number: child, &search)
            }
        }
    }
}
