internal import Regions

/// Every vertex and every border between two vertices of a set of areas once, with the areas on whose rings it lies.
struct BorderTable {
    /// A closed ring as vertices; the first is not repeated.
    typealias Ring = [Int32]

    /// Degrees, longitude first.
    let points: [SIMD2<Double>]
    /// For each area its polygons, each an outer ring and its holes.
    let areas: [[[Ring]]]
    /// The two vertices of each border, in the direction in which it was met first.
    private(set) var ends = [(from: Int32, to: Int32)]()
    /// Walks along a border, ordered by border: the area, and whether it goes from `from` to `to`.
    private(set) var uses = [(area: Int32, isForward: Bool)]()
    /// Where a border's uses begin; one more than there are borders.
    private(set) var firstUse = [Int32]()
    private var places: [Int32]

    /// Vertices that follow themselves are left out; a ring that is left with fewer than three is none.
    init(_ boundaries: [Boundary]) {
        let count = boundaries.reduce(0) { $0 + $1.polygons.lazy.joined().reduce(0) { $0 + $1.count } }
        var vertices = VertexTable(expecting: count)
        areas = boundaries.map { boundary in
            boundary.polygons.compactMap { polygon in
                var rings = [Ring]()
                for (index, places) in polygon.enumerated() {
                    let ring = Self.ring(places, &vertices)
                    if ring.count >= 3 { rings.append(ring) } else if index == 0 { return nil }
                }
                return rings
            }
        }
        points = vertices.points
        places = Array(repeating: -1, count: 1 << (Int.bitWidth - max(16, count * 2).leadingZeroBitCount))
        countBorders()
    }

    private static func ring(_ places: Boundary.Ring, _ vertices: inout VertexTable) -> Ring {
        var ring = Ring()
        ring.reserveCapacity(places.count)
        for place in places {
            let number = vertices.number(of: SIMD2(place.longitude, place.latitude))
            if ring.last != number { ring.append(number) }
        }
        if ring.count > 1, ring.first == ring.last { ring.removeLast() }
        return ring
    }

    private mutating func countBorders() {
        var walks = [(border: Int32, area: Int32, isForward: Bool)]()
        for (area, polygons) in areas.enumerated() {
            for ring in polygons.joined() {
                guard var from = ring.last else { continue }
                for to in ring {
                    let border = insert(from, to)
                    walks.append((border, Int32(area), ends[Int(border)].from == from))
                    from = to
                }
            }
        }
        firstUse = Array(repeating: 0, count: ends.count + 1)
        for walk in walks { firstUse[Int(walk.border) + 1] += 1 }
        for border in ends.indices { firstUse[border + 1] += firstUse[border] }
        var next = firstUse
        uses = Array(repeating: (0, true), count: walks.count)
        for walk in walks {
            uses[Int(next[Int(walk.border)])] = (walk.area, walk.isForward)
            next[Int(walk.border)] += 1
        }
    }

    /// The number of the border between two vertices, entered where it is new.
    private mutating func insert(_ from: Int32, _ to: Int32) -> Int32 {
        let place = place(of: from, to)
        guard places[place] < 0 else { return places[place] }
        places[place] = Int32(ends.count)
        ends.append((from, to))
        return places[place]
    }

    /// The number of the border between two vertices; `nil` where there is none.
    func border(_ from: Int32, _ to: Int32) -> Int32? {
        let number = places[place(of: from, to)]
        return number < 0 ? nil : number
    }

    /// Where the number of the border between two vertices stands, or the free place for it.
    private func place(of from: Int32, _ to: Int32) -> Int {
        var place = Self.hash(from, to) & (places.count - 1)
        while places[place] >= 0 {
            let known = ends[Int(places[place])]
            if known == (from, to) || known == (to, from) { break }
            place = (place + 1) & (places.count - 1)
        }
        return place
    }

    /// The walks along a border.
    func uses(of border: Int) -> ArraySlice<(area: Int32, isForward: Bool)> {
        uses[Int(firstUse[border])..<Int(firstUse[border + 1])]
    }

    private static func hash(_ from: Int32, _ to: Int32) -> Int {
        MixedBits.hash(UInt64(bitPattern: Int64(min(from, to))), UInt64(bitPattern: Int64(max(from, to))))
    }
}
