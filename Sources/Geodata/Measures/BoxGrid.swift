/// Boxes by the cells of a grid that they cover: which may hold a point, which may touch another.
///
/// So many cells as boxes, up to 2,048 each way; O(n) for boxes of about the size of a cell.
struct BoxGrid {
    struct Box {
        let low: SIMD2<Double>
        let high: SIMD2<Double>

        /// Without anything in it.
        static let empty = Box(low: SIMD2(repeating: .infinity), high: SIMD2(repeating: -.infinity))

        fileprivate var isEmpty: Bool { any(low .> high) }
    }

    private let boxes: [Box]
    private let cells: Cells
    /// Where the boxes of a cell begin among the members; one more than there are cells.
    private let first: [Int32]
    private let members: [Int32]

    init(_ boxes: [Box]) {
        self.boxes = boxes
        let cells = Cells(around: boxes)
        var first = Array(repeating: Int32(0), count: cells.count + 1)
        for box in boxes { cells.forEach(of: box) { first[$0 + 1] += 1 } }
        for cell in 0..<cells.count { first[cell + 1] += first[cell] }
        var members = Array(repeating: Int32(0), count: Int(first[cells.count]))
        var next = first
        for (index, box) in boxes.enumerated() {
            cells.forEach(of: box) { cell in
                members[Int(next[cell])] = Int32(index)
                next[cell] += 1
            }
        }
        self.cells = cells
        self.first = first
        self.members = members
    }

    private func members(of cell: Int) -> ArraySlice<Int32> { members[Int(first[cell])..<Int(first[cell + 1])] }

    /// The other boxes that share a cell with one, each once, in order.
    func neighbours(of index: Int) -> [Int] {
        var found = [Int]()
        cells.forEach(of: boxes[index]) { cell in found += members(of: cell).lazy.map { Int($0) } }
        found.sort()
        var others = [Int]()
        for other in found where other != index && others.last != other { others.append(other) }
        return others
    }

    /// The boxes that hold a point or its edge, in order.
    func boxes(at point: SIMD2<Double>) -> [Int] {
        guard let cell = cells.cell(at: point) else { return [] }
        return members(of: cell).lazy.map { Int($0) }.filter { index in
            all(point .>= boxes[index].low) && all(point .<= boxes[index].high)
        }
    }
}

/// Equal cells over the extent of boxes.
private struct Cells {
    private let low: SIMD2<Double>
    private let high: SIMD2<Double>
    private let step: SIMD2<Double>
    private let size: Int

    init(around boxes: [BoxGrid.Box]) {
        var (low, high) = (SIMD2(repeating: Double.infinity), SIMD2(repeating: -Double.infinity))
        for box in boxes { (low, high) = (pointwiseMin(low, box.low), pointwiseMax(high, box.high)) }
        size = max(1, min(2048, Int(Double(boxes.count).squareRoot())))
        (self.low, self.high) = (low, high)
        step =
            any(low .> high) ? SIMD2(repeating: 1) : pointwiseMax((high - low) / Double(size), SIMD2(repeating: 1e-9))
    }

    var count: Int { size * size }

    private func number(_ offset: Double, _ step: Double) -> Int {
        Int(max(0, min(Double(size - 1), (offset / step).rounded(.down))))
    }

    /// `nil` outside of all boxes.
    func cell(at point: SIMD2<Double>) -> Int? {
        guard all(point .>= low), all(point .<= high) else { return nil }
        return number(point.y - low.y, step.y) * size + number(point.x - low.x, step.x)
    }

    func forEach(of box: BoxGrid.Box, _ body: (Int) -> Void) {
        guard !box.isEmpty else { return }
        let (south, north) = (box.low - low, box.high - low)
        for row in number(south.y, step.y)...number(north.y, step.y) {
            for column in number(south.x, step.x)...number(north.x, step.x) { body(row * size + column) }
        }
    }
}
