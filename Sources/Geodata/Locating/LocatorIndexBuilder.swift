/// Cuts a map into the cells of a ``LocatorIndex``.
struct LocatorIndexBuilder {
    /// A border of the areas `owners`, sorted. A border that an area has twice is none of its.
    struct Border {
        let start: SIMD2<Double>
        let end: SIMD2<Double>
        let owners: [Int32]
    }

    /// Borders above which a cell is cut again.
    private static let fewBorders = 12
    /// Cells of one grid.
    private static let mostCells = 1 << 20
    private static let deepest = 6
    /// Cells are not made smaller; in degrees about a centimetre.
    private static let smallestStep = 1e-7

    private let borders: [Border]
    private var index = LocatorIndex()

    static func index(of borders: [Border]) -> LocatorIndex {
        guard let first = borders.first else { return LocatorIndex() }
        var (low, high) = (first.start, first.start)
        for border in borders {
            low = pointwiseMin(low, pointwiseMin(border.start, border.end))
            high = pointwiseMax(high, pointwiseMax(border.start, border.end))
        }
        // A border on the outermost line has cells on both sides.
        let margin = pointwiseMax((high - low) * 1e-6, SIMD2(repeating: smallestStep))
        var builder = LocatorIndexBuilder(borders: borders)
        _ = builder.addGrid(
            corner: low - margin, size: high - low + 2 * margin, borders: Array(borders.indices.map(Int32.init)),
            holding: [], depth: 0)
        return builder.index
    }

    private init(borders: [Border]) { self.borders = borders }

    /// - Parameters:
    ///   - chosen: the borders that may cross the rectangle.
    ///   - holding: the areas that hold its south-western corner.
    /// - Returns: the number of the grid.
    private mutating func addGrid(
        corner: SIMD2<Double>, size: SIMD2<Double>, borders chosen: [Int32], holding: [Int32], depth: Int
    ) -> Int32 {
        let cellCount = Double(min(Self.mostCells, max(4, chosen.count * (depth == 0 ? 6 : 2))))
        // Cells as wide as high, but never many more than wanted in a strip.
        let columns = min(cellCount, max(1, (cellCount * size.x / size.y).squareRoot().rounded()))
        let rows = max(1, (cellCount / columns).rounded())
        let grid = LocatorIndex.Grid(
            corner: corner, step: SIMD2(size.x / columns, size.y / rows), columns: Int32(columns), rows: Int32(rows),
            firstCell: index.cells.count)
        let number = Int32(index.grids.count)
        index.grids.append(grid)
        index.cells.append(contentsOf: repeatElement(0, count: Int(columns) * Int(rows)))
        fill(grid, with: BordersOfCells(chosen, of: borders, in: grid), holding: holding, depth: depth)
        return number
    }

    private mutating func fill(
        _ grid: LocatorIndex.Grid, with borderLists: BordersOfCells, holding: [Int32], depth: Int
    ) {
        var atStart = holding
        for row in 0..<Int(grid.rows) {
            var here = atStart
            for column in 0..<Int(grid.columns) {
                let crossing = borderLists[row * Int(grid.columns) + column]
                let corner = SIMD2(grid.x(column), grid.y(row))
                index.cells[grid.firstCell + row * Int(grid.columns) + column] =
                    crossing.isEmpty
                    ? (here.first ?? -1) + 1
                    : addCrossed(Array(crossing), corner: corner, step: grid.step, holding: here, depth: depth)
                let (north, east) = (SIMD2(corner.x, grid.y(row + 1)), SIMD2(grid.x(column + 1), corner.y))
                for number in crossing {
                    let border = borders[Int(number)]
                    if column == 0,
                        LocatorIndex.crosses(north: border.start, border.end, from: corner, to: north)
                    {
                        Self.toggle(border.owners, in: &atStart)
                    }
                    if LocatorIndex.crosses(east: border.start, border.end, from: corner, to: east) {
                        Self.toggle(border.owners, in: &here)
                    }
                }
            }
        }
    }

    private mutating func addCrossed(
        _ crossing: [Int32], corner: SIMD2<Double>, step: SIMD2<Double>, holding: [Int32], depth: Int
    ) -> Int32 {
        let entry = index.entries.count
        if crossing.count > Self.fewBorders, depth < Self.deepest, step.min() > 4 * Self.smallestStep {
            index.entries.append(0)
            let grid = addGrid(corner: corner, size: step, borders: crossing, holding: holding, depth: depth + 1)
            index.entries[entry] = LocatorIndex.Entry.isGrid | UInt64(grid)
        } else {
            let areas = Set(holding).union(crossing.flatMap { borders[Int($0)].owners }).sorted()
            list(crossing, areas: areas[...], holding: holding)
        }
        return -Int32(entry) - 1
    }

    /// Writes the borders of a cell, 64 areas at a time.
    private mutating func list(_ crossing: [Int32], areas: ArraySlice<Int32>, holding: [Int32]) {
        let chosen = areas.prefix(LocatorIndex.Entry.mostAreas)
        func bits(_ owners: [Int32]) -> UInt64 {
            owners.reduce(0) { bits, owner in
                chosen.firstIndex(of: owner).map { bits | 1 << UInt64($0 - chosen.startIndex) } ?? bits
            }
        }
        let entry = index.entries.count
        index.entries += [0, bits(holding), 0]
        var pair = chosen.startIndex
        while pair < chosen.endIndex {
            let second = pair + 1 < chosen.endIndex ? UInt64(chosen[pair + 1]) : 0
            index.entries.append(UInt64(chosen[pair]) | second << 32)
            pair += 2
        }
        var count = 0
        for number in crossing {
            let border = borders[Int(number)]
            let owners = bits(border.owners)
            guard owners != 0 else { continue }
            count += 1
            index.entries += [
                border.start.x.bitPattern, border.start.y.bitPattern, border.end.x.bitPattern,
                border.end.y.bitPattern, owners,
            ]
        }
        index.entries[entry] = UInt64(count) | UInt64(chosen.count) << 32
        if areas.count > chosen.count {
            index.entries[entry + 2] = UInt64(index.entries.count)
            list(crossing, areas: areas.dropFirst(chosen.count), holding: holding)
        }
    }

    private static func toggle(_ owners: [Int32], in holding: inout [Int32]) {
        for owner in owners {
            let place = holding.firstIndex { $0 >= owner } ?? holding.count
            if place < holding.count, holding[place] == owner {
                holding.remove(at: place)
            } else {
                holding.insert(owner, at: place)
            }
        }
    }
}

/// For each cell of a grid the borders that may cross it: a few too many, never one too few.
private struct BordersOfCells {
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
