import Regions
import TestSupport
import Testing

@testable import Geodata

import func Glibc.cos
import func Glibc.sin

@Suite struct SimplificationTests {
    private static func ring(_ points: [SIMD2<Double>]) -> Boundary.Ring {
        (points + points.prefix(1)).map { Place(longitude: 10 + $0.x / 10, latitude: 52 + $0.y / 10) }
    }

    /// Any two of these are on one line with a third, and the triangle of the three is none.
    @Test func `vertices within a straight line go before any corner`() {
        let corners: [SIMD2<Double>] = [SIMD2(0, 0), SIMD2(10, 0), SIMD2(10, 10), SIMD2(0, 10)]
        var points = [SIMD2<Double>]()
        for (number, corner) in corners.enumerated() {
            let quarter = (corners[(number + 1) % 4] - corner) / 4
            for step in 0..<4 { points.append(corner + Double(step) * quarter) }
        }
        let square = Boundary(code: RegionCode("1"), polygons: [[Self.ring(points)]])
        // The ring's first vertex stays in any case; 12 of the other 15 are no corners.
        let few = Coverage([square]).simplified(.share(0.2)).boundaries
        #expect(few[0].polygons == [[Self.ring(corners)]])
    }

    // MARK: Necks and enclaves

    /// A board of squares of ten vertices a side; out of every border between two of one row a bay with a narrow neck reaches into
    /// one of them, and three enclaves lie in every square.
    private static func board(_ size: Int, seed: UInt64) -> [Boundary] {
        var generator = SeededGenerator(seed: seed)
        func random(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &generator) }
        func blob(_ centre: SIMD2<Double>, _ radii: ClosedRange<Double>, from first: Double = 0, turn: Double = 2 * .pi)
            -> [SIMD2<Double>]
        {
            let count = Int.random(in: 7...14, using: &generator)
            return (0..<count).map { number in
                let angle = first + turn * (Double(number) + 0.5) / Double(count)
                return centre + random(radii) * SIMD2(cos(angle), sin(angle))
            }
        }
        /// The vertices between two corners of the board, from south to north or from west to east.
        func line(from start: SIMD2<Double>, _ way: SIMD2<Double>) -> [SIMD2<Double>] {
            let across = SIMD2(-way.y, way.x)
            return (1..<10).map { start + Double($0) / 10 * way + random(-0.03...0.03) * across }
        }
        var (vertical, horizontal) = ([SIMD2<Int>: [SIMD2<Double>]](), [SIMD2<Int>: [SIMD2<Double>]]())
        for x in 0...size {
            for y in 0...size {
                let start = SIMD2(Double(x), Double(y))
                horizontal[SIMD2(x, y)] = line(from: start, SIMD2(1, 0))
                var north = line(from: start, SIMD2(0, 1))
                if x > 0, x < size {
                    let side = Bool.random(using: &generator) ? 1.0 : -1
                    let middle = start + SIMD2(0.25 * side, 0.5)
                    // Almost once around, from the neck's southern end to its northern one.
                    let first = side > 0 ? -.pi + 0.15 : -0.15
                    let bay = blob(middle, 0.08...0.14, from: first, turn: side * (2 * .pi - 0.3))
                    north.replaceSubrange(
                        4...4, with: [start + SIMD2(0.02 * side, 0.49)] + bay + [start + SIMD2(0.02 * side, 0.51)])
                }
                vertical[SIMD2(x, y)] = north
            }
        }
        var boundaries = [Boundary]()
        for number in 0..<size * size {
            let (x, y) = (number % size, number / size)
            let corner = SIMD2(Double(x), Double(y))
            var outline = [corner] + (horizontal[SIMD2(x, y)] ?? []) + [corner + SIMD2(1, 0)]
            outline += (vertical[SIMD2(x + 1, y)] ?? []) + [corner + SIMD2(1, 1)]
            outline += (horizontal[SIMD2(x, y + 1)] ?? []).reversed() + [corner + SIMD2(0, 1)]
            outline += (vertical[SIMD2(x, y)] ?? []).reversed()
            let enclaves = [SIMD2(0.5, 0.16), SIMD2(0.5, 0.5), SIMD2(0.5, 0.84)].map { blob(corner + $0, 0.04...0.08) }
            boundaries.append(
                Boundary(
                    code: RegionCode("\(number)"),
                    polygons: [[ring(outline)] + enclaves.map { Array(ring($0).reversed()) }]))
            for (place, enclave) in enclaves.enumerated() {
                boundaries.append(Boundary(code: RegionCode("\(number)-\(place)"), polygons: [[ring(enclave)]]))
            }
        }
        return boundaries
    }

    /// Validity by GEOS (OGC 06-103r4, 6.1.11), gaps and overlaps by the faces of all rings.
    private static func expectSound(_ boundaries: [Boundary], _ comment: String) throws {
        let checks = try SketchChecks(BoundarySet(boundaries: boundaries, isSchematic: false, attribution: nil))
        for boundary in boundaries { #expect(try checks.shape(boundary).isValid(), "\(comment): \(boundary.code)") }
        let topology = try AreaTopology(boundaries)
        #expect(topology.overlaps.isEmpty && topology.gaps.isEmpty, "\(comment)")
    }

    @Test(arguments: 1...8)
    func `none comes to touch or cross another, with narrow necks and enclaves and whatever is left`(
        _ seed: Int
    ) throws {
        let board = Self.board(4, seed: UInt64(seed))
        try Self.expectSound(board, "as drawn")
        let coverage = Coverage(board)
        for share in [0.75, 0.5, 0.25, 0.1, 0.05, 0] {
            let few = coverage.simplified(.share(share))
            #expect(few.vertexCount < coverage.vertexCount)
            try Self.expectSound(few.boundaries, "\(share) left")
        }
        try Self.expectSound(coverage.simplified(.tolerance(metres: 500)).boundaries, "500 m")
    }
}
