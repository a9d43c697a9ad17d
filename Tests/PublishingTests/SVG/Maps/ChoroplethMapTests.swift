import Disclosure
@testable import Publishing
import Records
import Regions
import Testing
@testable import Trends
import Wording

@Suite struct ChoroplethMapTests {
    enum Kept: String, CaseIterable {
        case plain, states, schematic, english, counts, extremes, allWithheld, jenks, significance, inset, islands
    }

    static let names = [
        "Edemissen", "Hohenhameln", "Ilsede", "Lengede", "Peine", "Vechelde", "Wendeburg", "Verband <Nord> & Süd",
        "Samtgemeinde Beispiel-Lahstedt",
    ]

    static func map(_ sample: Kept) -> ChoroplethMap {
        var options = MapOptions()
        options.id = "map-\(sample.rawValue)"
        let axes = [SampleTable.regions(names), SampleTable.years(2017...2017)]
        let boundaries = SampleBoundaries.county(schematic: sample == .schematic)
        let values: [Double?] = [3.2, 4.9, 6.1, 2.8, 12.4, 7.7, 5.2, 8.8, 9.6]
        switch sample {
        case .plain:
            return ChoroplethMap(SampleTable.table(axes, SampleTable.rates(values)), boundaries: boundaries, options)
        case .states, .english:
            var cells = SampleTable.rates([3.2, nil, 6.1, nil, 12.4, 7.7, 5.2, 8.8, 9.6])
            cells[2] = SampleTable.without(.missing)
            cells[6] = SampleTable.rate(5.2, status: .uncertain)
            cells[8] = SampleTable.without(.cannotExist)
            options.classes = .quantiles
            return ChoroplethMap(
                SampleTable.table(axes, cells, fictitious: sample == .english), boundaries: boundaries, options)
        case .schematic:
            return ChoroplethMap(
                SampleTable.table(axes, SampleTable.rates(values), fictitious: true), boundaries: boundaries, options)
        case .counts:
            options.allowCounts = true
            let cells = [3, 14, 0, 8, 120, 33, 7, 41, 5].map(SampleTable.count)
            return ChoroplethMap(SampleTable.table(axes, cells, per: nil), boundaries: boundaries, options)
        case .extremes:
            let cells = SampleTable.rates([0.1, 1e9, 0.2, 0.1, 0.3, 0.1, 0.4, 0.1, 0])
            return ChoroplethMap(SampleTable.table(axes, cells), boundaries: boundaries, options)
        case .jenks:
            options.classes = .jenks
            return ChoroplethMap(SampleTable.table(axes, SampleTable.rates(values)), boundaries: boundaries, options)
        case .significance:
            options.verdicts = SampleVerdicts.verdicts(names)
            return ChoroplethMap(SampleVerdicts.table(names), boundaries: boundaries, options)
        case .inset:
            let parts = ["Kernstadt", "Südstadt", "Telgte", "Stederdorf", "Vöhrum", "Dungelbeck", "Eixe"]
            let axis = TableAxis(
                dimension: "region", title: axes[0].title,
                members: parts.enumerated().map {
                    AxisMember(
                        code: "P\($0.offset + 1)", name: Phrase(name: $0.element), level: "district", parent: nil)
                })
            let grid = SampleBoundaries.grid(columns: 3, rows: 2, prefix: "P")
            return ChoroplethMap(
                SampleTable.table(axes, SampleTable.rates(values)), boundaries: boundaries,
                inset: MapInset(
                    RegionCode("R5"), name: Phrase(name: "Peine"),
                    parts: Set((1...7).map { RegionCode("P\($0)") }),
                    table: SampleTable.table([axis, axes[1]], SampleTable.rates([18.2, 14.1, nil, 7, 0, 11.3, 4])),
                    boundaries: BoundarySet(boundaries: grid.boundaries, isSchematic: true, attribution: nil)), options)
        case .islands:
            let names = ["Festland", "Norderinsel", "Süderinsel", "Westerinsel", "Osterinsel mit langem Namen"]
            return ChoroplethMap(
                SampleTable.table([SampleTable.regions(names), axes[1]], SampleTable.rates([3, 4, 5, 6, nil])),
                boundaries: SampleBoundaries.islands(), options)
        case .allWithheld:
            let cells = SampleTable.rates(Array(repeating: nil, count: 9))
            return ChoroplethMap(SampleTable.table(axes, cells), boundaries: boundaries, options)
        }
    }

    @Test(arguments: Kept.allCases) func `a map looks as it was accepted`(sample: Kept) throws {
        let svg = try Self.map(sample).render(language: sample == .english ? .english : .german)
        Snapshot.expect(svg, named: "map-\(sample.rawValue)")
    }
}
