import Regions
import TestSupport
import Testing

@testable import Geodata

private func code(_ index: Int) -> RegionCode { RegionCode(index < 10 ? "0\(index)" : "\(index)") }

private func places(_ places: [(Double, Double)]) -> [RegionCode: Place] {
    Dictionary(
        uniqueKeysWithValues: places.enumerated().map { index, place in
            (code(index), Place(longitude: 10 + place.0 / 100, latitude: 52 + place.1 / 160))
        })
}

@Test func `places on a grid keep their order`() {
    let tiles = TileLayout(places: places([(0, 3), (3, 3), (0, 0), (3, 0)])).tiles
    #expect(tiles.count == 4)
    #expect(tiles[0].row < tiles[2].row && tiles[1].row < tiles[3].row)
    #expect(tiles[0].column < tiles[1].column && tiles[2].column < tiles[3].column)
}

/// Places at random, and as neighbours those less than 3 apart.
private func scattered(_ count: Int) -> (places: [RegionCode: Place], neighbours: [NeighbourTable.Pair]) {
    var generator = SeededGenerator(seed: 7)
    let spots = (0..<count).map { _ in
        (Double.random(in: 0..<30, using: &generator), Double.random(in: 0..<30, using: &generator))
    }
    var neighbours = [NeighbourTable.Pair]()
    for one in spots.indices {
        for other in 0..<one {
            let (x, y) = (spots[one].0 - spots[other].0, spots[one].1 - spots[other].1)
            if x * x + y * y < 9 { neighbours.append(NeighbourTable.Pair(code(one), code(other))) }
        }
    }
    return (places(spots), neighbours)
}

@Test(arguments: [0, 1, 2, 3, 7, 60], TileLayout.Shape.allCases)
func `each region gets a tile of its own`(_ count: Int, _ shape: TileLayout.Shape) {
    let (places, neighbours) = scattered(count)
    let layout = TileLayout(places: places, neighbours: neighbours, shape: shape)
    #expect(layout.tiles.map(\.code) == (0..<count).map(code).sorted())
    #expect(Set(layout.tiles.map { [$0.column, $0.row] }).count == count)
    #expect(layout.tiles.allSatisfy { $0.column >= 0 && $0.row >= 0 })
    #expect(layout.neighbourhoods == neighbours.count)
    let again = TileLayout(places: places, neighbours: neighbours.reversed(), shape: shape)
    #expect(again.tiles == layout.tiles)
}

@Test func `places in one spot or on a line still get tiles of their own`() {
    var cases = [[(Double, Double)]](repeating: [], count: 5)
    for number in 0..<9 {
        let number = Double(number)
        cases[0].append((0, 0))
        cases[1].append((number, 0))
        cases[2].append((0, number))
        // The last one far away, and on the other side of the earth.
        cases[3].append(number < 8 ? (number / 100, 0) : (300, 200))
        cases[4].append(number < 8 ? (number / 100, 0) : (17_000, 0))
    }
    for spots in cases {
        let tiles = TileLayout(places: places(spots)).tiles
        #expect(Set(tiles.map { [$0.column, $0.row] }).count == 9)
    }
}

@Test func `neighbourhoods are kept that displacement alone would lose`() {
    let (places, neighbours) = scattered(40)
    func kept(_ tiles: [TileLayout.Tile]) -> Int {
        let cells = Dictionary(uniqueKeysWithValues: tiles.map { ($0.code, ($0.column, $0.row)) })
        return neighbours.count { pair in
            guard let one = cells[pair.one], let other = cells[pair.other] else { return false }
            return abs(one.0 - other.0) + abs(one.1 - other.1) == 1
        }
    }
    let layout = TileLayout(places: places, neighbours: neighbours)
    #expect(layout.keptNeighbourhoods == kept(layout.tiles))
    #expect(kept(layout.tiles) > kept(TileLayout(places: places).tiles))
}

