internal import Aggregation
internal import Geodata
internal import Postgres
internal import Regions
internal import Store

/// The database in which a release's tables are to stand.
public struct ReleaseTarget: Sendable {
    /// A URL without a password.
    public var address: String
    /// The schema that the tables are written to; it is made where it is not there.
    public var schema: String
    /// The reference system of the areas, as an EPSG code; by default the zone of UTM in which the county lies.
    public var system: String?

    /// - Parameter system: an EPSG code, or `nil` for the zone of UTM.
    public init(address: String, schema: String, system: String?) {
        (self.address, self.schema, self.system) = (address, schema, system)
    }
}

/// A session with such a database, in which everything was found as it has to be.
public struct PreparedTarget {
    let schema: TargetSchema
    let name: String
    let areas: BoundarySet
    let system: Int
}

extension Workspace {
    /// Finds out whether the tables of a release can be written into a database, before anything is entered.
    ///
    /// - Throws: `DatabaseError`, `WorkspaceError.unknownReferenceSystem`, and as `boundaries()` for unusable ones.
    public func prepare(_ target: ReleaseTarget) throws -> PreparedTarget {
        let areas = try boundariesIfAny()
        let system = try target.system.map(Self.system) ?? Self.zone(of: areas)
        let schema = try TargetSchema(
            target.schema, at: try DatabaseAddress(target.address), workspace: configuration.title)
        let hasAreas = !areas.boundaries.isEmpty
        let tables = configuration.publication.flatMap { kind, tables in
            tables.flatMap { table in
                ["", "fiktiv-"].map { prefix in
                    TargetTable.Outline(
                        name: TableTitle.database(prefix + TableTitle.stem(of: table, kind)),
                        hasMap: hasAreas && table.groupings.contains(.region))
                }
            }
        }
        let regions = TargetTable.Outline(
            name: Self.regionTable, columns: Self.regionColumns(inSystem: system), hasMap: false)
        try schema.check(tables.sorted { $0.name < $1.name } + (hasAreas ? [regions] : []))
        return PreparedTarget(schema: schema, name: target.schema, areas: areas, system: system)
    }

    static let regionTable = "regions"

    private static func system(_ text: String) throws(WorkspaceError) -> Int {
        guard CoordinateReference(epsg: text) != nil, let system = Int(CoordinateReference.digits(ofEPSG: text)) else {
            throw .unknownReferenceSystem(text, known: CoordinateReference.known)
        }
        return system
    }

    /// ETRS89 / UTM 31 to 33 by the middle of the areas; 32 where there are none.
    private static func zone(of areas: BoundarySet) -> Int {
        let places = areas.boundaries.flatMap(\.polygons).joined().joined()
        guard let extent = Extent(of: places) else { return 25832 }
        return switch extent.middle.longitude {
        case ..<6: 25831
        case 12...: 25833
        default: 25832
        }
    }
}
