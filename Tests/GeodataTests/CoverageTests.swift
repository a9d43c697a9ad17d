import Regions
import TestSupport
import Testing

@testable import Geodata

@Suite struct CoverageTests {
    private static func ring(_ places: [(Double, Double)]) -> Boundary.Ring {
        (places + places.prefix(1)).map { Place(longitude: $0.0, latitude: $0.1) }
    }

    /// A board of squares with sides of several steps, whose borders wander but never meet.
    static func board(_ size: Int, steps: Int, seed: UInt64) -> [Boundary] {
        var generator = SeededGenerator(seed: seed)
        var shifts = [SIMD2<Int>: SIMD2<Double>]()
        for x in 0...size * steps {
            for y in 0...size * steps where x % steps == 0 || y % steps == 0 {
                let isCorner = x % steps == 0 && y % steps == 0
                let width = isCorner ? 0.0 : 0.4
                shifts[SIMD2(x, y)] = SIMD2(
                    (Double.random(in: -1...1, using: &generator)) * width,
                    (Double.random(in: -1...1, using: &generator)) * width)
            }
        }
        func place(_ x: Int, _ y: Int) -> (Double, Double) {
            let shift = shifts[SIMD2(x, y)] ?? .zero
            return (10 + (Double(x) + shift.x) * 0.01, 52 + (Double(y) + shift.y) * 0.01)
        }
        return (0..<size * size).map { number in
            let (left, bottom) = (number % size * steps, number / size * steps)
            let ring =
                (0..<steps).map { place(left + $0, bottom) } + (0..<steps).map { place(left + steps, bottom + $0) }
                + (0..<steps).map { place(left + steps - $0, bottom + steps) }
                + (0..<steps).map { place(left, bottom + steps - $0) }
            return Boundary(code: RegionCode(String(number)), polygons: [[Self.ring(ring)]])
        }
    }

    /// Twice the signed area in square degrees.
    private static func doubledArea(_ boundary: Boundary) -> Double {
        boundary.polygons.joined().reduce(0) { sum, ring in
            zip(ring, ring.dropFirst()).reduce(sum) {
                $0 + ($1.0.longitude - 10) * ($1.1.latitude - 52) - ($1.1.longitude - 10) * ($1.0.latitude - 52)
            }
        }
    }

    /// Borders walked once in each direction, by the two places.
    private static func walks(_ boundaries: [Boundary]) -> [[Place]: Int] {
        var walks = [[Place]: Int]()
        for ring in boundaries.flatMap({ $0.polygons.joined() }) {
            for (from, to) in zip(ring, ring.dropFirst()) { walks[[from, to], default: 0] += 1 }
        }
        return walks
    }

    @Test func `what is not simplified comes back as it was`() {
        let board = Self.board(4, steps: 5, seed: 1)
        let coverage = Coverage(board)
        #expect(coverage.vertexCount == 25 + 40 * 4)
        for (before, after) in zip(board, coverage.boundaries) {
            #expect(before.code == after.code)
            #expect(Set(Self.walks([before]).keys) == Set(Self.walks([after]).keys))
        }
    }

    @Test(arguments: [0.0, 0.1, 0.5, 1])
    func `neighbours neither gap nor overlap whatever is left`(share: Double) {
        let board = Self.board(5, steps: 8, seed: 2)
        let few = Coverage(board).simplified(.share(share))
        // The four corners of the board are no junctions.
        let removable = 60 * 7 + 4
        #expect(few.vertexCount == 32 + Int((Double(removable) * share).rounded(.up)))
        let walks = Self.walks(few.boundaries)
        // Every border is walked once each way, or lies on the outline.
        let single = walks.filter { walks[$0.key.reversed()] == nil }
        #expect(walks.values.allSatisfy { $0 == 1 })
        // The single ones make one outline around it all, whose area is the sum of the parts.
        let outline = single.keys.reduce(0.0) { sum, ends in
            sum + (ends[0].longitude - 10) * (ends[1].latitude - 52) - (ends[1].longitude - 10)
                * (ends[0].latitude - 52)
        }
        let parts = few.boundaries.reduce(0) { $0 + Self.doubledArea($1) }
        #expect(abs(outline - parts) < 1e-12)
        #expect(few.boundaries.allSatisfy { Self.doubledArea($0) > 0 })
    }

