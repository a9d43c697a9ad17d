public import Regions

/// An equal-area tile map: every region is one square or hexagon, near the tiles of its neighbours.
///
/// The places are laid on a grid whose tiles are as far apart as neighbours are (the median), with room around. First the tiles
/// are given out so that the sum of squared displacements is the least possible: M. J. McNeill and S. A. Hale (2017), Generating tile
/// maps, Computer Graphics Forum 36(3), with its exact assignment, on a rectangle rather than an outline. Then single tiles move and
/// pairs change places as long as that lessens
///
/// > Σ d² + 2 · (neighbourhoods whose tiles share no side) + Σ (1 − cos θ)
///
/// where d is how far a tile lies from its region's place, in tiles, and θ is how far the direction from a region to its neighbour
/// has turned; the last sum is over all neighbourhoods. All is done four times, with the places shifted by half a tile, and the
/// best is taken. These are the three measures of D. Eppstein, M. van Kreveld, B. Speckmann and
/// F. Staals (2015), Improved grid map layout by point set matching: location, adjacency, direction.
public struct TileLayout: Sendable {
    /// What a tile is.
    public enum Shape: String, CaseIterable, Sendable {
        /// Four neighbours at most.
        case square
        /// Six neighbours at most, as most regions have; every second row is half a tile farther east.
        case hexagon
    }

    /// A region's tile. Columns count from 0 in the west, rows from 0 in the north.
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

    /// So many take about 3 s; the assignment takes time with the third power of their number.
    public static let mostRegions = 1000

    /// Tiles per region.
    static let slack = 1.35

    public let shape: Shape
    /// In order of the codes; empty rows and columns at the margins are cut off.
    public let tiles: [Tile]
    /// Neighbourhoods between regions that have a tile.
    public let neighbourhoods: Int
    /// Those whose tiles share a side.
    public let keptNeighbourhoods: Int

    /// Meant for up to `mostRegions`: 200 take about 0.2 s. The order of what is given does not matter.
    ///
    /// - Parameters:
    ///   - places: where each region lies; one without a place gets no tile.
    ///   - neighbours: regions that touch.
    public init(places: [RegionCode: Place], neighbours: [NeighbourTable.Pair] = [], shape: Shape = .square) {
        self.shape = shape
        let placed = places.sorted { $0.key < $1.key }
        let number = Dictionary(uniqueKeysWithValues: placed.enumerated().map { ($1.key, $0) })
        let links = Set(neighbours).sorted().compactMap { pair -> NeighbourGraph.Link? in
            guard let one = number[pair.one], let other = number[pair.other], one != other else { return nil }
            return NeighbourGraph.Link(one, other)
        }
        let graph = NeighbourGraph(count: placed.count, links: links)
        neighbourhoods = graph.links.count
        guard let projection = LocalProjection(around: placed.map(\.value)) else {
            (tiles, keptNeighbourhoods) = ([], 0)
            return
        }
        let points = placed.map { projection.project($0.value) }
        let grid = TileGrid(around: points, spacing: Self.spacing(points, graph), shape: shape)
        let wanted = points.map(grid.position)
        let cells =
            Self.shifts.map { shift in
                Self.arrangement(of: wanted.map { PlanarPoint(x: $0.x + shift.x, y: $0.y + shift.y) }, on: grid, graph)
            }.min { $0.cost < $1.cost }?.cells ?? []
        keptNeighbourhoods = graph.links.count { grid.areBeside(cells[$0.one], cells[$0.other]) }
        let west = cells.map(\.column).min() ?? 0
        var north = cells.map(\.row).min() ?? 0
        // Every second row is farther east: which ones must stay the same.
        if shape == .hexagon { north -= north % 2 }
        tiles = zip(placed, cells).map { region, cell in
            Tile(code: region.key, column: cell.column - west, row: cell.row - north)
        }
    }

    /// Where the places lie between the tiles matters, so the whole is tried half a tile farther east and south too.
    private static let shifts: [(x: Double, y: Double)] = [(0, 0), (0.5, 0), (0, 0.5), (0.5, 0.5)]

    private static func arrangement(
        of wanted: [PlanarPoint], on grid: TileGrid, _ graph: NeighbourGraph
    ) -> TileArrangement {
        let cells = grid.cells
        let costs = wanted.map { wanted in cells.map { wanted.squaredDistance(to: grid.centre(of: $0)) } }
        var arrangement = TileArrangement(
            grid, wanted: wanted, graph: graph, cells: Assignment.cheapest(costs).map { cells[$0] })
        arrangement.improve()
        return arrangement
    }

    /// Metres between neighbours: the median, or where none are known the side of a region's share of the places' extent.
    private static func spacing(_ points: [PlanarPoint], _ graph: NeighbourGraph) -> Double {
        let lengths = graph.links.map { points[$0.one].distance(to: points[$0.other]) }.sorted()
        if !lengths.isEmpty { return lengths[lengths.count / 2] }
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let (width, height) = ((xs.max() ?? 0) - (xs.min() ?? 0), (ys.max() ?? 0) - (ys.min() ?? 0))
        return max(
            (width * height / Double(points.count) / slack).squareRoot(), max(width, height) / Double(points.count))
    }
}
