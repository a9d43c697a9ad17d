@testable import Publishing
import Records
import Regions
import Testing
@testable import Trends
import Wording

struct TileSample: MapSample {
    static let name = "tiles"

    static func figures(_ state: SampleState) -> EstimateTable {
        let count = state == .crowded ? 48 : 12
        return state.table(
            [SampleTable.regions(state.names(count), level: "district")], state.cells(count, seed: 13))
    }

    static func map(of table: EstimateTable, in state: SampleState, _ look: SampleLook) -> any MapDrawing {
        let columns = state == .crowded ? 12 : 4
        let tiles = table.cells.indices.map {
            MapTile(code: RegionCode("R\($0 + 1)"), column: $0 % columns, row: $0 / columns)
        }
        return TileMap(table, tiles: tiles, look.map)
    }
}

@Suite struct TileMapTests {
    /// Tiles of named groups; many tiles with names alike but for their numbers.
    static let others = [
        OtherDrawing(name: "tiles-grouped", caption: "Tiles in named groups.") { language in
            let names = [
                "Südstadt", "Kernstadt Nord", "Telgte", "Vöhrum", "Stederdorf", "Dungelbeck", "Klein Ilsede",
                "Groß Lafferde", "Gadenstedt", "Groß Bülten", "Oberg (Lahstedt)", "Adenstedt-Münstedt", "Ölsburg",
                "Neuölsburg",
            ]
            let places = [
                (2, 1), (2, 0), (1, 1), (0, 0), (3, 0), (3, 1), (1, 2), (2, 3), (1, 3), (2, 2), (0, 3), (0, 4), (3, 2),
                (3, 3),
            ]
            let tiles = places.enumerated().map { index, place in
                MapTile(
                    code: RegionCode("R\(index + 1)"), column: place.0, row: place.1,
                    group: index < 6 ? "Stadt Peine" : "Ilsede")
            }
            return try drawing(
                "tiles-grouped", names, tiles,
                [14.2, 6.1, nil, 4.4, 3.9, nil, 2.2, 5.1, 4.8, 3.0, nil, 1.9, 6.6, 4.0], language)
        },
        OtherDrawing(name: "tiles-many", caption: "Forty-eight tiles with names alike but for their numbers.") {
            language in
            let count = 48
            let names = (1...count).map {
                "\(["Groß", "Klein"][$0 % 2]) \(["Lafferde", "Bülten", "Ilsede", "Solschen", "Oberg"][$0 % 5]) \($0)"
            }
            let values = SampleTable.wandering(count, from: 6, seed: 11).enumerated().map {
                $0.offset % 9 == 4 ? nil : $0.element as Double?
            }
            let tiles = (0..<count).map { MapTile(code: RegionCode("R\($0 + 1)"), column: $0 % 12, row: $0 / 12) }
            return try drawing("tiles-many", names, tiles, values, language)
        },
    ]

    private static func drawing(
        _ id: String, _ names: [String], _ tiles: [MapTile], _ values: [Double?], _ language: Language
    ) throws -> Drawing {
        var options = MapOptions()
        (options.id, options.classes) = (id, .quantiles)
        let table = SampleTable.table([SampleTable.regions(names, level: "district")], SampleTable.rates(values))
        return try TileMap(table, tiles: tiles, options).drawing(language: language)
    }

    private func texts(_ names: [String], groups: [String?], width: Double? = nil) throws -> String {
        let tiles = names.indices.map {
            MapTile(code: RegionCode("R\($0 + 1)"), column: $0 % 10, row: $0 / 10, group: groups[$0 % groups.count])
        }
        var options = MapOptions()
        options.width = width
        let table = SampleTable.table(
            [SampleTable.regions(names, level: "district")], SampleTable.rates(names.map { _ in 4 }))
        let svg = try TileMap(table, tiles: tiles, options).render(language: .german)
        return WrittenText.all(in: svg).map(\.content).joined(separator: " ")
    }

    @Test func `short names are explained, and many of them left to the table`() throws {
        func names(_ count: Int) -> [String] {
            (0..<count).map { index in
                let letter = Unicode.Scalar(UInt8(65 + index % 26))
                return "\(letter)\(["a", "o"][index / 26])nderlingenau"
            }
        }
        let some = try texts(names(20), groups: [nil])
        #expect(some.contains("Abkürzungen: ") && some.contains("= Canderlingenau"), "\(some)")
        #expect(try !texts(["Oberg"], groups: [nil]).contains("Abkürzungen"))
        let many = try texts(names(50), groups: [nil])
        #expect(many.contains("50 Namen sind abgekürzt; die Tabelle zu dieser Karte nennt sie ganz."), "\(many)")
    }

    @Test func `a group's name stands whole or in a list`() throws {
        let all = try texts((1...20).map { "O\($0)" }, groups: ["Hohenhameln", "Wendeburg"])
        #expect(
            all.contains("Umrandet, ohne Platz für den Namen: Hohenhameln (ab Reihe 1), Wendeburg (ab Reihe 1)."),
            "\(all)")
        #expect(!all.contains("Ho…") && !all.contains("We…"))
    }

    @Test func `tiles too small for any name say so`() throws {
        let all = try texts((1...90).map { "Hannoverschwarzwald\($0)" }, groups: [nil], width: 440)
        #expect(all.contains("90 von 90 Kacheln haben keinen Platz für ihren Namen"), "\(all)")
    }
}
