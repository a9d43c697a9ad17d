private import Glibc

extension BorderGraph {
    /// The polygons of a territory: each an outer ring (counter-clockwise) followed by its holes (clockwise), closed.
    ///
    /// The walk keeps the territory to its left. Where it comes to a vertex a second time, the loop in between becomes a
    /// ring of its own, so that no ring touches itself. O(e log e) for e edges.
    func polygons(of units: Set<Int>) -> [[[PlanarPoint]]] {
        var leaving = [Int: [Int]]()
        for edge in edges {
            let (isLeft, isRight) = (edge.left.map(units.contains) ?? false, edge.right.map(units.contains) ?? false)
            guard isLeft != isRight else { continue }
            leaving[isLeft ? edge.from : edge.to, default: []].append(isLeft ? edge.to : edge.from)
        }
        var rings = [[Int]]()
        for start in leaving.keys.sorted() {
            while let next = leaving[start]?.popLast() {
                var path = [start, next]
                while let last = path.last, last != start || path.count == 1 {
                    guard let step = takeStep(from: last, after: path[path.count - 2], in: &leaving) else { break }
                    path.append(step)
                }
                rings += simpleRings(of: path)
            }
        }
        return assembled(rings.map { ring in ring.map { vertices[$0] } })
    }

    /// The way on that keeps closest to the territory on the left: the first one clockwise from where we came.
    private func takeStep(from here: Int, after previous: Int, in leaving: inout [Int: [Int]]) -> Int? {
        guard let ways = leaving[here], !ways.isEmpty else { return nil }
        let back = angle(from: here, to: previous)
        func turn(_ way: Int) -> Double {
            let clockwise = back - angle(from: here, to: way)
            return clockwise <= 0 ? clockwise + 2 * .pi : clockwise
        }
        guard let best = ways.indices.min(by: { turn(ways[$0]) < turn(ways[$1]) }) else { return nil }
        return leaving[here]?.remove(at: best)
    }

    private func angle(from: Int, to: Int) -> Double {
        atan2(vertices[to].y - vertices[from].y, vertices[to].x - vertices[from].x)
    }

    private func simpleRings(of path: [Int]) -> [[Int]] {
        var rings = [[Int]]()
        var open = [Int]()
        for vertex in path {
            if let seen = open.firstIndex(of: vertex) {
                let loop = open[seen...] + [vertex]
                if loop.count > 3 { rings.append(Array(loop)) }
                open.removeSubrange(open.index(after: seen)...)
            } else {
                open.append(vertex)
            }
        }
        return rings
    }

    private func assembled(_ rings: [[PlanarPoint]]) -> [[[PlanarPoint]]] {
        var outer = rings.filter { Winding.doubledSignedArea($0) > 0 }.map { [$0] }
        outer.sort { Winding.doubledSignedArea($0[0]) > Winding.doubledSignedArea($1[0]) }
        for hole in rings where Winding.doubledSignedArea(hole) < 0 {
            // The smallest outer ring around it, since outer rings may lie in each other's holes.
            let owner = outer.indices.last { polygon in
                hole.dropLast().contains { Containment.contains(outer[polygon][0], $0) }
            }
            if let owner { outer[owner].append(hole) }
        }
        return outer
    }
}

/// Whether a point lies strictly inside a closed ring, by counting crossings to the east (M. Shimrat, 1962, algorithm 112).
enum Containment {
    static func contains(_ ring: [PlanarPoint], _ point: PlanarPoint) -> Bool {
        var isInside = false
        for (one, next) in zip(ring, ring.dropFirst()) where (one.y > point.y) != (next.y > point.y) {
            let crossing = one.x + (point.y - one.y) / (next.y - one.y) * (next.x - one.x)
            if crossing > point.x { isInside.toggle() }
        }
        return isInside
    }
}
