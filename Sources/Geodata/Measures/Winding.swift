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
        guard let origin = ring.first else { return 0 }
        var sum = 0.0
        for index in ring.indices.dropLast() {
            let (one, next) = (ring[index], ring[index + 1])
            sum +=
                (one.longitude - origin.longitude) * (next.latitude - origin.latitude)
                - (next.longitude - origin.longitude) * (one.latitude - origin.latitude)
        }
        return sum
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

    /// Turns the rings that need it; false where none did.
    static func makeRightHanded(_ polygon: inout [Boundary.Ring]) -> Bool {
        var hasTurned = false
        for index in polygon.indices where (doubledSignedArea(polygon[index]) < 0) == (index == 0) {
            let turned = Boundary.Ring(polygon[index].reversed())
            hasTurned = hasTurned || turned != polygon[index]
            polygon[index] = turned
        }
        return hasTurned
    }
}
