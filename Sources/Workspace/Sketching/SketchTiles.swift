internal import Geodata
internal import Regions
internal import Wording

/// The regions of a level as tiles of one size, drawn as boundaries.
struct SketchTiles {
    let boundaries: BoundarySet
    let notes: [Phrase]
    private let layout: TileLayout

    /// - Parameter register: the regions of one day (`Gazetteer.register(of:)`).
    /// - Throws: `BoundarySketchError`, `SketchTileError`.
    init(
        _ register: Gazetteer, level: String, neighbours table: NeighbourTable?, boundaries: BoundarySet,
        shape: TileLayout.Shape
    ) throws {
        let regions = register.regions.filter { $0.level.name == level }
        let limit = TileLayout.mostRegions
        guard regions.count <= limit else { throw SketchTileError.tooMany(count: regions.count, limit: limit) }
        let codes = Set(regions.map(\.code))
        if let table, codes.isDisjoint(with: table.codes) {
            throw BoundarySketchError.neighboursNotDrawn(level: table.level.name, levels: [level])
        }
        let placement = try table.map { try NeighbourPlacement(register.regions, neighbours: $0) }
        let tiles = try RegionTiles(
            codes, in: try placement.map { try Gazetteer($0.regions) } ?? register, boundaries: boundaries,
            neighbours: table?.pairs, shape: shape)
        let places = tiles.places
        guard let middle = Extent(of: places.values)?.middle else { throw BoundarySketchError.noPlaces(level: level) }
        layout = tiles.layout
        let area = Self.area(regions.filter { places[$0.code] != nil }, register, places, boundaries)
        self.boundaries = layout.boundaries(around: middle, squareKilometres: area)
        let lost = regions.filter { places[$0.code] == nil }
        notes = (placement?.notes ?? []) + Self.notes(layout, area, lost)
    }

    func properties(_ code: RegionCode) -> [JSONMember] {
        guard let tile = layout.tiles.first(where: { $0.code == code }) else { return [] }
        return [
            JSONMember("column", .integer(tile.column)), JSONMember("row", .integer(tile.row)),
        ]
    }

    /// Square kilometres of a tile: the mean of the regions' own areas, else of their boundaries, else what is above them shared
    /// out evenly.
    private static func area(
        _ regions: [Region], _ gazetteer: Gazetteer, _ places: [RegionCode: Place], _ boundaries: BoundarySet
    ) -> Double {
        let outlines = Dictionary(boundaries.boundaries.map { ($0.code, $0) }) { first, _ in first }
        let drawn = regions.compactMap { outlines[$0.code]?.areaInSquareKilometres }.filter { $0 > 0 }
        let known = regions.compactMap(\.areaInSquareKilometres)
        let areas = known.count == regions.count ? known : drawn
        if !areas.isEmpty { return areas.reduce(0, +) / Double(areas.count) }
        let above = Set(regions.map(\.parent)).compactMap { $0.flatMap(gazetteer.region)?.areaInSquareKilometres }
        return above.isEmpty ? NeighbourPlacement.usualArea : above.reduce(0, +) / Double(regions.count)
    }

    private static func notes(_ layout: TileLayout, _ area: Double, _ lost: [Region]) -> [Phrase] {
        let (count, kept, all) = (layout.tiles.count, layout.keptNeighbourhoods, layout.neighbourhoods)
        let share = { (language: Language) in
            language.text(100 * Double(kept) / Double(max(1, all)), fractionDigits: 1)
        }
        let size = { (language: Language) in language.text(area, fractionDigits: 2) }
        let tile =
            switch (layout.shape, count) {
            case (.square, 1): Phrase(de: "Quadrat", en: "square")
            case (.square, _): Phrase(de: "Quadrate", en: "squares")
            case (.hexagon, 1): Phrase(de: "Sechseck", en: "hexagon")
            case (.hexagon, _): Phrase(de: "Sechsecke", en: "hexagons")
            }
        return [
            Phrase(
                de:
                    "\(count) \(tile(.german)) von je \(size(.german)) km². \(kept) von \(all) Nachbarschaften sind gewahrt "
                    + "(\(share(.german)) %).",
                en:
                    "\(count) \(tile(.english)) of \(size(.english)) km² each. \(kept) of \(all) neighbourhoods are kept "
                    + "(\(share(.english))%).")
        ]
            + lost.map { region in
                Phrase(
                    de:
                        "\(region.name) (\(region.code)) hat keine Kachel: weder Koordinaten noch Grenzen noch Nachbarn.",
                    en:
                        "\(region.name) (\(region.code)) has no tile: neither coordinates nor boundaries nor neighbours."
                )
            }
    }
}
