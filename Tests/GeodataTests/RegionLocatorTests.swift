import Geodata
import Regions
import TestSupport
import Testing

import func Glibc.atan2
import func Glibc.cos
import func Glibc.sin

@Suite struct RegionLocatorTests {
    private static func ring(_ places: [(Double, Double)]) -> Boundary.Ring {
        (places + places.prefix(1)).map { Place(longitude: $0.0, latitude: $0.1) }
    }

    private static func square(_ west: Double, _ south: Double, _ size: Double) -> Boundary.Ring {
        ring([(west, south), (west + size, south), (west + size, south + size), (west, south + size)])
    }

    private static func locator() throws -> RegionLocator {
        let levels = [RegionLevel(name: "county", rank: 0), RegionLevel(name: "municipality", rank: 1)]
        let gazetteer = try Gazetteer([
            Region(code: RegionCode("1"), name: "Kreis", level: levels[0], parent: nil),
            Region(code: RegionCode("11"), name: "Stadt", level: levels[1], parent: RegionCode("1")),
            Region(code: RegionCode("12"), name: "Dorf", level: levels[1], parent: RegionCode("1")),
        ])
        let boundaries = [
            Boundary(code: RegionCode("1"), polygons: [[square(10, 52, 1)]]),
            // With a hole, and an exclave in it.
            Boundary(
                code: RegionCode("11"),
                polygons: [
                    [square(10, 52, 0.5), Array(square(10.1, 52.1, 0.3).reversed())], [square(10.2, 52.2, 0.1)],
                ]),
            Boundary(code: RegionCode("12"), polygons: [[square(10.5, 52, 0.5)]]),
            Boundary(code: RegionCode("unknown"), polygons: [[square(10, 52, 1)]]),
        ]
        return RegionLocator(
            BoundarySet(boundaries: boundaries, isSchematic: false, attribution: nil), gazetteer: gazetteer)
    }

    @Test(
        arguments: [
            (10.05, 52.05, "11"), (10.15, 52.15, "1"), (10.25, 52.25, "11"), (10.75, 52.25, "12"), (10.5, 52.25, "12"),
            (10.75, 52.75, "1"), (9.99, 52.5, nil), (10.5, 53.01, nil), (-170, -80, nil),
        ] as [(Double, Double, String?)])
    func `the finest region that holds a place is found, holes and exclaves heeded`(
        longitude: Double, latitude: Double, code: String?
    ) throws {
        let found = try Self.locator().region(at: Place(longitude: longitude, latitude: latitude))
        #expect(found?.text == code)
    }

    /// 6,821.8 m by GeographicLib (pyproj's Geod on GRS 80).
    @Test func `the distance to the nearest border is in metres`() throws {
        let locator = try Self.locator()
        let nearest = try #require(locator.nearest(to: Place(longitude: 11.1, latitude: 52.3)))
        #expect(abs(nearest.metres - 6821.8) < 68)
        #expect(nearest.region.text == "12")
    }

    @Test func `without boundaries nothing is found`() throws {
        let empty = RegionLocator(
            BoundarySet(boundaries: [], isSchematic: false, attribution: nil), gazetteer: try Gazetteer([]))
        #expect(empty.region(at: Place(longitude: 10, latitude: 52)) == nil)
        #expect(empty.nearest(to: Place(longitude: 10, latitude: 52)) == nil)
    }

    /// Squares of 1/8 degree, which doubles hold exactly: the points on their borders too.
    private static let board = (0..<64).map { number in
        Boundary(
            code: RegionCode(String(number)),
            polygons: [[square(Double(number % 8) / 8, Double(number / 8) / 8, 0.125)]])
    }

