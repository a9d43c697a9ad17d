import Glibc
@testable import Publishing
import Regions
import Testing

/// Outlines simplified to what is seen: neighbours keep sharing their border, and no region is lost.
@Suite struct SharedOutlinesTests {
    /// A wavy border of many points between two regions, one walking it up, the other down.
    private func neighbours(startingAt offset: Int) -> [Boundary] {
        let border = (0...400).map { step in
            Place(longitude: 10 + 0.01 * sin(Double(step) / 9), latitude: 52 + Double(step) / 1000)
        }
        func closed(_ ring: [Place]) -> [Place] {
            let turned = Array(ring[(offset % ring.count)...] + ring[..<(offset % ring.count)])
            return turned + [turned[0]]
        }
        let west = [Place(longitude: 9.5, latitude: 52.4), Place(longitude: 9.5, latitude: 52)]
        let east = [Place(longitude: 10.5, latitude: 52), Place(longitude: 10.5, latitude: 52.4)]
        return [
            Boundary(code: RegionCode("W"), polygons: [[closed(west + border)]]),
            Boundary(code: RegionCode("E"), polygons: [[closed(east + border.reversed())]]),
        ]
    }

    @Test(arguments: [0, 1, 57, 200, 333]) func `neighbours share every point of their border`(offset: Int) throws {
        let boundaries = neighbours(startingAt: offset)
        let projection = try #require(PlaneProjection(boundaries, width: 400, height: 400))
        let shapes = SharedOutlines(boundaries, projection: projection).shapes
        let corners = shapes.map { Set($0.polygons[0][0]) }
        #expect(corners[0].count < 120, "most of 401 points are not seen")
        let (left, right) = (corners[0].map(\.x).min() ?? 0, corners[1].map(\.x).max() ?? 0)
        #expect(corners[0].filter { $0.x > left } == corners[1].filter { $0.x < right })
    }

    @Test func `nothing lies farther off than 0.4 pixels and the rounding`() throws {
        let boundaries = neighbours(startingAt: 0)
        let projection = try #require(PlaneProjection(boundaries, width: 400, height: 400))
        let ring = SharedOutlines(boundaries, projection: projection).shapes[0].polygons[0][0]
        let edges = zip(ring, ring.dropFirst() + ring.prefix(1)).map { ($0, $1) }
        for place in boundaries[0].polygons[0][0] {
            let point = projection.point(place)
            let nearest = edges.map { distance(from: point, to: $0.0, $0.1) }.min() ?? .infinity
            #expect(nearest < 0.4 + 0.08)
        }
    }

    private func distance(from point: Point, to start: Point, _ end: Point) -> Double {
        let (across, down) = (end.x - start.x, end.y - start.y)
        let along = ((point.x - start.x) * across + (point.y - start.y) * down) / (across * across + down * down)
        let share = max(0, min(1, along))
        return hypot(point.x - start.x - share * across, point.y - start.y - share * down)
    }

    @Test func `a region too small to be seen is a dot`() throws {
        let speck = [(10.0, 52.0), (10.000_01, 52), (10.000_01, 52.000_01), (10, 52)]
            .map { Place(longitude: $0.0, latitude: $0.1) }
        let boundaries = neighbours(startingAt: 0) + [Boundary(code: RegionCode("S"), polygons: [[speck]])]
        let projection = try #require(PlaneProjection(boundaries, width: 400, height: 400))
        let shape = SharedOutlines(boundaries, projection: projection).shapes[2]
        let bounds = try #require(shape.bounds)
        #expect(abs(bounds.width - 0.6) < 1e-9 && abs(bounds.height - 0.6) < 1e-9)
    }

    /// The hole and what fills it begin at different points and run in different directions.
    @Test func `a region inside another fills its hole`() throws {
        let circle = (0..<90).map { step in
            Place(
                longitude: 10.25 + 0.1 * cos(Double(step) * .pi / 45),
                latitude: 52.2 + 0.07 * sin(Double(step) * .pi / 45))
        }
        let frame = [(10.0, 52.0), (10.5, 52), (10.5, 52.4), (10, 52.4), (10, 52)].map {
            Place(longitude: $0.0, latitude: $0.1)
        }
        let hole = Array(circle.reversed()) + [circle[89]]
        let inner = Array(circle[40...] + circle[..<40]) + [circle[40]]
        let boundaries = [
            Boundary(code: RegionCode("O"), polygons: [[frame, hole]]),
            Boundary(code: RegionCode("I"), polygons: [[inner]]),
        ]
        let projection = try #require(PlaneProjection(boundaries, width: 200, height: 200))
        let shapes = SharedOutlines(boundaries, projection: projection).shapes
        #expect(Set(shapes[0].polygons[0][1]) == Set(shapes[1].polygons[0][0]))
        #expect(shapes[1].polygons[0][0].count < 60)
    }
}
