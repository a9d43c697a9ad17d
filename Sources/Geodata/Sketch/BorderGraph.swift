/// The borders of a partition as one graph: each vertex and each edge exists once and serves both sides.
///
/// Whatever is done to the graph (smoothed, simplified, rounded) is done to both neighbours at once, so that they never gap
/// or overlap.
struct BorderGraph {
    /// An edge with the units on its sides; `nil` is outside of the county.
    struct Edge {
        let from: Int
        let to: Int
        let left: Int?
        let right: Int?
        /// The topmost level that the border separates; −1 for the outline.
        let rank: Int
    }

    var vertices: [PlanarPoint]
    var edges: [Edge]

    init(vertices: [PlanarPoint], edges: [Edge]) {
        self.vertices = vertices
        self.edges = edges
    }

    /// Borders within one unit are dissolved.
    init(_ partition: Partition, rank: (Int?, Int?) -> Int) {
        var owner = [Partition.Side: Int]()
        for face in partition.faces {
            for (from, to) in zip(face.ring, face.ring.dropFirst()) {
                owner[Partition.Side(from: from, to: to)] = face.unit
            }
        }
        var number = [PlanarPoint: Int]()
        var vertices = [PlanarPoint]()
        func vertex(_ point: PlanarPoint) -> Int {
            if let known = number[point] { return known }
            number[point] = vertices.count
            vertices.append(point)
            return vertices.count - 1
        }
        var edges = [Edge]()
        for face in partition.faces {
            for (from, to) in zip(face.ring, face.ring.dropFirst()) {
                let other = owner[Partition.Side(from: to, to: from)]
                let isSeenFromOtherSide = other != nil && (to.x, to.y) < (from.x, from.y)
                guard other != face.unit, !isSeenFromOtherSide else { continue }
                edges.append(
                    Edge(
                        from: vertex(from), to: vertex(to), left: face.unit, right: other,
                        rank: rank(face.unit, other)))
            }
        }
        self.vertices = vertices
        self.edges = edges
    }

    /// For each vertex the numbers of the edges that meet there.
    func edgesAtVertices() -> [[Int]] {
        var result = [[Int]](repeating: [], count: vertices.count)
        for (index, edge) in edges.enumerated() {
            result[edge.from].append(index)
            result[edge.to].append(index)
        }
        return result
    }
}

extension BorderGraph {
    /// The polygons of a territory: each an outer ring (counter-clockwise) followed by its holes (clockwise), closed.
    func polygons(of units: Set<Int>) -> [[[PlanarPoint]]] {
        let lines = edges.compactMap { edge -> RingAssembly.Line? in
            let (isLeft, isRight) = (edge.left.map(units.contains) ?? false, edge.right.map(units.contains) ?? false)
            guard isLeft != isRight else { return nil }
            return isLeft ? [Int32(edge.from), Int32(edge.to)] : [Int32(edge.to), Int32(edge.from)]
        }
        return RingAssembly(points: vertices.map { SIMD2($0.x, $0.y) }, lines: lines).polygons().map { rings in
            rings.map { ring in
                let places = ring.map { vertices[Int(lines[$0][0])] }
                return places + places.prefix(1)
            }
        }
    }
}
