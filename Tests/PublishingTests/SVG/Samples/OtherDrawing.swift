@testable import Publishing
import Testing
import Wording

/// A drawing of what no sample shows: quarters, groups of tiles, a box of parts.
struct OtherDrawing: Sendable {
    let name: String
    /// What is to be seen in it.
    let caption: String
    let drawing: @Sendable (Language) throws -> Drawing

    static let all =
        LineChartSamples.others + ChoroplethMapSamples.others + TileMapTests.others + BivariateMapTests.others
}

@Suite struct OtherDrawingTests {
    @Test(arguments: OtherDrawing.all.indices) func `it looks as it was accepted`(index: Int) throws {
        let other = OtherDrawing.all[index]
        Snapshot.expect(try other.drawing(.german).svg, named: other.name)
    }
}