    @Test func `every point of a border and every corner lies in exactly one region`() {
        let whole = RegionLocator(Self.board)
        let alone = Self.board.map { RegionLocator([$0]) }
        for x in stride(from: -0.0625, through: 1.0625, by: 0.03125) {
            for y in stride(from: -0.0625, through: 1.0625, by: 0.03125) {
                let holders = alone.indices.filter { alone[$0].number(longitude: x, latitude: y) != nil }
                #expect(holders.count <= 1)
                #expect(whole.number(longitude: x, latitude: y) == holders.first)
                let isInside = x > 0 && x < 1 && y > 0 && y < 1
                if isInside { #expect(holders.count == 1) }
            }
        }
    }

    /// On the diagonal from (0, 0) to (1, 1/3), which no double but the ends lies on: the side is told without rounding.
    @Test func `a point the width of a number beside a border lies on its side`() {
        let third = 1.0 / 3
        let north = Boundary(code: RegionCode("north"), polygons: [[Self.ring([(0, 0), (1, third), (1, 1), (0, 1)])]])
        let south = Boundary(code: RegionCode("south"), polygons: [[Self.ring([(0, 0), (1, 0), (1, third)])]])
        let locator = RegionLocator([north, south])
        for step in 1..<1000 {
            let x = Double(step) / 1000
            let y = x * third
            for offset in -3...3 {
                let point = (0..<abs(offset)).reduce(y) { y, _ in offset < 0 ? y.nextDown : y.nextUp }
                // Twice the area of the triangle with the border, to twice the digits.
                let product = x * third
                let isNorth = (point - product) - product.distanceFromExact(x, third) > 0
                let isOn = point == product && product.distanceFromExact(x, third) == 0
                let found = locator.region(at: Place(longitude: x, latitude: point))?.text
                if !isOn { #expect(found == (isNorth ? "north" : "south")) }
            }
        }
    }

    @Test func `many places at once give what each gives alone, in cells that were cut again too`() {
        // Stars around one centre: many borders in one cell, and areas beyond 64 in it.
        let fans = (0..<300).map { number -> Boundary in
            let (from, to) = (Double(number) / 300 * 2 * .pi, Double(number + 1) / 300 * 2 * .pi)
            return Boundary(
                code: RegionCode(String(number)),
                polygons: [[Self.ring([(0, 0), (cos(from), sin(from)), (cos(to), sin(to))])]])
        }
        let locator = RegionLocator(fans)
        var generator = SeededGenerator(seed: 7)
        let places = (0..<5000).map { number in
            let scale = number % 2 == 0 ? 1.1 : 1e-5
            return SIMD2(
                (Double.random(in: 0..<1, using: &generator) * 2 - 1) * scale,
                (Double.random(in: 0..<1, using: &generator) * 2 - 1) * scale)
        }
        let numbers = locator.numbers(of: places)
        for (place, number) in zip(places, numbers) {
            #expect(locator.number(longitude: place.x, latitude: place.y) ?? -1 == Int(number))
            guard number >= 0 else { continue }
            let turn = (atan2(place.y, place.x) + (place.y < 0 ? 2 * .pi : 0)) / (2 * .pi) * 300
            #expect(abs(turn - (Double(number) + 0.5)) < 0.500001)
        }
        #expect(numbers.filter { $0 >= 0 }.count > 4000)
    }

    @Test func `areas on both sides of the 180th meridian, cut there or not`() {
        let cut = Boundary(
            code: RegionCode("cut"), polygons: [[Self.square(179, -18, 1)], [Self.square(-180, -18, 1)]])
        let whole = Boundary(
            code: RegionCode("whole"), polygons: [[Self.ring([(179, -16), (-179, -16), (-179, -15), (179, -15)])]])
        let locator = RegionLocator([cut, whole])
        for longitude in [179.5, -179.5] {
            #expect(locator.region(at: Place(longitude: longitude, latitude: -17.5))?.text == "cut")
            #expect(locator.region(at: Place(longitude: longitude, latitude: -15.5))?.text == "whole")
            #expect(
                locator.numbers(of: [SIMD2(longitude, -17.5), SIMD2(longitude, -15.5), SIMD2(0, 0)]) == [0, 1, -1])
        }
        #expect(locator.region(at: Place(longitude: 0, latitude: -15.5)) == nil)
    }

    @Test func `islands, enclaves and rings that share a vertex are told apart`() {
        let ring = Boundary(
            code: RegionCode("ring"),
            polygons: [
                [
                    Self.square(0, 0, 1), Self.square(0.25, 0.25, 0.25).reversed(),
                    Self.square(0.5, 0.5, 0.25).reversed(),
                ]
            ])
        let enclave = Boundary(code: RegionCode("enclave"), polygons: [[Self.square(0.25, 0.25, 0.25)]])
        let island = Boundary(code: RegionCode("island"), polygons: [[Self.square(3, 3, 1e-6)]])
        let locator = RegionLocator([ring, enclave, island])
        #expect(locator.region(at: Place(longitude: 0.3, latitude: 0.3))?.text == "enclave")
        #expect(locator.region(at: Place(longitude: 0.6, latitude: 0.6)) == nil)
        #expect(locator.region(at: Place(longitude: 0.1, latitude: 0.1))?.text == "ring")
        #expect(locator.region(at: Place(longitude: 3 + 5e-7, latitude: 3 + 5e-7))?.text == "island")
        #expect(locator.region(at: Place(longitude: 3 + 2e-6, latitude: 3)) == nil)
    }

    @Test func `a locator that was kept answers as the one that was made`() throws {
        let made = RegionLocator(
            Self.board + [Boundary(code: RegionCode("ä"), polygons: [[Self.square(0.1, 0.1, 0.3)]])])
        let kept = try #require(RegionLocator(words: made.words))
        #expect(kept.words == made.words && kept.codes == made.codes)
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<2000 {
            let (x, y) = (
                Double.random(in: -0.2...1.2, using: &generator), Double.random(in: -0.2...1.2, using: &generator)
            )
            #expect(kept.number(longitude: x, latitude: y) == made.number(longitude: x, latitude: y))
            let (one, other) = (
                kept.nearest(to: Place(longitude: x, latitude: y)), made.nearest(to: Place(longitude: x, latitude: y))
            )
            #expect(one?.region == other?.region && one?.metres == other?.metres)
        }
        #expect(RegionLocator(words: Array(made.words.dropLast())) == nil)
        #expect(RegionLocator(words: []) == nil)
        let empty = try #require(RegionLocator(words: RegionLocator([]).words))
        #expect(empty.codes.isEmpty && empty.number(longitude: 0, latitude: 0) == nil)
    }

    @Test func `numbers that are none lie nowhere`() {
        let locator = RegionLocator(Self.board)
        for number in [Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude] {
            #expect(locator.number(longitude: number, latitude: 0.5) == nil)
            #expect(locator.number(longitude: 0.5, latitude: number) == nil)
        }
        #expect(locator.numbers(of: []).isEmpty)
    }

    // MARK: Overlaps

    private static func square(_ code: String, west: Double, south: Double, side: Double) -> Boundary {
        let corners = [
            (west, south), (west + side, south), (west + side, south + side), (west, south + side), (west, south),
        ]
        return Boundary(code: RegionCode(code), polygons: [[corners.map { Place(longitude: $0.0, latitude: $0.1) }]])
    }

    @Test func `a place in two regions is that of the first, and marked as shared`() throws {
        let squares = [
            Self.square("A", west: 10, south: 52, side: 1), Self.square("B", west: 10.6, south: 52.3, side: 1),
            Self.square("C", west: 10.61, south: 52.31, side: 0.02), Self.square("D", west: 13, south: 52, side: 1),
        ]
        let made = RegionLocator(squares)
        let kept = try #require(RegionLocator(words: made.words))
        #expect(kept.words == made.words)
        var random = SeededGenerator(seed: 7)
        let places = (0..<4000).map { _ in
            SIMD2(9.9 + Double(random.below(4_200)) / 1000 + 0.0003, 51.9 + Double(random.below(1_500)) / 1000 + 0.0003)
        }
        for locator in [made, kept] {
            let found = locator.found(at: places)
            for (place, found) in zip(places, found) {
                // By comparisons alone.
                let holding = [(10.0, 52.0, 1.0), (10.6, 52.3, 1), (10.61, 52.31, 0.02), (13, 52, 1)].enumerated()
                    .filter {
                        let (west, south, side) = $0.element
                        return place.x > west && place.x < west + side && place.y > south && place.y < south + side
                    }.map(\.offset)
                #expect(found.number == holding.first)
                #expect(found.isShared == (holding.count > 1))
                #expect(locator.found(longitude: place.x, latitude: place.y) == found)
            }
            #expect(locator.numbers(of: places) == found.map { Int32($0.number ?? -1) })
        }
    }

    @Test func `regions of different levels overlap without sharing, and the day's go before former ones`() throws {
        let (county, town) = (RegionLevel(name: "county", rank: 0), RegionLevel(name: "municipality", rank: 1))
        let gazetteer = try Gazetteer([
            Region(code: RegionCode("1"), name: "Kreis", level: county, parent: nil),
            Region(code: RegionCode("11"), name: "Alt", level: town, parent: RegionCode("1"), validTo: "2014-12-31"),
            Region(code: RegionCode("12"), name: "Neu", level: town, parent: RegionCode("1"), validFrom: "2015-01-01"),
        ])
        let set = BoundarySet(
            boundaries: [
                Self.square("1", west: 10, south: 52, side: 1), Self.square("11", west: 10, south: 52, side: 0.5),
                Self.square("12", west: 10, south: 52, side: 0.7),
            ], isSchematic: false, attribution: nil)
        func code(_ place: Double, on day: String?) -> (String?, Bool) {
            let locator = RegionLocator(set, gazetteer: gazetteer, on: day)
            let found = locator.found(longitude: 10 + place, latitude: 52 + place)
            return (found.number.map { locator.codes[$0].text }, found.isShared)
        }
        #expect(code(0.4, on: "2020-01-01") == ("12", false))
        #expect(code(0.4, on: "2014-01-01") == ("11", false))
        #expect(code(0.6, on: "2014-01-01") == ("12", false))
        #expect(code(0.9, on: "2020-01-01") == ("1", false))
        // Without a day the two are of one level.
        #expect(code(0.4, on: nil) == ("11", true))
    }

    @Test func `the extent is that of all regions`() throws {
        let extent = try #require(
            RegionLocator([
                Self.square("A", west: 10, south: 52, side: 1), Self.square("D", west: 13, south: 51, side: 1),
            ]).extent)
        for (found, expected) in [(extent.west, 10.0), (extent.south, 51), (extent.east, 14), (extent.north, 53)] {
            #expect(abs(found - expected) < 1e-4)
        }
        #expect(RegionLocator([]).extent == nil)
    }
}

extension Double {
    /// How much the exact product is larger than this one.
    fileprivate func distanceFromExact(_ one: Double, _ other: Double) -> Double { (-self).addingProduct(one, other) }
}
