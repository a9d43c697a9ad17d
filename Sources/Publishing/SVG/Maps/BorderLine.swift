/// Simplifies rings piece by piece; keeps its arrays from one to the next.
struct BorderLine {
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
