@testable import Publishing
import Records
import Regions
import Testing
@testable import Trends
import Wording

struct ChoroplethSample: MapSample {
    static let name = "map"

    static func figures(_ state: SampleState) -> EstimateTable {
        let count = SampleBoundaries.sample(state).boundaries.count
        return state.table([SampleTable.regions(state.names(count))], state.cells(count, seed: 12))
    }

    static func map(of table: EstimateTable, in state: SampleState, _ look: SampleLook) -> any MapDrawing {
        var options = look.map
        options.classes = state == .crowded ? .jenks : state == .states ? .quantiles : .round
        return ChoroplethMap(table, boundaries: SampleBoundaries.sample(state), options)
    }
}

/// What maps of classes are drawn of besides the common samples.
enum ChoroplethMapSamples {
    static let names = [
        "Edemissen", "Hohenhameln", "Ilsede", "Lengede", "Peine", "Vechelde", "Wendeburg", "Verband <Nord> & Süd",
        "Samtgemeinde Beispiel-Lahstedt",
    ]

    private static let values: [Double?] = [3.2, 4.9, 6.1, 2.8, 12.4, 7.7, 5.2, 8.8, 9.6]
    private static let axes = [SampleTable.regions(names), SampleTable.years(2017...2017)]

    static var verdicts: ChoroplethMap {
        var options = MapOptions()
        options.verdicts = SampleVerdicts.verdicts(names)
        return ChoroplethMap(SampleVerdicts.table(names), boundaries: SampleBoundaries.county(), options)
    }

    /// Counts on purpose; schematic boundaries; verdicts in place of classes; parts in a box; regions of very different size.
    static let others = [
        OtherDrawing(name: "map-counts", caption: "Counts on purpose, with a warning.") { language in
            var options = MapOptions()
            (options.id, options.allowCounts) = ("map-counts", true)
            let cells = [3, 14, 0, 8, 120, 33, 7, 41, 5].map(SampleTable.count)
            return try ChoroplethMap(
                SampleTable.table(axes, cells, per: nil), boundaries: SampleBoundaries.county(), options
            ).drawing(language: language)
        },
        OtherDrawing(name: "map-schematic", caption: "Schematic boundaries, which say so.") { language in
            try ChoroplethMap(
                SampleTable.table(axes, SampleTable.rates(values)), boundaries: SampleBoundaries.county(schematic: true)
            ).drawing(language: language)
        },
        OtherDrawing(
            name: "map-verdicts",
            caption: "What was established of each region in place of its class: ▲ above the rest, ▼ below it."
        ) { try verdicts.drawing(language: $0) },
        OtherDrawing(name: "map-inset", caption: "Parts of a region in a box of their own, in the same classes.") {
            language in
            let parts = ["Kernstadt", "Südstadt", "Telgte", "Stederdorf", "Vöhrum", "Dungelbeck", "Eixe"]
            let axis = TableAxis(
                dimension: "region", title: axes[0].title,
                members: parts.enumerated().map {
                    AxisMember(
                        code: "P\($0.offset + 1)", name: Phrase(name: $0.element), level: "district", parent: nil)
                })
            let grid = SampleBoundaries.grid(columns: 3, rows: 2, prefix: "P")
            let inset = MapInset(
                RegionCode("R5"), name: Phrase(name: "Peine"), parts: Set((1...7).map { RegionCode("P\($0)") }),
                table: SampleTable.table([axis, axes[1]], SampleTable.rates([18.2, 14.1, nil, 7, 0, 11.3, 4])),
                boundaries: BoundarySet(boundaries: grid.boundaries, isSchematic: true, attribution: nil))
            return try ChoroplethMap(
                SampleTable.table(axes, SampleTable.rates(values)), boundaries: SampleBoundaries.county(), inset: inset
            ).drawing(language: language)
        },
        OtherDrawing(name: "map-islands", caption: "Small regions, named beside them.") { language in
            let names = ["Festland", "Norderinsel", "Süderinsel", "Westerinsel", "Osterinsel mit langem Namen"]
            return try ChoroplethMap(
                SampleTable.table([SampleTable.regions(names), axes[1]], SampleTable.rates([3, 4, 5, 6, nil])),
                boundaries: SampleBoundaries.islands()
            ).drawing(language: language)
        },
    ]
}
