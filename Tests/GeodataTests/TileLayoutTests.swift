import Regions
import Testing

@testable import Geodata

private func regions(_ places: [(Double, Double)]) -> [Region] {
    places.enumerated().map { index, place in
        Region(
            code: RegionCode(index < 10 ? "0\(index)" : "\(index)"), name: "\(index)",
            level: RegionLevel(name: "district", rank: 0), parent: nil,
            place: Place(longitude: 10 + place.0 / 100, latitude: 52 + place.1 / 160))
    }
}

@Test func `places on a grid keep their order`() {
    let tiles = TileLayout.make(regions: regions([(0, 3), (3, 3), (0, 0), (3, 0)]))
    #expect(tiles.count == 4)
    #expect(tiles[0].row < tiles[2].row && tiles[1].row < tiles[3].row)
    #expect(tiles[0].column < tiles[1].column && tiles[2].column < tiles[3].column)
}

@Test(arguments: [0, 1, 2, 3, 7, 40, 200])
func `each region gets a tile of its own`(_ count: Int) {
    var state: UInt64 = 7
    func random() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 33) / Double(1 << 31) * 30
    }
    let places = (0..<count).map { _ in (random(), random()) }
    let input = regions(places)
    let tiles = TileLayout.make(regions: input)
    #expect(tiles.count == count)
    #expect(Set(tiles.map { [$0.column, $0.row] }).count == count)
    #expect(count == 0 || (tiles.map(\.column).min() == 0 && tiles.map(\.row).min() == 0))
    #expect(TileLayout.make(regions: input.reversed()) == tiles)
}

@Test func `places in one spot or on a line still get tiles of their own`() {
    for places in [
        (0..<9).map { _ in (0.0, 0.0) }, (0..<9).map { (Double($0), 0.0) }, (0..<9).map { (0.0, Double($0)) },
    ] {
        let tiles = TileLayout.make(regions: regions(places))
        #expect(Set(tiles.map { [$0.column, $0.row] }).count == 9)
    }
}

@Test func `a region without a place gets no tile`() {
    let lost = Region(code: RegionCode("X"), name: "X", level: RegionLevel(name: "district", rank: 0), parent: nil)
    #expect(TileLayout.make(regions: [lost]).isEmpty)
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
