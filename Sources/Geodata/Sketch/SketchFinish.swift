internal import Regions

/// A sketch with its corners rounded, turned into boundaries in degrees, and the check that it keeps its promises.
struct SketchFinish {
    /// Metres by which thinning out may move a border.
    static let tolerance = 12.0

    let boundaries: [Boundary]
    private let register: SketchRegister

    init(_ register: SketchRegister, _ raw: BorderGraph, rounding: Int) {
        self.register = register
        var graph = raw
        for _ in 0..<rounding { graph = graph.smoothed() }
        if rounding > 0 { graph = graph.simplified(tolerance: Self.tolerance) }
        boundaries = register.territories().map { territory in
            let polygons = graph.polygons(of: territory.units).map { rings in
                rings.map { ring in Self.places(of: ring, register.projection) }
            }
            return Boundary(code: territory.code, polygons: polygons)
        }
    }

    /// Each vertex is rounded by itself, so it has the same six decimals in every ring that passes through it.
    private static func places(of ring: [PlanarPoint], _ projection: LocalProjection) -> Boundary.Ring {
        var places = Boundary.Ring()
        for point in ring {
            let exact = projection.unproject(point)
            let place = Place(longitude: rounded(exact.longitude), latitude: rounded(exact.latitude))
            if places.last != place { places.append(place) }
        }
        return places
    }

    private static func rounded(_ degrees: Double) -> Double { (degrees * 1e6).rounded() / 1e6 }

    /// True when all polygons are valid, every seed lies in all its territories, and units add up to the territories above.
    func isSound(in context: GEOSContext) throws(GEOSError) -> Bool {
        var areaOfRank = [Int: Double]()
        var unitArea = 0.0
        let territories = register.territories()
        for (territory, boundary) in zip(territories, boundaries) {
            let rings = boundary.polygons.map { polygon in
                polygon.map { ring in ring.map(register.projection.project) }
            }
            guard !rings.isEmpty, rings.allSatisfy({ $0.allSatisfy { $0.count > 3 } }) else { return false }
            let shape = try context.multipolygon(rings)
            guard try shape.isValid() else { return false }
            for seed in register.seeds where territory.units.contains(seed.unit) {
                guard try shape.covers(seed.point) else { return false }
            }
            let area = try shape.area()
            areaOfRank[territory.rank, default: 0] += area
            if territory.units.count == 1, let unit = territory.units.first,
                register.units[unit].code == territory.code
            {
                unitArea += area
            }
        }
        guard let topRank = territories.first?.rank, let whole = areaOfRank[topRank] else { return false }
        return (whole - unitArea).magnitude < 1e-9 * whole
    }
}
