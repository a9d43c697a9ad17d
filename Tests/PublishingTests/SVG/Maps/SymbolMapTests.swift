@testable import Publishing
import Records
import Regions
import Testing
@testable import Trends
import Wording

@Suite struct SymbolMapTests {
    enum Sample: String, CaseIterable {
        case counts, states, allWithheld, extremes
    }

    static func map(_ sample: Sample) -> SymbolMap {
        var options = MapOptions()
        options.id = "symbols-\(sample.rawValue)"
        var cells = [3, 14, 0, 8, 1234, 133, 7, 341, 52].map(SampleTable.count)
        switch sample {
        case .counts: break
        case .states:
            cells[0] = SampleTable.without(.withheld)
            cells[3] = SampleTable.without(.missing)
            cells[8] = SampleTable.without(.cannotExist)
        case .allWithheld: cells = cells.map { _ in SampleTable.without(.withheld) }
        case .extremes: cells[4] = SampleTable.count(1_000_000_000)
        }
        let axes = [SampleTable.regions(ChoroplethMapTests.names), SampleTable.years(2017...2017)]
        return SymbolMap(
            SampleTable.table(axes, cells, per: nil, fictitious: sample == .states),
            boundaries: SampleBoundaries.county(schematic: sample == .states), options)
    }

    @Test(arguments: Sample.allCases) func `a map of circles looks as it was accepted`(sample: Sample) throws {
        Snapshot.expect(try Self.map(sample).render(language: .german), named: "symbols-\(sample.rawValue)")
    }

    @Test func `areas are as the counts, and the largest is drawn first`() throws {
        let svg = try Self.map(.counts).render(language: .german)
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
        let svg = try Self.map(.counts).render(language: .german)
        #expect(!svg.contains("Achtung"))
        let rates = SampleTable.table([SampleTable.regions(["A"])], SampleTable.rates([3]))
        #expect(throws: MapError.symbolsNeedCounts) {
            try SymbolMap(rates, boundaries: SampleBoundaries.county()).render(language: .german)
        }
    }

    @Test func `amounts of the key are round and no larger than the largest`() {
        let scale = AreaScale(largest: 1234, radius: 34)
        #expect(scale.samples(apart: 15, wholeNumbers: true) == [1000, 500, 200])
        #expect(AreaScale(largest: 1, radius: 34).samples(apart: 15, wholeNumbers: true) == [1])
        #expect(scale.exactRadius(of: 1234 / 4) == 17)
    }
}
