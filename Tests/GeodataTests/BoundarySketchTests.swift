import Regions
import Testing
import Wording
import TestSupport

@testable import Geodata

private typealias County = SyntheticCounty

@Test(arguments: SyntheticCounty.all)
func `a sketch keeps its promises`(_ county: SyntheticCounty) throws {
    let (name, regions) = (county.description, county.regions)
    let sketch = try BoundarySketch(regions: regions)
    let checks = try SketchChecks(sketch.boundaries)
    #expect(sketch.boundaries.isSchematic)
    #expect(Set(sketch.boundaries.boundaries.map(\.code)) == Set(regions.map(\.code)))
    try checks.expectSoundRings()
    let moved = Set(
        sketch.notes.flatMap { note in regions.filter { note.german.contains("(\($0.code))") } }.map(\.code))
    for region in regions {
        if let place = region.place, !moved.contains(region.code) {
            #expect(try checks.contains(region.code, place), "\(name): \(region.code)")
        }
        if region.level == County.municipality {
            #expect(sketch.boundaries.boundary(of: region.code)?.polygons.count == 1, "\(name): \(region.code)")
            checks.expectGapless(regions.filter { $0.parent == region.code }.map(\.code), makeUp: region.code)
        }
    }
    checks.expectGapless(regions.filter { $0.level == County.municipality }.map(\.code), makeUp: RegionCode("K"))
    let outline = try #require(sketch.boundaries.boundary(of: RegionCode("K")))
    #expect(outline.polygons.count == 1 && outline.polygons.first?.count == 1)
}

@Test func `a place whose coordinates repeat is drawn beside and told`() throws {
    let sketch = try BoundarySketch(regions: County("", [("A", 0, 0), ("B", 0, 0), ("B", 4, 0)]).regions)
    #expect(
        sketch.notes.map(\.german) == [
            "Ort B2 (B2) hat dieselben Koordinaten wie ein anderer Ort; seine Fläche ist daneben gezeichnet."
        ])
}

@Test func `the order of the register does not matter`() throws {
    let regions = County.halves.regions
    #expect(try BoundarySketch.make(regions: regions) == BoundarySketch.make(regions: regions.reversed()))
}

@Test func `former regions get no boundary`() throws {
    let regions =
        County("", [("A", 0, 0), ("A", 3, 0)]).regions + [
            County.region("Z", County.district, in: "A", (1, 1), validTo: "2014-12-31")
        ]
    #expect(try BoundarySketch.make(regions: regions).boundary(of: RegionCode("Z")) == nil)
}

@Test func `a locality widens its district, and stands for itself where it has none`() throws {
    let regions =
        County("", [("A", 0, 0), ("A", 6, 0)]).regions + [
            County.region("A1a", County.locality, in: "A1", (2, 2)),
            County.region("Ax", County.locality, in: "A", (4, -3)),
        ]
    let checks = try SketchChecks(BoundarySketch.make(regions: regions))
    #expect(try checks.contains(RegionCode("A1"), Place(longitude: 10.02, latitude: 52.02)))
    #expect(checks.set.boundary(of: RegionCode("A1a")) == nil)
    checks.expectGapless(["A1", "A2", "Ax"].map { RegionCode($0) }, makeUp: RegionCode("A"))
}

@Test func `a known area is met`() throws {
    var regions = County.halves.regions
    regions[0] = Region(
        code: RegionCode("K"), name: "K", level: County.county, parent: nil, areaInSquareKilometres: 120)
    let outline = try #require(try BoundarySketch.make(regions: regions).boundary(of: RegionCode("K")))
    #expect((outline.areaInSquareKilometres - 120).magnitude < 1.5)
}

@Test func `a register that gives no sketch is refused with a reason`() {
    #expect(throws: BoundarySketchError.noPlaces(level: "district")) {
        try BoundarySketch(regions: [
            County.region("K", County.county, in: nil), County.region("A1", County.district, in: "K"),
        ])
    }
    #expect(throws: BoundarySketchError.unknownLevel("district", known: ["county"])) {
        try BoundarySketch(regions: [County.region("K", County.county, in: nil, (0, 0))])
    }
    #expect(throws: BoundarySketchError.duplicateCode(RegionCode("A1"))) {
        try BoundarySketch(regions: County.halves.regions + [County.region("A1", County.district, in: "A")])
    }
    #expect(throws: BoundarySketchError.circularParents(RegionCode("A"))) {
        try BoundarySketch(regions: [
            County.region("K", County.county, in: nil), County.region("A", County.district, in: "B", (0, 0)),
            County.region("B", County.municipality, in: "A"),
        ])
    }
    let swapped = Place(longitude: 52, latitude: 10)
    let regions =
        County("", [("A", 0, 0), ("A", 3, 0)]).regions
        + [Region(code: RegionCode("S"), name: "S", level: County.district, parent: RegionCode("A"), place: swapped)]
    let error = #expect(throws: BoundarySketchError.self) { try BoundarySketch(regions: regions) }
    #expect(error == .impossiblePlace(RegionCode("S"), name: "S", place: swapped))
    #expect(error?.phrase.german.contains("vertauscht") == true)
}

