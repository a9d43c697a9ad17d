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
    private var index: LocatorIndex
    /// The entries of cells that no border crosses and areas of one layer share, by these areas.
    private var sharedEntries = [[Int32]: Int32]()

    /// - Parameter lastOfLayer: for each area the last one of its layer.
    static func index(of borders: [Border], lastOfLayer: [Int32]) -> LocatorIndex {
        guard let first = borders.first else { return LocatorIndex(lastOfLayer: lastOfLayer) }
        var (low, high) = (first.start, first.start)
        for border in borders {
            low = pointwiseMin(low, pointwiseMin(border.start, border.end))
            high = pointwiseMax(high, pointwiseMax(border.start, border.end))
        }
        // A border on the outermost line has cells on both sides.
        let margin = pointwiseMax((high - low) * 1e-6, SIMD2(repeating: smallestStep))
        var builder = LocatorIndexBuilder(borders: borders, lastOfLayer: lastOfLayer)
        _ = builder.addGrid(
            corner: low - margin, size: high - low + 2 * margin, borders: Array(borders.indices.map(Int32.init)),
            holding: [], depth: 0)
        return builder.index
    }

    private init(borders: [Border], lastOfLayer: [Int32]) {
        self.borders = borders
        index = LocatorIndex(lastOfLayer: lastOfLayer)
    }

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
                    ? addWhole(here)
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

    /// What a cell says that no border crosses.
    private mutating func addWhole(_ holding: [Int32]) -> Int32 {
        guard holding.count > 1, holding[1] <= index.lastOfLayer[Int(holding[0])] else {
            return (holding.first ?? -1) + 1
        }
        if let known = sharedEntries[holding] { return known }
        let entry = -Int32(index.entries.count) - 1
        list([], areas: holding[...], holding: holding)
        sharedEntries[holding] = entry
        return entry
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
