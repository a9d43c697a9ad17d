internal import Aggregation
internal import Geodata
internal import Importing
internal import Regions
public import Wording

/// What is to be drawn of the register.
public struct SketchOptions: Sendable {
    /// The level whose regions get an area of their own; by default the one with most places.
    public var level: String?
    /// The topmost level that gets a boundary; by default the lowest one that holds all places in one region.
    public var topLevel: String?
    /// A file with the regions that touch.
    public var neighbours: String?
    /// Draw tiles of one size.
    public var hasTiles = false
    /// Draw hexagons rather than squares.
    public var hasHexagons = false

    public init() {}
}

extension Workspace {
    /// Draws schematic boundaries from the register's places or from a table of neighbours, on the workspace's territory.
    ///
    /// - Returns: the GeoJSON, and what a reader should know of it.
    /// - Throws: `BoundarySketchError`, `QueryError.unknownLevel`, `FileError`, `ReferenceTableError` with the row of the register that
    ///   gives no sketch.
    public func sketch(_ options: SketchOptions) throws -> (geoJSON: String, notes: [Phrase]) {
        do {
            return try drawn(options)
        } catch let error as BoundarySketchError {
            let register = try ReferenceTable(path: path(configuration.register), name: configuration.register)
            if let contradiction = register.contradiction(error) { throw contradiction }
            throw error
        }
    }

    private func drawn(_ options: SketchOptions) throws -> (geoJSON: String, notes: [Phrase]) {
        for name in [options.level, options.topLevel].compactMap({ $0 }) { try checkLevel(name) }
        let table = try options.neighbours.map {
            try ReferenceTable(path: $0, name: $0).neighbours(in: facts.gazetteer)
        }
        var notes = table.map(Self.notes) ?? []
        let register = facts.gazetteer.register(of: facts.territoryDay)
        let levels = sketchLevels(options, table, register)
        if options.hasTiles {
            let tiles = try SketchTiles(
                register, level: levels.level, neighbours: table, boundaries: try boundariesIfAny(),
                shape: options.hasHexagons ? .hexagon : .square)
            return (text(of: tiles.boundaries, more: tiles.properties), notes + tiles.notes)
        }
        let sketch = try BoundarySketch(
            regions: register.regions, neighbours: table,
            options: BoundarySketch.Options(level: levels.level, topLevel: levels.top))
        notes += sketch.notes
        return (text(of: sketch.boundaries) { _ in [] }, notes)
    }

    private func sketchLevels(
        _ options: SketchOptions, _ table: NeighbourTable?, _ register: Gazetteer
    ) -> (level: String, top: String) {
        let known = register.levels
        let listed = Set(table?.codes ?? [])
        let placed = register.regions.filter { $0.place != nil || listed.contains($0.code) }
        let mostPlaces = known.max { left, right in
            placed.count { $0.level == left } < placed.count { $0.level == right }
        }
        let lowestSingle = known.last { level in
            let holders = Set(placed.map { register.ancestor(of: $0.code, at: level)?.code })
            return holders.count == 1 && !holders.contains(nil)
        }
        return (
            options.level ?? mostPlaces?.name ?? "", options.topLevel ?? lowestSingle?.name ?? known.first?.name ?? ""
        )
    }

    private func text(of set: BoundarySet, more: (RegionCode) -> [JSONMember]) -> String {
        GeoJSONWriter.text(of: set) { code in
            let region = facts.gazetteer.region(code)
            return [
                JSONMember("region_code", .string(code.text)),
                JSONMember("region_name", region.map { .string($0.name) } ?? .null),
                JSONMember("level", region.map { .string($0.level.name) } ?? .null),
            ] + more(code)
        }
    }

    private static func notes(_ table: NeighbourTable) -> [Phrase] {
        func told(_ pairs: [NeighbourTable.Pair], _ what: Phrase) -> [Phrase] {
            guard !pairs.isEmpty else { return [] }
            let list = pairs.prefix(5).map { "\($0.one) – \($0.other)" }.joined(separator: ", ")
            let (more, rest) = (pairs.count > 5, pairs.count - 5)
            return [
                Phrase(
                    de: "\(what(.german)): \(list)" + (more ? " und \(rest) weitere" : ""),
                    en: "\(what(.english)): \(list)" + (more ? " and \(rest) more" : ""))
            ]
        }
        return told(
            table.oneSided,
            Phrase(
                de: "Nur in einer Richtung eingetragen, als beidseitig genommen",
                en: "Entered in one direction only, taken as mutual"))
            + told(
                table.pointContacts,
                Phrase(
                    de: "Gemeinsame Grenze von 0 km, nicht als Nachbarn genommen",
                    en: "A common border of 0 km, not taken as neighbours"))
    }
}
