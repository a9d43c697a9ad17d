internal import Regions

/// A sketch with its corners rounded, turned into boundaries in degrees, and the check that it keeps its promises.
struct SketchFinish {
    /// Metres by which thinning out may move a border.
    static let tolerance = 12.0

    let boundaries: [Boundary]
    private let register: SketchRegister

    /// The sketch with as much rounding as keeps its promises, at most so much.
    ///
    /// - Throws: `BoundarySketchError.notSound` where even straight borders do not keep them.
    static func sound(
        _ register: SketchRegister, _ raw: BorderGraph, rounding: Int, in context: GEOSContext
    ) throws -> SketchFinish {
        var rounding = max(0, rounding)
        while true {
            let finished = SketchFinish(register, raw, rounding: rounding)
            guard let region = try finished.unsoundRegion(in: context) else { return finished }
            guard rounding > 0 else {
                throw BoundarySketchError.notSound(region, name: register.regions[region]?.name ?? region.text)
            }
            rounding -= 1
        }
    }

    private init(_ register: SketchRegister, _ raw: BorderGraph, rounding: Int) {
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
            let place = projection.unproject(point).onSixDecimals
            if places.last != place { places.append(place) }
        }
        return places
    }

    /// A region that breaks a promise: its polygons are not valid, a seed lies outside, or the units do not add up to it.
    private func unsoundRegion(in context: GEOSContext) throws(GEOSError) -> RegionCode? {
        let territories = register.territories()
        var areas = [RegionCode: Double]()
        for (territory, boundary) in zip(territories, boundaries) {
            let rings = boundary.polygons.map { polygon in
                polygon.map { ring in ring.map(register.projection.project) }
            }
            guard !rings.isEmpty, rings.allSatisfy({ $0.allSatisfy { $0.count > 3 } }) else { return territory.code }
            let shape = try context.multipolygon(rings)
            guard try shape.isValid() else { return territory.code }
            for seed in register.seeds where territory.units.contains(seed.unit) {
                guard try shape.covers(seed.point) else { return territory.code }
            }
            areas[territory.code] = try shape.area()
        }
        // A unit with another one inside has no boundary of its own, but that of both.
        let alone = Set(territories.filter { $0.units.count == 1 }.map(\.code))
        for territory in territories {
            let codes = territory.units.map { register.units[$0].code }
            guard let whole = areas[territory.code], alone.isSuperset(of: codes) else { continue }
            let parts = codes.reduce(0) { $0 + areas[$1, default: 0] }
            // Square metres: less than any gap between vertices on the grid of six decimals.
            if (whole - parts).magnitude > 1e-9 * whole + 1e-3 { return territory.code }
        }
        return nil
    }
}
