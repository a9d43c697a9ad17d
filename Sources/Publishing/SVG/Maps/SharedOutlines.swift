import Regions

/// Outlines of regions in whole tenths of a pixel, without what the eye does not see, neighbours still sharing every
/// point of their border.
///
/// A border is cut where its owners change: at points whose neighbours along the outlines are not the same everywhere.
/// Each piece is simplified by itself and always from the same end, so that both owners come to the same points and no gap
/// opens, however the rings run. Pieces are simplified by D. H. Douglas and T. K. Peucker (1973), Algorithms for the
/// reduction of the number of points required to represent a digitized line, Cartographica 10, p. 112–122.
///
/// `Coverage.simplified` of Geodata is for files: it works in metres on areas that are known to share their borders, keeps
/// every region and lets none touch another. Here boundaries may come from anywhere, with gaps and overlaps; what counts
/// is how far a line is off on the sheet, and what is not seen is left out.
struct SharedOutlines {
    /// One shape for each boundary, in their order; an empty one for a boundary without a ring.
    let shapes: [PlaneShape]

    /// What a point may lie off the drawn line, in tenths of a pixel: 0.4 pixels are 0.1 mm on paper, what an eye tells apart.
    static let tolerance = 4.0
    /// A ring smaller than this many tenths of a pixel both ways is not seen.
    private static let smallest: Int32 = 4
    /// Half the side, in tenths of a pixel, of the dot that stands for a region which would vanish.
    private static let dot: Int32 = 3

    init(_ boundaries: [Boundary], projection: PlaneProjection) {
        let rings = boundaries.map { boundary in
            boundary.polygons.map { polygon in polygon.map { Self.places($0, projection) } }
        }
        var table = VertexOwners(capacity: rings.reduce(0) { $0 + $1.joined().reduce(0) { $0 + $1.count } })
        for ring in rings.joined().joined() { table.add(ring) }
        // In the order in which the table took them.
        var line = BorderLine(junctions: table.junctions)
        shapes = rings.map { polygons in
            let kept = polygons.compactMap { polygon -> [[Point]]? in
                let simple = polygon.map { ring -> [Point]? in
                    guard let kept = line.simplified(ring), Self.isSeen(kept) else { return nil }
                    return kept.map(\.point)
                }
                // What lies in a ring that is not seen is not seen either.
                return simple.first == .some(nil) ? nil : simple.compactMap(\.self)
            }
            guard kept.isEmpty, let ring = polygons.first?.first, !ring.isEmpty else {
                return PlaneShape(polygons: kept)
            }
            return PlaneShape(polygons: [[Self.square(around: ring).map(\.point)]])
        }
    }

    /// A ring's places in tenths, without the last that repeats the first, and without repetitions.
    private static func places(_ ring: Boundary.Ring, _ projection: PlaneProjection) -> [TenthPlace] {
        var places: [TenthPlace] = []
        places.reserveCapacity(ring.count)
        for place in ring {
            let next = TenthPlace(projection.point(place))
            if next != places.last { places.append(next) }
        }
        while places.count > 1, places.last == places.first { places.removeLast() }
        return places
    }

    private static func isSeen(_ ring: [TenthPlace]) -> Bool {
        guard ring.count > 2, let first = ring.first else { return false }
        var (left, right, top, bottom) = (first.x, first.x, first.y, first.y)
        for place in ring {
            (left, right) = (min(left, place.x), max(right, place.x))
            (top, bottom) = (min(top, place.y), max(bottom, place.y))
        }
        return right - left >= smallest || bottom - top >= smallest
    }

    private static func square(around ring: [TenthPlace]) -> [TenthPlace] {
        let (x, y) = (ring[0].x, ring[0].y)
        return [(-dot, -dot), (-dot, dot), (dot, dot), (dot, -dot)].map { TenthPlace(x: x + $0.0, y: y + $0.1) }
    }
}
