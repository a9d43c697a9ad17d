import Regions
import TestSupport
import Testing
import Wording

@testable import Geodata

private typealias County = SyntheticCounty
private typealias Pair = NeighbourTable.Pair

@Suite struct NeighbourSketchTests {
    /// The register without the places of some districts.
    private static func withoutPlaces(_ regions: [Region], of codes: Set<RegionCode>? = nil) -> [Region] {
        regions.map { region in
            guard codes?.contains(region.code) ?? true else { return region }
            return Region(
                code: region.code, name: region.name, level: region.level, parent: region.parent,
                validFrom: region.validFrom, validTo: region.validTo,
                areaInSquareKilometres: region.areaInSquareKilometres, aliases: region.aliases)
        }
    }

    private static func table(_ pairs: [Pair], _ regions: [Region]) throws -> NeighbourTable {
        try NeighbourTable(
            pairs.enumerated().map { NeighbourTable.Row(line: $0 + 2, code: $1.one.text, neighbour: $1.other.text) },
            gazetteer: try Gazetteer(regions))
    }

    /// Who touches whom in a sketch by coordinates.
    private static func touching(_ set: BoundarySet, _ regions: [Region], at level: RegionLevel) -> [Pair] {
        set.pairsWithBorder(among: Set(regions.filter { $0.level == level }.map(\.code)))
    }

    private static func codes(_ regions: [Region], at level: RegionLevel) -> Set<RegionCode> {
        Set(regions.filter { $0.level == level }.map(\.code))
    }

