import Regions
import Testing
import Wording

@testable import Geodata

@Suite struct CompositionTests {
    private static func area(_ code: String, _ places: [(Double, Double)]) -> Boundary {
        let ring = (places + places.prefix(1)).map { Place(longitude: $0.0, latitude: $0.1) }
        return Boundary(code: RegionCode(code), polygons: [[ring]])
    }

    /// Two areas side by side; the eastern one's border gives way to the east in the middle.
    private static func pair(bulge: Double) -> [Boundary] {
        [
            area("1a", [(10, 52), (10.02, 52), (10.02, 52.005), (10.02, 52.015), (10.02, 52.02), (10, 52.02)]),
            area(
                "1b",
                [(10.02, 52), (10.04, 52), (10.04, 52.02), (10.02, 52.02), (10.02, 52.015)]
                    + (bulge == 0 ? [] : [(10.02 + bulge, 52.01)]) + [(10.02, 52.005)]),
        ]
    }

    private static func composed(_ parts: [Boundary]) throws -> Composition {
        try Composition(of: Coverage(parts)) { RegionCode(String($0.text.prefix(1))) }
    }

    /// Square degrees.
    private static func area(of boundary: Boundary) -> Double {
        boundary.polygons.joined().reduce(0) { $0 + Winding.doubledSignedArea($1) / 2 }
    }

    @Test func `parts that fit are put together vertex by vertex`() throws {
        let parts = Self.pair(bulge: 0)
        let whole = try Self.composed(parts)
        #expect(whole.boundaries == Coverage(parts).dissolved { _ in RegionCode("1") })
        #expect(whole.misfits.isEmpty && whole.slivers == 0 && whole.openHoles == 0)
    }

    @Test func `parts that overlap are united to a valid area`() throws {
        // The borders between them cross: the eastern one begins farther west in the south, and farther east in the north.
        let whole = try Self.composed([
            Self.area("1a", [(10, 52), (10.02, 52), (10.02, 52.02), (10, 52.02)]),
            Self.area("1b", [(10.01, 52.005), (10.04, 52.005), (10.04, 52.02), (10.015, 52.02)]),
        ])
        #expect(whole.misfits.map(\.text) == ["1"])
        let boundary = try #require(whole.boundaries.first)
        #expect(boundary.polygons.count == 1 && boundary.polygons[0].count == 1)
        #expect(try AreaRepair().isValid(boundary.polygons))
        // A square of 0.02 degrees, and beside it 0.02 times 0.015.
        #expect((Self.area(of: boundary) - 0.0007).magnitude < 1e-12)
    }

    /// The halves of a bow tie; of the first one the two turn against one another, so that its area as signed is none.
    @Test(arguments: [
        [(10.02, 52), (10.04, 52), (10.02, 52.02), (10.04, 52.02)],
        [(10.02, 52), (10.04, 52.01), (10.04, 52), (10.02, 52.02)],
    ])
    func `a part that crosses itself is refused by name, wherever it lies`(_ places: [(Double, Double)]) throws {
        let square = Self.area("1a", [(10, 52), (10.02, 52), (10.02, 52.02), (10, 52.02)])
        let refused = #expect(throws: CompositionError.self) { try Self.composed([square, Self.area("1b", places)]) }
        guard case .notValid(let code, let defect) = refused else { return }
        #expect(code == RegionCode("1b") && defect.english == "the boundary crosses itself")
    }

    @Test func `a part that only touches itself is taken`() throws {
        // An hourglass, its waist at one place.
        let hourglass = Self.area(
            "1b", [(10.02, 52), (10.03, 52.01), (10.04, 52), (10.04, 52.02), (10.03, 52.01), (10.02, 52.02)])
        let square = Self.area("1a", [(10, 52), (10.02, 52), (10.02, 52.02), (10, 52.02)])
        let whole = try Self.composed([square, hourglass])
        #expect(try AreaRepair().isValid(whole.boundaries[0].polygons))
        // A square of 0.02 degrees, and two quarters of one.
        #expect((Self.area(of: whole.boundaries[0]) - 0.0006).magnitude < 1e-12)
    }

