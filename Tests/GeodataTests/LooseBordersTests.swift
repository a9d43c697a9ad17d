import Geodata
import Regions
import Testing

/// Two squares of 0.1 degrees side by side, the second moved east by so many metres, so that the border between them gapes.
@Suite struct LooseBordersTests {
    private func square(_ code: String, west: Double, south: Double = 52) -> Boundary {
        let corners = [
            (west, south), (west + 0.1, south), (west + 0.1, south + 0.1), (west, south + 0.1), (west, south),
        ]
        return Boundary(code: RegionCode(code), polygons: [[corners.map { Place(longitude: $0.0, latitude: $0.1) }]])
    }

    private func loose(_ boundaries: [Boundary], tolerance: Double) -> [LooseBorder] {
        BoundarySet(boundaries: boundaries, isSchematic: false, attribution: nil).looseBorders(tolerance: tolerance)
    }

    /// 0.1 degrees along the meridian from 52: 11,126.83 m by pyproj 3.7, `Geod(ellps="GRS80").inv`. A degree of longitude is 68,529 m
    /// there.
    @Test(arguments: [
        (0.0, 1.0, 0.0), (0.5, 1, 0), (5, 1, 11_126.83), (-5, 1, 11_126.83), (5, 10, 0), (80, 10, 11_126.83),
        (150, 1, 0),
    ])
    func `a gap or overlap wider than the tolerance is loose over its length, up to a hundred metres`(
        _ shift: Double, _ tolerance: Double, _ expected: Double
    ) {
        let found = loose(
            [square("B", west: 10.1 + shift / 68_529), square("A", west: 10)], tolerance: tolerance)
        #expect(found.isEmpty == (expected == 0))
        guard let border = found.first else { return }
        #expect((border.one, border.other) == (RegionCode("A"), RegionCode("B")))
        #expect(abs(border.metres - expected) < 60)
    }

    @Test func `borders that are one, and those with nobody beyond, are not loose`() {
        #expect(
            loose([square("A", west: 10), square("B", west: 10.1), square("C", west: 10.1, south: 52.1)], tolerance: 0)
                .isEmpty)
        #expect(loose([square("A", west: 10)], tolerance: 1).isEmpty)
        #expect(loose([], tolerance: 1).isEmpty)
    }
}
