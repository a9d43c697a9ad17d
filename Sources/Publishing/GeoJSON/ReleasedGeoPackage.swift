public import Geodata
internal import Records
public import Regions
public import Trends
public import Wording

/// A map's figures with their regions' shapes as a GeoPackage, in the look of the drawing.
public enum ReleasedGeoPackage {
    /// - Parameters:
    ///   - name: of the layer.
    ///   - boundaries: a region without one is a row without a shape.
    /// - Precondition: the table has an axis of regions.
    /// - Throws: `GeoPackageError`.
    public static func bytes(
        _ table: EstimateTable, named name: String, style: MapStyle, boundaries: BoundarySet, language: Language
    ) throws(GeoPackageError) -> [UInt8] {
        let features = ReleasedGeoJSON.features(table, boundaries: boundaries, language: language)
        let provenance = table.provenance
        var description = Markings.lines(provenance, table.audience, language)
        description += ["\(provenance.workspace): \(provenance.query)"]
        description += [provenance.sources.joined(separator: ", "), boundaries.attribution ?? ""].filter { !$0.isEmpty }
        if boundaries.isSchematic { description.append(MapPhrases.schematic(language)) }
        return try GeoPackageWriter.bytes(
            of: features, layer: name, description: description.joined(separator: " · "), style: QGISStyle.text(style))
    }
}
