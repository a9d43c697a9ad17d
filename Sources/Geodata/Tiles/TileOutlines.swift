public import Regions

extension TileLayout {
    /// The tiles as areas on the map, all of the same size, around the middle of the regions' places.
    ///
    /// Corners that tiles share have the same coordinates. Sizes are equal within 0.01 %, before the writer's rounding to 0.1 m.
    ///
    /// - Parameter squareKilometres: the area of one tile.
    public func boundaries(around middle: Place, squareKilometres: Double) -> BoundarySet {
        let projection = LocalProjection(centre: middle)
        let outlines = tiles.map { corners(of: $0) }
        let (columns, rows) = (outlines.joined().map(\.x), outlines.joined().map(\.y))
        let centre = (
            x: Double((columns.min() ?? 0) + (columns.max() ?? 0)) / 2,
            y: Double((rows.min() ?? 0) + (rows.max() ?? 0)) / 2
        )
        let step = steps(squareMetres: squareKilometres * 1e6)
        let boundaries = zip(tiles, outlines).map { tile, outline in
            let ring = (outline + outline.prefix(1)).map { corner in
                projection.unproject(
                    PlanarPoint(x: (Double(corner.x) - centre.x) * step.x, y: (centre.y - Double(corner.y)) * step.y))
            }
            return Boundary(code: tile.code, polygons: [[ring]])
        }
        return BoundarySet(boundaries: boundaries, isSchematic: true, attribution: nil)
    }

    /// A corner in half tiles to the east, and to the south in tiles or in half sides of a hexagon; counter-clockwise.
    private func corners(of tile: Tile) -> [(x: Int, y: Int)] {
        switch shape {
        case .square:
            let (west, north) = (2 * tile.column, tile.row)
            return [(west, north + 1), (west + 2, north + 1), (west + 2, north), (west, north)]
        case .hexagon:
            let x = 2 * tile.column + (tile.row.isMultiple(of: 2) ? 1 : 2)
            let y = 3 * tile.row + 2
            return [(x, y + 2), (x + 1, y + 1), (x + 1, y - 1), (x, y - 2), (x - 1, y - 1), (x - 1, y + 1)]
        }
    }

    /// Metres of one step of a corner. A regular hexagon of side s has the area 3/2 · √3 · s² and the width √3 · s.
    private func steps(squareMetres: Double) -> (x: Double, y: Double) {
        switch shape {
        case .square:
            let side = squareMetres.squareRoot()
            return (side / 2, side)
        case .hexagon:
            let side = (squareMetres / (1.5 * 3.0.squareRoot())).squareRoot()
            return (side * 0.75.squareRoot(), side / 2)
        }
    }
}
