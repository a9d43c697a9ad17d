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
