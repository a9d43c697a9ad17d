public import Regions

/// Where areas overlap, and what they enclose without holding it.
///
/// Along a border with one area on each side the number of areas that hold a place stays the same. So only the other borders are
/// looked at: they are split where they meet, and each face between them is inside none (a gap), one, or several (an overlap).
public struct AreaTopology: Hashable, Sendable {
    /// Square metres below which a face is what rounding leaves.
    public static let smallest = 100.0

    /// Several areas that hold the same ground.
    public struct Overlap: Hashable, Sendable {
        /// Those that hold one place of it; further on it may be others.
        public let codes: [RegionCode]
        public let squareMetres: Double
    }

    /// Ground that areas enclose and none of them holds.
    public struct Gap: Hashable, Sendable {
        public let squareMetres: Double
        /// A place inside.
        public let place: Place
    }

    /// The largest first.
    public let overlaps: [Overlap]
    public let gaps: [Gap]

    /// - Parameter boundaries: valid areas that ought to lie beside one another, such as those of one level.
    init(_ boundaries: [Boundary]) throws(GEOSError) {
        let lines = Self.uneven(boundaries)
        guard let projection = LocalProjection(around: lines.lazy.flatMap { $0 }) else {
            (overlaps, gaps) = ([], [])
            return
        }
        let context = try GEOSContext()
        let noded = try context.multiline(lines.map { $0.map(projection.project) }).noded(gridSize: 0.001)
        let faces = try noded.polygonized()
        let holders = AreaHolders(boundaries)
        var shared = [[Int]: Double]()
        var gaps = [Gap]()
        for face in try faces.separateParts() {
            let area = try face.area()
            guard area >= Self.smallest / 100 else { continue }
            let place = projection.unproject(try face.pointOnSurface())
            let areas = holders.areas(at: place)
            if areas.count > 1 { shared[areas, default: 0] += area }
            if areas.isEmpty, area >= Self.smallest { gaps.append(Gap(squareMetres: area, place: place)) }
        }
        overlaps = shared.filter { $0.value >= Self.smallest }
            .map { Overlap(codes: $0.key.map { boundaries[$0].code }, squareMetres: $0.value) }
            .sorted { one, other in
                one.squareMetres == other.squareMetres
                    ? one.codes.lexicographicallyPrecedes(other.codes) : one.squareMetres > other.squareMetres
            }
        self.gaps = gaps.sorted { ($1.squareMetres, $0.place.longitude) < ($0.squareMetres, $1.place.longitude) }
    }

    /// The borders that have not one area on the left and one on the right, or the same number.
    private static func uneven(_ boundaries: [Boundary]) -> [[Place]] {
        let table = BorderTable(boundaries)
        return table.ends.indices.compactMap { border in
            let balance = table.uses(of: border).reduce(0) { $0 + ($1.isForward ? 1 : -1) }
            guard balance != 0 else { return nil }
            return [table.ends[border].from, table.ends[border].to].map { vertex in
                Place(longitude: table.points[Int(vertex)].x, latitude: table.points[Int(vertex)].y)
            }
        }
    }
}
