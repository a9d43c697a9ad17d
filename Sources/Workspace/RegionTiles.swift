internal import Geodata
internal import Regions

/// Regions as tiles of one size, laid out in one way for `regions sketch --tiles` and `map --kind tiles`.
struct RegionTiles {
    let places: [RegionCode: Place]
    let layout: TileLayout

    /// - Parameters:
    ///   - codes: at most `TileLayout.mostRegions`; one whose place is not known gets no tile.
    ///   - register: the regions of one day (`Gazetteer.register(of:)`).
    ///   - neighbours: regions that touch; `nil` for what boundaries or a sketch tell.
    /// - Throws: as `neighbours(of:in:boundaries:)`.
    init(
        _ codes: Set<RegionCode>, in register: Gazetteer, boundaries: BoundarySet,
        neighbours: [NeighbourTable.Pair]? = nil, shape: TileLayout.Shape = .square
    ) throws {
        places = RegionPlaces(codes, gazetteer: register, boundaries: boundaries).places
        layout = TileLayout(
            places: places,
            neighbours: try neighbours
                ?? Self.neighbours(of: Set(places.keys), in: register, boundaries: boundaries),
            shape: shape)
    }

    /// Who touches whom: by the boundaries where all regions have one, else by a sketch of the regions' level.
    ///
    /// - Throws: `BoundarySketchError` where the register gives no sketch.
    static func neighbours(
        of codes: Set<RegionCode>, in register: Gazetteer, boundaries: BoundarySet
    ) throws -> [NeighbourTable.Pair] {
        if codes.isSubset(of: boundaries.boundaries.map(\.code)) { return boundaries.pairsWithBorder(among: codes) }
        let levels = Set(codes.compactMap { register.region($0)?.level }).sorted()
        return try levels.flatMap { level in
            try BoundarySketch.make(
                regions: register.regions, options: BoundarySketch.Options(level: level.name, topLevel: level.name)
            ).pairsWithBorder(among: codes)
        }
    }
}
