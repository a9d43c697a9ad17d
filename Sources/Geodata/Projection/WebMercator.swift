private import Glibc
internal import Regions

/// The plane of web maps, EPSG:3857: WGS 84 degrees projected as if the earth were a sphere. Its metres are longer than those on
/// the ground, in Germany by two thirds.
///
/// Source: IOGP, Geomatics Guidance Note 7-2, section 3.2.1.2 Popular Visualisation Pseudo-Mercator (EPSG method 1024).
enum WebMercator {
    private static let radius = Ellipsoid.wgs84.semiMajorAxis
    /// Half the equator: no coordinate is larger.
    static let reach = Double.pi * radius

    static func project(_ place: Place) -> PlanarPoint {
        PlanarPoint(
            x: radius * place.longitude * .pi / 180, y: radius * asinh(tan(place.latitude * .pi / 180)))
    }

    static func unproject(_ point: PlanarPoint) -> Place {
        Place(
            longitude: point.x / radius * 180 / .pi, latitude: atan(sinh(point.y / radius)) * 180 / .pi)
    }
}
