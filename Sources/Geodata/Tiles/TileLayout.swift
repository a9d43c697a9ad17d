public import Regions

/// An equal-area tile map: every region is one square, near the squares of its neighbours.
///
/// The places are stretched over a grid of the county's proportions with a third more squares than regions, and the squares
/// are given out so that the sum of squared displacements is the least possible. After M. J. McNeill and S. A. Hale (2017),
/// Generating tile maps, Computer Graphics Forum 36(3), with its exact assignment, on a rectangle rather than an outline.
public enum TileLayout {
    /// A region's square. Columns count from 0 in the west, rows from 0 in the north.
    public struct Tile: Hashable, Sendable {
        public let code: RegionCode
        public let column: Int
        public let row: Int

        public init(code: RegionCode, column: Int, row: Int) {
            self.code = code
            self.column = column
            self.row = row
        }
    }

    /// Squares per region.
    static let slack = 1.35

    /// A tile for each region that has a place, in order of the codes; empty rows and columns at the margins are cut off.
    ///
    /// Meant for 1 to 200 regions: 200 take about 50 ms. The order of `regions` does not matter.
    /// - Precondition: no code comes twice.
    public static func make(regions: [Region]) -> [Tile] {
        let placed = regions.compactMap { region in region.place.map { (code: region.code, place: $0) } }
            .sorted { $0.code < $1.code }
        precondition(Set(placed.map(\.code)).count == placed.count, "a region comes twice")
        guard let projection = LocalProjection(around: placed.map(\.place)) else { return [] }
        let points = placed.map { projection.project($0.place) }
        let grid = Grid(around: points, count: points.count)
        let costs = points.map { point in
            let wanted = grid.position(of: point)
            return (0..<(grid.columns * grid.rows)).map { square in
                wanted.squaredDistance(
                    to: PlanarPoint(x: Double(square % grid.columns), y: Double(square / grid.columns)))
            }
        }
        let squares = Assignment.cheapest(costs)
        let west = squares.map { $0 % grid.columns }.min() ?? 0
        let north = squares.map { $0 / grid.columns }.min() ?? 0
        return zip(placed, squares).map { region, square in
            Tile(code: region.code, column: square % grid.columns - west, row: square / grid.columns - north)
        }
    }

    /// A grid of squares over the places' extent.
    private struct Grid {
        let columns: Int
        let rows: Int
        private let (west, north): (Double, Double)
        private let (width, height): (Double, Double)

        init(around points: [PlanarPoint], count: Int) {
            let (xs, ys) = (points.map(\.x), points.map(\.y))
            west = xs.min() ?? 0
            north = ys.max() ?? 0
            width = (xs.max() ?? 0) - west
            height = north - (ys.min() ?? 0)
            let wanted = Double(count) * (count == 1 ? 1 : slack)
            // Places on a line get a grid that is still a few squares deep.
            let proportion = min(4, max(0.25, (width + 1) / (height + 1)))
            columns = max(1, Int((wanted * proportion).squareRoot().rounded()))
            rows = max(1, Int((wanted / Double(columns)).rounded(.up)))
        }

        /// Where a point falls, in squares from the north-western one.
        func position(of point: PlanarPoint) -> PlanarPoint {
            PlanarPoint(
                x: width > 0 ? (point.x - west) / width * Double(columns - 1) : Double(columns - 1) / 2,
                y: height > 0 ? (north - point.y) / height * Double(rows - 1) : Double(rows - 1) / 2)
        }
    }
}
