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

/// Maps as commands and reviews ask for them.
enum Maps {
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
            let codes = table.axes.first { $0.dimension == "region" }?.members.map { RegionCode($0.code) } ?? []
            let day = table.provenance.territory?.description ?? Gazetteer.afterAllChanges
            let tiles = try tiles(of: codes, in: gazetteer.register(of: day), boundaries: boundaries)
            return try TileMap(table, tiles: tiles, options).render(language: language)
        }
    }

    /// One tile for each region whose place is known, beside those of its neighbours, grouped by what is above.
    ///
    /// - Parameter register: the regions of the table's territory (`Gazetteer.register(of:)`).
    static func tiles(
        of codes: [RegionCode], in register: Gazetteer, boundaries: BoundarySet
    ) throws -> [MapTile] {
        let regions = Set(codes.filter { register.region($0) != nil })
        let limit = TileLayout.mostRegions
        guard regions.count <= limit else { throw MapError.tooManyTiles(count: regions.count, limit: limit) }
        let tiles: RegionTiles
        do {
            tiles = try RegionTiles(regions, in: register, boundaries: boundaries)
        } catch is BoundarySketchError {
            // A map needs no sketch: what the boundaries tell of neighbours is better than no map.
            tiles = try RegionTiles(
                regions, in: register, boundaries: boundaries,
                neighbours: boundaries.pairsWithBorder(among: regions))
        }
        return tiles.layout.tiles.map { tile in
            let above = register.lineage(of: tile.code).dropFirst().first
            return MapTile(code: tile.code, column: tile.column, row: tile.row, group: above?.name)
        }
    }
}
