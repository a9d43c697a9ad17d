internal import Aggregation
internal import Geodata
internal import Regions
public import Wording

extension Workspace {
    /// Draws schematic boundaries from the register's places.
    ///
    /// - Parameters:
    ///   - level: the level whose regions get a cell of their own; by default the one with most places.
    ///   - topLevel: the topmost level that gets a boundary; by default the lowest one that holds all places in one region.
    /// - Returns: the GeoJSON, and what a reader should know of it.
    /// - Throws: `BoundarySketchError`, `QueryError.unknownLevel`.
    public func sketch(level: String?, topLevel: String?) throws -> (geoJSON: String, notes: [Phrase]) {
        let known = facts.gazetteer.levels
        for name in [level, topLevel].compactMap({ $0 }) { try checkLevel(name) }
        let regions = facts.gazetteer.regions.filter { $0.validTo == nil }
        let mostPlaces = known.max { left, right in
            regions.count { $0.level == left && $0.place != nil }
                < regions.count { $0.level == right && $0.place != nil }
        }
        let placed = regions.filter { $0.place != nil }
        let lowestSingle = known.last { level in
            Set(placed.map { facts.gazetteer.ancestor(of: $0.code, at: level)?.code }).count == 1
        }
        let sketch = try BoundarySketch(
            regions: facts.gazetteer.regions,
            options: BoundarySketch.Options(
                level: level ?? mostPlaces?.name ?? "",
                topLevel: topLevel ?? lowestSingle?.name ?? known.first?.name ?? ""))
        let text = GeoJSONWriter.text(of: sketch.boundaries) { code in
            let region = facts.gazetteer.region(code)
            return [
                GeoJSONProperty("region_code", .string(code.text)),
                GeoJSONProperty("region_name", region.map { .string($0.name) } ?? .null),
                GeoJSONProperty("level", region.map { .string($0.level.name) } ?? .null),
            ]
        }
        return (text, sketch.notes)
    }
}
