/// A layer for a vector file: geometries as well-known binary, and a value of each column for each of them.
struct VectorTable: Sendable {
    enum Geometry: Sendable {
        case multiPolygon
        /// Areas with curved borders.
        case multiSurface
        /// A table without any.
        case none
    }

    let name: String
    /// What a reader is told of the layer.
    let description: String
    let geometry: Geometry
    let columns: [String]
    /// Columns of moments, as texts of ISO 8601.
    let moments: Set<String>
    let rows: [(wellKnownBinary: [UInt8], values: [JSONValue])]

    init(
        name: String, description: String, geometry: Geometry, columns: [String], moments: Set<String> = [],
        rows: [(wellKnownBinary: [UInt8], values: [JSONValue])]
    ) {
        self.name = name
        self.description = description
        self.geometry = geometry
        self.columns = columns
        self.moments = moments
        self.rows = rows
    }
}
