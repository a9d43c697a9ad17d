public import Regions

/// A box in degrees.
public struct Extent: Hashable, Sendable {
    public let west: Double
    public let south: Double
    public let east: Double
    public let north: Double

    public init(west: Double, south: Double, east: Double, north: Double) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    /// The smallest box around places; `nil` without any.
    public init?(of places: some Sequence<Place>) {
        var iterator = places.makeIterator()
        guard let first = iterator.next() else { return nil }
        var (low, high) = (SIMD2(first.longitude, first.latitude), SIMD2(first.longitude, first.latitude))
        while let place = iterator.next() {
            let point = SIMD2(place.longitude, place.latitude)
            low = pointwiseMin(low, point)
            high = pointwiseMax(high, point)
        }
        self.init(west: low.x, south: low.y, east: high.x, north: high.y)
    }

    /// The box with so many degrees more on every side.
    public func widened(by degrees: Double) -> Extent {
        Extent(west: west - degrees, south: south - degrees, east: east + degrees, north: north + degrees)
    }

    public var middle: Place { Place(longitude: (west + east) / 2, latitude: (south + north) / 2) }

    /// Whether a place lies in the box or on its border.
    public func contains(_ place: Place) -> Bool {
        (west...east).contains(place.longitude) && (south...north).contains(place.latitude)
    }
}
