private import Glibc

extension Coverage {
    /// How much of the borders to leave.
    public enum Detail: Hashable, Sendable {
        /// Every corner goes that spans a triangle smaller than the square of so many metres.
        case tolerance(metres: Double)
        /// So large a share (0–1) of the vertices between junctions stays: those of the largest corners.
        case share(Double)
    }

    /// The same areas with fewer vertices: every border is simplified once, and none comes to touch or cross another.
    ///
    /// The corner with the smallest triangle goes first, unless another vertex lies in that triangle. Junctions stay, and
    /// rings keep three corners, so no area is lost. O(v log v).
    ///
    /// M. Visvalingam, J. D. Whyatt (1993), Line generalisation by repeated elimination of points, The Cartographic Journal 30;
    /// the test for other vertices as in S. Bloch's and M. Davis' coverage simplification (GEOS 3.12).
    public func simplified(_ detail: Detail) -> Coverage {
        var result = self
        var elimination = CornerElimination(points: points, arcs: arcs)
        elimination.run(detail)
        result.arcs = elimination.arcs
        return result
    }
}

/// Takes vertices out of arcs, one by one.
private struct CornerElimination {
    private let points: [SIMD2<Double>]
    private let originals: [Coverage.Arc]
    /// For each inner vertex of an arc those before and behind it; -1 for junctions and ends.
    private var before: [Int32]
    private var behind: [Int32]
    private var arcOfVertex: [Int32]
    /// Inner vertices left of each arc.
    private var inner: [Int32]
    private var isLeft: [Bool]
    private var grid: VertexGrid
    /// Straight arcs by their ends.
    private var straight = Set<UInt64>()
    private var queue = CornerQueue()
    private var areas: [Double]

    init(points: [SIMD2<Double>], arcs: [Coverage.Arc]) {
        self.points = points
        originals = arcs
        before = Array(repeating: -1, count: points.count)
        behind = before
        arcOfVertex = before
        isLeft = Array(repeating: true, count: points.count)
        areas = Array(repeating: 0, count: points.count)
        inner = arcs.map { Int32($0.count - 2) }
        grid = VertexGrid(points)
        for (number, arc) in arcs.enumerated() {
            if arc.count == 2 { straight.insert(Self.pair(arc)) }
            for index in arc.indices.dropFirst().dropLast() {
                let vertex = Int(arc[index])
                (before[vertex], behind[vertex]) = (arc[index - 1], arc[index + 1])
                arcOfVertex[vertex] = Int32(number)
            }
        }
    }

    private static func pair(_ arc: Coverage.Arc) -> UInt64 {
        let (one, other) = (arc[0], arc[arc.count - 1])
        return UInt64(min(one, other)) << 32 | UInt64(max(one, other))
    }

    var arcs: [Coverage.Arc] { originals.map { arc in arc.filter { isLeft[Int($0)] } } }

    mutating func run(_ detail: Coverage.Detail) {
        var total = 0
        for vertex in points.indices where arcOfVertex[vertex] >= 0 {
            total += 1
            areas[vertex] = area(vertex)
            queue.insert(Int32(vertex), key: areas[vertex])
        }
        let (largest, most): (Double, Int)
        switch detail {
        case .tolerance(let metres): (largest, most) = (metres * metres, 0)
        case .share(let share): (largest, most) = (.infinity, Int((Double(total) * share).rounded(.up)))
        }
        var left = total
        var blocked = [Int32]()
        var hasChanged = true
        // What stood in the way may have gone meanwhile.
        while hasChanged {
            hasChanged = false
            while left > most, let (vertex, key) = queue.popFirst(), key <= largest {
                guard isLeft[Int(vertex)], key == areas[Int(vertex)] else { continue }
                guard canGo(Int(vertex)) else {
                    blocked.append(vertex)
                    continue
                }
                remove(Int(vertex), key)
                left -= 1
                hasChanged = true
            }
            guard left > most, hasChanged else { return }
            for vertex in blocked where isLeft[Int(vertex)] { queue.insert(vertex, key: areas[Int(vertex)]) }
            blocked = []
        }
    }

    /// Square metres of the triangle of a vertex and those beside it.
    private func area(_ vertex: Int) -> Double {
        let (a, b, c) = (points[Int(before[vertex])], points[vertex], points[Int(behind[vertex])])
        let (one, two) = (a - b, c - b)
        let degree = LocalScale.metresPerEquatorialDegree
        let scale = degree * degree * cos(b.y * .pi / 180)
        return (one.x * two.y - one.y * two.x).magnitude / 2 * scale
    }

    private func canGo(_ vertex: Int) -> Bool {
        let arc = originals[Int(arcOfVertex[vertex])]
        let left = inner[Int(arcOfVertex[vertex])]
        if arc[0] == arc[arc.count - 1] {
            guard left > 2 else { return false }
        } else if left == 1, straight.contains(Self.pair(arc)) {
            return false
        }
        let (a, b, c) = (before[vertex], Int32(vertex), behind[vertex])
        return !grid.holdsVertex(in: (points[Int(a)], points[Int(b)], points[Int(c)]), besides: (a, b, c))
    }

