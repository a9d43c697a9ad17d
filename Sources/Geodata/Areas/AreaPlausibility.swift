internal import Regions

/// Whether areas lie where the register has their regions, and are as large: else they were read in a wrong reference system.
///
/// A wrong zone or datum of other kind moves all areas alike; so it takes more than half of them to be off.
struct AreaPlausibility {
    /// Degrees that a region's place may lie outside the box of its area: about 10 km.
    private static let margin = 0.1
    /// The factor by which an area may differ from the register's.
    private static let factor = 1.5

    private let known: [(boundary: Boundary, region: Region)]

    init(_ areas: [AreaImport.Area]) {
        known = areas.compactMap { area in area.region.map { (area.boundary, $0) } }
    }

    /// - Throws: `AreaFileError.elsewhere`, `.otherSize`.
    func check(system: String) throws(AreaFileError) {
        var (placed, away) = (0, [(region: Region, kilometres: Double)]())
        for (boundary, region) in known {
            guard let place = region.place, let extent = Extent(of: boundary.polygons.joined().joined()) else {
                continue
            }
            placed += 1
            guard !extent.widened(by: Self.margin).contains(place) else { continue }
            let metres = LocalScale.length(
                SIMD2(place.longitude, place.latitude), SIMD2(extent.middle.longitude, extent.middle.latitude))
            away.append((region, metres / 1000))
        }
        if away.count * 2 > placed, let farthest = away.max(by: { $0.kilometres < $1.kilometres }) {
            throw .elsewhere(
                system: system, count: away.count, of: placed, farthest: farthest.region.title,
                kilometres: farthest.kilometres)
        }
        var (sized, unlike) = (0, [(region: Region, drawn: Double, register: Double)]())
        for (boundary, region) in known {
            guard let register = region.areaInSquareKilometres, register > 0 else { continue }
            sized += 1
            let drawn = boundary.areaInSquareKilometres
            if drawn > register * Self.factor || drawn * Self.factor < register {
                unlike.append((region, drawn, register))
            }
        }
        if unlike.count * 2 > sized, let first = unlike.first {
            throw .otherSize(
                system: system, count: unlike.count, of: sized, region: first.region.title, drawn: first.drawn,
                register: first.register)
        }
    }
}

extension Region {
    fileprivate var title: String { "\(code) \(name)" }
}

extension AreaLayer.Feature {
    /// Whether a ring is more than 180 degrees wide.
    var isAroundTheEarth: Bool {
        polygons.lazy.compactMap(\.first).contains { ring in
            Extent(of: ring).map { $0.east - $0.west > 180 } ?? false
        }
    }
}
