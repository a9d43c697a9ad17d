internal import Wording

/// The schema of a database in which a workspace's released tables stand.
///
/// Each write replaces the rows of all tables in one transaction by `DELETE` and `COPY`, which others' snapshots, grants and views survive;
/// `TRUNCATE` would show an empty table to readers who began earlier. Ours is what bears our mark in its comment.
public final class TargetSchema {
    /// What became of the tables of a write.
    public struct Outcome: Sendable {
        /// Tables and views that are new: nobody but their owner may read them yet.
        public let made: [String]
        /// Tables of ours that were not written any more.
        public let left: [String]
    }

    let session: DatabaseSession
    let schema: String
    let workspace: String

    /// - Parameter workspace: the title by which tables of this workspace are known.
    /// - Throws: `DatabaseError`.
    public init(_ schema: String, at address: DatabaseAddress, workspace: String) throws(DatabaseError) {
        guard !schema.isEmpty, schema.utf8.count <= TargetTable.longestName else { throw .notATableName(schema) }
        session = try DatabaseSession(address)
        session.subject = schema
        self.schema = schema
        self.workspace = workspace.replacing(sign: "\n", with: " ").replacing(sign: "\r", with: " ")
    }

    /// Finds out beforehand whether such tables and their views can be written.
    ///
    /// - Throws: `DatabaseError`.
    public func check(_ outlines: [TargetTable.Outline]) throws {
        try session.transaction(.writing) {
            _ = try checkSchema()
            if outlines.contains(where: \.hasAreas) { _ = try postGIS() }
            for outline in outlines {
                if let standing = try standing(outline.name, kind: "r") {
                    for column in outline.columns { _ = try isThere(column, of: outline.name, in: standing) }
                }
                if outline.hasMap { _ = try standing(TargetTable.map(of: outline.name), kind: "v") }
            }
        }
    }

    /// Writes all tables, or none; who reads meanwhile sees the old ones.
    ///
    /// - Parameter regions: the areas by `code`, written first.
    /// - Throws: `DatabaseError`. Nothing is changed then.
    public func write(_ tables: [TargetTable], regions: TargetTable?) throws -> Outcome {
        try session.transaction(.writing) {
            try session.run(
                "SELECT pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('kreisblick'), pg_catalog.hashtext($1))",
                [schema])
            if try !checkSchema() { try session.run("CREATE SCHEMA \(SQLText.identifier(schema))") }
            let postGIS = regions == nil ? nil : try postGIS()
            var (made, written) = ([String](), Set<String>())
            for table in [regions].compactMap(\.self) + tables {
                session.subject = title(table.name)
                written.insert(table.name)
                let (isNew, hasNewColumns) = try write(table, postGIS)
                if isNew { made.append(title(table.name)) }
                guard table.hasMap, let regions else { continue }
                written.insert(table.map)
                if try writeMap(of: table, regions, isForced: hasNewColumns) { made.append(title(table.map)) }
            }
            return Outcome(made: made, left: try ours().filter { !written.contains($0) }.map(title))
        }
    }

    private func title(_ name: String) -> String { "\(schema).\(name)" }
    private func quoted(_ name: String) -> String { SQLText.identifier(schema) + "." + SQLText.identifier(name) }

    /// - Returns: whether the schema is there; else it can be made.
    private func checkSchema() throws(DatabaseError) -> Bool {
        let row =
            try session.rows(
                """
                SELECT pg_catalog.current_setting('transaction_read_only'), n.oid, \
                pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_schema_privilege(n.oid, 'CREATE'), \
                pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE') \
                FROM (VALUES ($1::name)) w (name) LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = w.name
                """, [schema]
            ).first ?? []
        guard row.count == 4, row[0] == "off" else { throw .onlyReadable(session.server) }
        guard (row[1] == nil ? row[3] : row[2]) == "t" else { throw .noSchema(schema, user: session.server.user) }
        return row[1] != nil
    }

    private func postGIS() throws(DatabaseError) -> String {
        guard let schema = try TableDescription.schemaOfPostGIS(session) else {
            throw .noPostGIS(database: session.server.database)
        }
        return SQLText.identifier(schema)
    }

    // MARK: What is there

    private static let mark = "Kreisblick: "

    /// The columns with their types of a table or view of ours; `nil` where there is nothing of the name.
    ///
    /// - Throws: `DatabaseError.notOurs`, `.ofOther`.
    private func standing(_ name: String, kind: String) throws(DatabaseError) -> [String: String]? {
        let found = try session.rows(
            """
            SELECT c.oid, c.relkind, pg_catalog.obj_description(c.oid, 'pg_class') FROM pg_catalog.pg_class c \
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = $2
            """, [schema, name]
        ).first
        guard let found else { return nil }
        guard found[1] == kind, let comment = found[2], comment.hasPrefix(Self.mark) else {
            throw .notOurs(title(name))
        }
        let owner = comment.dropFirst(Self.mark.count).prefix { $0 != "\n" }
        guard owner == workspace else { throw .ofOther(title(name), workspace: String(owner)) }
        let columns = try session.rows(
            """
            SELECT attname, pg_catalog.format_type(atttypid, atttypmod) FROM pg_catalog.pg_attribute \
            WHERE attrelid = $1::oid AND attnum > 0 AND NOT attisdropped
            """, [found[0]])
        return Dictionary(columns.map { ($0[0] ?? "", $0[1] ?? "") }) { first, _ in first }
    }

