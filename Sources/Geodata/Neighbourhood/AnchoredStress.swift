/// Lets regions find their place around others that stay where they are, each as many units away as there are borders between.
///
/// Source: E. R. Gansner, Y. Koren, S. North (2004), Graph drawing by stress majorization, with its weights.
enum AnchoredStress {
    private static let sweeps = 300

    /// - Parameters:
    ///   - anchors: the points that stay; `nil` for those that move.
    ///   - unit: metres between neighbours.
    static func settled(
        _ start: [PlanarPoint], _ graph: NeighbourGraph, anchors: [PlanarPoint?], unit: Double
    ) -> [PlanarPoint] {
        var points = start
        let free = points.indices.filter { anchors[$0] == nil }
        let steps = free.map { graph.steps(from: $0) }
        for _ in 0..<sweeps {
            var farthest = 0.0
            for (vertex, steps) in zip(free, steps) {
                let here = points[vertex]
                var (sum, weights) = (SIMD2(0.0, 0.0), 0.0)
                for other in points.indices where other != vertex {
                    guard let borders = steps[other] else { continue }
                    let (there, wanted) = (points[other], Double(borders) * unit)
                    let share = wanted / max(1e-6 * unit, here.distance(to: there))
                    let weight = 1 / (wanted * wanted)
                    sum += weight * SIMD2(there.x + share * (here.x - there.x), there.y + share * (here.y - there.y))
                    weights += weight
                }
                guard weights > 0 else { continue }
                points[vertex] = PlanarPoint(x: sum.x / weights, y: sum.y / weights)
                farthest = max(farthest, points[vertex].distance(to: here))
            }
            if farthest < 1e-4 * unit { break }
        }
        return points
    }
}
