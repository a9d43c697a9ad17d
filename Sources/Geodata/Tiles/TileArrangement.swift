/// Which region has which cell of a grid, and the search for a better choice; see ``TileLayout`` for what is lessened.
struct TileArrangement {
    private static let priceOfLostNeighbourhood = 2.0
    /// How far a tile is moved at once, in columns and rows.
    private static let reach = 3
    private static let mostRounds = 100

    private let grid: TileGrid
    private let wanted: [PlanarPoint]
    private let neighbours: [[Int]]
    private(set) var cells: [TileGrid.Cell]
    private var holder = [TileGrid.Cell: Int]()

    init(_ grid: TileGrid, wanted: [PlanarPoint], graph: NeighbourGraph, cells: [TileGrid.Cell]) {
        self.grid = grid
        self.wanted = wanted
        neighbours = graph.neighbours
        self.cells = cells
        for (region, cell) in cells.enumerated() { holder[cell] = region }
    }

    /// What is to be as small as possible.
    var cost: Double {
        cells.indices.reduce(0) { sum, region in
            neighbours[region].reduce(sum + displacement(region)) { $0 + ($1 > region ? price(region, $1) : 0) }
        }
    }

    /// Rounds over all regions in order; each takes the best of the cells within reach, where it changes places with whoever is
    /// there. The end is a choice that no single change betters.
    mutating func improve() {
        guard neighbours.contains(where: { !$0.isEmpty }) else { return }
        for _ in 0..<Self.mostRounds {
            var hasChanged = false
            for region in cells.indices { hasChanged = takeBestCell(region) || hasChanged }
            if !hasChanged { return }
        }
    }

    private mutating func takeBestCell(_ region: Int) -> Bool {
        let here = cells[region]
        var best: (cell: TileGrid.Cell, gain: Double)?
        let rows = max(0, here.row - Self.reach)...min(grid.rows - 1, here.row + Self.reach)
        let columns = max(0, here.column - Self.reach)...min(grid.columns - 1, here.column + Self.reach)
        for row in rows {
            for column in columns {
                let there = TileGrid.Cell(column: column, row: row)
                guard there != here else { continue }
                let before = cost(region, holder[there])
                exchange(region, to: there)
                let gain = before - cost(region, holder[here])
                exchange(region, to: here)
                if gain > max(1e-9, best?.gain ?? 0) { best = (there, gain) }
            }
        }
        guard let best else { return false }
        exchange(region, to: best.cell)
        return true
    }

    private mutating func exchange(_ region: Int, to cell: TileGrid.Cell) {
        let (left, other) = (cells[region], holder[cell])
        holder[left] = other
        if let other { cells[other] = left }
        holder[cell] = region
        cells[region] = cell
    }

    /// What hangs on the cells of one region, or of two.
    private func cost(_ region: Int, _ other: Int?) -> Double {
        var cost = displacement(region)
        for neighbour in neighbours[region] { cost += price(region, neighbour) }
        guard let other else { return cost }
        cost += displacement(other)
        for neighbour in neighbours[other] where neighbour != region { cost += price(other, neighbour) }
        return cost
    }

    private func displacement(_ region: Int) -> Double {
        wanted[region].squaredDistance(to: grid.centre(of: cells[region]))
    }

    private func price(_ one: Int, _ other: Int) -> Double {
        let lost = grid.areBeside(cells[one], cells[other]) ? 0 : Self.priceOfLostNeighbourhood
        let (from, to) = (grid.centre(of: cells[one]), grid.centre(of: cells[other]))
        let drawn = SIMD2(to.x - from.x, to.y - from.y)
        let real = SIMD2(wanted[other].x - wanted[one].x, wanted[other].y - wanted[one].y)
        let length = ((drawn * drawn).sum() * (real * real).sum()).squareRoot()
        return lost + (length > 0 ? 1 - (drawn * real).sum() / length : 0)
    }
}
