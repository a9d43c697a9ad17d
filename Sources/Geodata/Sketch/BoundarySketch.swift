public import Regions
public import Wording

/// Schematic boundaries computed from the places' coordinates, for maps of places whose real boundaries are not at hand.
///
/// 1. The register's places are projected to a plane in metres; an outline is drawn around all of them.
/// 2. The area inside is shared out: each spot belongs to the unit (district, village) of the nearest place (Voronoi cells).
/// 3. Territories that fall into parts are joined by narrow corridors, and so are neighbours of a table that lie apart.
/// 4. Borders are rounded on a graph that both neighbours share, and thinned out.
/// 5. Units are dissolved upwards to municipalities and the county.
///
/// It holds that each place lies in its own region, that a region is the union of its parts without gap or overlap, and that
/// every ring is closed, valid, right-handed and rounded to six decimals of a degree (0.1 m). If rounded corners would break
/// any of this, as with places closer than a few dozen metres, the sketch is made with less rounding, in the end with none;
/// where even that breaks it, there is no sketch.
///
/// Same register, same boundaries; the order of the rows does not matter. 100 places take about 0.1 s.
public struct BoundarySketch: Sendable {
    /// What a sketch is made of.
    public struct Options: Hashable, Sendable {
        /// The level whose regions share out the county. Deeper places are additional seeds of their region of this level.
        public var level: String
        /// The topmost level that gets a boundary.
        public var topLevel: String
        /// How often corners are rounded; 0 leaves straight Voronoi edges.
        public var rounding: Int

        public init(level: String = "district", topLevel: String = "county", rounding: Int = 3) {
            self.level = level
            self.topLevel = topLevel
            self.rounding = rounding
        }
    }

    /// Topmost level first, then by code; marked as schematic.
    public let boundaries: BoundarySet
    /// What a reader should know: places that had to be moved aside, territories that could not be joined, neighbourhoods that
    /// could not be kept.
    public let notes: [Phrase]
    /// Which neighbourhoods of the table are kept; `nil` without a table.
    public let agreement: NeighbourAgreement?

    /// - Parameters:
    ///   - regions: the register; those that have a last day are left out.
    ///   - neighbours: which regions of one level touch. It gives those without coordinates their places, and territories
    ///     that ought to touch are joined by narrow corridors where that is possible.
    /// - Throws: ``BoundarySketchError`` when the register gives no sketch.
    public init(regions: [Region], neighbours: NeighbourTable? = nil, options: Options = Options()) throws {
        let placement = try neighbours.map { table in try NeighbourPlacement(regions, neighbours: table) }
        let register = try SketchRegister(placement?.regions ?? regions, options: options)
        if let neighbours, Set(register.territories().map(\.code)).isDisjoint(with: neighbours.codes) {
            throw BoundarySketchError.neighboursNotDrawn(
                level: neighbours.level.name, levels: [options.topLevel, options.level])
        }
        let context = try GEOSContext()
        let outline = try CountyOutline.ring(
            around: register.seeds.map(\.point), area: register.knownArea, in: context)
        var connection = try PartConnection(register, outline: outline, in: context)
        if let neighbours { try connection.connectNeighbours(neighbours.pairs) }
        let raw = BorderGraph(connection.partition, rank: register.borderRank)

        let finished = try SketchFinish.sound(register, raw, rounding: options.rounding, in: context)
        boundaries = BoundarySet(boundaries: finished.boundaries, isSchematic: true, attribution: nil)
        let drawn = boundaries
        agreement = neighbours.map { table in
            let touching = drawn.pairsWithBorder(among: Set(table.codes))
            return NeighbourAgreement(table, drawn: touching)
        }
        notes =
            (placement?.notes ?? []) + Self.notes(register, unconnected: connection.unconnected)
            + (agreement?.lines { register.regions[$0]?.name ?? $0.text } ?? [])
    }

    /// The boundaries alone.
    public static func make(regions: [Region], options: Options = Options()) throws -> BoundarySet {
        try BoundarySketch(regions: regions, options: options).boundaries
    }

    private static func notes(_ register: SketchRegister, unconnected: [RegionCode]) -> [Phrase] {
        register.displaced.map { region in
            Phrase(
                de: "\(region.name) (\(region.code)) hat dieselben Koordinaten wie ein anderer Ort; "
                    + "seine Fläche ist daneben gezeichnet.",
                en: "\(region.name) (\(region.code)) has the coordinates of another place; its area is drawn beside it."
            )
        }
            + unconnected.map { code in
                let name = register.regions[code]?.name ?? code.text
                return Phrase(
                    de: "\(name) (\(code)) ließ sich nicht zu einer Fläche verbinden und besteht aus mehreren Teilen.",
                    en: "\(name) (\(code)) could not be joined into one area and has several parts.")
            }
    }
}