@Test func `a level above the topmost one that is drawn is refused`() {
    #expect(throws: BoundarySketchError.levelAboveTop("county", topLevel: "district")) {
        try BoundarySketch(
            regions: County.halves.regions, options: BoundarySketch.Options(level: "county", topLevel: "district"))
    }
}

@Test func `a sketch that breaks its promises with straight borders too is refused, the region named`() throws {
    let register = try SketchRegister(County.halves.regions, options: BoundarySketch.Options())
    // Borders of nobody: no region has an area.
    let raw = BorderGraph(vertices: [], edges: [])
    for rounding in [0, 3] {
        let error = #expect(throws: BoundarySketchError.self) {
            try SketchFinish.sound(register, raw, rounding: rounding, in: try GEOSContext())
        }
        #expect(error == .notSound(RegionCode("K"), name: "Ort K"))
        #expect(error?.phrase.german.hasPrefix("Für Ort K (K) lässt sich keine gültige Fläche zeichnen") == true)
    }
}

@Test func `a district that belongs to no county keeps its rounded corners`() throws {
    let regions = County.halves.regions + [County.region("Z", County.district, in: nil, (12, 4))]
    let sketch = try BoundarySketch.make(regions: regions)
    try SketchChecks(sketch).expectSoundRings()
    #expect(try sketch != BoundarySketch.make(regions: regions, options: BoundarySketch.Options(rounding: 0)))
}

@Test func `places that cannot be joined stay in parts, and that is told`() throws {
    // Two municipalities that alternate like the squares of a chessboard.
    let board = County.grid("chessboard", 6) { column, row in (column + row).isMultiple(of: 2) ? "A" : "B" }
    let sketch = try BoundarySketch(regions: board.regions)
    let checks = try SketchChecks(sketch.boundaries)
    try checks.expectSoundRings()
    checks.expectGapless([RegionCode("A"), RegionCode("B")], makeUp: RegionCode("K"))
    let parts = sketch.boundaries.boundaries.filter { $0.polygons.count > 1 }.map(\.code)
    #expect(sketch.notes.count == parts.count)
}

@Test(arguments: 1...12)
func `scattered places keep the promises, connected or told`(_ seed: Int) throws {
    let county = SyntheticCounty.scattered(places: 10 + 4 * seed, municipalities: 1 + seed / 2, seed: UInt64(seed))
    let sketch = try BoundarySketch(regions: county.regions)
    let checks = try SketchChecks(sketch.boundaries)
    try checks.expectSoundRings()
    let municipalities = county.regions.filter { $0.level == County.municipality }.map(\.code)
    checks.expectGapless(municipalities, makeUp: RegionCode("K"))
    for region in county.regions {
        if let place = region.place { #expect(try checks.contains(region.code, place), "\(region.code)") }
        let isWhole = sketch.boundaries.boundary(of: region.code)?.polygons.count == 1
        #expect(isWhole || sketch.notes.contains { $0.german.contains("(\(region.code))") })
    }
}

@Test(.enabled(if: SharedData.has(PeineRegister.path), Comment(rawValue: SharedData.absent)))
func `Peine's places give a county of seven connected municipalities`() throws {
    try expectCounty(of: PeineRegister.regions())
}

@Test(.enabled(if: !PeineRegister.official().isEmpty, "the embedded workspace's register is not there yet"))
func `the embedded register gives a county of seven connected municipalities`() throws {
    try expectCounty(of: PeineRegister.official())
}

private func expectCounty(of regions: [Region]) throws {
    let sketch = try BoundarySketch(regions: regions)
    let checks = try SketchChecks(sketch.boundaries)
    try checks.expectSoundRings()
    #expect(sketch.boundaries.boundary(of: RegionCode("03")) == nil)
    #expect(sketch.boundaries.boundary(of: RegionCode("03157004")) == nil)
    for region in regions where region.level.rank >= PeineRegister.area.rank {
        guard let place = region.place, region.validTo == nil else { continue }
        var owner: Region? = region
        while let current = owner, current.code.text != "03" {
            if sketch.boundaries.boundary(of: current.code) != nil {
                #expect(try checks.contains(current.code, place), "\(region.name) in \(current.name)")
            }
            owner = regions.first { $0.code == current.parent }
        }
    }
    let municipalities = regions.filter { $0.level == PeineRegister.municipality && $0.validTo == nil }.map(\.code)
    #expect(municipalities.count == 7)
    for code in municipalities + [RegionCode("03157")] + regions.filter({ $0.level == PeineRegister.area }).map(\.code)
    {
        #expect(sketch.boundaries.boundary(of: code)?.polygons.count == 1, "\(code)")
    }
    checks.expectGapless(municipalities, makeUp: RegionCode("03157"))
    for code in municipalities {
        let parts = regions.filter { $0.parent == code && sketch.boundaries.boundary(of: $0.code) != nil }.map(\.code)
        checks.expectGapless(parts, makeUp: code)
    }
}