    /// One step of 0.01° is about 1,112 m from south to north and 685 m from west to east.
    @Test func `a tolerance in metres takes corners that are smaller`() {
        let board = Self.board(3, steps: 6, seed: 3)
        let coverage = Coverage(board)
        #expect(coverage.simplified(.tolerance(metres: 0)).vertexCount == coverage.vertexCount)
        let some = coverage.simplified(.tolerance(metres: 300)).vertexCount
        #expect(some < coverage.vertexCount && some > 12)
        #expect(coverage.simplified(.tolerance(metres: 100_000)).vertexCount == 12)
    }

    @Test func `islands keep three corners, and a border beside a straight one keeps its bend`() {
        let steps: [(Double, Double)] = [
            (0, 0), (1, 0), (2, 0), (3, 0), (3, 1), (3, 2), (3, 3), (2, 3), (1, 3), (0, 3), (0, 2), (0, 1),
        ]
        let corners = steps.map { (20 + 0.01 * $0.0, 52 + 0.01 * $0.1) }
        let island = Boundary(code: RegionCode("island"), polygons: [[Self.ring(corners)]])
        // A lens between two junctions, one side straight.
        let lens = Boundary(code: RegionCode("lens"), polygons: [[Self.ring([(10, 52), (10.3, 52), (10.15, 52.01)])]])
        let north = Boundary(
            code: RegionCode("north"),
            polygons: [[Self.ring([(10, 52), (10.15, 52.01), (10.3, 52), (10.3, 52.3), (10, 52.3)])]])
        let south = Boundary(
            code: RegionCode("south"), polygons: [[Self.ring([(10, 51.7), (10.3, 51.7), (10.3, 52), (10, 52)])]])
        let few = Coverage([island, lens, north, south]).simplified(.share(0))
        #expect(few.boundaries.allSatisfy { Self.doubledArea($0) > 0 })
        #expect(few.boundaries[0].polygons[0][0].count == 4)
        #expect(few.boundaries[1].polygons[0][0].count == 4)
    }

    @Test func `a corner with another border in its triangle stays`() {
        // An enclave in the corner that would go.
        let outer = Self.ring([(10, 52), (10.2, 52), (10.2, 52.2), (10.1, 52.4), (10, 52.2)])
        let hole = Array(Self.ring([(10.09, 52.3), (10.11, 52.3), (10.1, 52.35)]).reversed())
        let around = Boundary(code: RegionCode("around"), polygons: [[outer, hole]])
        let enclave = Boundary(
            code: RegionCode("enclave"), polygons: [[Self.ring([(10.09, 52.3), (10.11, 52.3), (10.1, 52.35)])]])
        let few = Coverage([around, enclave]).simplified(.share(0))
        #expect(few.boundaries[0].polygons[0][0].contains(Place(longitude: 10.1, latitude: 52.4)))
    }

    @Test func `municipalities are put together to counties with their holes and exclaves`() {
        let board = Self.board(4, steps: 3, seed: 4)
        // The four in the middle are the town, the rest the county around it; one corner is left out.
        let town: Set<Int> = [5, 6, 9, 10]
        let larger = Coverage(board).dissolved { code in
            guard let number = Int(code.text), number != 15 else { return nil }
            return RegionCode(town.contains(number) ? "town" : "county")
        }
        #expect(larger.map(\.code.text) == ["county", "town"])
        #expect(larger.map(\.polygons.count) == [1, 1])
        #expect(larger.map { $0.polygons[0].count } == [2, 1])
        let areas = board.map(Self.doubledArea)
        let sums = [true, false].map { isTown in
            areas.indices.reduce(0.0) { $0 + ($1 != 15 && town.contains($1) == isTown ? areas[$1] : 0) }
        }
        #expect(abs(Self.doubledArea(larger[0]) - sums[1]) < 1e-12)
        #expect(abs(Self.doubledArea(larger[1]) - sums[0]) < 1e-12)
    }

    @Test func `areas that touch at a corner only stay two rings`() {
        let board = Self.board(2, steps: 2, seed: 5)
        let larger = Coverage(board).dissolved { ["0", "3"].contains($0.text) ? RegionCode("diagonal") : nil }
        #expect(larger.map(\.polygons.count) == [2])
    }
}
