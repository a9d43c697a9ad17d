private import Glibc

/// Positions for regions of which only the neighbours are known, one border apart on the average.
///
/// 1. The faces of the graph are found (``PlanarFaces``). The longest of them is the outside: where three regions meet a face is
///    a triangle, so the outside is the one that stands out.
/// 2. The outside becomes a circle, and each other region is put in the middle of its neighbours: W. T. Tutte (1963), How to
///    draw a graph, Proceedings of the London Mathematical Society 13. Faces of more than three corners get a vertex in their
///    middle, so that no two regions fall together where the graph is not 3-connected. This drawing has no crossing.
/// 3. It is crowded in the middle, so regions move until they are as far apart as there are borders between them: E. R. Gansner,
///    Y. Koren, S. North (2004), Graph drawing by stress majorization. A step that would turn a triangle over is not taken.
struct NeighbourLayout {
    /// In borders; the middle is 0, 0.
    private(set) var positions: [PlanarPoint]
    /// Links that cross others in every drawing.
    let dropped: [NeighbourGraph.Link]

    private static let barycentricSweeps = 20_000
    private static let stressSweeps = 300

    /// - Parameter graph: connected.
    init(_ graph: NeighbourGraph, border: (NeighbourGraph.Link) -> Double = { _ in 1 }) {
        guard graph.count > 2 else {
            positions = (0..<graph.count).map { PlanarPoint(x: Double($0), y: 0) }
            dropped = []
            return
        }
        let planar = PlanarFaces(graph, border: border)
        dropped = planar.dropped
        var mesh = Mesh(planar.faces, count: graph.count)
        mesh.settleInTheMiddle(sweeps: Self.barycentricSweeps)
        let steps = (0..<graph.count).map { graph.steps(from: $0).map { Double($0 ?? 0) } }
        mesh.scale(toSteps: steps)
        mesh.spread(toSteps: steps, sweeps: Self.stressSweeps)
        positions = Array(mesh.points.prefix(graph.count))
        let middle = positions.reduce(SIMD2(0, 0)) { $0 + SIMD2($1.x, $1.y) } / Double(graph.count)
        positions = positions.map { PlanarPoint(x: $0.x - middle.x, y: $0.y - middle.y) }
    }
}

/// The triangles of a drawing: the faces with a vertex in the middle of each that has more than three corners.
private struct Mesh {
    /// Twice the area below which a triangle may only grow.
    private static let thinnest = 0.05

    private(set) var points: [PlanarPoint]
    private let count: Int
    private let outside: Set<Int>
    private var neighbours: [[Int]]
    /// For each vertex the two others of each triangle at it, counter-clockwise.
    private var corners: [[(Int, Int)]]

    init(_ faces: [[Int]], count: Int) {
        let smallest = { (face: [Int]) in face.sorted() }
        let outer =
            faces.indices.max { one, other in
                faces[one].count == faces[other].count
                    ? smallest(faces[other]).lexicographicallyPrecedes(smallest(faces[one]))
                    : faces[one].count < faces[other].count
            } ?? 0
        self.count = count
        outside = Set(faces.isEmpty ? [] : faces[outer])
        var triangles = [[Int]]()
        var total = count
        for (index, face) in faces.enumerated() where index != outer {
            guard face.count > 3 else {
                triangles.append(face)
                continue
            }
            for (from, to) in zip(face, face.dropFirst() + face.prefix(1)) { triangles.append([from, to, total]) }
            total += 1
        }
        var neighbours = [Set<Int>](repeating: [], count: total)
        corners = Array(repeating: [], count: total)
        for triangle in triangles {
            for turn in 0..<3 {
                let (here, next, last) = (triangle[turn], triangle[(turn + 1) % 3], triangle[(turn + 2) % 3])
                corners[here].append((next, last))
                neighbours[here].formUnion([next, last])
            }
        }
        self.neighbours = neighbours.map { $0.sorted() }
        points = Array(repeating: PlanarPoint(x: 0, y: 0), count: total)
        // All faces turn the same way, so the outside is seen from its other side.
        for (number, vertex) in (faces.isEmpty ? [] : faces[outer]).enumerated() {
            let turn = -2 * Double.pi * Double(number) / Double(outside.count)
            points[vertex] = PlanarPoint(x: cos(turn), y: sin(turn))
        }
    }

    mutating func settleInTheMiddle(sweeps: Int) {
        for _ in 0..<sweeps {
            var farthest = 0.0
            for vertex in points.indices where !outside.contains(vertex) {
                let middle = middle(of: neighbours[vertex])
                farthest = max(farthest, middle.squaredDistance(to: points[vertex]))
                points[vertex] = middle
            }
            if farthest < 1e-22 { return }
        }
    }

    private func middle(of vertices: [Int]) -> PlanarPoint {
        let sum = vertices.reduce(SIMD2(0, 0)) { $0 + SIMD2(points[$1].x, points[$1].y) } / Double(vertices.count)
        return PlanarPoint(x: sum.x, y: sum.y)
    }

    /// Makes the distances of the regions as large as their numbers of borders, by least squares with the stress's weights.
    mutating func scale(toSteps steps: [[Double]]) {
        var (have, want) = (0.0, 0.0)
        for one in 0..<count {
            for other in 0..<one {
                let (distance, step) = (points[one].distance(to: points[other]), steps[one][other])
                have += distance * distance / (step * step)
                want += distance / step
            }
        }
        guard have > 0 else { return }
        points = points.map { PlanarPoint(x: $0.x * want / have, y: $0.y * want / have) }
    }

    mutating func spread(toSteps steps: [[Double]], sweeps: Int) {
        for _ in 0..<sweeps {
            var farthest = 0.0
            for vertex in points.indices {
                let target = vertex < count ? spreadTarget(vertex, steps[vertex]) : middle(of: neighbours[vertex])
                let moved = nearestAllowed(vertex, towards: target)
                farthest = max(farthest, moved.distance(to: points[vertex]))
                points[vertex] = moved
            }
            if farthest < 1e-6 { return }
        }
    }

    private func spreadTarget(_ vertex: Int, _ steps: [Double]) -> PlanarPoint {
        let here = points[vertex]
        var (sum, weights) = (SIMD2(0.0, 0.0), 0.0)
        for other in 0..<count where other != vertex {
            let there = points[other]
            let distance = max(1e-9, here.distance(to: there))
            let weight = 1 / (steps[other] * steps[other])
            let share = steps[other] / distance
            sum += weight * SIMD2(there.x + share * (here.x - there.x), there.y + share * (here.y - there.y))
            weights += weight
        }
        return PlanarPoint(x: sum.x / weights, y: sum.y / weights)
    }

    /// The largest of some steps towards a target at which no triangle turns over.
    private func nearestAllowed(_ vertex: Int, towards target: PlanarPoint) -> PlanarPoint {
        let here = points[vertex]
        var share = 1.0
        for _ in 0..<6 {
            let there = PlanarPoint(x: here.x + share * (target.x - here.x), y: here.y + share * (target.y - here.y))
            let isUpright = corners[vertex].allSatisfy { next, last in
                let area = doubledArea(there, points[next], points[last])
                return area > Self.thinnest || area >= doubledArea(here, points[next], points[last])
            }
            if isUpright { return there }
            share /= 2
        }
        return here
    }

    private func doubledArea(_ here: PlanarPoint, _ next: PlanarPoint, _ last: PlanarPoint) -> Double {
        (next.x - here.x) * (last.y - here.y) - (last.x - here.x) * (next.y - here.y)
    }
}
