import Regions
import TestSupport
import Testing

@testable import Geodata

private typealias Link = NeighbourGraph.Link

private func graph(_ count: Int, _ links: [(Int, Int)]) -> NeighbourGraph {
    NeighbourGraph(count: count, links: links.map { Link($0.0, $0.1) })
}

/// Squares of a board and their common sides.
private func board(_ columns: Int, _ rows: Int) -> NeighbourGraph {
    var links = [(Int, Int)]()
    for row in 0..<rows {
        for column in 0..<columns {
            let here = row * columns + column
            if column + 1 < columns { links.append((here, here + 1)) }
            if row + 1 < rows { links.append((here, here + columns)) }
        }
    }
    return graph(columns * rows, links)
}

/// Whether two straight lines without a common end cross, by the signs of areas.
private func areCrossing(_ one: (PlanarPoint, PlanarPoint), _ other: (PlanarPoint, PlanarPoint)) -> Bool {
    func side(_ line: (PlanarPoint, PlanarPoint), _ point: PlanarPoint) -> Bool {
        (line.1.x - line.0.x) * (point.y - line.0.y) - (line.1.y - line.0.y) * (point.x - line.0.x) > 0
    }
    return side(one, other.0) != side(one, other.1) && side(other, one.0) != side(other, one.1)
}

private func crossings(_ graph: NeighbourGraph, _ points: [PlanarPoint], without dropped: [Link] = []) -> Int {
    let links = graph.links.filter { !dropped.contains($0) }
    var count = 0
    for (index, one) in links.enumerated() {
        for other in links[..<index] where Set([one.one, one.other, other.one, other.other]).count == 4 {
            if areCrossing((points[one.one], points[one.other]), (points[other.one], points[other.other])) {
                count += 1
            }
        }
    }
    return count
}

@Suite struct NeighbourLayoutTests {
    private static let planar: [(String, NeighbourGraph)] = [
        ("one region", graph(1, [])), ("two regions", graph(2, [(0, 1)])),
        ("a chain", graph(4, [(0, 1), (1, 2), (2, 3)])),
        ("a star", graph(6, (1...5).map { (0, $0) })),
        ("two triangles at one region", graph(5, [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (2, 4)])),
        ("K4", graph(4, [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)])),
        (
            "the octahedron",
            graph(
                6,
                [
                    (0, 1), (0, 2), (0, 3), (0, 4), (5, 1), (5, 2), (5, 3), (5, 4), (1, 2), (2, 3), (3, 4), (4, 1),
                ])
        ),
        ("a board", board(6, 5)), ("K2,5", graph(7, (2...6).flatMap { [(0, $0), (1, $0)] })),
    ]

    @Test(arguments: planar.indices)
    func `a planar graph is drawn without crossings`(_ index: Int) {
        let (name, graph) = Self.planar[index]
        let layout = NeighbourLayout(graph)
        #expect(layout.dropped.isEmpty, "\(name)")
        #expect(crossings(graph, layout.positions) == 0, "\(name)")
        for one in 0..<graph.count {
            for other in 0..<one {
                #expect(layout.positions[one].distance(to: layout.positions[other]) > 0.05, "\(name): \(one), \(other)")
            }
        }
    }

    /// Euler: n − m + f = 2 for every connected drawing in the plane.
    @Test(arguments: 1...12)
    func `random triangulations have Euler's number of faces and no crossing`(_ seed: Int) {
        let graph = Self.randomPlanar(seed: UInt64(seed), count: 6 + 3 * seed)
        let whole = graph.biconnected()
        let planar = PlanarFaces(graph)
        #expect(planar.dropped.isEmpty)
        #expect(whole.count - whole.links.count + planar.faces.count == 2)
        let layout = NeighbourLayout(graph)
        #expect(crossings(graph, layout.positions) == 0)
    }

    /// Begins with a triangle; each further region is put into a face that is there and linked with two or three of its corners.
    private static func randomPlanar(seed: UInt64, count: Int) -> NeighbourGraph {
        var generator = SeededGenerator(seed: seed)
        var faces = [[0, 1, 2], [0, 2, 1]]
        var links = [(0, 1), (1, 2), (0, 2)]
        for vertex in 3..<count {
            let face = faces.remove(at: Int.random(in: faces.indices, using: &generator))
            let linked = Int.random(in: 1...3, using: &generator)
            links += face.prefix(linked).map { ($0, vertex) }
            if linked == 3 {
                for (from, to) in zip(face, face.dropFirst() + face.prefix(1)) { faces.append([from, to, vertex]) }
            } else {
                faces.append(face)
            }
        }
        return graph(count, links)
    }

    @Test(arguments: [
        ("K5", graph(5, (0..<5).flatMap { one in (0..<one).map { ($0, one) } })),
        ("K3,3", graph(6, (0..<3).flatMap { one in (3..<6).map { (one, $0) } })),
        (
            "a board with two long ways across",
            NeighbourGraph(count: 25, links: board(5, 5).links + [Link(0, 24), Link(4, 20)])
        ),
    ])
    func `a graph that is not planar loses as few links as are told, and the rest does not cross`(
        _ name: String, _ graph: NeighbourGraph
    ) {
        let layout = NeighbourLayout(graph)
        #expect(layout.dropped.count == 1, "\(name): \(layout.dropped)")
        #expect(crossings(graph, layout.positions, without: layout.dropped) == 0, "\(name)")
    }

    @Test func `the shortest of the borders in question is dropped`() {
        let five = graph(5, (0..<5).flatMap { one in (0..<one).map { ($0, one) } })
        for short in five.links {
            #expect(PlanarFaces(five, border: { $0 == short ? 0.1 : 1 }).dropped.count == 1)
        }
        let links = Set(five.links.map { short in PlanarFaces(five, border: { $0 == short ? 0.1 : 1 }).dropped[0] })
        #expect(links.count > 1)
    }

    @Test func `a board is drawn as a board: what is far apart stays far apart`() throws {
        let points = NeighbourLayout(board(6, 5)).positions
        let sides = board(6, 5).links.map { points[$0.one].distance(to: points[$0.other]) }
        let (shortest, longest) = (try #require(sides.min()), try #require(sides.max()))
        #expect(longest < 2.5 * shortest, "\(shortest)…\(longest)")
        #expect(points[0].distance(to: points[29]) > 5)
    }

    @Test func `a similarity is found again, mirrored or not`() {
        let points = [(0.0, 0.0), (3, 1), (-2, 5), (4, -4)].map { PlanarPoint(x: $0.0, y: $0.1) }
        for mirror in [1.0, -1] {
            // Turned by 53.13°, five times as large, and moved.
            let there = points.map { point in
                PlanarPoint(x: 3 * point.x - 4 * mirror * point.y + 100, y: 4 * point.x + 3 * mirror * point.y - 7)
            }
            let fit = SimilarityFit(Array(zip(points, there)).map { (from: $0, to: $1) }, scale: 1)
            #expect(abs(fit.scale - 5) < 1e-9)
            for (point, wanted) in zip(points, there) { #expect(fit(point).distance(to: wanted) < 1e-9) }
        }
        let moved = SimilarityFit([(from: points[1], to: points[2])], scale: 2)
        #expect(moved(points[1]).distance(to: points[2]) < 1e-12)
        #expect(moved.scale == 2)
    }
}
