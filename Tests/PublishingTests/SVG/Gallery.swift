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
    let drawing: Drawing

    var testDescription: String { "\(name), \(language.rawValue)" }

    static func all() throws -> [GalleryPicture] {
        var pictures: [GalleryPicture] = []
        for language in Language.allCases {
            for sample in LineChartTests.Sample.allCases {
                let chart = LineChartTests.chart(sample)
                pictures.append(
                    GalleryPicture(
                        name: "line-\(sample.rawValue)", language: language,
                        isFictitious: chart.table.provenance.isFictitious,
                        isForTheHouse: chart.table.audience != .everybody,
                        drawing: try chart.drawing(language: language)))
            }
            for sample in ChoroplethMapTests.Sample.allCases {
                let map = ChoroplethMapTests.map(sample)
                pictures.append(
                    GalleryPicture(
                        name: "map-\(sample.rawValue)", language: language,
                        isFictitious: map.table.provenance.isFictitious, isForTheHouse: false,
                        drawing: try map.drawing(language: language)))
            }
            for sample in TileMapTests.Sample.allCases {
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
