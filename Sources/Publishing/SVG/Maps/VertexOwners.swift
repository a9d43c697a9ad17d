/// Which points stand beside each point along the outlines, and where that is not the same for all outlines.
struct VertexOwners {
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
