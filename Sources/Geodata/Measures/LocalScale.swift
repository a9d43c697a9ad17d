private import Glibc
internal import Regions

/// Metres of a degree on the ellipsoid GRS 80 at a latitude, for lengths of up to some kilometres.
///
/// By the radii of curvature of meridian and prime vertical (W. Torge, J. Müller 2012, Geodesy, 4th ed., equations 4.14 and 4.15).
struct LocalScale: Sendable {
    /// Metres of a degree of the equator, rounded (111,319.5 by GRS 80): the scale where the earth is taken for a sphere.
    static let metresPerEquatorialDegree = 111_320.0

    private static let semiMajorAxis = 6_378_137.0
    private static let eccentricitySquared = 0.006_694_380_022_90

    let metresPerDegree: SIMD2<Double>

    /// - Parameter latitude: degrees.
    init(at latitude: Double) {
        let sine = sin(latitude * .pi / 180)
        let divisor = 1 - Self.eccentricitySquared * sine * sine
        let east = Self.semiMajorAxis / divisor.squareRoot() * cos(latitude * .pi / 180)
        let north = Self.semiMajorAxis * (1 - Self.eccentricitySquared) / (divisor * divisor.squareRoot())
        metresPerDegree = SIMD2(east, north) * .pi / 180
    }

    /// Metres between two positions in degrees, longitude first, by the scale in the middle.
    static func length(_ one: SIMD2<Double>, _ other: SIMD2<Double>) -> Double {
        let way = (other - one) * LocalScale(at: (one.y + other.y) / 2).metresPerDegree
        return (way * way).sum().squareRoot()
    }
}
