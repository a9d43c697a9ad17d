@testable import Publishing
import Regions
import Testing

@Suite struct PlaneTests {
    private func ring(_ corners: [(Double, Double)]) -> [Point] { corners.map { Point(x: $0.0, y: $0.1) } }

    @Test func `the centroid of a square is its middle`() {
        let shape = PlaneShape(polygons: [[ring([(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)])]])
        #expect(shape.interiorPoint == Point(x: 5, y: 5))
    }

    @Test func `a label of a crescent stands inside it`() throws {
        let shape = PlaneShape(polygons: [
            [ring([(0, 0), (10, 0), (10, 2), (2, 2), (2, 8), (10, 8), (10, 10), (0, 10), (0, 0)])]
        ])
        let point = try #require(shape.interiorPoint)
        #expect(shape.stretches(at: point.y).contains { $0.contains(point.x) })
        #expect(point.x < 2)
    }

    @Test func `a hole is not inside`() {
        let shape = PlaneShape(polygons: [
            [
                ring([(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]), ring([(4, 4), (4, 6), (6, 6), (6, 4), (4, 4)]),
            ]
        ])
        #expect(shape.stretches(at: 5) == [0...4, 6...10])
        #expect(!shape.contains(Rectangle(left: 3, top: 3, right: 7, bottom: 7)))
        #expect(shape.contains(Rectangle(left: 0.5, top: 0.5, right: 3.5, bottom: 9.5)))
    }

    /// A degree of latitude is 111.195 km on a sphere of the mean radius.
    @Test func `a kilometre is as long from north to south as from west to east`() throws {
        let corners = [(10.0, 52.0), (10.5, 52.0), (10.5, 52.5), (10, 52.5), (10, 52)]
        let boundary = Boundary(
            code: RegionCode("1"), polygons: [[corners.map { Place(longitude: $0.0, latitude: $0.1) }]])
        let projection = try #require(PlaneProjection([boundary], width: 1000, height: 1000))
        #expect(abs(projection.height - 1000) < 1e-9)
        #expect(abs(projection.pixelsPerKilometre - 1000 / (0.5 * 111.195)) < 0.01)
        // cos 52.25° = 0.61222
        #expect(abs(projection.width / projection.height - 0.61222) < 1e-4)
        #expect(PlaneProjection([Boundary(code: RegionCode("1"), polygons: [])], width: 10, height: 10) == nil)
    }
}
