import Glibc
import Regions

/// Degrees to pixels for an area as small as a county: the equidistant cylindrical projection with its true parallel in
/// the middle of the area.
///
/// x = (λ − λ₀) · cos φ₀, y = φ₁ − φ, both in degrees, times one factor (J. P. Snyder (1987), Map Projections: A
/// Working Manual, U.S. Geological Survey Professional Paper 1395, p. 91). North is up. At 0.5° from the middle
/// parallel in Germany the east–west scale is off by 1 %.
struct PlaneProjection {
    /// The mean radius of the earth in kilometres (IUGG).
    static let earthRadius = 6371.0088

    private let west: Double
    private let north: Double
    private let narrowing: Double
    private var origin = Point(x: 0, y: 0)
    /// Pixels to the degree of latitude.
    private let factor: Double
    /// What the boundaries take up on the sheet.
    let width: Double
    let height: Double

    /// A projection that fits all boundaries into a width and a height, in pixels from zero; `nil` where they span no
    /// area.
    init?(_ boundaries: [Boundary], width: Double, height: Double) {
        var (west, east, south, north) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
        for place in boundaries.lazy.flatMap(\.polygons).joined().joined() {
            west = min(west, place.longitude)
            east = max(east, place.longitude)
            south = min(south, place.latitude)
            north = max(north, place.latitude)
        }
        guard west < east, south < north else { return nil }
        narrowing = cos((south + north) / 2 * .pi / 180)
        guard narrowing > 0 else { return nil }
        factor = min(width / ((east - west) * narrowing), height / (north - south))
        self.west = west
        self.north = north
        self.width = (east - west) * narrowing * factor
        self.height = (north - south) * factor
    }

    /// The same projection with its top left corner elsewhere.
    func moved(to origin: Point) -> PlaneProjection {
        var copy = self
        copy.origin = origin
        return copy
    }

    func point(_ place: Place) -> Point {
        Point(
            x: origin.x + (place.longitude - west) * narrowing * factor, y: origin.y + (north - place.latitude) * factor
        )
    }

    var pixelsPerKilometre: Double { factor / (Self.earthRadius * .pi / 180) }
}
