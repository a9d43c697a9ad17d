internal import Regions

/// Whether areas lie where the register has their regions, and are as large: else they were read in a wrong reference system.
///
/// A wrong zone or datum of other kind moves all areas alike; so it takes more than half of them to be off. Codes that were exchanged
/// show where the place of one region lies in the area of another, and so on until the first comes again.
struct AreaPlausibility {
    /// Degrees that a region's place may lie outside the box of its area: 11 km north and south, 7 km east and west in Germany.
    private static let margin = 0.1
    /// Metres that a single place may lie outside its area without being in another region: places are rounded, and drawn borders too.
    private static let roundedMetres = 1500.0
    /// The factor by which an area may differ from the register's.
    private static let factor = 1.5

    private typealias Member = (boundary: Boundary, region: Region)

    private let known: [Member]
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

    /// - Throws: `AreaFileError.elsewhere`, `.otherSize`, `.exchanged`.
    func check(system: String) throws(AreaFileError) {
        try checkPlaces(system: system)
        try checkSizes(system: system)
        let levels = Dictionary(grouping: known, by: \.region.level).sorted { $0.key < $1.key }
        for members in levels.map(\.value) { try checkCodes(of: members) }
    }

    private func checkPlaces(system: String) throws(AreaFileError) {
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
    }

    private func checkSizes(system: String) throws(AreaFileError) {
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

    /// Each region leads to the one whose area holds most of its places; a circle is an exchange.
    private func checkCodes(of members: [Member]) throws(AreaFileError) {
        let holders = AreaHolders(members.map(\.boundary))
        let homes = members.indices.map { home(of: $0, among: members, holders) }
        for start in members.indices {
            var circle = [start]
            while let next = homes[circle[circle.count - 1]] {
                if next == start { throw .exchanged((circle + [start]).map { members[$0].region.title }) }
                guard !circle.contains(next) else { break }
                circle.append(next)
            }
        }
    }

    /// Another area that holds most places of a region, most of them clearly outside its own; `nil` where there is none.
    private func home(of number: Int, among members: [Member], _ holders: AreaHolders) -> Int? {
        let places = places(of: members[number].region)
        let counts = places.flatMap(holders.areas).reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let most, most.key != number, most.value * 2 > places.count else { return nil }
        let own = RegionLocator([members[number].boundary])
        let outside = places.count { place in
            own.region(at: place) == nil && own.nearest(to: place).map { $0.metres > Self.roundedMetres } ?? false
        }
        return outside * 2 > places.count ? most.key : nil
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
