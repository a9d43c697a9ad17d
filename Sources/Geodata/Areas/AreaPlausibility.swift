internal import Regions

/// Whether areas lie where the register has their regions, and are as large: else they were read in a wrong reference system.
///
/// A wrong zone or datum of other kind moves all areas alike; so it takes more than half of them to be off.
struct AreaPlausibility {
    /// Degrees that a region's place may lie outside the box of its area: 11 km north and south, 7 km east and west in Germany.
    private static let margin = 0.1
    /// The factor by which an area may differ from the register's.
    private static let factor = 1.5

    private let known: [(boundary: Boundary, region: Region)]
    private let gazetteer: Gazetteer

    init(_ areas: [AreaImport.Area], _ gazetteer: Gazetteer) {
        known = areas.compactMap { area in area.region.map { (area.boundary, $0) } }
        self.gazetteer = gazetteer
    }

    /// - Throws: `AreaFileError.elsewhere`, `.otherSize`.
    func check(system: String) throws(AreaFileError) {
        try checkPlaces(system: system)
        let sized = known.count { $0.region.areaInSquareKilometres ?? 0 > 0 }
        let unlike = otherSizes
        if unlike.count * 2 > sized, let first = unlike.first {
            throw .otherSize(
                system: system, count: unlike.count, of: sized, region: first.region.title, drawn: first.drawn,
                register: first.register)
        }
    }

    /// Regions whose area is quite another than the register says, in square kilometres.
    var otherSizes: [(region: Region, drawn: Double, register: Double)] {
        known.compactMap { boundary, region in
            guard let register = region.areaInSquareKilometres, register > 0 else { return nil }
            let drawn = boundary.areaInSquareKilometres
            let isUnlike = drawn > register * Self.factor || drawn * Self.factor < register
            return isUnlike ? (region, drawn, register) : nil
        }
    }

    private func checkPlaces(system: String) throws(AreaFileError) {
        var (placed, away) = (0, [(region: Region, kilometres: Double)]())
        for (boundary, region) in known {
            let places = gazetteer.places(of: region)
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
    }
}

extension Gazetteer {
    /// Where the register has a region: its own place, else those of the regions in it.
    func places(of region: Region) -> [Place] {
        if let place = region.place { return [place] }
        return children(of: region.code, on: Self.afterAllChanges).flatMap { places(of: $0) }
    }
}

extension AreaLayer.Feature {
    /// Whether a ring is more than 180 degrees wide.
    var isAroundTheEarth: Bool {
        polygons.lazy.compactMap(\.first).contains { ring in
            Extent(of: ring).map { $0.east - $0.west > 180 } ?? false
        }
    }
}
