internal import Regions

/// Writes areas as a GeoPackage (OGC 12-128) by GDAL: a table for each layer, multipolygons, always the same bytes.
public enum GeoPackageWriter {
    /// - Parameter system: an EPSG code that `CoordinateReference` knows. Degrees are written with six decimals, metres with two.
    /// - Throws: `GeoPackageError`.
    public static func bytes(of areas: ExportedAreas, system: String = "4326") throws(GeoPackageError) -> [UInt8] {
        guard let reference = CoordinateReference(epsg: system) else { throw .unknownReferenceSystem(system) }
        let boundaries = areas.coverage.boundaries
        let tables = areas.layers.map { layer in
            let rows = layer.range.map { areas.properties[$0].map(\.value) }
            let names = layer.range.first.map { areas.properties[$0].map(\.name) } ?? []
            let filled = names.indices.filter { column in rows.contains { $0[column] != .null } }
            return VectorTable(
                name: layer.name, description: description(of: areas), geometry: .multiPolygon,
                columns: filled.map { names[$0] },
                rows: zip(layer.range, rows).map { number, values in
                    (multiPolygon(boundaries[number].polygons, reference), filled.map { values[$0] })
                })
        }
        return try bytes(of: tables, epsg: system)
    }

    /// One layer of areas in the look that is stored with it: QGIS takes it without being asked (table `layer_styles`).
    ///
    /// Features without a shape are kept, without one. Columns have the type of their values; those without any are left out.
    ///
    /// - Parameters:
    ///   - features: all with the same properties in the same order.
    ///   - description: what a reader is told of the layer: source, licence, marks.
    ///   - style: QML.
    /// - Throws: `GeoPackageError`.
    public static func bytes(
        of features: [GeoJSONFeature], layer: String, description: String, style: String
    ) throws(GeoPackageError) -> [UInt8] {
        let rows = features.map { $0.properties.map(\.value) }
        let names = features.first?.properties.map(\.name) ?? []
        let filled = names.indices.filter { column in rows.contains { $0[column] != .null } }
        let areas = VectorTable(
            name: layer, description: description, geometry: .multiPolygon, columns: filled.map { names[$0] },
            rows: zip(features, rows).map { feature, values in
                (feature.polygons.map { multiPolygon($0, .degrees) } ?? [], filled.map { values[$0] })
            })
        // As QGIS makes it.
        let columns: [(name: String, value: JSONValue)] = [
            ("f_table_catalog", .string("")), ("f_table_schema", .string("")), ("f_table_name", .string(layer)),
            ("f_geometry_column", .string("geom")), ("styleName", .string("Kreisblick")), ("styleQML", .string(style)),
            ("styleSLD", .string("")), ("useAsDefault", .bool(true)), ("description", .string(description)),
            ("owner", .string("")), ("ui", .string("")), ("update_time", .string("2000-01-01T00:00:00Z")),
        ]
        let styles = VectorTable(
            name: "layer_styles", description: "", geometry: .none, columns: columns.map(\.name),
            moments: ["update_time"], rows: [([], columns.map(\.value))])
        return try bytes(of: [areas, styles], epsg: "4326")
    }

    /// The tables as they come.
    static func bytes(of tables: [VectorTable], epsg: String) throws(GeoPackageError) -> [UInt8] {
        do {
            return try VectorWriter.geoPackage(tables, epsg: epsg)
        } catch {
            if case .noLibrary(let package) = error { throw .noLibrary(package: package) }
            throw .notWritten
        }
    }

    private static func description(of areas: ExportedAreas) -> String {
        ([areas.isSchematic ? "schematic" : nil, areas.attribution] as [String?]).compactMap { $0 }
            .joined(separator: " · ")
    }

    static func multiPolygon(_ polygons: [[Boundary.Ring]], _ reference: CoordinateReference) -> [UInt8] {
        WellKnownBinary.multiPolygon(
            polygons.map { rings in
                rings.map { ring in ring.map { point(of: $0, reference) } }
            })
    }

    private static func point(of place: Place, _ reference: CoordinateReference) -> SIMD2<Double> {
        let decimals = reference == .degrees ? 1e6 : 100
        return (reference.coordinates(of: place) * decimals).rounded(.toNearestOrAwayFromZero) / decimals
    }
}

/// Why no GeoPackage is written.
public enum GeoPackageError: Error, Equatable {
    /// libgdal is not installed; the package that brings it.
    case noLibrary(package: String)
    case unknownReferenceSystem(String)
    /// GDAL could not write what it was given.
    case notWritten
}
