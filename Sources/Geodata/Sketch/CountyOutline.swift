/// One smooth outline around all places: connected, without holes, every place well inside.
///
/// The places are joined by their shortest network (minimum spanning tree), which is widened by a radius; bays and gaps
/// narrower than a few radii are closed by widening and narrowing again, and what still is a hole is filled. The radius is
/// chosen so that the area is the register's where it knows one, else three quarters of the network's median link, which
/// is about half the width of the territory that one place has on average.
enum CountyOutline {
    /// Metres, where there is only one place.
    static let radiusOfLonePlace = 1_500.0

    /// A closed ring in metres.
    ///
    /// - Parameter area: the wanted area in square kilometres. It is met within 0.1 % if a radius between a quarter and four
    ///   times the usual one can do so, else come as near to as such a radius can.
    static func ring(
        around points: [PlanarPoint], area: Double?, in context: GEOSContext
    ) throws(GEOSError) -> [PlanarPoint] {
        let links = shortestNetwork(of: points)
        let network =
            links.isEmpty
            ? try context.multipoint(points) : try context.multiline(links.map { [points[$0.0], points[$0.1]] })
        let lengths = links.map { points[$0.0].distance(to: points[$0.1]) }.sorted()
        let usual = lengths.isEmpty ? radiusOfLonePlace : max(100, 0.75 * lengths[lengths.count / 2])
        var radius = usual
        var ring = try widened(network, by: radius, usual: usual)
        guard let area else { return ring }
        // Newton's method: widening by a metre adds the perimeter's length in square metres.
        for _ in 0..<8 {
            let missing = area * 1e6 - Winding.doubledSignedArea(ring).magnitude / 2
            guard missing.magnitude > area * 1e3 else { return ring }
            let perimeter = zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
            radius = min(4 * usual, max(usual / 4, radius + missing / perimeter))
            ring = try widened(network, by: radius, usual: usual)
        }
        return ring
    }

    private static func widened(
        _ network: GEOSShape, by radius: Double, usual: Double
    ) throws(GEOSError) -> [PlanarPoint] {
        let bay = 2.5 * usual
        let closed = try network.buffered(by: radius + bay, segments: 5).buffered(by: -bay, segments: 5)
        let filled = try network.context.polygon([closed.coordinates()])
        return try filled.simplified(tolerance: usual / 25).coordinates()
    }

    /// The links of the minimum spanning tree by R. C. Prim (1957), Shortest connection networks and some generalizations.
    /// O(n²); ties go to the first in order.
    static func shortestNetwork(of points: [PlanarPoint]) -> [(Int, Int)] {
        guard points.count > 1 else { return [] }
        var links = [(Int, Int)]()
        var nearest = points.map { (distance: $0.squaredDistance(to: points[0]), from: 0) }
        var waiting = Array(points.indices.dropFirst())
        while let next = waiting.min(by: { nearest[$0].distance < nearest[$1].distance }) {
            links.append((nearest[next].from, next))
            waiting.removeAll { $0 == next }
            for index in waiting {
                let distance = points[index].squaredDistance(to: points[next])
                if distance < nearest[index].distance { nearest[index] = (distance, next) }
            }
        }
        return links
    }
}
