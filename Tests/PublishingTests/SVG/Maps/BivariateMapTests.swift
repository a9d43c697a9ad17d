import Disclosure
@testable import Publishing
import Glibc
import Records
import Regions
import Testing
@testable import Trends
import Wording

@Suite struct BivariateMapTests {
    enum Sample: String, CaseIterable {
        case plain, states, oneValue
    }

    private static let participation = TableMeasure(
        name: "participants", title: Phrase(de: "Teilnahmen", en: "Participation"))

    static func map(_ sample: Sample) -> BivariateMap {
        var options = MapOptions()
        options.id = "bivariate-\(sample.rawValue)"
        let axes = [SampleTable.regions(ChoroplethMapTests.names), SampleTable.years(2017...2017)]
        var needs = SampleTable.rates([3.2, 4.9, 6.1, 2.8, 12.4, 7.7, 5.2, 8.8, 9.6])
        var provided = SampleTable.rates([1.2, 0, 3.3, 2.8, 0.4, 4.1, 2.2, 0, 5.0])
        if sample == .states {
            needs[0] = SampleTable.without(.withheld)
            provided[4] = SampleTable.without(.withheld)
            provided[7] = SampleTable.without(.missing)
        }
        if sample == .oneValue { needs = SampleTable.rates(Array(repeating: 4, count: 9)) }
        let first = SampleTable.table(axes, needs)
        let second = EstimateTable(
            axes: axes, cells: provided, measure: participation, per: 1000,
            provenance: SampleTable.provenance(fictitious: sample == .states), audience: .everybody, alteration: nil)
        return BivariateMap(first, second, boundaries: SampleBoundaries.county(), options)
    }

    @Test(arguments: Sample.allCases) func `a map of two figures looks as it was accepted`(sample: Sample) throws {
        Snapshot.expect(try Self.map(sample).render(language: .german), named: "bivariate-\(sample.rawValue)")
    }

    @Test func `a region of which either figure is withheld shows neither`() throws {
        let drawing = try Self.map(.states).drawing(language: .german)
        for name in ["Edemissen", "Peine"] {
            #expect(drawing.svg.contains("<title>\(name): nicht veröffentlicht</title>"))
        }
        #expect(!drawing.svg.contains("12,4"), "the known figure of a region without the other")
        #expect(drawing.description.contains("nicht veröffentlicht: Edemissen, Peine."))
    }

    @Test func `invented figures of either table mark the map`() throws {
        #expect(try Self.map(.states).drawing(language: .german).title.contains("FIKTIVE BEISPIELDATEN"))
    }

    @Test func `thirds are of the regions that show both`() throws {
        let drawing = try Self.map(.plain).drawing(language: .german)
        #expect(drawing.description.contains("A2: Edemissen, Lengede."))
        #expect(drawing.description.contains("C1: Peine, Verband <Nord> & Süd."))
    }

    @Test func `codes stand out from all nine colours by 4.5 to 1`() {
        let theme = Theme.print
        for first in BivariateLegend.depths {
            for second in BivariateLegend.depths {
                let colour = Tint.added(
                    to: theme.paper, (theme.series[1].colour, theme.series[0].colour), shares: (first, second))
                #expect(Contrast.ratio(theme.ink(on: colour), colour) >= 4.5, "\(colour)")
            }
        }
    }

    @Test func `tables without a common region are refused`() {
        let first = SampleTable.table([SampleTable.regions(["A"])], SampleTable.rates([3]))
        let axis = TableAxis(
            dimension: "region", title: Phrase(name: "Region"),
            members: [AxisMember(code: "X1", name: Phrase(name: "B"), level: "municipality", parent: nil)])
        let second = SampleTable.table([axis], SampleTable.rates([3]))
        #expect(throws: MapError.noCommonRegions) {
            try BivariateMap(first, second, boundaries: SampleBoundaries.county()).render(language: .german)
        }
    }

    @Test(arguments: [
        ((0.0, 0.0), "#ffffff"), ((0.5, 0), "#85afd2"), ((1, 0), "#0b5fa5"), ((1, 1), "#000000"),
    ]) func `colours add up from paper`(shares: (Double, Double), mixed: String) {
        #expect(Tint.added(to: "#ffffff", ("#0b5fa5", "#b3440e"), shares: shares) == mixed)
    }
}
