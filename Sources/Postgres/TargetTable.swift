/// A table as it is to stand in a database, with all of its rows.
public struct TargetTable: Sendable {
    /// What the values of a column are.
    public enum Kind: Hashable, Sendable {
        case text, integer, number, truth
        /// Areas in a reference system of EPSG's, as hexadecimal EWKB.
        case areas(Int)
    }

    /// A column with the words that the database keeps beside it.
    public struct Column: Sendable {
        public let name: String
        public let kind: Kind
        public let comment: String?

        public init(_ name: String, _ kind: Kind, comment: String? = nil) {
            (self.name, self.kind, self.comment) = (name, kind, comment)
        }

        /// The type as `format_type` writes it, without the schema of PostGIS.
        var type: String {
            switch kind {
            case .text: "text"
            case .integer: "bigint"
            case .number: "double precision"
            case .truth: "boolean"
            case .areas(let system): "geometry(MultiPolygon,\(system))"
            }
        }
    }

    /// What is known of a table before its rows are.
    public struct Outline: Sendable {
        public let name: String
        /// Those that are known already.
        public let columns: [Column]
        /// Whether it is to have a view beside the areas of its regions.
        public let hasMap: Bool

        public init(name: String, columns: [Column] = [], hasMap: Bool) {
            (self.name, self.columns, self.hasMap) = (name, columns, hasMap)
        }

        var hasAreas: Bool { columns.contains { if case .areas = $0.kind { true } else { false } } }
    }

    /// Bytes that PostgreSQL keeps of a name.
    static let longestName = 63

    public let name: String
    /// The first is the primary key.
    public let columns: [Column]
    public let rows: [[String?]]
    /// Whether a view of this table beside the areas of its regions is wanted.
    public let hasMap: Bool
    /// What is said of it, a line each.
    public let comment: [String]

    /// - Precondition: every row has a value for each column; the name of its map is not too long.
    public init(name: String, columns: [Column], rows: [[String?]], hasMap: Bool, comment: [String]) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row has a value for each column")
        precondition(Self.map(of: name).utf8.count <= Self.longestName, "PostgreSQL cuts the name off")
        (self.name, self.columns, self.rows) = (name, columns, rows)
        (self.hasMap, self.comment) = (hasMap, comment)
    }

    /// The name of a table's view beside the areas of its regions.
    static func map(of name: String) -> String { name + "_map" }

    var map: String { Self.map(of: name) }
}
