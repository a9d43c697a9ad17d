/// A point on a map plane in metres: `x` to the east, `y` to the north.
public struct PlanarPoint: Hashable, Sendable {
    public let x: Double
    public let y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    /// Metres, squared.
    func squaredDistance(to other: PlanarPoint) -> Double {
        (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
    }

    /// Metres.
    func distance(to other: PlanarPoint) -> Double { squaredDistance(to: other).squareRoot() }

    /// The point in the middle between two.
    func midpoint(to other: PlanarPoint) -> PlanarPoint {
        PlanarPoint(x: (x + other.x) / 2, y: (y + other.y) / 2)
    }
}
