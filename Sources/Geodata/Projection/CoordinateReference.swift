public import Regions

/// How two numbers tell a place: by their EPSG code.
///
/// Degrees (EPSG:4326, 4258), the transverse Mercator zones of ETRS89 and WGS 84 that German offices use, the Gauß-Krüger zones of
/// the older survey DHDN (EPSG:31466 to 31469) and the plane of web maps (EPSG:3857). ETRS89 and WGS 84 are taken as one, which
/// differs by less than a metre; from DHDN to them it is about 3 m (``DatumShift/dhdn``).
public enum CoordinateReference: Hashable, Sendable {
    /// Longitude, latitude.
    case degrees
    /// Easting, northing in metres; on a datum of its own where there is a shift.
    case plane(TransverseMercator, DatumShift? = nil)
    /// EPSG:3857.
    case webMercator

    /// The zones of transverse Mercator planes on GRS 80 by their codes; the easting's offset in millions carries the zone.
    private static let zones: [String: (meridian: Double, falseEasting: Double)] = [
        "25832": (9, 500_000), "32632": (9, 500_000), "4647": (9, 32_500_000),
        "25833": (15, 500_000), "32633": (15, 500_000), "5650": (15, 33_500_000),
        "25831": (3, 500_000), "32631": (3, 500_000),
    ]

    /// Those of Gauß-Krüger planes on Bessel's ellipsoid.
    private static let gaussKrueger: [String: (meridian: Double, falseEasting: Double)] = [
        "31466": (6, 2_500_000), "31467": (9, 3_500_000), "31468": (12, 4_500_000), "31469": (15, 5_500_000),
    ]

    /// The codes that are known, in the order of their numbers: `EPSG:25832` and so on.
    public static let known = (["4258", "4326", "3857"] + zones.keys + gaussKrueger.keys)
        .sorted { ($0.count, $0) < ($1.count, $1) }.map { "EPSG:" + $0 }

    /// - Parameter code: `EPSG:25832` or `25832`; `nil` for a code that is not known.
    public init?(epsg code: String) {
        let digits = Self.digits(ofEPSG: code)
        switch digits {
        case "4326", "4258": self = .degrees
        case "3857": self = .webMercator
        default:
            if let zone = Self.zones[digits] {
                self = .plane(
                    TransverseMercator(centralMeridian: zone.meridian, scale: 0.9996, falseEasting: zone.falseEasting))
            } else if let zone = Self.gaussKrueger[digits] {
                self = .plane(
                    TransverseMercator(
                        centralMeridian: zone.meridian, scale: 1, falseEasting: zone.falseEasting, on: .bessel),
                    .dhdn)
            } else {
                return nil
            }
        }
    }

    /// The number of a code, whether the register is known or not: `EPSG:25832` and `25832` → `25832`.
    public static func digits(ofEPSG code: String) -> String {
        code.uppercased().hasPrefix("EPSG:") ? String(code.dropFirst(5)) : code
    }

    /// The shift to WGS 84, which says how good the places are; `nil` for references that are taken as WGS 84.
    public var shift: DatumShift? {
        if case .plane(_, let shift) = self { shift } else { nil }
    }

    /// The place of two coordinates; `nil` where they lie outside what the reference is made for.
    public func place(_ x: Double, _ y: Double) -> Place? {
        switch self {
        case .degrees:
            guard x.magnitude <= 180, y.magnitude <= 90 else { return nil }
            return Place(longitude: x, latitude: y)
        case .plane(let projection, let shift):
            guard (x - projection.falseEasting).magnitude <= 1_000_000, (0...9_400_000).contains(y) else { return nil }
            let place = projection.unproject(PlanarPoint(x: x, y: y))
            return shift.map { $0.toWGS84(place) } ?? place
        case .webMercator:
            guard x.magnitude <= WebMercator.reach, y.magnitude <= WebMercator.reach else { return nil }
            return WebMercator.unproject(PlanarPoint(x: x, y: y))
        }
    }

    /// The coordinates of a place, in degrees or metres; the inverse of ``place(_:_:)``.
    public func coordinates(of place: Place) -> SIMD2<Double> {
        let point: PlanarPoint
        switch self {
        case .degrees: return SIMD2(place.longitude, place.latitude)
        case .plane(let projection, let shift):
            point = projection.project(shift.map { $0.fromWGS84(place) } ?? place)
        case .webMercator: point = WebMercator.project(place)
        }
        return SIMD2(point.x, point.y)
    }
}
