import Disclosure
@testable import Publishing
import Records
import Regions
import Testing
@testable import Trends
import Wording

@Suite struct TileMapTests {
    enum Kept: String, CaseIterable {
        case grouped, many, english
    }

    static let names = [
        "Südstadt", "Kernstadt Nord", "Telgte", "Vöhrum", "Stederdorf", "Dungelbeck", "Klein Ilsede", "Groß Lafferde",
        "Gadenstedt", "Groß Bülten", "Oberg (Lahstedt)", "Adenstedt-Münstedt", "Ölsburg", "Neuölsburg",
    ]

    static func map(_ sample: Kept) -> TileMap {
        var options = MapOptions()
        options.id = "tiles-\(sample.rawValue)"
        if sample == .many {
            let count = 48
            let axes = [
                SampleTable.regions(
                    (1...count).map {
                        "\(["Groß", "Klein"][$0 % 2]) \(["Lafferde", "Bülten", "Ilsede", "Solschen", "Oberg"][$0 % 5]) \($0)"
                    }, level: "district")
            ]
            let values = SampleTable.wandering(count, from: 6, seed: 11).enumerated().map {
                $0.offset % 9 == 4 ? nil : $0.element as Double?
            }
            let tiles = (0..<count).map { MapTile(code: RegionCode("R\($0 + 1)"), column: $0 % 12, row: $0 / 12) }
            options.classes = .quantiles
            return TileMap(SampleTable.table(axes, SampleTable.rates(values)), tiles: tiles, options)
        }
        let axes = [SampleTable.regions(names, level: "district"), SampleTable.years(2017...2017)]
        var cells = SampleTable.rates([14.2, 6.1, nil, 4.4, 3.9, nil, 2.2, 5.1, 4.8, 3.0, nil, 1.9, 6.6, 4.0])
        cells[4] = SampleTable.without(.missing)
        let places = [
            (2, 1), (2, 0), (1, 1), (0, 0), (3, 0), (3, 1), (1, 2), (2, 3), (1, 3), (2, 2), (0, 3), (0, 4), (3, 2),
            (3, 3),
        ]
        let tiles = places.enumerated().map { index, place in
            MapTile(
                code: RegionCode("R\(index + 1)"), column: place.0, row: place.1,
                group: index < 6 ? "Stadt Peine" : "Ilsede")
        }
        return TileMap(SampleTable.table(axes, cells, fictitious: sample == .english), tiles: tiles, options)
    }

    @Test(arguments: Kept.allCases) func `a tile map looks as it was accepted`(sample: Kept) throws {
        let svg = try Self.map(sample).render(language: sample == .english ? .english : .german)
        Snapshot.expect(svg, named: "tiles-\(sample.rawValue)")
    }
}