    private mutating func remove(_ vertex: Int, _ key: Double) {
        let (one, other) = (Int(before[vertex]), Int(behind[vertex]))
        let arc = Int(arcOfVertex[vertex])
        isLeft[vertex] = false
        grid.remove(Int32(vertex))
        inner[arc] -= 1
        if inner[arc] == 0 { straight.insert(Self.pair(originals[arc])) }
        if arcOfVertex[one] >= 0 {
            behind[one] = Int32(other)
            reconsider(one, atLeast: key)
        }
        if arcOfVertex[other] >= 0 {
            before[other] = Int32(one)
            reconsider(other, atLeast: key)
        }
    }

    private mutating func reconsider(_ vertex: Int, atLeast key: Double) {
        areas[vertex] = max(key, area(vertex))
        queue.insert(Int32(vertex), key: areas[vertex])
    }
}

/// Vertices by the size of their corners, the smallest first, of equal ones the smallest number: a binary heap.
private struct CornerQueue {
    private var entries = [(key: Double, vertex: Int32)]()

    mutating func insert(_ vertex: Int32, key: Double) {
        entries.append((key, vertex))
        var child = entries.count - 1
        while child > 0, entries[child] < entries[(child - 1) / 2] {
            entries.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func popFirst() -> (vertex: Int32, key: Double)? {
        guard let first = entries.first else { return nil }
        let last = entries.removeLast()
        guard !entries.isEmpty else { return (first.vertex, first.key) }
        entries[0] = last
        var parent = 0
        while 2 * parent + 1 < entries.count {
            var child = 2 * parent + 1
            if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
            guard entries[child] < entries[parent] else { break }
            entries.swapAt(child, parent)
            parent = child
        }
        return (first.vertex, first.key)
    }
}

/// The vertices that are left, by cells of equal size.
private struct VertexGrid {
    private let points: [SIMD2<Double>]
    private var low = SIMD2(repeating: Double.infinity)
    private var step = SIMD2(repeating: 1.0)
    private var size = 1
    private var starts = [Int32]()
    /// The vertices of a cell stand together, those that are left first.
    private var vertices: [Int32]
    private var counts: [Int32]

    init(_ points: [SIMD2<Double>]) {
        self.points = points
        var high = SIMD2(repeating: -Double.infinity)
        for point in points {
            low = pointwiseMin(low, point)
            high = pointwiseMax(high, point)
        }
        size = max(1, min(2048, Int(Double(points.count / 2).squareRoot())))
        if !points.isEmpty { step = pointwiseMax((high - low) / Double(size), SIMD2(repeating: 1e-12)) }
        counts = Array(repeating: 0, count: size * size)
        vertices = []
        for point in points { counts[cell(point)] += 1 }
        starts = [0]
        for count in counts { starts.append(starts[starts.count - 1] + count) }
        counts = Array(repeating: 0, count: size * size)
        vertices = Array(repeating: 0, count: points.count)
        for (vertex, point) in points.enumerated() {
            let cell = cell(point)
            vertices[Int(starts[cell] + counts[cell])] = Int32(vertex)
            counts[cell] += 1
        }
    }

    private func column(_ offset: Double, _ step: Double) -> Int { max(0, min(size - 1, Int(offset / step))) }

    private func cell(_ point: SIMD2<Double>) -> Int {
        column(point.y - low.y, step.y) * size + column(point.x - low.x, step.x)
    }

    mutating func remove(_ vertex: Int32) {
        let cell = cell(points[Int(vertex)])
        let (start, end) = (Int(starts[cell]), Int(starts[cell] + counts[cell]))
        guard let place = (start..<end).first(where: { vertices[$0] == vertex }) else { return }
        vertices.swapAt(place, end - 1)
        counts[cell] -= 1
    }

    /// Whether a vertex that is left lies in a triangle or on its edges, its own three aside.
    func holdsVertex(
        in triangle: (SIMD2<Double>, SIMD2<Double>, SIMD2<Double>), besides own: (Int32, Int32, Int32)
    ) -> Bool {
        let (a, b, c) = triangle
        let (south, north) = (pointwiseMin(a, pointwiseMin(b, c)), pointwiseMax(a, pointwiseMax(b, c)))
        let (columns, rows) = (
            column(south.x - low.x, step.x)...column(north.x - low.x, step.x),
            column(south.y - low.y, step.y)...column(north.y - low.y, step.y)
        )
        for row in rows {
            for cell in (row * size + columns.lowerBound)...(row * size + columns.upperBound) {
                for place in Int(starts[cell])..<Int(starts[cell] + counts[cell]) {
                    let vertex = vertices[place]
                    guard vertex != own.0, vertex != own.1, vertex != own.2 else { continue }
                    let point = points[Int(vertex)]
                    // On one line with all three corners, a point may lie beside them all the same.
                    guard all(point .>= south), all(point .<= north) else { continue }
                    let sides = (
                        Orientation.sign(a, b, point), Orientation.sign(b, c, point), Orientation.sign(c, a, point)
                    )
                    let isOutside =
                        min(sides.0, sides.1, sides.2) < 0 && max(sides.0, sides.1, sides.2) > 0
                    if !isOutside { return true }
                }
            }
        }
        return false
    }
}
