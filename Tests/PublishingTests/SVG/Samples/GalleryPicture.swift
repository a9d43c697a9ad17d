import Disclosure
@testable import Publishing
import Records
import Testing
import Trends
import Wording

/// Every sample drawing in both languages, for rules that hold for all of them.
struct GalleryPicture: CustomTestStringConvertible, Sendable {
    let name: String
    let language: Language
    let isFictitious: Bool
    let isForTheHouse: Bool
    var isWordSized = false
    let drawing: Drawing

    var testDescription: String { "\(name), \(language.rawValue)" }

    static func all() throws -> [GalleryPicture] {
        var pictures = try Sample.all.map { sample in
            GalleryPicture(
                name: sample.name, language: sample.language, isFictitious: sample.state.isFictitious,
                isForTheHouse: sample.state.audience != .everybody, isWordSized: sample.kind.isWordSized,
                drawing: try sample.drawing())
        }
        for language in Language.allCases {
            for sample in LineChartTests.Kept.allCases {
                let chart = LineChartTests.chart(sample)
                pictures.append(
                    GalleryPicture(
                        name: "line-\(sample.rawValue)", language: language,
                        isFictitious: chart.table.source.provenance.isFictitious,
                        isForTheHouse: chart.table.source.audience != .everybody,
                        drawing: try chart.drawing(language: language)))
            }
            for sample in ChoroplethMapTests.Kept.allCases {
                let map = ChoroplethMapTests.map(sample)
                pictures.append(
                    GalleryPicture(
                        name: "map-\(sample.rawValue)", language: language,
                        isFictitious: map.table.provenance.isFictitious, isForTheHouse: false,
                        drawing: try map.drawing(language: language)))
            }
            for sample in TileMapTests.Kept.allCases {
                let map = TileMapTests.map(sample)
                pictures.append(
                    GalleryPicture(
                        name: "tiles-\(sample.rawValue)", language: language,
                        isFictitious: map.table.provenance.isFictitious, isForTheHouse: false,
                        drawing: try map.drawing(language: language)))
            }
            for sample in SymbolMapTests.Sample.allCases {
                let map = SymbolMapTests.map(sample)
                pictures.append(
                    GalleryPicture(
                        name: "symbols-\(sample.rawValue)", language: language,
                        isFictitious: map.table.provenance.isFictitious, isForTheHouse: false,
                        drawing: try map.drawing(language: language)))
            }
            for sample in BivariateMapTests.Sample.allCases {
                let map = BivariateMapTests.map(sample)
                pictures.append(
                    GalleryPicture(
                        name: "bivariate-\(sample.rawValue)", language: language,
                        isFictitious: map.second.provenance.isFictitious, isForTheHouse: false,
                        drawing: try map.drawing(language: language)))
            }
        }
        return pictures
    }
}
