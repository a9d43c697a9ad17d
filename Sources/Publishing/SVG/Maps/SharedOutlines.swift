import Regions

/// Outlines of regions in whole tenths of a pixel, without what the eye does not see, neighbours still sharing every
/// point of their border.
///
/// A border is cut where its owners change: at points whose neighbours along the outlines are not the same everywhere.
/// Each piece is simplified by itself and always from the same end, so that both owners come to the same points and no gap
/// opens, however the rings run. Pieces are simplified by D. H. Douglas and T. K. Peucker (1973), Algorithms for the
/// reduction of the number of points required to represent a digitized line, Cartographica 10, p. 112–122.
struct SharedOutlines {
    /// One shape for each boundary, in their order; an empty one for a boundary without a ring.
    let shapes: [PlaneShape]

    /// What a point may lie off the drawn line, in tenths of a pixel: 0.4 pixels are 0.1 mm on paper, what an eye tells apart.
    static let tolerance = 4.0
    /// A ring smaller than this many tenths of a pixel both ways is not seen.
    private static let smallest: Int32 = 4
    /// Half the side, in tenths of a pixel, of the dot that stands for a region which would vanish.
    private static let dot: Int32 = 3

    init(_ boundaries: [Boundary], projection: PlaneProjection) {
        let rings = boundaries.map { boundary in
            boundary.polygons.map { polygon in polygon.map { Self.places($0, projection) } }
        }
        var table = VertexOwners(capacity: rings.reduce(0) { $0 + $1.joined().reduce(0) { $0 + $1.count } })
        for ring in rings.joined().joined() { table.add(ring) }
        // In the order in which the table took them.
        var line = BorderLine(junctions: table.junctions)
        shapes = rings.map { polygons in
            let kept = polygons.compactMap { polygon -> [[Point]]? in
                let simple = polygon.map { ring -> [Point]? in
                    guard let kept = line.simplified(ring), Self.isSeen(kept) else { return nil }
                    return kept.map(\.point)
                }
                // What lies in a ring that is not seen is not seen either.
                return simple.first == .some(nil) ? nil : simple.compactMap(\.self)
            }
            guard kept.isEmpty, let ring = polygons.first?.first, !ring.isEmpty else {
                return PlaneShape(polygons: kept)
            }
            return PlaneShape(polygons: [[Self.square(around: ring).map(\.point)]])
        }
    }

    /// A ring's places in tenths, without the last that repeats the first, and without repetitions.
    private static func places(_ ring: Boundary.Ring, _ projection: PlaneProjection) -> [TenthPlace] {
        var places: [TenthPlace] = []
        places.reserveCapacity(ring.count)
        for place in ring {
            let next = TenthPlace(projection.point(place))
            if next != places.last { places.append(next) }
        }
        while places.count > 1, places.last == places.first { places.removeLast() }
        return places
    }

    private static func isSeen(_ ring: [TenthPlace]) -> Bool {
        guard ring.count > 2, let first = ring.first else { return false }
        var (left, right, top, bottom) = (first.x, first.x, first.y, first.y)
        for place in ring {
            (left, right) = (min(left, place.x), max(right, place.x))
            (top, bottom) = (min(top, place.y), max(bottom, place.y))
        }
        return right - left >= smallest || bottom - top >= smallest
    }

    private static func square(around ring: [TenthPlace]) -> [TenthPlace] {
        let (x, y) = (ring[0].x, ring[0].y)
        return [(-dot, -dot), (-dot, dot), (dot, dot), (dot, -dot)].map { TenthPlace(x: x + $0.0, y: y + $0.1) }
    }
}

/// A point of the grid on which drawings are written.
struct TenthPlace: Hashable {
    let x: Int32
    let y: Int32

    init(x: Int32, y: Int32) {
        self.x = x
        self.y = y
    }

    init(_ point: Point) {
        self.init(x: Int32(Tenths.count(point.x)), y: Int32(Tenths.count(point.y)))
    }

    var point: Point { Point(x: Double(x) / 10, y: Double(y) / 10) }

    static func isBefore(_ first: TenthPlace, _ second: TenthPlace) -> Bool {
        first.x != second.x ? first.x < second.x : first.y < second.y
    }
}

/// Which points stand beside each point along the outlines, and where that is not the same for all outlines.
private struct VertexOwners {
    private struct Entry {
        var place = TenthPlace(x: 0, y: 0)
        var before = TenthPlace(x: 0, y: 0)
        var after = TenthPlace(x: 0, y: 0)
        var isUsed = false
        var isJunction = false
    }

    private var entries: [Entry]
    /// The entry of each point of each ring, in the order in which they were added.
    private var slots: [Int32] = []
    private let mask: Int

    /// Whether each point is one, in the order in which they were added.
    var junctions: [Bool] { slots.map { entries[Int($0)].isJunction } }

