import Aggregation
import Records
import Testing

@testable import Disclosure

/// Tables with noise by the keys of their cells.
struct PerturbedTableTests {
    private static let noise = CellKeyNoise(maximum: 5, variance: 3, hidden: 2)

    /// Keys of three parts and their total.
    private func cube(_ counts: [Int?], keys: [UInt32]) -> Cube {
        let axis = SampleCube.tree(
            "part", [("_T", nil)] + counts.indices.dropFirst().map { ("p\($0)", "_T") })
        let sample = SampleCube.cube([axis]) { _ in 0 }
        return Cube(
            axes: [axis], counts: counts, measure: sample.measure, denominators: DenominatorTable(),
            provenance: sample.provenance, keys: keys)
    }

    @Test func `the same count with the same key is the same in every table`() throws {
        let one = try Protection.perturbed(
            cube([30, 10, 20], keys: [0x9000_0000, 0x1234_5678, 0x7edc_ba88]), by: Self.noise)
        let other = try Protection.perturbed(
            cube([10, 7, 3], keys: [0x1234_5678, 0xffff_0000, 0x1235_5678]), by: Self.noise)
        #expect(one.content.cells[1] == other.content.cells[0])
    }

    @Test func `a total has the noise of its own key`() throws {
        let keys: [UInt32] = [0xffff_ffff, 0xffff_ffff, 0]
        let content = try Protection.perturbed(cube([200, 100, 100], keys: keys), by: Self.noise).content
        #expect(content.cells.map(\.value) == [205, 105, 95])
        #expect(content.alteration == .perturbed(Self.noise))
        #expect(content.alteration?.maximum == 5 && content.alteration?.addsUp == false)
        #expect(content.audience == .everybody)
    }

    @Test func `a true zero and a small count that became zero are the same cell, and what is missing stays so`() throws
    {
        let content = try Protection.perturbed(cube([0, 1, nil], keys: [7, 0, 9]), by: Self.noise).content
        #expect(content.cells[0] == content.cells[1])
        #expect(content.cells[2].status == .missing)
    }

    @Test func `a negative count is refused`() {
        #expect(throws: DisclosureError.negativeCount) {
            try Protection.perturbed(cube([1, 2, -1], keys: [0, 0, 0]), by: Self.noise)
        }
    }
}
