@testable import Publishing
import Records
import Regions
import Testing
@testable import Trends
import Wording

struct BivariateSample: MapSample {
    static let name = "bivariate"

    static func figures(_ state: SampleState) -> TablePair {
        let count = SampleBoundaries.sample(state).boundaries.count
        let regions = SampleTable.regions(state.names(count))
        let first = state.table([regions], state.cells(count, seed: 15))
        let second = state.table([regions], state.cells(count, around: 20, seed: 19))
        return TablePair(first: first, second: BivariateMapTests.participation(second))
    }

    static func map(of tables: TablePair, in state: SampleState, _ look: SampleLook) -> any MapDrawing {
        BivariateMap(tables.first, tables.second, boundaries: SampleBoundaries.sample(state), look.map)
    }
}

@Suite struct BivariateMapTests {
    /// The same figures as those of another measure.
    static func participation(_ table: EstimateTable) -> EstimateTable {
        EstimateTable(
            axes: table.axes, cells: table.cells,
            measure: TableMeasure(name: "participants", title: Phrase(de: "Teilnahmen", en: "Participation")),
            per: table.per, provenance: table.provenance, audience: table.audience, alteration: nil)
    }

    /// All regions alike in one of the figures.
    static let others = [
        OtherDrawing(name: "bivariate-oneValue", caption: "All regions alike in one of the figures.") {
            try map(needs: Array(repeating: 4, count: 9), id: "bivariate-oneValue").drawing(language: $0)
        }
    ]

    private enum Sample { case plain, states }

    private static func map(_ sample: Sample) -> BivariateMap {
        let needs: [Double?] = [3.2, 4.9, 6.1, 2.8, 12.4, 7.7, 5.2, 8.8, 9.6]
        guard sample == .states else { return map(needs: needs) }
        return map(
            needs: [nil] + Array(needs.dropFirst()), provided: [1.2, 0, 3.3, 2.8, nil, 4.1, 2.2, nil, 5.0],
            fictitious: true)
    }

    private static func map(
        needs: [Double?], provided: [Double?] = [1.2, 0, 3.3, 2.8, 0.4, 4.1, 2.2, 0, 5.0], fictitious: Bool = false,
        classes: ClassMethod? = nil, id: String = "bivariate"
    ) -> BivariateMap {
        var options = MapOptions()
        (options.id, options.classes) = (id, classes)
        let axes = [SampleTable.regions(ChoroplethMapSamples.names), SampleTable.years(2017...2017)]
        let second = SampleTable.table(axes, SampleTable.rates(provided), fictitious: fictitious)
        return BivariateMap(
            SampleTable.table(axes, SampleTable.rates(needs)), participation(second),
            boundaries: SampleBoundaries.county(), options)
    }

    @Test func `a region of which either figure is withheld shows neither`() throws {
        let drawing = try Self.map(.states).drawing(language: .german)
        for name in ["Edemissen", "Peine"] {
            #expect(drawing.svg.contains("<title>\(name): nicht veröffentlicht</title>"))
        }
        #expect(!drawing.svg.contains("12,4"), "the known figure of a region without the other")
        #expect(drawing.description.contains("nicht veröffentlicht: Edemissen, Peine, Verband <Nord> & Süd."))
    }

    @Test func `invented figures of either table mark the map`() throws {
        #expect(try Self.map(.states).drawing(language: .german).title.contains("FIKTIVE BEISPIELDATEN"))
    }

    @Test func `thirds are of the regions that show both`() throws {
        let drawing = try Self.map(.plain).drawing(language: .german)
        #expect(drawing.description.contains("A2: Edemissen, Lengede."))
        #expect(drawing.description.contains("C1: Peine, Verband <Nord> & Süd."))
    }

    /// Of 2.8 to 12.4 the round classes are 0–5, 5–10 and 10–15, in which the largest rate stands alone.
    @Test(arguments: ClassMethod.allCases) func `any method may be asked for, and the subtitle names it`(
        method: ClassMethod
    ) throws {
        let needs: [Double?] = [3.2, 4.9, 6.1, 2.8, 12.4, 7.7, 5.2, 8.8, 9.6]
        let drawing = try Self.map(needs: needs, classes: method).drawing(language: .german)
        #expect(drawing.description.contains("(Ziffer), \(method.phrase.german)."))
        if method == .round { #expect(drawing.description.contains("C1: Peine.")) }
    }

    @Test func `each region bears both figures, and the key names what grows along its arrows`() throws {
        let texts = WrittenText.all(in: try Self.map(.plain).render(language: .german)).map(\.content)
        #expect(texts.contains { $0.contains("12,4 | 0,4") }, "\(texts)")
        #expect(texts.contains("Vorfälle") && texts.contains("Teilnahmen"))
        let all = texts.joined(separator: " ")
        #expect(all.contains("Im Gebiet: Klasse · Vorfälle | Teilnahmen."))
        #expect(all.contains("Benachbarte Klassen können sich allein durch Zufall unterscheiden."))
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
}
