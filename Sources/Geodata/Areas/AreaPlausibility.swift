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
    private let gazetteer: Gazetteer

    init(_ areas: [AreaImport.Area], _ gazetteer: Gazetteer) {
        known = areas.compactMap { area in area.region.map { (area.boundary, $0) } }
        self.gazetteer = gazetteer
    }

    /// Where the register has a region: its own place, else those of the regions in it.
    private func places(of region: Region) -> [Place] {
        if let place = region.place { return [place] }
        return gazetteer.children(of: region.code, on: Gazetteer.afterAllChanges).flatMap { places(of: $0) }
    }

    /// - Throws: `AreaFileError.elsewhere`, `.otherSize`.
    func check(system: String) throws(AreaFileError) {
        var (placed, away) = (0, [(region: Region, kilometres: Double)]())
        for (boundary, region) in known {
            let places = places(of: region)
            guard !places.isEmpty, let extent = Extent(of: boundary.polygons.joined().joined()) else { continue }
            placed += 1
            let outside = places.filter { !extent.widened(by: Self.margin).contains($0) }
            guard outside.count * 2 > places.count else { continue }
            let middle = SIMD2(extent.middle.longitude, extent.middle.latitude)
            let metres = outside.map { LocalScale.length(SIMD2($0.longitude, $0.latitude), middle) }.max() ?? 0
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
