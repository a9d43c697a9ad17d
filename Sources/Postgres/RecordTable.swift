/// A table or view of records, read as CSV with a header: one row a line, in an order that its content alone decides.
public struct RecordTable {
    /// How numbers and points are wanted.
    public struct Form: Sendable {
        public var decimalSeparator: Character
        /// The geometries whose longitude and latitude (WGS 84) are wanted; `nil` for the only ones.
        public var geometry: String?
        public var points: Points

        /// Whether the points of a table are read.
        public enum Points: Sendable {
            /// They are needed: what is in the way is told.
            case needed
            /// They are read where there is no doubt which they are.
            case welcome
            case unread
        }

        public init(decimalSeparator: Character, points: Points, geometry: String? = nil) {
            self.decimalSeparator = decimalSeparator
            self.points = points
            self.geometry = geometry
        }
    }

    /// `schema.name`, as the database spells it.
    public let name: String
    /// Columns that are not read: pictures, indices, geometries.
    public let unread: [String]

    /// Reads a table in one snapshot that cannot be written to.
    ///
    /// Lines end in values become blanks, so that the row n stands on line n + 1. Moments are told by the clock of Berlin, to the second.
    /// - Parameters:
    ///   - pointNames: names the columns of longitude and latitude beside others.
    ///   - take: takes the bytes as they come.
    /// - Throws: `DatabaseError`, and what `take` throws.
    public init(
        _ table: String, at address: DatabaseAddress, form: Form, pointNames: ([String]) -> [String],
        take: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let session = try DatabaseSession(address)
        (name, unread) = try session.transaction(.reading) {
            let description = try TableDescription(of: table, session)
            let points = try Self.points(of: description, form, session)
            let statement = Self.statement(description, points, form, pointNames)
            var rows = -1
            try session.copyOut(statement) { bytes in
                rows += 1
                try take(bytes)
            }
            guard rows > 0 else { throw DatabaseError.emptyTable(description.title) }
            let unread = description.columns.filter { !$0.isReadAsText && (points == nil || $0.name != points?.name) }
            return (description.title, unread.map(\.name))
        }
    }

    private static func points(
        of table: TableDescription, _ form: Form, _ session: DatabaseSession
    ) throws -> GeometryColumn? {
        switch form.points {
        case .unread: return nil
        case .welcome:
            guard form.geometry != nil || table.columns.count(where: \.isGeometry) == 1 else { return nil }
            let column = try GeometryColumn(try table.geometry(named: form.geometry), of: table, session)
            guard column.kinds == ["Point"], try column.system() != nil else { return nil }
            return column
        case .needed:
            if form.geometry == nil, !table.columns.contains(where: \.isGeometry) { return nil }
            let column = try GeometryColumn(try table.geometry(named: form.geometry), of: table, session)
            let others = column.kinds.filter { $0 != "Point" }
            guard others.isEmpty else { throw DatabaseError.notPoints(table.title, column: column.name, found: others) }
            _ = try column.system()
            return column
        }
    }

    static func statement(
        _ table: TableDescription, _ points: GeometryColumn?, _ form: Form, _ pointNames: ([String]) -> [String]
    ) -> String {
        let read = table.columns.filter(\.isReadAsText)
        var outputs = read.map { (name: $0.name, value: text(of: $0, form.decimalSeparator)) }
        var source = "\(table.quoted) t"
        if let points {
            let place = "\(points.postGIS).ST_Transform(\(points.expression), 4326)"
            source += " LEFT JOIN LATERAL (SELECT \(place) AS place) g ON true"
            for (name, function) in zip(pointNames(read.map(\.name)), ["ST_X", "ST_Y"]) {
                let degrees = "CAST(\(points.postGIS).\(function)(g.place) AS numeric)"
                outputs.append((name, separated("pg_catalog.round(\(degrees), 7)", form.decimalSeparator)))
            }
        }
        let list = outputs.map { "\($0.value) AS \(SQLText.identifier($0.name))" }.joined(separator: ", ")
        let key = table.key
        let order =
            key.isEmpty
            ? outputs.map { "r.\(SQLText.identifier($0.name)) COLLATE \"C\"" }
            : key.map { $0.quoted + ($0.isCollated ? " COLLATE \"C\"" : "") }
        let ordered =
            key.isEmpty
            ? "SELECT * FROM (SELECT \(list) FROM \(source)) r ORDER BY \(order.joined(separator: ", "))"
            : "SELECT \(list) FROM \(source) ORDER BY \(order.joined(separator: ", "))"
        return "COPY (\(ordered)) TO STDOUT WITH (FORMAT csv, HEADER true)"
    }

    /// A value as text, whatever the session's language.
    private static func text(of column: TableDescription.Column, _ separator: Character) -> String {
        let value = column.quoted
        switch column.type {
        case "int2", "int4", "int8", "oid", "bool", "date", "uuid": return "CAST(\(value) AS text)"
        case "float4", "float8", "numeric": return separated(value, separator)
        case "money": return separated("CAST(\(value) AS numeric)", separator)
        case "timestamptz":
            return "CAST(pg_catalog.date_trunc('second', pg_catalog.timezone('Europe/Berlin', \(value))) AS text)"
        case "timestamp": return "CAST(pg_catalog.date_trunc('second', \(value)) AS text)"
        case "time", "timetz": return "pg_catalog.left(CAST(\(value) AS text), 8)"
        default: return "pg_catalog.translate(CAST(\(value) AS text), E'\\r\\n', '  ')"
        }
    }

    private static func separated(_ number: String, _ separator: Character) -> String {
        let text = "CAST(\(number) AS text)"
        return separator == "." ? text : "pg_catalog.replace(\(text), '.', \(SQLText.literal(String(separator))))"
    }
}