    @Test(arguments: 1...8)
    func `from neighbours alone come regions that touch as the table says, or it is told`(_ seed: Int) throws {
        let county = County.scattered(places: 8 + 4 * seed, municipalities: 1 + seed / 3, seed: UInt64(seed))
        let real = try BoundarySketch(regions: county.regions)
        let wanted = Self.touching(real.boundaries, county.regions, at: County.district)
        let blank = Self.withoutPlaces(county.regions)
        let sketch = try BoundarySketch(regions: blank, neighbours: try Self.table(wanted, blank))
        let checks = try SketchChecks(sketch.boundaries)
        try checks.expectSoundRings()
        let municipalities = county.regions.filter { $0.level == County.municipality }.map(\.code)
        checks.expectGapless(municipalities, makeUp: RegionCode("K"))
        let agreement = try #require(sketch.agreement)
        let drawn = Set(Self.touching(sketch.boundaries, county.regions, at: County.district))
        #expect(agreement.kept == wanted.sorted().filter(drawn.contains))
        #expect(agreement.lost == wanted.sorted().filter { !drawn.contains($0) })
        #expect(Set(agreement.added) == drawn.subtracting(wanted))
        #expect(
            sketch.notes.contains {
                $0.english == "\(agreement.kept.count) of \(wanted.count) neighbourhoods in the table are kept."
            })
        // What is lost is little: an embedding without crossings keeps nearly all.
        #expect(Double(agreement.kept.count) >= 0.9 * Double(wanted.count), "\(agreement.lost)")
    }

    @Test func `a table in another order gives the same sketch`() throws {
        let county = County.scattered(places: 20, municipalities: 3, seed: 5)
        let wanted = Self.touching(
            try BoundarySketch.make(regions: county.regions), county.regions, at: County.district)
        let blank = Self.withoutPlaces(county.regions)
        let one = try BoundarySketch(regions: blank, neighbours: try Self.table(wanted, blank))
        let other = try BoundarySketch(
            regions: blank.reversed(), neighbours: try Self.table(wanted.reversed(), blank))
        #expect(one.boundaries == other.boundaries)
        #expect(one.notes == other.notes)
    }

    @Test func `a region without coordinates is placed beside its neighbours, the others stay where they are`() throws {
        let county = County.grid("board", 5) { _, _ in "A" }
        let wanted = Self.touching(
            try BoundarySketch.make(regions: county.regions), county.regions, at: County.district)
        // One in the middle, one at a corner.
        for lost in [RegionCode("A13"), RegionCode("A25")] {
            let regions = Self.withoutPlaces(county.regions, of: [lost])
            let placement = try NeighbourPlacement(regions, neighbours: try Self.table(wanted, regions))
            for (before, after) in zip(county.regions, placement.regions) {
                guard let real = before.place, let place = after.place else {
                    #expect(before.place == after.place)
                    continue
                }
                if before.code != lost {
                    #expect(place == real)
                } else {
                    // Places are 0.03 degrees apart.
                    #expect(abs(place.longitude - real.longitude) < 0.015, "\(lost): \(place)")
                    #expect(abs(place.latitude - real.latitude) < 0.015, "\(lost): \(place)")
                }
            }
            #expect(
                placement.notes.map(\.english) == [
                    "1 region has no coordinates; the place is worked out from the neighbours."
                ])
        }
    }

    @Test func `coordinates of three regions turn the drawing the right way round`() throws {
        let county = County.grid("board", 5) { _, _ in "A" }
        let wanted = Self.touching(
            try BoundarySketch.make(regions: county.regions), county.regions, at: County.district)
        let known: Set = ["A1", "A5", "A21"].map { RegionCode($0) }.reduce(into: []) { $0.insert($1) }
        let lost = Self.codes(county.regions, at: County.district).subtracting(known)
        let regions = Self.withoutPlaces(county.regions, of: lost)
        let placement = try NeighbourPlacement(regions, neighbours: try Self.table(wanted, regions))
        for (before, after) in zip(county.regions, placement.regions) {
            guard let real = before.place, let place = after.place else { continue }
            // Places are 0.03 degrees apart, and the board is 0.12 wide.
            #expect(abs(place.longitude - real.longitude) < 0.04, "\(before.code)")
            #expect(abs(place.latitude - real.latitude) < 0.04, "\(before.code)")
        }
        let none = Self.withoutPlaces(county.regions)
        let blind = try NeighbourPlacement(none, neighbours: try Self.table(wanted, none))
        #expect(blind.notes.last?.english.contains("not known where north is") == true)
        #expect(blind.regions.compactMap(\.place).count == 25)
    }

    @Test func `with coordinates the table is held against the drawing, and neighbours that lie apart are joined`()
        throws
    {
        let county = County.grid("board", 4) { _, _ in "A" }
        let set = try BoundarySketch.make(regions: county.regions)
        let wanted = Self.touching(set, county.regions, at: County.district)
        // Across the corner of four regions, which the coordinates alone leave undecided.
        let diagonal = Pair(RegionCode("A6"), RegionCode("A11"))
        let other = Pair(RegionCode("A7"), RegionCode("A10"))
        for pair in [diagonal, other] {
            let table = try Self.table(wanted.filter { $0 != diagonal && $0 != other } + [pair], county.regions)
            let agreement = try #require(try BoundarySketch(regions: county.regions, neighbours: table).agreement)
            #expect(agreement.lost.isEmpty, "\(agreement.lost)")
        }
        // Regions at opposite corners of the board: not without parting others.
        let far = Pair(RegionCode("A1"), RegionCode("A16"))
        let impossible = try BoundarySketch(
            regions: county.regions, neighbours: try Self.table(wanted + [far], county.regions))
        #expect(impossible.agreement?.lost == [far])
        #expect(impossible.notes.contains { $0.english.contains("do not touch in the drawing: Ort A1 – Ort A16") })
    }

    @Test func `regions that hang together with none are refused by name`() throws {
        let spots: [County.Spot] = [("A", 0, 0), ("A", 3, 0), ("A", 6, 0), ("A", 9, 0)]
        let blank = Self.withoutPlaces(County("", spots).regions)
        let (one, two) = (Pair(RegionCode("A1"), RegionCode("A2")), Pair(RegionCode("A3"), RegionCode("A4")))
        #expect(throws: BoundarySketchError.notConnected([RegionCode("A3"), RegionCode("A4")])) {
            try BoundarySketch(regions: blank, neighbours: try Self.table([one], blank))
        }
        let error = #expect(throws: BoundarySketchError.self) {
            try BoundarySketch(regions: blank, neighbours: try Self.table([one, two], blank))
        }
        #expect(error?.phrase.english.contains("Add a neighbourhood, or “latitude” and “longitude”") == true)
        #expect(throws: BoundarySketchError.neighboursNotDrawn(level: "district", levels: ["county", "municipality"])) {
            let regions = County("", spots).regions
            let options = BoundarySketch.Options(level: "municipality")
            return try BoundarySketch(regions: regions, neighbours: try Self.table([one], regions), options: options)
        }
    }

    @Test func `municipalities without villages are drawn from their neighbours, with the county's area`() throws {
        let county = Region(
            code: RegionCode("K"), name: "Kreis", level: County.county, parent: nil, areaInSquareKilometres: 500)
        let regions = [county] + ["A", "B", "C", "D", "E"].map { County.region($0, County.municipality, in: "K") }
        let table = try Self.table(
            ["AB", "BC", "CD", "DA", "AE", "BE", "CE", "DE"].map { pair in
                Pair(RegionCode(String(pair.prefix(1))), RegionCode(String(pair.suffix(1))))
            }, regions)
        let options = BoundarySketch.Options(level: "municipality")
        let sketch = try BoundarySketch(regions: regions, neighbours: table, options: options)
        #expect(sketch.agreement?.kept.count == 8)
        #expect(sketch.agreement?.added.isEmpty == true)
        let outline = try #require(sketch.boundaries.boundary(of: RegionCode("K")))
        #expect(abs(outline.areaInSquareKilometres - 500) < 6)
    }
}
