/// A column of geometries: what stands in it, found by reading it once.
struct GeometryColumn {
    /// The geometry of a row as SQL; geography is taken for geometry.
    let expression: String
    /// PostGIS's schema, quoted.
    let postGIS: String
    let name: String
    let table: String
    /// The SRIDs of the rows that have a geometry, and what they are: `Point`, `MultiPolygon`.
    let systems: [Int]
    let kinds: [String]

    /// - Throws: `DatabaseError.noPostGIS`, `.mixedReferenceSystems`.
    init(
        _ column: TableDescription.Column, of table: TableDescription, _ session: DatabaseSession
    ) throws(DatabaseError) {
        guard let postGIS = table.postGIS else { throw .noPostGIS(database: session.server.database) }
        let expression =
            column.type == "geography" ? "CAST(\(column.quoted) AS \(postGIS).geometry)" : column.quoted
        let rows = try session.rows(
            """
            SELECT \(postGIS).ST_SRID(\(expression)), \(postGIS).ST_GeometryType(\(expression)) FROM \(table.quoted) t \
            WHERE \(column.quoted) IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 50
            """)
        (self.expression, self.postGIS, name, self.table) = (expression, postGIS, column.name, table.title)
        systems = Set(rows.compactMap { $0[0].flatMap { Int($0) } }).sorted()
        kinds = Set(rows.compactMap { $0[1].map { String($0.trimmingPrefix("ST_")) } }).sorted()
        guard systems.count < 2 else {
            throw .mixedReferenceSystems(table.title, column: column.name, systems.map(String.init))
        }
    }

    /// The only SRID; `nil` where no row has a geometry.
    ///
    /// - Throws: `DatabaseError.noReferenceSystem` for SRID 0.
    func system() throws(DatabaseError) -> Int? {
        guard let system = systems.first else { return nil }
        guard system > 0 else { throw .noReferenceSystem(table, column: name) }
        return system
    }
}
