/// For each cell of a grid the borders that may cross it: a few too many, never one too few.
struct BordersOfCells {
    private let starts: [Int32]
    private let numbers: [Int32]

    init(_ chosen: [Int32], of borders: [LocatorIndexBuilder.Border], in grid: LocatorIndex.Grid) {
        var counts = Array(repeating: Int32(0), count: Int(grid.columns) * Int(grid.rows) + 1)
        for number in chosen { Self.forEachCell(of: borders[Int(number)], in: grid) { counts[$0 + 1] += 1 } }
        for cell in counts.indices.dropFirst() { counts[cell] += counts[cell - 1] }
        starts = counts
        var numbers = Array(repeating: Int32(0), count: Int(counts.last ?? 0))
        for number in chosen {
            Self.forEachCell(of: borders[Int(number)], in: grid) { cell in
                numbers[Int(counts[cell])] = number
                counts[cell] += 1
            }
        }
        self.numbers = numbers
    }

    subscript(cell: Int) -> ArraySlice<Int32> { numbers[Int(starts[cell])..<Int(starts[cell + 1])] }

    /// The cells that a border crosses or comes near, by a millionth of their size.
    private static func forEachCell(
        of border: LocatorIndexBuilder.Border, in grid: LocatorIndex.Grid, _ body: (Int) -> Void
    ) {
        let nearness = grid.step * 1e-6
        let (lower, upper) = border.start.y <= border.end.y ? (border.start, border.end) : (border.end, border.start)
        let slope = upper.y > lower.y ? (upper.x - lower.x) / (upper.y - lower.y) : 0
        // What the rounding of y does to x.
        let blur = nearness.x + 8 * slope.magnitude * max(lower.y.magnitude, upper.y.magnitude).ulp
        let rows = reach(
            from: (lower.y - nearness.y - grid.corner.y) / grid.step.y,
            to: (upper.y + nearness.y - grid.corner.y) / grid.step.y, of: grid.rows)
        for row in rows {
            var (west, east) = (min(lower.x, upper.x), max(lower.x, upper.x))
            if slope != 0 {
                // Where it enters and leaves the row.
                let from = lower.x + slope * (max(lower.y, grid.y(row) - nearness.y) - lower.y)
                let to = lower.x + slope * (min(upper.y, grid.y(row + 1) + nearness.y) - lower.y)
                (west, east) = (max(west, min(from, to)), min(east, max(from, to)))
            }
            let columns = reach(
                from: (west - blur - grid.corner.x) / grid.step.x, to: (east + blur - grid.corner.x) / grid.step.x,
                of: grid.columns)
            for column in columns { body(row * Int(grid.columns) + column) }
        }
    }

    /// The rows or columns from one offset to another, as far as there are any.
    private static func reach(from first: Double, to last: Double, of count: Int32) -> Range<Int> {
        guard last >= 0, first < Double(count) else { return 0..<0 }
        let start = Int(max(0, first))
        return start..<max(start + 1, Int(min(Double(count - 1), last)) + 1)
    }
}
