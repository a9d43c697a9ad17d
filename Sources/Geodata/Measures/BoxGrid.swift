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
    private let low: SIMD2<Double>
    private let step: SIMD2<Double>
    private let size: Int
    private var first: [Int32]
    private var members: [Int32]

    init(_ boxes: [Box]) {
        self.boxes = boxes
        var (low, high) = (SIMD2(repeating: Double.infinity), SIMD2(repeating: -Double.infinity))
        for box in boxes where !box.isEmpty { (low, high) = (pointwiseMin(low, box.low), pointwiseMax(high, box.high)) }
        let size = max(1, min(2048, Int(Double(boxes.count).squareRoot())))
        self.low = low
        self.size = size
        step =
            any(low .> high) ? SIMD2(repeating: 1) : pointwiseMax((high - low) / Double(size), SIMD2(repeating: 1e-9))
        first = Array(repeating: 0, count: size * size + 1)
        members = []
        for index in boxes.indices { forEachCell(of: boxes[index]) { first[$0 + 1] += 1 } }
        for cell in 0..<size * size { first[cell + 1] += first[cell] }
        members = Array(repeating: 0, count: Int(first[size * size]))
        var next = first
        for index in boxes.indices {
            forEachCell(of: boxes[index]) { cell in
                members[Int(next[cell])] = Int32(index)
                next[cell] += 1
            }
        }
    }

    private func cell(_ offset: Double, _ step: Double) -> Int {
        Int(max(0, min(Double(size - 1), (offset / step).rounded(.down))))
    }

    private func forEachCell(of box: Box, _ body: (Int) -> Void) {
        guard !box.isEmpty else { return }
        let (south, north) = (box.low - low, box.high - low)
        for row in cell(south.y, step.y)...cell(north.y, step.y) {
            for column in cell(south.x, step.x)...cell(north.x, step.x) { body(row * size + column) }
        }
    }

    /// The other boxes that share a cell with one, each once, in order.
    func neighbours(of index: Int) -> [Int] {
        var found = Set<Int>()
        forEachCell(of: boxes[index]) { cell in
            for member in members[Int(first[cell])..<Int(first[cell + 1])] where Int(member) != index {
                found.insert(Int(member))
            }
        }
        return found.sorted()
    }

    /// The boxes that hold a point or its edge, in order.
    func boxes(at point: SIMD2<Double>) -> [Int] {
        guard all(point .>= low) else { return [] }
        let cell = cell(point.y - low.y, step.y) * size + cell(point.x - low.x, step.x)
        return members[Int(first[cell])..<Int(first[cell + 1])].lazy.map { Int($0) }.filter { index in
            all(point .>= boxes[index].low) && all(point .<= boxes[index].high)
        }
    }
}
