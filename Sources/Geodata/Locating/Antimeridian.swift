internal import Regions

/// Areas on both sides of the 180th meridian.
enum Antimeridian {
    /// A ring that jumps from one side of the map to the other is continued beyond 180°, so that its borders stay short.
    static func joined(_ boundary: Boundary) -> Boundary {
        guard boundary.polygons.lazy.joined().contains(where: jumps) else { return boundary }
        return Boundary(
            code: boundary.code,
            polygons: boundary.polygons.map { polygon in
                guard polygon.contains(where: jumps) else { return polygon }
                return polygon.map { ring in
                    ring.map { place in
                        place.longitude < 0
                            ? Place(longitude: place.longitude + 360, latitude: place.latitude) : place
                    }
                }
            })
    }

    private static func jumps(_ ring: Boundary.Ring) -> Bool {
        zip(ring, ring.dropFirst()).contains { ($0.longitude - $1.longitude).magnitude > 180 }
    }
}
