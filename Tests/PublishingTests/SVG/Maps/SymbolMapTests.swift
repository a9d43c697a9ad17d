@testable import Publishing
import Records
import Regions
import Testing
@testable import Trends
import Wording

struct SymbolSample: MapSample {
    static let name = "symbols"

    static func figures(_ state: SampleState) -> EstimateTable {
        let count = SampleBoundaries.sample(state).boundaries.count
        let cells = state.cells(count, around: 60, seed: 14, areCounts: true)
        return state.table([SampleTable.regions(state.names(count))], cells, per: nil)
    }

    static func map(of table: EstimateTable, in state: SampleState, _ look: SampleLook) -> any MapDrawing {
        SymbolMap(table, boundaries: SampleBoundaries.sample(state), look.map)
    }
}

@Suite struct SymbolMapTests {
    private static func map(width: Double?) -> SymbolMap {
        var options = MapOptions()
        options.width = width
        return SymbolMap(map.table, boundaries: map.boundaries, options)
    }

    private static let map = SymbolMap(
        SampleTable.table(
            [SampleTable.regions(ChoroplethMapSamples.names), SampleTable.years(2017...2017)],
            [3, 14, 0, 8, 1234, 133, 7, 341, 52].map(SampleTable.count), per: nil),
        boundaries: SampleBoundaries.county())

    @Test func `areas are as the counts, and the largest is drawn first`() throws {
        let svg = try Self.map.render(language: .german)
        let radii = svg.components(separatedBy: "<circle ").dropFirst().compactMap { part -> Double? in
            guard part.contains("fill=\"\(Theme.print.series[0].colour)\"") else { return nil }
            return part.components(separatedBy: " r=\"").dropFirst().first?.components(separatedBy: "\"").first
                .flatMap(Double.init)
        }
        #expect(radii.count == 8, "a true zero has no circle")
        #expect(radii == radii.sorted(by: >))
        // 341 and 1234: √(341 / 1234) = 0.5257; lengths are written to a tenth.
        #expect(abs(radii[1] / radii[0] - 0.5257) < 0.003)
    }

    @Test func `counts need no consent and no warning here, and rates are refused`() throws {
        let svg = try Self.map.render(language: .german)
        #expect(!svg.contains("Achtung"))
        let rates = SampleTable.table([SampleTable.regions(["A"])], SampleTable.rates([3]))
        #expect(throws: MapError.symbolsNeedCounts) {
            try SymbolMap(rates, boundaries: SampleBoundaries.county()).render(language: .german)
        }
    }

    @Test func `circles are as large as on the narrowest map where less is asked for`() throws {
        #expect(
            try Self.map(width: 320).render(language: .german) == Self.map(width: 440).render(language: .german))
    }

    @Test func `amounts of the key are round and no larger than the largest`() {
        let scale = AreaScale(largest: 1234, radius: 34)
        #expect(scale.samples(apart: 15, wholeNumbers: true) == [1000, 500, 200])
        #expect(AreaScale(largest: 1, radius: 34).samples(apart: 15, wholeNumbers: true) == [1])
        #expect(scale.exactRadius(of: 1234 / 4) == 17)
    }
}
