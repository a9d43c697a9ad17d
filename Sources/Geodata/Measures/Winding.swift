internal import Regions

/// Which way a closed ring turns, and how to make it turn the other way.
enum Winding {
    /// Twice the signed area of a closed ring; positive when it turns counter-clockwise. The surveyor's formula.
    static func doubledSignedArea(_ ring: [PlanarPoint]) -> Double {
        guard let origin = ring.first else { return 0 }
        var sum = 0.0
        for (one, next) in zip(ring, ring.dropFirst()) {
            sum += (one.x - origin.x) * (next.y - origin.y) - (next.x - origin.x) * (one.y - origin.y)
        }
        return sum
    }

    /// The same in square degrees, for rings of places.
    static func doubledSignedArea(_ ring: Boundary.Ring) -> Double {
        doubledSignedArea(ring.map { PlanarPoint(x: $0.longitude, y: $0.latitude) })
    }

    static func counterClockwise(_ ring: [PlanarPoint]) -> [PlanarPoint] {
        doubledSignedArea(ring) < 0 ? ring.reversed() : ring
    }

    /// Outer rings counter-clockwise, holes clockwise: RFC 7946, section 3.1.6.
    static func rightHanded(_ polygon: [Boundary.Ring]) -> [Boundary.Ring] {
        polygon.enumerated().map { index, ring in
            (doubledSignedArea(ring) < 0) == (index == 0) ? ring.reversed() : ring
        }
    }
}
