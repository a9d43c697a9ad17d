import Geodata
import Regions
import TestSupport
import Testing

private func ring(_ corners: [(Double, Double)]) -> Boundary.Ring {
    (corners + corners.prefix(1)).map { Place(longitude: 10 + $0.0, latitude: 52 + $0.1) }
}

private func area(_ code: String, _ rings: [(Double, Double)]...) -> Boundary {
    Boundary(code: RegionCode(code), polygons: rings.map { [ring($0)] })
}

private func square(_ code: String, _ west: Double, _ south: Double) -> Boundary {
    area(code, [(west, south), (west + 0.1, south), (west + 0.1, south + 0.1), (west, south + 0.1)])
}

private func pairs(
    _ boundaries: [Boundary], among codes: Set<RegionCode>? = nil, tolerance: Double = 0
) -> [Neighbours] {
    BoundarySet(boundaries: boundaries, isSchematic: false, attribution: nil)
        .neighbours(among: codes, tolerance: tolerance)
}

/// Metres on the ellipsoid by pyproj 3.7, `Geod(ellps="GRS80").inv`: 0.1 degrees along the meridian from 52, the parallel of 52.1.
private let (meridian, parallel) = (11_126.83, 6_852.49)

@Suite struct NeighboursTests {
    @Test func `a common border has its length on the ellipsoid, and a common corner none`() throws {
        let found = pairs([square("D", 0.1, 0.1), square("B", 0.1, 0), square("A", 0, 0)])
        #expect(found.map { "\($0.one)\($0.other)" } == ["AB", "AD", "BD"])
        #expect(abs(found[0].borderLength - meridian) < 0.05)
        #expect(abs(found[2].borderLength - parallel) < 0.05)
        #expect(found.map(\.pointContacts) == [0, 1, 0])
        #expect(found[1].borderLength == 0)
        #expect(pairs([square("A", 0, 0), square("C", 0.3, 0)]).isEmpty)
    }

    @Test func `only the codes that are asked for are looked at`() {
        let all = [square("A", 0, 0), square("B", 0.1, 0), area("AB", [(0, 0), (0.2, 0), (0.2, 0.1), (0, 0.1)])]
        #expect(pairs(all, among: [RegionCode("A"), RegionCode("B")]).map(\.other) == [RegionCode("B")])
        #expect(pairs(all, among: [RegionCode("A")]).isEmpty)
    }

    @Test func `a border and a point elsewhere are told apart`() {
        // B lies along A's east side and touches its north-west corner with an arm around it.
        let bent = area(
            "B", [(0.1, 0), (0.2, 0), (0.2, 0.2), (-0.1, 0.2), (0, 0.1), (0.05, 0.15), (0.15, 0.15), (0.1, 0.1)])
        let found = pairs([square("A", 0, 0), bent])
        #expect(found.count == 1)
        #expect(found[0].pointContacts == 1)
        #expect(abs(found[0].borderLength - meridian) < 0.05)
    }

    /// The east side of A is one step, that of B's west side three, shifted by so many metres.
    @Test(arguments: [(0.0, 1.0, true), (0.5, 1, true), (5, 1, false), (5, 10, true), (0, 0, false)])
    func `borders with different vertices are common within the tolerance`(
        _ shift: Double, _ tolerance: Double, _ isCommon: Bool
    ) {
        let east = 0.1 + shift / 68_529
        let stepped = area("B", [(east, 0), (0.2, 0), (0.2, 0.1), (east, 0.1), (east, 0.07), (east, 0.02)])
        for areas in [[square("A", 0, 0), stepped], [stepped, square("A", 0, 0)]] {
            let found = pairs(areas, tolerance: tolerance)
            let length = found.first?.borderLength ?? 0
            #expect(isCommon ? abs(length - meridian) < 2 : length == 0, "\(found)")
            if isCommon { #expect(found.first?.pointContacts == 0) }
        }
    }

    @Test func `of a border that is longer on one side only the common stretch counts`() {
        // 0.02 to 0.07 of A's east side: 5,563.41 m by pyproj.
        let short = area("B", [(0.1, 0.02), (0.2, 0.02), (0.2, 0.07), (0.1, 0.07)])
        let found = pairs([square("A", 0, 0), short], tolerance: 1)
        #expect(abs((found.first?.borderLength ?? 0) - 5_563.41) < 0.05)
        #expect(pairs([square("A", 0, 0), short]).isEmpty)
    }

    @Test func `areas that overlap along a line are no neighbours there`() {
        // Both have the line as their eastern side.
        let inside = area("B", [(0.05, 0.02), (0.1, 0.02), (0.1, 0.07), (0.05, 0.07)])
        #expect(pairs([square("A", 0, 0), inside], tolerance: 1).isEmpty)
    }

    @Test func `the pairs do not depend on the order of the areas`() {
        var generator = SeededGenerator(seed: 7)
        var board = (0..<36).map { number in
            let (column, row) = (Double(number % 6), Double(number / 6))
            return square(String(number), column * 0.1, row * 0.1)
        }
        let found = pairs(board, tolerance: 1)
        // 60 borders between squares, 50 corners where two meet.
        #expect(found.count { $0.borderLength > 0 } == 60)
        #expect(found.map(\.pointContacts).reduce(0, +) == 50)
        board.shuffle(using: &generator)
        let again = pairs(board, tolerance: 1)
        #expect(found.map(\.one) == again.map(\.one))
        for (one, other) in zip(found, again) {
            #expect(abs(one.borderLength - other.borderLength) < 1e-6 && one.pointContacts == other.pointContacts)
        }
    }
}