/// A honeycomb has six neighbours a cell: hexagons keep them all, squares cannot.
@Test func `hexagons keep the neighbours of a honeycomb and squares keep fewer`() {
    var spots = [(Double, Double)]()
    for row in 0..<5 {
        for column in 0..<6 { spots.append((Double(column) + (row % 2 == 0 ? 0 : 0.5), Double(row) * 0.87)) }
    }
    var neighbours = [NeighbourTable.Pair]()
    for one in spots.indices {
        for other in 0..<one {
            let (x, y) = (spots[one].0 - spots[other].0, spots[one].1 - spots[other].1)
            if x * x + y * y < 1.2 { neighbours.append(NeighbourTable.Pair(code(one), code(other))) }
        }
    }
    let hexagons = TileLayout(places: places(spots), neighbours: neighbours, shape: .hexagon)
    let squares = TileLayout(places: places(spots), neighbours: neighbours, shape: .square)
    #expect(hexagons.keptNeighbourhoods > neighbours.count * 9 / 10, "\(hexagons.keptNeighbourhoods)")
    #expect(squares.keptNeighbourhoods < hexagons.keptNeighbourhoods)
}

@Test(arguments: TileLayout.Shape.allCases)
func `tiles are areas of one size whose common sides are those of kept neighbourhoods`(_ shape: TileLayout.Shape) throws
{
    let (places, neighbours) = scattered(40)
    let layout = TileLayout(places: places, neighbours: neighbours, shape: shape)
    let set = layout.boundaries(around: Place(longitude: 10.1, latitude: 52.3), squareKilometres: 12)
    #expect(set.isSchematic)
    #expect(set.boundaries.map(\.code) == layout.tiles.map(\.code))
    for boundary in set.boundaries {
        #expect(abs(boundary.areaInSquareKilometres - 12) < 0.002)
        #expect(boundary.polygons == boundary.polygons.map(Winding.rightHanded))
    }
    let touching = Set(set.pairsWithBorder())
    #expect(neighbours.count(where: touching.contains) == layout.keptNeighbourhoods)
    #expect(try AreaTopology(set.boundaries).overlaps.isEmpty)
}

@Test func `regions lie in the middle of their boundary, else at their place, else amid the places inside`() throws {
    let (top, low) = (RegionLevel(name: "municipality", rank: 0), RegionLevel(name: "district", rank: 1))
    func region(_ code: String, _ level: RegionLevel, _ place: Place? = nil, in parent: String? = nil) -> Region {
        Region(code: RegionCode(code), name: code, level: level, parent: parent.map { RegionCode($0) }, place: place)
    }
    let gazetteer = try Gazetteer([
        region("A", top, Place(longitude: 1, latitude: 1)), region("B", top, Place(longitude: 2, latitude: 2)),
        region("C", top), region("C1", low, Place(longitude: 3, latitude: 4), in: "C"),
        region("C2", low, Place(longitude: 5, latitude: 6), in: "C"), region("D", top),
    ])
    let square = [(9.0, 9.0), (11, 9), (11, 11), (9, 11), (9, 9)].map { Place(longitude: $0.0, latitude: $0.1) }
    let set = BoundarySet(
        boundaries: [Boundary(code: RegionCode("A"), polygons: [[square]])], isSchematic: false, attribution: nil)
    let places = RegionPlaces("ABCD".map { RegionCode(String($0)) }, gazetteer: gazetteer, boundaries: set).places
    #expect(places.count == 3)
    #expect(places[RegionCode("A")].map { abs($0.longitude - 10) < 0.01 && abs($0.latitude - 10) < 0.02 } == true)
    #expect(places[RegionCode("B")] == Place(longitude: 2, latitude: 2))
    #expect(places[RegionCode("C")] == Place(longitude: 4, latitude: 5))
}

@Test(arguments: 1...6)
func `the assignment is as cheap as the best of all`(_ size: Int) {
    var state = UInt64(size)
    func random() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 40 % 50)
    }
    for _ in 0..<20 {
        let costs = (0..<size).map { _ in (0..<(size + 1)).map { _ in random() } }
        let columns = Assignment.cheapest(costs)
        #expect(Set(columns).count == size)
        let found = zip(costs, columns).map { $0[$1] }.reduce(0, +)
        #expect(found == cheapestByTrying(costs[...], without: []))
    }
}

private func cheapestByTrying(_ costs: ArraySlice<[Double]>, without used: Set<Int>) -> Double {
    guard let row = costs.first else { return 0 }
    return row.indices.filter { !used.contains($0) }
        .map { row[$0] + cheapestByTrying(costs.dropFirst(), without: used.union([$0])) }.min() ?? .infinity
}
