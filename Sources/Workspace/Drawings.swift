internal import Geodata
internal import Publishing
internal import Records
internal import Regions
internal import Trends
internal import Wording

/// The kinds of map.
public enum MapKind: String, CaseIterable, Sendable {
    case choropleth
    /// Each region one square.
    case tiles
}

/// Charts and maps as commands and reviews ask for them.
enum Drawings {
    static func lineChart(
        _ table: EstimateTable, id: String, title: String?, subtitle: String?, events: [ChartEvent], language: Language
    ) throws -> String {
        var options = LineChart.Options()
        options.id = id
        options.title = title.map { Phrase(name: $0) }
        options.subtitle = subtitle.map { Phrase(name: $0) }
        options.events = events
        return try LineChart(table, options).render(language: language)
    }

    static func map(
        _ kind: MapKind, _ table: EstimateTable, boundaries: BoundarySet, gazetteer: Gazetteer, id: String,
        title: String?, subtitle: String?, allowsCounts: Bool, language: Language
    ) throws -> String {
        var options = MapOptions()
        options.id = id
        options.title = title.map { Phrase(name: $0) }
        options.subtitle = subtitle.map { Phrase(name: $0) }
        options.allowCounts = allowsCounts
        switch kind {
        case .choropleth:
            return try ChoroplethMap(table, boundaries: boundaries, options).render(language: language)
        case .tiles:
            return try TileMap(table, tiles: try tiles(of: table, gazetteer, boundaries), options).render(
                language: language)
        }
    }

    /// The layout takes time with the third power of the number of tiles.
    private static let mostTiles = 1000

    /// One tile for each region of the table whose place is known, beside those of its neighbours, grouped by what is above.
    private static func tiles(
        of table: EstimateTable, _ gazetteer: Gazetteer, _ boundaries: BoundarySet
    ) throws(MapError) -> [MapTile] {
        let codes = table.axes.first { $0.dimension == "region" }?.members.map { RegionCode($0.code) } ?? []
        let regions = codes.filter { gazetteer.region($0) != nil }
        guard regions.count <= mostTiles else { throw .tooManyTiles(count: regions.count, limit: mostTiles) }
        let layout = TileLayout(
            places: RegionPlaces(regions, gazetteer: gazetteer, boundaries: boundaries).places,
            neighbours: boundaries.pairsWithBorder(among: Set(regions)))
        return layout.tiles.map { tile in
            let above = gazetteer.lineage(of: tile.code).dropFirst().first
            return MapTile(code: tile.code, column: tile.column, row: tile.row, group: above?.name)
        }
    }
}
