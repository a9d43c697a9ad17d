internal import Wording

/// A table or view as the catalogue has it, with the columns that the user may read.
struct TableDescription {
    struct Column {
        let name: String
        /// The type's own name, that below a domain: `timestamptz`, `numeric`, `geometry`.
        let type: String
        /// Whether its order depends on the language of the database.
        let isCollated: Bool
        /// The place in the primary key; `nil` for a column that is no part of it.
        let placeInKey: Int?

        var isGeometry: Bool { type == "geometry" || type == "geography" }
        /// Pictures, files and indices are nobody's record.
        var isReadAsText: Bool { !isGeometry && !["bytea", "raster", "tsvector", "topogeometry"].contains(type) }
        var quoted: String { "t." + SQLText.identifier(name) }
    }

    let schema: String
    let name: String
    let columns: [Column]
    /// Where PostGIS's functions are, quoted; `nil` where it is not set up.
    let postGIS: String?

    /// As messages and the store call it.
    var title: String { "\(schema).\(name)" }
    var quoted: String { SQLText.identifier(schema) + "." + SQLText.identifier(name) }
    var key: [Column] {
        columns.filter { $0.placeInKey != nil }.sorted { ($0.placeInKey ?? 0) < ($1.placeInKey ?? 0) }
    }

    /// - Throws: `DatabaseError.noTable`, `.notReadable`.
    init(of text: String, _ session: DatabaseSession) throws(DatabaseError) {
        let wanted = try TableName(text)
        session.subject = text
        guard let found = try Self.found(wanted, session) else {
            throw .noTable(text, suggestion: try Self.suggestion(wanted, session))
        }
        (schema, name) = (found.schema, found.name)
        session.subject = "\(schema).\(name)"
        columns = found.isReadable ? try Self.columns(of: found.identity, session) : []
        guard !columns.isEmpty else { throw .notReadable("\(schema).\(name)", user: session.server.user) }
        postGIS = try Self.schemaOfPostGIS(session).map(SQLText.identifier)
    }

    private static let readableKinds = "c.relkind IN ('r', 'p', 'v', 'm', 'f')"

    private static func found(
        _ wanted: TableName, _ session: DatabaseSession
    ) throws(DatabaseError) -> (identity: String, schema: String, name: String, isReadable: Bool)? {
        let names = wanted.name.spellings
        let schemas = wanted.schema?.spellings
        let row = try session.rows(
            """
            SELECT c.oid, n.nspname, c.relname, pg_catalog.has_schema_privilege(n.oid, 'USAGE') \
            AND pg_catalog.has_any_column_privilege(c.oid, 'SELECT') \
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
            WHERE \(readableKinds) AND c.relname IN ($1, $2) \
            AND CASE WHEN $3::text IS NULL THEN n.nspname = ANY (pg_catalog.current_schemas(false)) \
            ELSE n.nspname IN ($3, $4) END \
            ORDER BY n.nspname = $3 DESC, pg_catalog.array_position(pg_catalog.current_schemas(false), n.nspname), \
            c.relname = $1 DESC LIMIT 1
            """, [names.first, names.last, schemas?.first, schemas?.last]
        ).first
        guard let row, let identity = row[0], let schema = row[1], let name = row[2] else { return nil }
        return (identity, schema, name, row[3] == "t")
    }

    /// The nearest of the tables that the user may read.
    private static func suggestion(
        _ wanted: TableName, _ session: DatabaseSession
    ) throws(DatabaseError) -> String? {
        let rows = try session.rows(
            """
            SELECT n.nspname, c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
            WHERE \(readableKinds) AND n.nspname NOT IN ('pg_catalog', 'information_schema') \
            AND pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_any_column_privilege(c.oid, 'SELECT') \
            ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C" LIMIT 10000
            """)
        let known = rows.map { "\($0[0] ?? "").\($0[1] ?? "")" }
        if let same = rows.first(where: { $0[1]?.lowercased() == wanted.name.text.lowercased() }) {
            return same.compactMap(\.self).joined(separator: ".")
        }
        let schema = wanted.schema?.text ?? "public"
        return Suggestion.nearest(to: "\(schema).\(wanted.name.text)", in: known)
    }

    private static func columns(
        of identity: String, _ session: DatabaseSession
    ) throws(DatabaseError) -> [Column] {
        try session.rows(
            """
            SELECT a.attname, b.typname, a.attcollation <> 0, pg_catalog.array_position(i.indkey::int2[], a.attnum) \
            FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid \
            JOIN pg_catalog.pg_type b ON b.oid = COALESCE(NULLIF(t.typbasetype, 0), t.oid) \
            LEFT JOIN pg_catalog.pg_index i ON i.indrelid = a.attrelid AND i.indisprimary \
            WHERE a.attrelid = $1::oid AND a.attnum > 0 AND NOT a.attisdropped \
            AND pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'SELECT') ORDER BY a.attnum
            """, [identity]
        ).map { row in
            Column(
                name: row[0] ?? "", type: row[1] ?? "", isCollated: row[2] == "t",
                placeInKey: row[3].flatMap { Int($0) })
        }
    }

    static func schemaOfPostGIS(_ session: DatabaseSession) throws(DatabaseError) -> String? {
        try session.rows(
            """
            SELECT n.nspname FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace \
            WHERE e.extname = 'postgis'
            """
        ).first?[0]
    }

    /// The geometries that are meant: those of a named column, or of the only one.
    ///
    /// - Throws: `DatabaseError.noGeometry`, `.severalGeometries`, `.unknownGeometry`.
    func geometry(named wanted: String?) throws(DatabaseError) -> Column {
        let all = columns.filter(\.isGeometry)
        let names = all.map(\.name)
        if let wanted {
            guard
                let column = all.first(where: { $0.name == wanted })
                    ?? all.first(where: { $0.name == wanted.lowercased() })
            else { throw .unknownGeometry(title, column: wanted, known: names) }
            return column
        }
        guard all.count < 2 else { throw .severalGeometries(title, names) }
        guard let only = all.first else { throw .noGeometry(title) }
        return only
    }
}
