/// The vertices that are left, by cells of equal size.
struct VertexGrid {
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
