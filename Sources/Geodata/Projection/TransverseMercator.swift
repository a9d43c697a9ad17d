private import Glibc
public import Regions

/// The ellipsoidal transverse Mercator projection.
///
/// Krüger's series in the third flattening n to the fourth order: within 6° of the central meridian forward and inverse
/// are good to a few micrometres. Places are those of the ellipsoid's own datum.
///
/// Source: L. Krüger (1912), Konforme Abbildung des Erdellipsoids in der Ebene; coefficients as in C. F. F. Karney (2011),
/// Transverse Mercator with an accuracy of a few nanometers, Journal of Geodesy 85, equations 35 and 36.
public struct TransverseMercator: Hashable, Sendable {
    public let ellipsoid: Ellipsoid
    /// Degrees.
    public let centralMeridian: Double
    /// Scale on the central meridian.
    public let scale: Double
    /// Metres added to every x.
    public let falseEasting: Double

    public init(centralMeridian: Double, scale: Double, falseEasting: Double, on ellipsoid: Ellipsoid = .grs80) {
        self.ellipsoid = ellipsoid
        self.centralMeridian = centralMeridian
        self.scale = scale
        self.falseEasting = falseEasting
    }

    /// Easting and northing of a place.
    ///
    /// Of longitude 9 and latitude 0 in UTM zone 32 (meridian 9, easting 500 000): x 500 000, y 0.
    public func project(_ place: Place) -> PlanarPoint {
        let longitude = (place.longitude - centralMeridian) * .pi / 180
        let tangent = tan(place.latitude * .pi / 180)
        let conformal = ellipsoid.conformalTangent(tangent)
        let xi = atan2(conformal, cos(longitude))
        let eta = asinh(sin(longitude) / (conformal * conformal + cos(longitude) * cos(longitude)).squareRoot())
        var (x, y) = (eta, xi)
        for index in 0..<4 {
            let coefficient = ellipsoid.alpha[index]
            let order = Double(2 * (index + 1))
            x += coefficient * cos(order * xi) * sinh(order * eta)
            y += coefficient * sin(order * xi) * cosh(order * eta)
        }
        let radius = scale * ellipsoid.rectifyingRadius
        return PlanarPoint(x: falseEasting + radius * x, y: radius * y)
    }

    /// The place at an easting and northing; the inverse of ``project(_:)``.
    public func unproject(_ point: PlanarPoint) -> Place {
        let radius = scale * ellipsoid.rectifyingRadius
        let (eta, xi) = ((point.x - falseEasting) / radius, point.y / radius)
        var (sphereEta, sphereXi) = (eta, xi)
        for index in 0..<4 {
            let coefficient = ellipsoid.beta[index]
            let order = Double(2 * (index + 1))
            sphereEta -= coefficient * cos(order * xi) * sinh(order * eta)
            sphereXi -= coefficient * sin(order * xi) * cosh(order * eta)
        }
        let hyperbolic = sinh(sphereEta)
        let conformal = sin(sphereXi) / (hyperbolic * hyperbolic + cos(sphereXi) * cos(sphereXi)).squareRoot()
        let latitude = atan(ellipsoid.tangent(ofConformal: conformal))
        let longitude = atan2(hyperbolic, cos(sphereXi))
        return Place(longitude: centralMeridian + longitude * 180 / .pi, latitude: latitude * 180 / .pi)
    }
}
