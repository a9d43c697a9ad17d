internal import Aggregation
internal import Geodata
internal import Regions
public import Wording

extension Workspace {
    /// Draws schematic boundaries from the register's places.
    ///
    /// - Parameter level: the level whose regions get a cell of their own.
    /// - Returns: the GeoJSON, and what a reader should know of it.
    /// - Throws: `BoundarySketchError`.
    public func sketch(level: String, topLevel: String) throws -> (geoJSON: String, notes: [Phrase]) {
        let sketch = try BoundarySketch(
            regions: facts.gazetteer.regions, options: BoundarySketch.Options(level: level, topLevel: topLevel))
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
