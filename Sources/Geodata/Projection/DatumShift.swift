private import Glibc
internal import Regions

/// From places of one geodetic datum to those of WGS 84 by three translations, three small rotations and a scale, through
/// coordinates from the earth's centre; heights are taken as 0.
///
/// Source: IOGP, Geomatics Guidance Note 7-2, section 4.2.3 Position Vector transformation (EPSG method 9606). The way back turns by
/// the transposed matrix, as PROJ does: there and back again misses by at most a millimetre.
public struct DatumShift: Hashable, Sendable {
    private let ellipsoid: Ellipsoid
    /// Metres.
    private let translation: SIMD3<Double>
    /// Radians.
    private let rotation: SIMD3<Double>
    private let scale: Double
    /// Metres within which the places it makes are those of WGS 84.
    public let accuracy: Double

    /// - Parameters:
    ///   - ellipsoid: that of the datum from which it leads.
    ///   - translation: metres.
    ///   - rotation: seconds of arc.
    ///   - partsPerMillion: by how much lengths grow.
    init(
        from ellipsoid: Ellipsoid, translation: SIMD3<Double>, rotation: SIMD3<Double>, partsPerMillion: Double,
        accuracy: Double
    ) {
        self.ellipsoid = ellipsoid
        self.translation = translation
        self.rotation = rotation * (.pi / 180 / 3600)
        scale = 1 + partsPerMillion * 1e-6
        self.accuracy = accuracy
    }

    /// “DHDN to WGS 84 (2)”, EPSG:1777, for the whole of western Germany.
    public static let dhdn = DatumShift(
        from: .bessel, translation: SIMD3(598.1, 73.7, 418.2), rotation: SIMD3(0.202, 0.045, -2.455),
        partsPerMillion: 6.7, accuracy: 3)

    /// The place of WGS 84 at a place of the datum.
    func toWGS84(_ place: Place) -> Place {
        let vector = Self.centred(place, on: ellipsoid)
        let turned = vector + Self.cross(rotation, vector)
        return Self.place(translation + scale * turned, on: .wgs84)
    }

    /// The place of the datum at a place of WGS 84.
    func fromWGS84(_ place: Place) -> Place {
        let vector = (Self.centred(place, on: .wgs84) - translation) / scale
        return Self.place(vector - Self.cross(rotation, vector), on: ellipsoid)
    }

    private static func cross(_ one: SIMD3<Double>, _ other: SIMD3<Double>) -> SIMD3<Double> {
        SIMD3(
            one.y * other.z - one.z * other.y, one.z * other.x - one.x * other.z, one.x * other.y - one.y * other.x)
    }

    /// Metres from the earth's centre: Guidance Note 7-2, section 4.1.1 (EPSG method 9602), for a height of 0.
    private static func centred(_ place: Place, on ellipsoid: Ellipsoid) -> SIMD3<Double> {
        let (latitude, longitude) = (place.latitude * .pi / 180, place.longitude * .pi / 180)
        let squared = ellipsoid.squaredEccentricity
        let radius = ellipsoid.semiMajorAxis / (1 - squared * sin(latitude) * sin(latitude)).squareRoot()
        return SIMD3(
            radius * cos(latitude) * cos(longitude), radius * cos(latitude) * sin(longitude),
            radius * (1 - squared) * sin(latitude))
    }

    /// The way back, whatever the height, by the iteration of the same section: each step gains at least two digits.
    private static func place(_ vector: SIMD3<Double>, on ellipsoid: Ellipsoid) -> Place {
        let squared = ellipsoid.squaredEccentricity
        let fromAxis = (vector.x * vector.x + vector.y * vector.y).squareRoot()
        var latitude = atan2(vector.z, fromAxis * (1 - squared))
        for _ in 0..<6 {
            let radius = ellipsoid.semiMajorAxis / (1 - squared * sin(latitude) * sin(latitude)).squareRoot()
            latitude = atan2(vector.z + squared * radius * sin(latitude), fromAxis)
        }
        return Place(longitude: atan2(vector.y, vector.x) * 180 / .pi, latitude: latitude * 180 / .pi)
    }
}
