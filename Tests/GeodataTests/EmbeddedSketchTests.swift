import Regions
import TestSupport
import Testing

@testable import Geodata

/// The boundaries of the embedded workspace as they lie in `datasets/`, apart from the code that drew them.
@Suite struct EmbeddedSketchTests {
    private static let county = RegionCode("03157")

    private let regions: [Region]
    private let set: BoundarySet

    init() throws {
        let bytes = try #require(StoredFile.bytes(ProjectFolder.embedded("reference/boundaries.geojson")))
        set = try GeoJSONReader.boundaries(in: bytes).boundaries
        regions = PeineRegister.official().filter { $0.validTo == nil }
    }

    private func boundaries(at level: RegionLevel) -> [Boundary] {
        let codes = Set(regions.filter { $0.level == level }.map(\.code))
        return set.boundaries.filter { codes.contains($0.code) }
    }

    /// Regions of the finest level that is drawn, wherever they stand: the villages, and places without one above them.
    private func finest() -> [Boundary] {
        let parents = Set(regions.filter { set.boundary(of: $0.code) != nil }.compactMap(\.parent))
        return set.boundaries.filter { !parents.contains($0.code) }
    }

    @Test func `every place lies in its own region and in all above it`() throws {
        let byCode = Dictionary(uniqueKeysWithValues: regions.map { ($0.code, $0) })
        let checks = try SketchChecks(set)
        var places = 0
        for region in regions {
            guard let place = region.place else { continue }
            var (current, drawn): (Region?, Int) = (region, 0)
            while let here = current {
                if set.boundary(of: here.code) != nil {
                    drawn += 1
                    #expect(try checks.contains(here.code, place), "\(region.name) in \(here.name)")
                }
                current = here.parent.flatMap { byCode[$0] }
            }
            #expect(drawn >= 2, "\(region.name) lies in a municipality and in the county")
            places += 1
        }
        #expect(places > 60)
    }

    @Test func `every region is one area that hangs together`() throws {
        #expect(boundaries(at: PeineRegister.municipality).count == 7)
        for boundary in set.boundaries {
            #expect(boundary.polygons.count == 1, "\(boundary.code)")
            #expect(boundary.polygons.first?.count == 1, "\(boundary.code) has no hole")
            // An area that hangs together in a point only would be no valid polygon.
            #expect(try SketchChecks(set).shape(boundary).isValid(), "\(boundary.code)")
        }
    }

    @Test func `regions share their borders to the last digit, and what is left over is the county's outline`() throws {
        let checks = SketchChecks.self
        let municipalities = boundaries(at: PeineRegister.municipality).map(\.code)
        try checks.init(set).expectGapless(municipalities, makeUp: Self.county)
        try checks.init(set).expectGapless(finest().map(\.code), makeUp: Self.county)
    }

    @Test func `dissolved by the coverage graph, villages give the municipalities and these the county, ring by ring`()
    {
        func rings(_ boundary: Boundary?) -> Set<Set<Place>> {
            Set((boundary?.polygons ?? []).joined().map { Set($0) })
        }
        let parents = Dictionary(uniqueKeysWithValues: regions.map { ($0.code, $0.parent) })
        let levels = Dictionary(uniqueKeysWithValues: regions.map { ($0.code, $0.level) })
        func municipality(_ code: RegionCode) -> RegionCode? {
            var current: RegionCode? = code
            while let here = current, levels[here] != PeineRegister.municipality { current = parents[here] ?? nil }
            return current
        }
        let villages = Coverage(finest())
        for dissolved in villages.dissolved(by: municipality) {
            #expect(rings(dissolved) == rings(set.boundary(of: dissolved.code)), "\(dissolved.code)")
        }
        for parts in [finest(), boundaries(at: PeineRegister.municipality)] {
            let whole = Coverage(parts).dissolved { _ in Self.county }
            #expect(whole.count == 1)
            #expect(rings(whole.first) == rings(set.boundary(of: Self.county)))
        }
    }

    @Test func `nothing overlaps and nothing is left out, by faces and by the sum of areas`() throws {
        let county = try #require(set.boundary(of: Self.county))
        let projection = try #require(LocalProjection(around: county.polygons.joined().joined()))
        func squareMetres(_ boundary: Boundary) -> Double {
            boundary.polygons.joined().reduce(0) { $0 + Winding.doubledSignedArea($1.map(projection.project)) / 2 }
        }
        for parts in [finest(), boundaries(at: PeineRegister.municipality)] {
            let topology = try AreaTopology(parts)
            #expect(topology.overlaps.isEmpty && topology.gaps.isEmpty)
            #expect(abs(parts.reduce(0) { $0 + squareMetres($1) } - squareMetres(county)) < 0.01)
        }
        // The register's area of the county is 536.5 km².
        #expect(abs(county.areaInSquareKilometres - 536.5) < 0.6)
    }

    @Test func `the file is what the register gives today`() throws {
        let sketch = try BoundarySketch.make(regions: PeineRegister.official())
        #expect(sketch.isSchematic && set.isSchematic)
        #expect(sketch.boundaries == set.boundaries)
    }
}
