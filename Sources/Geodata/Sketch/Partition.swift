/// The county's area shared out among the units: every spot belongs to the unit of the nearest seed.
///
/// Voronoi lines and outline are split where they meet, on a grid of one metre; the faces between them share their
/// vertices exactly, so neighbours never gap or overlap. A part of a cell that a bay of the outline cut off from its seed goes
/// to the neighbour with the longest common border.
struct Partition {
    /// A closed ring of grid points, counter-clockwise, and the unit that owns it.
    struct Face {
        let ring: [PlanarPoint]
        var unit: Int
    }

    /// An edge between grid points, in the order in which `left` lies to its left.
    struct Side: Hashable {
        let from: PlanarPoint
        let to: PlanarPoint
    }

    /// Metres.
    static let gridSize = 1.0

    private(set) var faces = [Face]()
    /// For each face its neighbours and the length in metres of the border with each, by face number.
    private(set) var neighbours = [[(face: Int, length: Double)]]()

    init(seeds: [Seed], outline: [PlanarPoint], in context: GEOSContext) throws(GEOSError) {
        let county = try context.polygon([outline])
        var lines = [outline]
        if seeds.count > 1 {
            lines += try context.multipoint(seeds.map(\.point)).voronoiLines(over: county).parts()
        }
        let noded = try context.multiline(lines.filter { $0.count > 1 }).noded(gridSize: Self.gridSize)
        var strays = [Int]()
        var isHome = Set<Int>()
        let found = try noded.polygonized().parts().map { Winding.counterClockwise($0) }
        for ring in found.sorted(by: { Self.precedes($0, $1) }) {
            let face = try context.polygon([ring])
            let inside = try face.pointOnSurface()
            guard try county.covers(inside) else { continue }
            let owner = Self.nearest(to: inside, among: seeds)
            let holdsSeed = try face.covers(seeds[owner].point)
            if !holdsSeed || !isHome.insert(owner).inserted { strays.append(faces.count) }
            faces.append(Face(ring: ring, unit: seeds[owner].unit))
        }
        linkNeighbours()
        settle(strays)
    }

    private static func nearest(to point: PlanarPoint, among seeds: [Seed]) -> Int {
        var best = 0
        for index in seeds.indices
        where seeds[index].point.squaredDistance(to: point) < seeds[best].point.squaredDistance(to: point) {
            best = index
        }
        return best
    }

    private static func precedes(_ left: [PlanarPoint], _ right: [PlanarPoint]) -> Bool {
        for (one, other) in zip(left, right) where one != other {
            return (one.x, one.y) < (other.x, other.y)
        }
        return left.count < right.count
    }

    private mutating func linkNeighbours() {
        var owner = [Side: Int]()
        for (index, face) in faces.enumerated() {
            for (from, to) in zip(face.ring, face.ring.dropFirst()) { owner[Side(from: from, to: to)] = index }
        }
        neighbours = faces.map { face in
            var lengths = [Int: Double]()
            for (from, to) in zip(face.ring, face.ring.dropFirst()) {
                guard let other = owner[Side(from: to, to: from)] else { continue }
                lengths[other, default: 0] += from.distance(to: to)
            }
            return lengths.map { (face: $0.key, length: $0.value) }.sorted { $0.face < $1.face }
        }
    }

    private mutating func settle(_ strays: [Int]) {
        var waiting = strays
        while !waiting.isEmpty {
            let homeless = Set(waiting)
            var left = [Int]()
            for face in waiting {
                let settled = neighbours[face].filter { !homeless.contains($0.face) }
                guard let best = settled.max(by: { ($0.length, -$0.face) < ($1.length, -$1.face) }) else {
                    left.append(face)
                    continue
                }
                faces[face].unit = faces[best.face].unit
            }
            if left.count == waiting.count { return }
            waiting = left
        }
    }

    /// The connected parts of a territory, each as face numbers; parts that meet in a single point are apart.
    func parts(of units: Set<Int>) -> [[Int]] {
        var seen = Set<Int>()
        var parts = [[Int]]()
        for start in faces.indices where units.contains(faces[start].unit) && !seen.contains(start) {
            var (part, open) = ([Int](), [start])
            seen.insert(start)
            while let face = open.popLast() {
                part.append(face)
                for (next, _) in neighbours[face] where units.contains(faces[next].unit) && !seen.contains(next) {
                    seen.insert(next)
                    open.append(next)
                }
            }
            parts.append(part.sorted())
        }
        return parts
    }
}
