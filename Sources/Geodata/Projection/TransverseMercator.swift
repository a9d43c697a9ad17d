private import Glibc
public import Regions

/// The ellipsoidal transverse Mercator projection on GRS 80, the ellipsoid of ETRS89.
///
/// Krüger's series in the third flattening n to the fourth order: within 6° of the central meridian forward and inverse
/// are good to a few micrometres. ETRS89 and WGS 84 are taken as one, which differs by less than a metre.
///
/// Source: L. Krüger (1912), Konforme Abbildung des Erdellipsoids in der Ebene; coefficients as in C. F. F. Karney (2011),
/// Transverse Mercator with an accuracy of a few nanometers, Journal of Geodesy 85, equations 35 and 36.
public struct TransverseMercator: Hashable, Sendable {
    /// Degrees.
    public let centralMeridian: Double
    /// Scale on the central meridian.
    public let scale: Double
    /// Metres added to every x.
    public let falseEasting: Double

    public init(centralMeridian: Double, scale: Double, falseEasting: Double) {
        self.centralMeridian = centralMeridian
        self.scale = scale
        self.falseEasting = falseEasting
    }

    /// ETRS89 / UTM zone 32N (EPSG:25832), the official plane of Lower Saxony.
    public static let utm32 = TransverseMercator(centralMeridian: 9, scale: 0.9996, falseEasting: 500_000)

    /// Easting and northing of a place.
    ///
    /// `utm32.project(Place(longitude: 9, latitude: 0))` → x 500 000, y 0.
    public func project(_ place: Place) -> PlanarPoint {
        let longitude = (place.longitude - centralMeridian) * .pi / 180
        let tangent = tan(place.latitude * .pi / 180)
        let conformal = Ellipsoid.conformalTangent(tangent)
        let xi = atan2(conformal, cos(longitude))
        let eta = asinh(sin(longitude) / (conformal * conformal + cos(longitude) * cos(longitude)).squareRoot())
        var (x, y) = (eta, xi)
        for (index, coefficient) in Ellipsoid.alpha.enumerated() {
            let order = Double(2 * (index + 1))
            x += coefficient * cos(order * xi) * sinh(order * eta)
            y += coefficient * sin(order * xi) * cosh(order * eta)
        }
        let radius = scale * Ellipsoid.rectifyingRadius
        return PlanarPoint(x: falseEasting + radius * x, y: radius * y)
    }

    /// The place at an easting and northing; the inverse of ``project(_:)``.
    public func unproject(_ point: PlanarPoint) -> Place {
        let radius = scale * Ellipsoid.rectifyingRadius
        let (eta, xi) = ((point.x - falseEasting) / radius, point.y / radius)
        var (sphereEta, sphereXi) = (eta, xi)
        for (index, coefficient) in Ellipsoid.beta.enumerated() {
            let order = Double(2 * (index + 1))
            sphereEta -= coefficient * cos(order * xi) * sinh(order * eta)
            sphereXi -= coefficient * sin(order * xi) * cosh(order * eta)
        }
        let hyperbolic = sinh(sphereEta)
        let conformal = sin(sphereXi) / (hyperbolic * hyperbolic + cos(sphereXi) * cos(sphereXi)).squareRoot()
        let latitude = atan(Ellipsoid.tangent(ofConformal: conformal))
        let longitude = atan2(hyperbolic, cos(sphereXi))
        return Place(longitude: centralMeridian + longitude * 180 / .pi, latitude: latitude * 180 / .pi)
    }
}

/// GRS 80 and the constants of Krüger's series on it.
private enum Ellipsoid {
    static let semiMajorAxis = 6_378_137.0
    static let flattening = 1 / 298.257222101
    /// The third flattening.
    static let n = flattening / (2 - flattening)
    static let eccentricity = (flattening * (2 - flattening)).squareRoot()

    /// Radius of the circle with the circumference of a meridian: Karney 2011, equation 14.
    static let rectifyingRadius = semiMajorAxis / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64)

    /// Karney 2011, equation 35.
    static let alpha = [
        n / 2 - 2 * n * n / 3 + 5 * n * n * n / 16 + 41 * n * n * n * n / 180,
        13 * n * n / 48 - 3 * n * n * n / 5 + 557 * n * n * n * n / 1440,
        61 * n * n * n / 240 - 103 * n * n * n * n / 140,
        49561 * n * n * n * n / 161280,
    ]

    /// Karney 2011, equation 36.
    static let beta = [
        n / 2 - 2 * n * n / 3 + 37 * n * n * n / 96 - n * n * n * n / 360,
        n * n / 48 + n * n * n / 15 - 437 * n * n * n * n / 1440,
        17 * n * n * n / 480 - 37 * n * n * n * n / 840,
        4397 * n * n * n * n / 161280,
    ]

    /// The tangent of the conformal latitude: Karney 2011, equations 7 to 9.
    static func conformalTangent(_ tangent: Double) -> Double {
        let secant = (1 + tangent * tangent).squareRoot()
        let sigma = sinh(eccentricity * atanh(eccentricity * tangent / secant))
        return tangent * (1 + sigma * sigma).squareRoot() - sigma * secant
    }

    /// The tangent of the latitude with a given conformal one, by Newton's method: Karney 2011, equations 19 to 21.
    static func tangent(ofConformal wanted: Double) -> Double {
        let squared = eccentricity * eccentricity
        var tangent = wanted / (1 - squared)
        for _ in 0..<6 {
            let found = conformalTangent(tangent)
            let step =
                (wanted - found) / (1 + found * found).squareRoot() * (1 + (1 - squared) * tangent * tangent)
                / ((1 - squared) * (1 + tangent * tangent).squareRoot())
            tangent += step
            if step.magnitude < 1e-15 * max(1, tangent.magnitude) { break }
        }
        return tangent
    }
}