    /// Whether a column is among those that stand.
    ///
    /// - Throws: `DatabaseError.otherType`.
    private func isThere(
        _ column: TargetTable.Column, of table: String, in standing: [String: String]
    ) throws(DatabaseError) -> Bool {
        guard let type = standing[column.name] else { return false }
        guard type == column.type || type.hasSuffix("." + column.type) else {
            throw .otherType(table: title(table), column: column.name, found: type, expected: column.type)
        }
        return true
    }

    /// The tables and views of this workspace in the schema.
    private func ours() throws(DatabaseError) -> [String] {
        try session.rows(
            """
            SELECT c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
            WHERE n.nspname = $1 AND c.relkind IN ('r', 'v') \
            AND pg_catalog.starts_with(pg_catalog.obj_description(c.oid, 'pg_class'), $2) ORDER BY c.relname COLLATE "C"
            """, [schema, Self.mark + workspace + "\n"]
        ).compactMap { $0[0] }
    }

    // MARK: Writing

    private func write(
        _ table: TargetTable, _ postGIS: String?
    ) throws(DatabaseError) -> (isNew: Bool, hasNewColumns: Bool) {
        let columns = table.columns.map { column in
            var type = column.type
            if case .areas = column.kind, let postGIS { type = "\(postGIS).\(type)" }
            return (column, "\(SQLText.identifier(column.name)) \(type)")
        }
        let place = quoted(table.name)
        let standing = try standing(table.name, kind: "r")
        var hasNewColumns = false
        if let standing {
            for (column, definition) in columns where try !isThere(column, of: table.name, in: standing) {
                try session.run("ALTER TABLE \(place) ADD COLUMN \(definition)")
                hasNewColumns = true
            }
            try session.run("DELETE FROM \(place)")
        } else {
            let definitions = columns.enumerated().map { $0.element.1 + ($0.offset == 0 ? " PRIMARY KEY" : "") }
            try session.run("CREATE TABLE \(place) (\(definitions.joined(separator: ", ")))")
        }
        let names = table.columns.map { SQLText.identifier($0.name) }.joined(separator: ", ")
        try session.copyIn(
            "COPY \(place) (\(names)) FROM STDIN",
            table.rows.lazy.map { $0.map(SQLText.field).joined(separator: "\t") })
        for case let (column, _) in columns {
            if case .areas = column.kind, let postGIS { try repair(column.name, in: place, postGIS) }
            guard let comment = column.comment else { continue }
            try session.run(
                "COMMENT ON COLUMN \(place).\(SQLText.identifier(column.name)) IS \(SQLText.literal(comment))")
        }
        try session.run("COMMENT ON TABLE \(place) IS \(SQLText.literal(text(table.comment)))")
        return (standing == nil, hasNewColumns)
    }

    /// Rounding to centimetres may let a border touch itself.
    private func repair(_ column: String, in place: String, _ postGIS: String) throws(DatabaseError) {
        let name = SQLText.identifier(column)
        let made = "\(postGIS).ST_CollectionExtract(\(postGIS).ST_MakeValid(\(name)), 3)"
        try session.run(
            "UPDATE \(place) SET \(name) = \(postGIS).ST_Multi(\(made)) WHERE NOT \(postGIS).ST_IsValid(\(name))")
    }

    /// A view of the table with the area of each row's region, in which new columns come last.
    ///
    /// - Returns: whether it is new.
    private func writeMap(
        of table: TargetTable, _ regions: TargetTable, isForced: Bool
    ) throws(DatabaseError) -> Bool {
        session.subject = title(table.map)
        let standing = try standing(table.map, kind: "v")
        if standing == nil || isForced {
            let columns =
                (try session.rows(
                    """
                    SELECT a.attname FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid \
                    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
                    WHERE n.nspname = $1 AND c.relname = $2 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
                    """, [schema, table.name])).compactMap { $0[0] }
            let list = columns.map { "t." + SQLText.identifier($0) }.joined(separator: ", ")
            try session.run(
                """
                CREATE OR REPLACE VIEW \(quoted(table.map)) AS SELECT r.geometry, \(list) \
                FROM \(quoted(table.name)) t LEFT JOIN \(quoted(regions.name)) r ON r.code = t.region_code
                """)
        }
        try session.run("COMMENT ON VIEW \(quoted(table.map)) IS \(SQLText.literal(text(table.comment)))")
        return standing == nil
    }

    private func text(_ comment: [String]) -> String {
        ([Self.mark + workspace] + comment).joined(separator: "\n")
    }
}
