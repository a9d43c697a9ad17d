/// Vertices by the size of their corners, the smallest first, of equal ones the smallest number: a binary heap.
struct CornerQueue {
    private var entries = [(key: Double, vertex: Int32)]()

    mutating func insert(_ vertex: Int32, key: Double) {
        entries.append((key, vertex))
        var child = entries.count - 1
        while child > 0, entries[child] < entries[(child - 1) / 2] {
            entries.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func popFirst() -> (vertex: Int32, key: Double)? {
        guard let first = entries.first else { return nil }
        let last = entries.removeLast()
        guard !entries.isEmpty else { return (first.vertex, first.key) }
        entries[0] = last
        var parent = 0
        while 2 * parent + 1 < entries.count {
            var child = 2 * parent + 1
            if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
            guard entries[child] < entries[parent] else { break }
            entries.swapAt(child, parent)
            parent = child
        }
        return (first.vertex, first.key)
    }
}
