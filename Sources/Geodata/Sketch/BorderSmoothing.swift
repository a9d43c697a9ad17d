extension BorderGraph {
    /// The graph with every edge halved and its corners rounded, towards cubic B-splines.
    ///
    /// A vertex moves to (a + 6v + b) / 8 between its neighbours a and b along the highest-ranking border that runs through it:
    /// a district's border that ends at a municipality's follows, and does not bend it. Where three borders of the same
    /// highest rank meet the vertex stays. Source: J. M. Lane and R. F. Riesenfeld (1980), A theoretical development for
    /// the computer generation and display of piecewise polynomial surfaces, degree 3.
    func smoothed() -> BorderGraph {
        var moved = vertices
        for (index, meeting) in edgesAtVertices().enumerated() {
            guard let highest = meeting.map({ edges[$0].rank }).min() else { continue }
            let through = meeting.filter { edges[$0].rank == highest }
            guard through.count == 2 else { continue }
            let ends = through.map { vertices[edges[$0].from == index ? edges[$0].to : edges[$0].from] }
            let here = vertices[index]
            moved[index] = PlanarPoint(
                x: (ends[0].x + 6 * here.x + ends[1].x) / 8, y: (ends[0].y + 6 * here.y + ends[1].y) / 8)
        }
        var halves = [Edge]()
        for edge in edges {
            let middle = moved.count
            moved.append(vertices[edge.from].midpoint(to: vertices[edge.to]))
            halves.append(Edge(from: edge.from, to: middle, left: edge.left, right: edge.right, rank: edge.rank))
            halves.append(Edge(from: middle, to: edge.to, left: edge.left, right: edge.right, rank: edge.rank))
        }
        return BorderGraph(vertices: moved, edges: halves)
    }

    /// The graph without the vertices that a border can spare: none is farther than `tolerance` metres from the new line.
    ///
    /// Vertices where three borders meet stay, and so do the two ends of a closed border. Source: D. H. Douglas and
    /// T. K. Peucker (1973), Algorithms for the reduction of the number of points required to represent a digitized line.
    func simplified(tolerance: Double) -> BorderGraph {
        var simpler = [Edge]()
        for arc in arcs() {
            guard let first = arc.edges.first else { continue }
            // A closed arc is split in the middle, so that each half has a direction.
            let isClosed = arc.vertices.first == arc.vertices.last
            let middle = arc.vertices.count / 2
            let kept =
                isClosed
                ? spared(arc.vertices[...middle], tolerance) + spared(arc.vertices[middle...], tolerance).dropFirst()
                : spared(arc.vertices[...], tolerance)
            for (from, to) in zip(kept, kept.dropFirst()) {
                simpler.append(Edge(from: from, to: to, left: first.left, right: first.right, rank: first.rank))
            }
        }
        return BorderGraph(vertices: vertices, edges: simpler)
    }

    private func spared(_ line: ArraySlice<Int>, _ tolerance: Double) -> [Int] {
        guard let first = line.first, let last = line.last, line.count > 2 else { return Array(line) }
        let (start, end) = (vertices[first], vertices[last])
        let length = start.distance(to: end)
        var farthest = (index: line.startIndex, distance: 0.0)
        for index in line.indices.dropFirst().dropLast() {
            let point = vertices[line[index]]
            let cross = (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
            let distance = length > 0 ? cross.magnitude / length : point.distance(to: start)
            if distance > farthest.distance { farthest = (index, distance) }
        }
        guard farthest.distance > tolerance else { return [first, last] }
        return spared(line[...farthest.index], tolerance) + spared(line[farthest.index...], tolerance).dropFirst()
    }

    /// Borders from node to node, where a node is a vertex at which other than two edges meet; a closed border without a node
    /// starts at its first edge. All edges of an arc run the same way and have the same sides.
    func arcs() -> [(vertices: [Int], edges: [Edge])] {
        let meeting = edgesAtVertices()
        var isUsed = [Bool](repeating: false, count: edges.count)
        var result = [(vertices: [Int], edges: [Edge])]()
        func follow(_ start: Int) {
            var current = start
            var arc = (vertices: [edges[start].from], edges: [Edge]())
            while true {
                isUsed[current] = true
                let edge = edges[current]
                arc.edges.append(edge)
                arc.vertices.append(edge.to)
                guard meeting[edge.to].count == 2,
                    let next = meeting[edge.to].first(where: { !isUsed[$0] && edges[$0].from == edge.to })
                else { break }
                current = next
            }
            result.append(arc)
        }
        for index in edges.indices where !isUsed[index] && meeting[edges[index].from].count != 2 { follow(index) }
        for index in edges.indices where !isUsed[index] { follow(index) }
        return result
    }
}
