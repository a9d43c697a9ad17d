private import Glibc

/// Joins lines to the rings around a territory, and the rings to polygons.
struct RingAssembly {
    /// A line with the territory to its left, as vertices in the direction of the walk; at least two.
    typealias Line = [Int32]

    let points: [SIMD2<Double>]
    let lines: [Line]

    /// The polygons, the largest first: each an outer ring (counter-clockwise) followed by its holes (clockwise), the rings as the
    /// numbers of their lines in the order of the walk.
    ///
    /// The walk keeps the territory to its left. Where it comes to the end of a line a second time, the loop in between becomes
    /// a ring of its own, so that no ring touches itself. O(e log e) for e lines, as long as few of them meet in one point; besides, the
    /// vertices of a hole are held against those of the outer rings whose box holds it.
    func polygons() -> [[[Int]]] {
        var leaving = [Int32: [Int]]()
        for (number, line) in lines.enumerated() { leaving[line[0], default: []].append(number) }
        var rings = [[Int]]()
        for start in leaving.keys.sorted() {
            while let first = leaving[start]?.popLast() {
                var path = [first]
                while let last = path.last, lines[last][lines[last].count - 1] != start {
                    guard let step = takeStep(after: last, in: &leaving) else { break }
                    path.append(step)
                }
                rings += simpleRings(of: path)
            }
        }
        return assembled(rings)
    }

    /// The way on that keeps closest to the territory on the left: the first one clockwise from where we came.
    private func takeStep(after last: Int, in leaving: inout [Int32: [Int]]) -> Int? {
        let (previous, here) = (lines[last][lines[last].count - 2], lines[last][lines[last].count - 1])
        guard let ways = leaving[here], !ways.isEmpty else { return nil }
        let back = angle(from: here, to: previous)
        func turn(_ way: Int) -> Double {
            let clockwise = back - angle(from: here, to: lines[way][1])
            return clockwise <= 0 ? clockwise + 2 * .pi : clockwise
        }
        guard let best = ways.indices.min(by: { turn(ways[$0]) < turn(ways[$1]) }) else { return nil }
        return leaving[here]?.remove(at: best)
    }

    private func angle(from: Int32, to: Int32) -> Double {
        let way = points[Int(to)] - points[Int(from)]
        return atan2(way.y, way.x)
    }

    private func simpleRings(of path: [Int]) -> [[Int]] {
        var rings = [[Int]]()
        var open = [Int]()
        // Where the open line that begins at a vertex stands: there is one at most.
        var places = [Int32: Int]()
        for number in path {
            places[lines[number][0]] = open.count
            open.append(number)
            guard let seen = places[lines[number][lines[number].count - 1]] else { continue }
            let loop = Array(open[seen...])
            if loop.reduce(0, { $0 + lines[$1].count - 1 }) > 2 { rings.append(loop) }
            for closed in loop { places[lines[closed][0]] = nil }
            open.removeSubrange(seen...)
        }
        return rings
    }

    private func assembled(_ rings: [[Int]]) -> [[[Int]]] {
        let measured = rings.map { (ring: $0, outline: Outline(vertices($0))) }
        var outer = measured.filter { $0.outline.doubledArea > 0 }.map { (rings: [$0.ring], outline: $0.outline) }
        outer.sort { $0.outline.doubledArea > $1.outline.doubledArea }
        for hole in measured where hole.outline.doubledArea < 0 {
            // The smallest outer ring around it, since outer rings may lie in each other's holes.
            if let owner = outer.indices.last(where: { outer[$0].outline.surrounds(hole.outline) }) {
                outer[owner].rings.append(hole.ring)
            }
        }
        return outer.map(\.rings)
    }

    private func vertices(_ ring: [Int]) -> [SIMD2<Double>] {
        ring.flatMap { lines[$0].dropLast().map { points[Int($0)] } }
    }
}

/// A ring as a line around an area.
private struct Outline {
    private let vertices: [SIMD2<Double>]
    private let low: SIMD2<Double>
    private let high: SIMD2<Double>
    /// Positive where it turns counter-clockwise. The surveyor's formula.
    let doubledArea: Double

    init(_ vertices: [SIMD2<Double>]) {
        self.vertices = vertices
        var (low, high) = (SIMD2(repeating: Double.infinity), SIMD2(repeating: -Double.infinity))
        var sum = 0.0
        for (index, vertex) in vertices.enumerated() {
            (low, high) = (pointwiseMin(low, vertex), pointwiseMax(high, vertex))
            let (one, next) = (vertex - vertices[0], vertices[(index + 1) % vertices.count] - vertices[0])
            sum += one.x * next.y - next.x * one.y
        }
        (self.low, self.high) = (low, high)
        doubledArea = sum
    }

    /// Whether any vertex of the other lies strictly inside.
    func surrounds(_ other: Outline) -> Bool {
        guard other.low.x >= low.x, other.low.y >= low.y, other.high.x <= high.x, other.high.y <= high.y else {
            return false
        }
        return other.vertices.contains(where: holds)
    }

    /// By counting crossings to the east (M. Shimrat, 1962, algorithm 112).
    private func holds(_ point: SIMD2<Double>) -> Bool {
        var isInside = false
        var from = vertices[vertices.count - 1]
        for to in vertices {
            if (from.y > point.y) != (to.y > point.y),
                from.x + (point.y - from.y) / (to.y - from.y) * (to.x - from.x) > point.x
            {
                isInside.toggle()
            }
            from = to
        }
        return isInside
    }
}
