public import Regions

/// Areas that lie side by side, as one graph: each border between two of them exists once and serves both sides.
///
/// Whatever is done to the graph (simplified, dissolved) is done to both neighbours at once, so they never gap or overlap.
/// Where neighbours were drawn with different vertices, their borders stay two.
public struct Coverage: Sendable {
    /// A border from junction to junction, or a closed line without any; its vertices in order.
    typealias Arc = [Int32]

    /// A walk along an arc: its number, or `~number` against its direction.
    typealias Walk = Int32

    let codes: [RegionCode]
    /// Degrees, longitude first.
    let points: [SIMD2<Double>]
    var arcs: [Arc]
    /// For each area its polygons: an outer ring and its holes, each a round of walks.
    let areas: [[[[Walk]]]]

    public init(_ boundaries: [Boundary]) {
        let table = BorderTable(boundaries)
        var tracing = ArcTracing(table)
        codes = boundaries.map(\.code)
        areas = table.areas.map { polygons in polygons.map { rings in rings.map { tracing.walks(of: $0) } } }
        points = table.points
        arcs = tracing.arcs
    }

    /// How many vertices the borders have, each once.
    public var vertexCount: Int {
        let inner = arcs.reduce(0) { $0 + $1.count - 2 }
        return inner + Set(arcs.lazy.map { $0[0] }).union(arcs.lazy.map { $0[$0.count - 1] }).count
    }

    /// The areas with closed rings of places, in the order in which they came.
    public var boundaries: [Boundary] {
        zip(codes, areas).map { code, polygons in
            Boundary(code: code, polygons: polygons.map { rings in rings.map(places) })
        }
    }

    func place(_ vertex: Int32) -> Place {
        Place(longitude: points[Int(vertex)].x, latitude: points[Int(vertex)].y)
    }

    func places(_ ring: [Walk]) -> Boundary.Ring {
        var places = Boundary.Ring()
        func add(_ vertex: Int32) { places.append(place(vertex)) }
        for walk in ring {
            if walk >= 0 {
                arcs[Int(walk)].dropLast().forEach(add)
            } else {
                arcs[Int(~walk)].reversed().dropLast().forEach(add)
            }
        }
        if let first = places.first { places.append(first) }
        return places
    }
}

/// Cuts rings into arcs at the junctions of a set of areas.
private struct ArcTracing {
    private let table: BorderTable
    private let isJunction: [Bool]
    private(set) var arcs = [Coverage.Arc]()
    /// For each border the arc on which it lies, plus 1.
    private var arcOfBorder: [Int32]

    init(_ table: BorderTable) {
        self.table = table
        isJunction = Self.junctions(of: table)
        arcOfBorder = Array(repeating: 0, count: table.ends.count)
    }

    /// Vertices where more or less than two borders meet, or where the areas along the border change.
    private static func junctions(of table: BorderTable) -> [Bool] {
        var first = Array(repeating: Int32(-1), count: table.points.count)
        var result = Array(repeating: false, count: table.points.count)
        var degrees = Array(repeating: UInt8(0), count: table.points.count)
        for (border, ends) in table.ends.enumerated() {
            for vertex in [Int(ends.from), Int(ends.to)] {
                degrees[vertex] = min(3, degrees[vertex] + 1)
                if first[vertex] < 0 {
                    first[vertex] = Int32(border)
                } else if !table.isAlongSameAreas(Int(first[vertex]), border) {
                    result[vertex] = true
                }
            }
        }
        for vertex in result.indices where degrees[vertex] != 2 { result[vertex] = true }
        return result
    }

    mutating func walks(of ring: BorderTable.Ring) -> [Coverage.Walk] {
        // A ring begins at a junction, or without one at its smallest vertex.
        let start =
            ring.firstIndex { isJunction[Int($0)] }
            ?? ring.indices.min { ring[$0] < ring[$1] } ?? 0
        var walks = [Coverage.Walk]()
        var offset = 0
        while offset < ring.count {
            var arc = [ring[(start + offset) % ring.count]]
            repeat {
                offset += 1
                arc.append(ring[(start + offset) % ring.count])
            } while offset < ring.count && !isJunction[Int(arc[arc.count - 1])]
            walks.append(walk(along: arc))
        }
        return walks
    }

    private mutating func walk(along arc: Coverage.Arc) -> Coverage.Walk {
        guard let border = table.border(arc[0], arc[1]) else { preconditionFailure("a ring walks along known borders") }
        if arcOfBorder[Int(border)] > 0 {
            let known = arcOfBorder[Int(border)] - 1
            let isForward = arcs[Int(known)][0] == arc[0] && arcs[Int(known)][1] == arc[1]
            return isForward ? known : ~known
        }
        let number = Int32(arcs.count)
        for (from, to) in zip(arc, arc.dropFirst()) {
            if let border = table.border(from, to) { arcOfBorder[Int(border)] = number + 1 }
        }
        arcs.append(arc)
        return number
    }
}

extension BorderTable {
    /// Whether the same areas lie along two borders.
    fileprivate func isAlongSameAreas(_ one: Int, _ other: Int) -> Bool {
        let (uses, others) = (uses(of: one), uses(of: other))
        guard uses.count == others.count else { return false }
        return uses.allSatisfy { use in others.contains { $0.area == use.area } }
    }
}