    @Test func `a sliver between parts is closed, and its size told`() throws {
        let whole = try Self.composed(Self.pair(bulge: 0.0005))
        #expect(whole.misfits.map(\.text) == ["1"])
        #expect(whole.slivers == 1 && whole.openHoles == 0)
        // A triangle of 1,113 m by 34.3 m.
        #expect((whole.sliversInSquareKilometres - 0.0191).magnitude < 0.0005)
        #expect(whole.boundaries[0].polygons.map(\.count) == [1])
        #expect((Self.area(of: whole.boundaries[0]) - 0.0008).magnitude < 1e-12)
    }

    /// The eastern area begins 34 m east of the western one, all along the common border.
    @Test func `a gap that reaches the border stays open and is told with its length`() throws {
        let apart = [
            Self.area("1a", [(10, 52), (10.02, 52), (10.02, 52.01), (10.02, 52.02), (10, 52.02)]),
            Self.area("1b", [(10.0205, 52), (10.04, 52), (10.04, 52.02), (10.02, 52.02), (10.02, 52.01)]),
        ]
        let whole = try Self.composed(apart)
        let gap = try #require(whole.openGaps.first)
        #expect(whole.openGaps.count == 1 && gap.one.text == "1a" && gap.other.text == "1b")
        // From 52° to 52.01°: 1,113 m.
        #expect((gap.metres - 1113).magnitude < 2, "\(gap.metres)")
        #expect(try Self.composed(Self.pair(bulge: 0)).openGaps.isEmpty)
        #expect(try Self.composed(Self.pair(bulge: 0.0005)).openGaps.isEmpty)
        // The gap is no gap where another region lies in it.
        let wedge = Self.area("2", [(10.02, 52), (10.0205, 52), (10.02, 52.01)])
        #expect(try Composition(of: Coverage(apart), beside: [wedge]) { _ in RegionCode("1") }.openGaps.isEmpty)
    }

    /// Two outlines with sides of 556 m that meet at about 20 degrees.
    @Test func `a sharp notch is no gap`() throws {
        let whole = try Self.composed([
            Self.area("1a", [(10, 52), (10.02, 52), (10.02, 52.005), (10.0186, 52.01), (10, 52.01)].reversed()),
            Self.area("1b", [(10.02, 52), (10.04, 52), (10.04, 52.01), (10.0214, 52.01), (10.02, 52.005)].reversed()),
        ])
        #expect(whole.openGaps.isEmpty)
    }

    @Test func `a gap is found where borders have more than six decimals, and where smaller areas lie in the parts`()
        throws
    {
        let apart = [
            Self.area("1a", [(10, 52), (10.02000001, 52), (10.02, 52.01), (10.02, 52.02), (10, 52.02)]),
            Self.area("1b", [(10.0205, 52), (10.04, 52), (10.04, 52.02), (10.02, 52.02), (10.02, 52.01)]),
        ]
        #expect(try Self.composed(apart).openGaps.count == 1)
    }

    @Test func `a wide hole stays open and is counted`() throws {
        let whole = try Self.composed(Self.pair(bulge: 0.01))
        #expect(whole.slivers == 0 && whole.openHoles == 1)
        #expect(whole.boundaries[0].polygons.map(\.count) == [2])
    }

    @Test func `a narrow hole that another region fills is an enclave`() throws {
        let enclave = Self.area("2", [(10.02, 52.005), (10.0205, 52.01), (10.02, 52.015)])
        let whole = try Self.composed(Self.pair(bulge: 0.0005) + [enclave])
        #expect(whole.boundaries.map(\.polygons.first?.count) == [2, 1])
        #expect(whole.misfits.isEmpty && whole.slivers == 0 && whole.openHoles == 0)
    }

    @Test func `a narrow hole that a region beside the parts fills is an enclave too`() throws {
        let enclave = Self.area("2", [(10.02, 52.005), (10.0205, 52.01), (10.02, 52.015)])
        let whole = try Composition(of: Coverage(Self.pair(bulge: 0.0005)), beside: [enclave]) {
            RegionCode(String($0.text.prefix(1)))
        }
        #expect(whole.boundaries.map(\.polygons.first?.count) == [2])
        #expect(whole.slivers == 0 && whole.openHoles == 0)
    }
}
