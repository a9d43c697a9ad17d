public import Regions

/// How two numbers tell a place: by their EPSG code.
///
/// Degrees (EPSG:4326, 4258) and the transverse Mercator zones of ETRS89 and WGS 84 that German offices use. ETRS89 and
/// WGS 84 are taken as one, which differs by less than a metre.
public enum CoordinateReference: Hashable, Sendable {
    /// Longitude, latitude.
    case degrees
    /// Easting, northing in metres.
    case plane(TransverseMercator)

    /// The codes that are known, with the easting's offset in millions that carries the zone.
    private static let zones: [String: (meridian: Double, falseEasting: Double)] = [
        "25832": (9, 500_000), "32632": (9, 500_000), "4647": (9, 32_500_000),
        "25833": (15, 500_000), "32633": (15, 500_000), "5650": (15, 33_500_000),
        "25831": (3, 500_000), "32631": (3, 500_000),
    ]

    /// The codes that are known, sorted: `EPSG:25832` and so on.
    public static let known = (["4258", "4326"] + zones.keys).sorted().map { "EPSG:" + $0 }

    /// - Parameter code: `EPSG:25832` or `25832`; `nil` for a code that is not known.
    public init?(epsg code: String) {
        let digits = code.uppercased().hasPrefix("EPSG:") ? String(code.dropFirst(5)) : code
        if digits == "4326" || digits == "4258" {
            self = .degrees
            return
        }
        guard let zone = Self.zones[digits] else { return nil }
        self = .plane(
            TransverseMercator(centralMeridian: zone.meridian, scale: 0.9996, falseEasting: zone.falseEasting))
    }

    /// The place of two coordinates; `nil` where they lie outside what the reference is made for.
    public func place(_ x: Double, _ y: Double) -> Place? {
        switch self {
        case .degrees:
            guard x.magnitude <= 180, y.magnitude <= 90 else { return nil }
            return Place(longitude: x, latitude: y)
        case .plane(let projection):
            guard (x - projection.falseEasting).magnitude <= 1_000_000, (0...9_400_000).contains(y) else { return nil }
            return projection.unproject(PlanarPoint(x: x, y: y))
        }
    }
}
