/// A plane cut into cells, each of which knows the area that fills it or the few borders that cross it.
///
/// A cell with borders also knows which areas hold its south-western corner. From there the way to a point goes north along
/// the cell's edge, then east: every border that it crosses leaves one area or enters one. Which borders those are is decided
/// exactly, so the answer is the same as that of a ray through the whole map, at the cost of a few borders.
///
/// Cells that many borders cross are cut again.
struct LocatorIndex: Sendable, Equatable {
    /// A rectangle of `columns` × `rows` cells of equal size; `corner` is the south-western one.
    struct Grid: Sendable, Equatable {
        let corner: SIMD2<Double>
        let step: SIMD2<Double>
        let columns: Int32
        let rows: Int32
        /// The number of its first cell; cells follow row by row, the southernmost first.
        let firstCell: Int

        func x(_ column: Int) -> Double { corner.x + Double(column) * step.x }
        func y(_ row: Int) -> Double { corner.y + Double(row) * step.y }

        /// The number of the cell and its corner; `nil` outside.
        @inline(__always)
        func cell(_ point: SIMD2<Double>) -> (number: Int, corner: SIMD2<Double>)? {
            let end = SIMD2(x(Int(columns)), y(Int(rows)))
            guard point.x >= corner.x, point.y >= corner.y, point.x < end.x, point.y < end.y else { return nil }
            return nearestCell(point)
        }

        /// The same of a point in the cell out of which the grid was cut: the last line of the grid may fall short of that cell's
        /// by the width of a number, and what lies between belongs to the last column or row.
        @inline(__always)
        func nearestCell(_ point: SIMD2<Double>) -> (number: Int, corner: SIMD2<Double>) {
            let last = SIMD2(Int(columns) - 1, Int(rows) - 1)
            var column = min(last.x, Int((point.x - corner.x) / step.x))
            var row = min(last.y, Int((point.y - corner.y) / step.y))
            // The quotient is rounded: the corners decide.
            while point.x < x(column) { column -= 1 }
            while column < last.x, point.x >= x(column + 1) { column += 1 }
            while point.y < y(row) { row -= 1 }
            while row < last.y, point.y >= y(row + 1) { row += 1 }
            return (firstCell + row * Int(columns) + column, SIMD2(x(column), y(row)))
        }
    }

    /// What a cell that borders cross holds, as words: a head, the numbers of its areas two to a word, its borders.
    enum Entry {
        /// Words of the head: counts, the areas that hold the corner as bits, the next 64 areas of the same cell.
        static let head = 3
        /// Words of a border: two ends of two coordinates, and a bit for each area of the cell whose border it is.
        static let border = 5
        /// Marks a cell that is cut again; the rest of the word is the number of the grid.
        static let isGrid: UInt64 = 1 << 63
        static let mostAreas = 64
    }

    /// The first is that of the whole map.
    var grids = [Grid]()
    /// 0 for nothing, an area's number plus 1, or the place of an entry plus 1, negative.
    var cells = [Int32]()
    /// The entries of cells with borders, and of those that areas of one layer share.
    var entries = [UInt64]()
    /// For each area the last one of its layer. Areas of a layer follow one another, and ought not to overlap.
    var lastOfLayer = [Int32]()

    /// Marks an answer where another area of the same layer holds the point too; the rest of it is the area's number.
    static let shared: Int32 = 1 << 30

    /// An answer's area without the mark; -1 for none.
    @inline(__always)
    static func area(of answer: Int32) -> Int32 { answer < 0 ? answer : answer & ~shared }

    /// The area that goes first among those that hold a point; -1 for none. O(1).
    func area(at point: SIMD2<Double>) -> Int32 { Self.area(of: read { $0.answer(at: point) }) }

    /// Hands on the index as it is read: without checks of bounds, for which its maker vouches.
    @inline(__always)
    func read<Result>(_ body: (Reading) throws -> Result) rethrows -> Result {
        try grids.withUnsafeBufferPointer { grids in
            try cells.withUnsafeBufferPointer { cells in
                try entries.withUnsafeBufferPointer { entries in
                    try lastOfLayer.withUnsafeBufferPointer { layers in
                        try body(Reading(grids: grids, cells: cells, entries: entries, lastOfLayer: layers))
                    }
                }
            }
        }
    }

    /// An index while it is asked.
    struct Reading {
        let grids: UnsafeBufferPointer<Grid>
        let cells: UnsafeBufferPointer<Int32>
        let entries: UnsafeBufferPointer<UInt64>
        let lastOfLayer: UnsafeBufferPointer<Int32>

