/// A grid of squares or hexagons over the places' extent; lengths are in tiles, the y axis points to the south.
struct TileGrid {
    struct Cell: Hashable {
        let column: Int
        let row: Int
    }

    let shape: TileLayout.Shape
    let columns: Int
    let rows: Int
    /// The middle of the places, and how many metres are a tile.
    private let (middle, unit): (PlanarPoint, Double)

    /// From one row of hexagons to the next, where columns are 1 apart: √3 / 2.
    static let hexagonRow = 0.75.squareRoot()
    /// Free columns and rows on each side, for regions that give way.
    private static let margin = 1

    /// - Parameter spacing: metres between neighbours.
    init(around points: [PlanarPoint], spacing: Double, shape: TileLayout.Shape) {
        self.shape = shape
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let (west, east) = (xs.min() ?? 0, xs.max() ?? 0)
        let (south, north) = (ys.min() ?? 0, ys.max() ?? 0)
        middle = PlanarPoint(x: (west + east) / 2, y: (south + north) / 2)
        let rowHeight = shape == .hexagon ? Self.hexagonRow : 1
        var unit = spacing > 0 ? spacing : 1
        func size(_ length: Double, _ step: Double) -> Int {
            Int(min(length / unit / step, Double(points.count) * 8).rounded()) + 1 + 2 * Self.margin
        }
        let wanted = Int((Double(points.count) * TileLayout.slack).rounded(.up))
        // Too few tiles where places are unevenly spread, too many where some lie far off; a line or one spot has no area to fill.
        for _ in 0..<100 where size(east - west, 1) * size(north - south, rowHeight) < wanted { unit *= 0.95 }
        for _ in 0..<200 where size(east - west, 1) * size(north - south, rowHeight) > 5 * wanted + 30 { unit *= 1.05 }
        var (columns, rows) = (size(east - west, 1), size(north - south, rowHeight))
        while columns * rows < wanted { if columns < rows { columns += 1 } else { rows += 1 } }
        (self.unit, self.columns, self.rows) = (unit, columns, rows)
    }

    /// Row by row from the north, each from the west.
    var cells: [Cell] { (0..<rows).flatMap { row in (0..<columns).map { Cell(column: $0, row: row) } } }

    func centre(of cell: Cell) -> PlanarPoint {
        switch shape {
        case .square: PlanarPoint(x: Double(cell.column), y: Double(cell.row))
        case .hexagon:
            PlanarPoint(
                x: Double(cell.column) + (cell.row.isMultiple(of: 2) ? 0 : 0.5), y: Double(cell.row) * Self.hexagonRow)
        }
    }

    /// Whether two cells share a side.
    func areBeside(_ one: Cell, _ other: Cell) -> Bool {
        let distance = centre(of: one).squaredDistance(to: centre(of: other))
        return distance > 0.5 && distance < 1.5
    }

    /// Where a point falls.
    func position(of point: PlanarPoint) -> PlanarPoint {
        let last = centre(of: Cell(column: columns - 1, row: rows - 1))
        let east = Double(columns - 1) + (shape == .hexagon && rows > 1 ? 0.5 : 0)
        return PlanarPoint(x: east / 2 + (point.x - middle.x) / unit, y: last.y / 2 - (point.y - middle.y) / unit)
    }
}
