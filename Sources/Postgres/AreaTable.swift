/// A table or view of areas, read as GeoJSON in its own reference system: a feature a row, with all columns as properties.
public struct AreaTable {
    /// `schema.name`, as the database spells it.
    public let name: String
    /// `EPSG:25832`; `nil` where no row has a geometry, or `hasSystem` says that it is known.
    public let system: String?
    public let geoJSON: [UInt8]

    /// Reads a table in one snapshot that cannot be written to.
    ///
    /// - Parameters:
    ///   - geometry: the column of geometries; `nil` for the only one.
    ///   - hasSystem: whether the reference system is told otherwise.
    ///   - limit: bytes that are held in memory at most; behind them `tooLarge` throws.
    /// - Throws: `DatabaseError`, and what `tooLarge` throws.
    public init(
        _ table: String, at address: DatabaseAddress, geometry: String?, hasSystem: Bool, limit: Int,
        tooLarge: () throws -> Void
    ) throws {
        let session = try DatabaseSession(address)
        (name, system, geoJSON) = try session.transaction(.reading) {
            let description = try TableDescription(of: table, session)
            let column = try GeometryColumn(try description.geometry(named: geometry), of: description, session)
            let system = hasSystem ? nil : try Self.system(of: column, session)
            var bytes = Array(#"{"type":"FeatureCollection","features":["#.utf8)
            let start = bytes.count
            try session.copyOut(Self.statement(description, column)) { row in
                if bytes.count > start { bytes.append(UInt8(ascii: ",")) }
                bytes += row
                if bytes.count > limit { try tooLarge() }
            }
            guard bytes.count > start else { throw DatabaseError.emptyTable(description.title) }
            bytes += Array("]}".utf8)
            return (description.title, system, bytes)
        }
    }

    /// - Throws: `DatabaseError.noReferenceSystem`, `.unknownReferenceSystem` for one that EPSG does not know.
    private static func system(
        of column: GeometryColumn, _ session: DatabaseSession
    ) throws(DatabaseError) -> String? {
        guard let system = try column.system() else { return nil }
        let row = try session.rows(
            "SELECT auth_name, auth_srid FROM \(column.postGIS).spatial_ref_sys WHERE srid = $1::integer",
            [String(system)]
        ).first
        guard let row, row[0] == "EPSG", let code = row[1] else {
            throw .unknownReferenceSystem(column.table, column: column.name, code: String(system))
        }
        return "EPSG:\(code)"
    }

    /// Signs that JSON spells out frame the rows, so that nothing in them is quoted.
    private static func statement(_ table: TableDescription, _ column: GeometryColumn) -> String {
        let read = table.columns.filter(\.isReadAsText).map(\.quoted).joined(separator: ", ")
        let line = { (text: String) in "pg_catalog.translate(CAST(\(text) AS text), E'\\r\\n', '  ')" }
        // GeoJSON has outer rings counter-clockwise, and neither arcs nor heights.
        let shape = ["ST_ForcePolygonCCW", "ST_Force2D", "ST_CurveToLine"].reversed().reduce(column.expression) {
            "\(column.postGIS).\($1)(\($0))"
        }
        let properties = read.isEmpty ? "'{}'" : line("(SELECT pg_catalog.to_json(p) FROM (SELECT \(read)) p)")
        let feature =
            "'{\"type\":\"Feature\",\"properties\":' || \(properties) || ',\"geometry\":' || "
            + "COALESCE(\(column.postGIS).ST_AsGeoJSON(\(shape), 9, 0), 'null') || '}'"
        let key = table.key.map { $0.quoted + ($0.isCollated ? " COLLATE \"C\"" : "") }
        let ordered =
            key.isEmpty
            ? "SELECT * FROM (SELECT \(feature) AS f FROM \(table.quoted) t) r ORDER BY f COLLATE \"C\""
            : "SELECT \(feature) FROM \(table.quoted) t ORDER BY \(key.joined(separator: ", "))"
        return "COPY (\(ordered)) TO STDOUT WITH (FORMAT csv, DELIMITER E'\\x02', QUOTE E'\\x01')"
    }
}
