import Regions
import TestSupport
import Testing

@testable import Geodata

import func Glibc.cos
import func Glibc.sin

@Suite struct LocatorIndexTests {
    private static func ring(_ places: [(Double, Double)]) -> Boundary.Ring {
        (places + places.prefix(1)).map { Place(longitude: $0.0, latitude: $0.1) }
    }

    /// A land, and in it stars of so many borders that the cells around them are cut again.
    private static func stars(seed: UInt64) -> [Boundary] {
        var generator = SeededGenerator(seed: seed)
        var boundaries = [Boundary]()
        for _ in 0..<12 {
            let (x, y) = (
                Double.random(in: 10.1...10.9, using: &generator), Double.random(in: 52.1...52.9, using: &generator)
            )
            for ray in 0..<40 {
                let (from, to) = (Double(ray) / 40 * 2 * .pi, Double(ray + 1) / 40 * 2 * .pi)
                let ends = [from, to].map { (x + 0.01 * cos($0), y + 0.01 * sin($0)) }
                boundaries.append(
                    Boundary(code: RegionCode("\(boundaries.count)"), polygons: [[ring([(x, y)] + ends)]]))
            }
        }
        let land = [(10.0, 52.0), (11.0, 52.0), (11.0, 53.0), (10.0, 53.0)]
        return boundaries + [Boundary(code: RegionCode("land"), polygons: [[ring(land)]])]
    }

    /// The last line of a grid in a cell, worked out from its own corner and step, may lie west of the cell's end: a point in between
    /// belongs to the cell, and so to the grid. Everything here lies in the land.
    @Test func `a point in the sliver behind the last column or row of a grid in a cell is found`() {
        var slivers = 0
        for seed in 1...6 {
            let boundaries = Self.stars(seed: UInt64(seed))
            let index = RegionLocator(boundaries).index
            guard let map = index.grids.first else { continue }
            for grid in index.grids.dropFirst() {
                guard let column = (0..<Int(map.columns)).first(where: { map.x($0) == grid.corner.x }),
                    let row = (0..<Int(map.rows)).first(where: { map.y($0) == grid.corner.y })
                else { continue }
                let end = SIMD2(grid.x(Int(grid.columns)), grid.y(Int(grid.rows)))
                let middle = (grid.corner + end) / 2
                if end.x < map.x(column + 1) {
                    slivers += 1
                    #expect(index.area(at: SIMD2(end.x, middle.y)) >= 0)
                }
                if end.y < map.y(row + 1) {
                    slivers += 1
                    #expect(index.area(at: SIMD2(middle.x, end.y)) >= 0)
                }
            }
        }
        #expect(slivers > 0)
    }
}