    init(capacity: Int) {
        var size = 16
        // Most points stand in two outlines, so that the table is a third full.
        while size < capacity + capacity / 2 { size *= 2 }
        entries = Array(repeating: Entry(), count: size)
        mask = size - 1
        slots.reserveCapacity(capacity)
    }

    mutating func add(_ ring: [TenthPlace]) {
        guard var before = ring.last else { return }
        for (index, place) in ring.enumerated() {
            let after = index + 1 < ring.count ? ring[index + 1] : ring[0]
            let slot = slot(of: place)
            slots.append(Int32(slot))
            if !entries[slot].isUsed {
                entries[slot] = Entry(place: place, before: before, after: after, isUsed: true)
            } else if !(entries[slot].before == before && entries[slot].after == after
                || entries[slot].before == after && entries[slot].after == before)
            {
                entries[slot].isJunction = true
            }
            before = place
        }
    }

    private func slot(of place: TenthPlace) -> Int {
        let bits = UInt64(UInt32(bitPattern: place.x)) << 32 | UInt64(UInt32(bitPattern: place.y))
        var slot = Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
        while entries[slot].isUsed, entries[slot].place != place { slot = (slot + 1) & mask }
        return slot
    }
}

/// Simplifies rings piece by piece; keeps its arrays from one to the next.
private struct BorderLine {
    /// Whether each point of all rings is a junction, in the order in which the rings are simplified.
    let junctions: [Bool]
    /// How many of them belong to rings before.
    private var passed = 0
    private var piece: [TenthPlace] = []
    private var isKept: [Bool] = []
    private var open: [(first: Int, last: Int)] = []

    init(junctions: [Bool]) { self.junctions = junctions }

    /// The next ring; `nil` where no area is left of it.
    mutating func simplified(_ ring: [TenthPlace]) -> [TenthPlace]? {
        let first = passed
        passed += ring.count
        guard ring.count > 2 else { return nil }
        let junction = ring.indices.first { junctions[first + $0] }
        let start = junction ?? Self.first(of: ring)
        var result: [TenthPlace] = []
        piece.removeAll(keepingCapacity: true)
        piece.append(ring[start])
        for step in 1...ring.count {
            let index = start + step < ring.count ? start + step : start + step - ring.count
            let place = ring[index]
            piece.append(place)
            guard step == ring.count || (junction != nil && junctions[first + index]) else { continue }
            addPiece(to: &result)
            piece.removeAll(keepingCapacity: true)
            piece.append(place)
        }
        return result.count > 2 ? result : nil
    }

    /// Where a ring without junctions begins, whichever way and from wherever it is written.
    private static func first(of ring: [TenthPlace]) -> Int {
        var first = 0
        for index in ring.indices where TenthPlace.isBefore(ring[index], ring[first]) { first = index }
        return first
    }

    /// Adds what is kept of the piece but for its last point, with which the next one begins.
    private mutating func addPiece(to result: inout [TenthPlace]) {
        let isTurned = isWrittenBackwards
        if isTurned { piece.reverse() }
        isKept.removeAll(keepingCapacity: true)
        isKept.append(contentsOf: repeatElement(false, count: piece.count))
        (isKept[0], isKept[piece.count - 1]) = (true, true)
        open.append((0, piece.count - 1))
        while let (first, last) = open.popLast() {
            guard last - first > 1, let farthest = farthest(between: first, and: last) else { continue }
            isKept[farthest] = true
            open.append((first, farthest))
            open.append((farthest, last))
        }
        if isTurned {
            for index in piece.indices.reversed() where isKept[index] && index > 0 { result.append(piece[index]) }
        } else {
            for index in piece.indices where isKept[index] && index < piece.count - 1 { result.append(piece[index]) }
        }
    }

    private var isWrittenBackwards: Bool {
        let (first, last) = (piece[0], piece[piece.count - 1])
        if first != last { return TenthPlace.isBefore(last, first) }
        return TenthPlace.isBefore(piece[piece.count - 2], piece[1])
    }

    /// The point that lies farthest from the straight line between two, where that is farther than is not seen.
    private func farthest(between first: Int, and last: Int) -> Int? {
        let (start, end) = (piece[first], piece[last])
        let (across, down) = (Double(end.x - start.x), Double(end.y - start.y))
        let square = across * across + down * down
        var most = SharedOutlines.tolerance * SharedOutlines.tolerance
        var found: Int?
        for index in (first + 1)..<last {
            let (x, y) = (Double(piece[index].x - start.x), Double(piece[index].y - start.y))
            // The nearest point of the line lies between its ends.
            let share = square > 0 ? max(0, min(1, (x * across + y * down) / square)) : 0
            let (offX, offY) = (x - share * across, y - share * down)
            let distance = offX * offX + offY * offY
            if distance > most { (most, found) = (distance, index) }
        }
        return found
    }
}
