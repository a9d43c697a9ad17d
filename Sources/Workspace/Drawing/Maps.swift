internal import Aggregation
internal import Geodata
internal import Publishing
internal import Records
internal import Regions
internal import Trends
internal import Wording

/// Maps as commands and reviews ask for them.
enum Maps {
    /// - Parameters:
    ///   - kind: that of the choice, or the usual one.
    ///   - shared: the error that the verdicts of a document share; `nil` where the map stands alone.
    static func drawing(
        _ kind: MapKind, _ figures: MapFigures, _ choice: MapChoice, in workspace: Workspace, boundaries: BoundarySet,
        id: String, at shared: FalseDiscovery? = nil
    ) throws -> any MapDrawing {
        var options = MapOptions()
        options.id = id
        (options.title, options.subtitle) = (choice.look.titlePhrase, choice.look.subtitlePhrase)
        (options.theme, options.width) = (choice.look.theme, choice.look.width)
        options.allowCounts = choice.allowsCounts
        if let method = choice.classes?.method { options.classes = method }
        if let comparison = figures.comparison {
            options.verdicts = try RegionVerdicts(
                shared.map(comparison.statements) ?? comparison.statements())
        }
        let table = figures.table
        switch kind {
        case .choropleth:
            let inset = try figures.inset.map { inset in
                MapInset(
                    inset.region.code, name: Phrase(name: inset.region.name), parts: inset.parts, table: inset.table,
                    boundaries: try workspace.completed(boundaries, for: inset.table).set)
            }
            return ChoroplethMap(table, boundaries: boundaries, inset: inset, options)
        case .tiles:
            let codes = table.axes.first { $0.dimension == "region" }?.members.map { RegionCode($0.code) } ?? []
            let day = table.provenance.territory?.description ?? Gazetteer.afterAllChanges
            let tiles = try tiles(of: codes, in: workspace.facts.gazetteer.register(of: day), boundaries: boundaries)
            return TileMap(table, tiles: tiles, options)
        case .symbols:
            return SymbolMap(table, boundaries: boundaries, options)
        case .bivariate:
            guard let second = figures.second else { preconditionFailure("the choice asked for participation") }
            return BivariateMap(table, second, boundaries: boundaries, options)
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
