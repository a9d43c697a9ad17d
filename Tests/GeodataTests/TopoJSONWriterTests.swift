import Regions
import Testing

@testable import Geodata

/// A board of squares with wandering borders, and the left and right half of it as a second layer.
private func board(withIsland: Bool = false) -> ExportedAreas {
    var squares = CoverageTests.board(4, steps: 5, seed: 11)
    if withIsland {
        let ring = [(9.9, 51.9), (9.901, 51.9), (9.901, 51.901), (9.9, 51.9)].map {
            Place(longitude: $0.0, latitude: $0.1)
        }
        squares[0] = Boundary(code: squares[0].code, polygons: squares[0].polygons + [[ring]])
    }
    let halves = Coverage(squares).dissolved { RegionCode((Int($0.text) ?? 0) % 4 < 2 ? "left" : "right") }
    let all = halves + squares
    return ExportedAreas(
        coverage: Coverage(all),
        layers: [ExportedAreas.Layer(name: "county", range: 0..<2), ExportedAreas.Layer(name: "town", range: 2..<18)],
        properties: all.map {
            [JSONMember("code", .string($0.code.text)), JSONMember("name", .string("Ort \($0.code)"))]
        }, isSchematic: true, attribution: "© Amt")
}

/// The steps of rings, whichever way and wherever they begin, with coordinates as whole steps of a grid.
private func steps(_ rings: [[SIMD2<Double>]], _ scale: Double = 1e6) -> Set<Set<SIMD2<Int>>> {
    Set(
        rings.flatMap { ring in
            zip(ring, ring.dropFirst()).map { ends in
                Set([ends.0, ends.1].map { SIMD2(Int(($0.x * scale).rounded()), Int(($0.y * scale).rounded())) })
            }
        })
}

private func doubledArea(_ ring: [SIMD2<Double>]) -> Double {
    zip(ring, ring.dropFirst()).reduce(0) {
        $0 + ($1.0.x - ring[0].x) * ($1.1.y - ring[0].y) - ($1.1.x - ring[0].x) * ($1.0.y - ring[0].y)
    }
}

@Suite struct TopoJSONWriterTests {
    @Test func `the arcs put together are the rings that went in, to the millionth of a degree`() throws {
        let areas = board()
        let writer = try TopoJSONWriter(areas)
        let file = try TopologyFile(writer.bytes)
        let written = try #require(file.objects["county"]) + (try #require(file.objects["town"]))
        #expect(written.map(\.id) == areas.coverage.boundaries.map(\.code.text))
        for (area, boundary) in zip(written, areas.coverage.boundaries) {
            let rings = boundary.polygons.joined().map { ring in ring.map { SIMD2($0.longitude, $0.latitude) } }
            #expect(steps(Array(area.polygons.joined())) == steps(rings))
            #expect(area.polygons.joined().allSatisfy { $0.first == $0.last && doubledArea($0) < 0 }, "clockwise")
            #expect(area.properties["name"] as? String == "Ort \(area.id)")
        }
        #expect(file.members["schematic"] as? Bool == true)
        #expect(file.members["attribution"] as? String == "© Amt")
        #expect(try TopoJSONWriter(areas).bytes == writer.bytes)
    }

    @Test func `neighbours share arcs, and so do the layers`() throws {
        let file = try TopologyFile(try TopoJSONWriter(board()).bytes)
        let towns = try #require(file.objects["town"]).flatMap { $0.arcs.joined().joined() }
        let counties = try #require(file.objects["county"]).flatMap { $0.arcs.joined().joined() }
        // 24 borders inside, and the outline: no arc comes twice in one direction.
        #expect(Set(towns).count == towns.count)
        #expect(towns.count { $0 >= 0 && towns.contains(~$0) } == 24)
        #expect(counties.allSatisfy(towns.contains))
        #expect(Set(towns.map { max($0, ~$0) }) == Set(file.arcs.indices))
        let steps = file.arcs.flatMap { arc in zip(arc, arc.dropFirst()).map { Set([$0.0, $0.1]) } }
        #expect(Set(steps).count == steps.count, "no step of a border is written twice")
    }

    @Test(arguments: [100, 1000, 100_000])
    func `on a grid of so many positions each is off by half a step at most`(_ count: Int) throws {
        let areas = board()
        let writer = try TopoJSONWriter(areas, .positions(count))
        let file = try TopologyFile(writer.bytes)
        let bounds = try #require(file.members["bbox"] as? [Double])
        #expect(abs(writer.grid.step.x - (bounds[2] - bounds[0]) / Double(count - 1)) < 1e-6 / Double(count))
        #expect(file.arcs.joined().allSatisfy { (0..<count).contains($0.x) && (0..<count).contains($0.y) })
        let places = areas.coverage.boundaries.flatMap { $0.polygons.joined().joined() }
        let half = writer.grid.step / 2 + 1e-12
        for position in file.objects.values.joined().flatMap({ $0.polygons.joined().joined() }) {
            #expect(
                places.contains { place in
                    let offset = position - SIMD2(place.longitude, place.latitude)
                    return abs(offset.x) <= half.x && abs(offset.y) <= half.y
                })
        }
    }

    @Test func `a grid too coarse loses islands and says so, but never a region`() throws {
        let fine = try TopoJSONWriter(board(withIsland: true))
        #expect(fine.lostRings == 0)
        let coarse = try TopoJSONWriter(board(withIsland: true), .positions(40))
        // The island stands in both layers.
        #expect(coarse.lostRings == 2)
        #expect(try TopologyFile(coarse.bytes).objects["town"]?.map(\.polygons.count) == Array(repeating: 1, count: 16))
        #expect(throws: TopoJSONError.self) { try TopoJSONWriter(board(), .positions(2)) }
    }

    @Test func `a region without polygons has no geometry`() throws {
        let areas = ExportedAreas(
            coverage: Coverage([Boundary(code: RegionCode("1"), polygons: [])]),
            layers: [ExportedAreas.Layer(name: "town", range: 0..<1)], properties: [[]], isSchematic: false,
            attribution: nil)
        let file = try TopologyFile(try TopoJSONWriter(areas).bytes)
        #expect(file.objects["town"]?.map(\.polygons.count) == [0])
        #expect(file.arcs.isEmpty)
    }
}