        @inline(__always)
        func answer(at point: SIMD2<Double>) -> Int32 {
            guard let grid = grids.first, let (cell, corner) = grid.cell(point) else { return -1 }
            return cells[cell] >= 0 ? cells[cell] - 1 : answer(at: point, from: corner, -Int(cells[cell]) - 1)
        }

        /// The answers at many points, at most ``mostAtOnce``: first all their cells are looked up, then all the entries of these,
        /// so that the memory is asked for many at a time.
        @inline(__always)
        func answers(at points: UnsafeBufferPointer<SIMD2<Double>>, into result: UnsafeMutablePointer<Int32>) {
            guard let grid = grids.first else { return result.update(repeating: -1, count: points.count) }
            withUnsafeTemporaryAllocation(of: Crossing.self, capacity: points.count) { crossings in
                var count = 0
                for (offset, point) in points.enumerated() {
                    let cell = grid.cell(point)
                    let content = cell.map { cells[$0.number] } ?? 0
                    result[offset] = content - 1
                    crossings[count] = Crossing(point: offset, entry: -Int(content) - 1, corner: cell?.corner ?? .zero)
                    count += content < 0 ? 1 : 0
                }
                var touched: UInt64 = 0
                for crossing in crossings[..<count] {
                    touched |= entries[crossing.entry] | entries[min(crossing.entry + 8, entries.count - 1)]
                }
                // No entry is all ones; so the words are read before they are needed.
                precondition(touched != 0 || count == 0, "an entry has a head")
                for crossing in crossings[..<count] {
                    result[crossing.point] = answer(at: points[crossing.point], from: crossing.corner, crossing.entry)
                }
            }
        }

        private struct Crossing {
            let point: Int
            let entry: Int
            let corner: SIMD2<Double>
        }

        @inline(__always)
        private func answer(at point: SIMD2<Double>, from corner: SIMD2<Double>, _ first: Int) -> Int32 {
            var (entry, corner) = (first, corner)
            while entries[entry] & Entry.isGrid != 0 {
                let grid = grids[Int(entries[entry] & ~Entry.isGrid)]
                let (cell, inner) = grid.nearestCell(point)
                guard cells[cell] < 0 else { return cells[cell] - 1 }
                (entry, corner) = (-Int(cells[cell]) - 1, inner)
            }
            let bend = SIMD2(corner.x, point.y)
            var found: Int32 = -1
            while true {
                let (borderCount, areaCount) = (
                    Int(truncatingIfNeeded: entries[entry] & 0xFFFF_FFFF), Int(entries[entry] >> 32)
                )
                var holding = entries[entry + 1]
                let areas = entry + Entry.head
                var border = areas + (areaCount + 1) / 2
                for _ in 0..<borderCount {
                    let start = SIMD2(Double(bitPattern: entries[border]), Double(bitPattern: entries[border + 1]))
                    let end = SIMD2(Double(bitPattern: entries[border + 2]), Double(bitPattern: entries[border + 3]))
                    if LocatorIndex.crosses(north: start, end, from: corner, to: bend) {
                        holding ^= entries[border + 4]
                    }
                    if LocatorIndex.crosses(east: start, end, from: bend, to: point) { holding ^= entries[border + 4] }
                    border += Entry.border
                }
                if holding != 0, found < 0 {
                    found = area(holding.trailingZeroBitCount, of: areas)
                    holding &= holding - 1
                }
                if holding != 0 {
                    let next = area(holding.trailingZeroBitCount, of: areas)
                    return next <= lastOfLayer[Int(found)] ? found | LocatorIndex.shared : found
                }
                guard entries[entry + 2] != 0 else { return found }
                entry = Int(entries[entry + 2])
            }
        }

        /// The number of an area by its place in the list that begins at a word.
        @inline(__always)
        private func area(_ place: Int, of list: Int) -> Int32 {
            Int32(truncatingIfNeeded: entries[list + place / 2] >> (32 * UInt64(place & 1)))
        }
    }

    /// Whether a border crosses the way from a point to one north of it.
    @inline(__always)
    static func crosses(
        north a: SIMD2<Double>, _ b: SIMD2<Double>, from: SIMD2<Double>, to: SIMD2<Double>
    ) -> Bool {
        (a.x > from.x) != (b.x > from.x) && Orientation.isLeft(a, b, from) != Orientation.isLeft(a, b, to)
    }

    /// Whether a border crosses the way from a point to one east of it.
    @inline(__always)
    static func crosses(
        east a: SIMD2<Double>, _ b: SIMD2<Double>, from: SIMD2<Double>, to: SIMD2<Double>
    ) -> Bool {
        (a.y > from.y) != (b.y > from.y) && Orientation.isLeft(a, b, from) != Orientation.isLeft(a, b, to)
    }
}
