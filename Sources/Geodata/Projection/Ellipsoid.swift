private import Glibc

/// An ellipsoid of revolution as the earth's figure, with the constants of Krüger's series on it.
///
/// Source: C. F. F. Karney (2011), Transverse Mercator with an accuracy of a few nanometers, Journal of Geodesy 85.
public struct Ellipsoid: Hashable, Sendable {
    /// Metres.
    public let semiMajorAxis: Double
    public let inverseFlattening: Double
    let squaredEccentricity: Double
    let eccentricity: Double
    /// Radius of the circle with the circumference of a meridian: equation 14.
    let rectifyingRadius: Double
    /// Equation 35.
    let alpha: SIMD4<Double>
    /// Equation 36.
    let beta: SIMD4<Double>

    public init(semiMajorAxis: Double, inverseFlattening: Double) {
        self.semiMajorAxis = semiMajorAxis
        self.inverseFlattening = inverseFlattening
        let flattening = 1 / inverseFlattening
        squaredEccentricity = flattening * (2 - flattening)
        eccentricity = squaredEccentricity.squareRoot()
        // The third flattening.
        let n = flattening / (2 - flattening)
        rectifyingRadius = semiMajorAxis / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64)
        alpha = SIMD4(
            n / 2 - 2 * n * n / 3 + 5 * n * n * n / 16 + 41 * n * n * n * n / 180,
            13 * n * n / 48 - 3 * n * n * n / 5 + 557 * n * n * n * n / 1440,
            61 * n * n * n / 240 - 103 * n * n * n * n / 140,
            49561 * n * n * n * n / 161280)
        beta = SIMD4(
            n / 2 - 2 * n * n / 3 + 37 * n * n * n / 96 - n * n * n * n / 360,
            n * n / 48 + n * n * n / 15 - 437 * n * n * n * n / 1440,
            17 * n * n * n / 480 - 37 * n * n * n * n / 840,
            4397 * n * n * n * n / 161280)
    }

    /// That of ETRS89.
    public static let grs80 = Ellipsoid(semiMajorAxis: 6_378_137, inverseFlattening: 298.257222101)
    /// That of WGS 84, which differs from GRS 80 by a tenth of a millimetre.
    public static let wgs84 = Ellipsoid(semiMajorAxis: 6_378_137, inverseFlattening: 298.257223563)
    /// Bessel's of 1841, on which the older surveys of Germany stand.
    public static let bessel = Ellipsoid(semiMajorAxis: 6_377_397.155, inverseFlattening: 299.1528128)

    /// The tangent of the conformal latitude: Karney 2011, equations 7 to 9.
    func conformalTangent(_ tangent: Double) -> Double {
        let secant = (1 + tangent * tangent).squareRoot()
        let sigma = sinh(eccentricity * atanh(eccentricity * tangent / secant))
        return tangent * (1 + sigma * sigma).squareRoot() - sigma * secant
    }

    /// The tangent of the latitude with a given conformal one, by Newton's method: Karney 2011, equations 19 to 21.
    func tangent(ofConformal wanted: Double) -> Double {
        let squared = squaredEccentricity
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
