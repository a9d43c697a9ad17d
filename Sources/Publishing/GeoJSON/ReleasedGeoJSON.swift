internal import Geodata
internal import Records
public import Regions
public import Trends
public import Wording

/// A table with its regions' shapes as GeoJSON (RFC 7946): one feature a cell, the names of the CSV as properties.
public enum ReleasedGeoJSON {
    /// - Parameter boundaries: a region without one gets an empty geometry, so that no figure is lost.
    /// - Precondition: the table has an axis of regions.
    public static func text(_ table: EstimateTable, boundaries: BoundarySet, language: Language) -> String {
        text(features(table, boundaries: boundaries, language: language), table, boundaries, language)
    }

    /// A feature a statement; the same of its parameters.
    public static func text(_ statements: StatementTable, boundaries: BoundarySet, language: Language) -> String {
        guard let position = statements.axes.position(of: "region") else {
            preconditionFailure("a map needs regions")
        }
        let codes = statements.rows.map { statements.axes[position].members[$0.members[position]].code }
        let features = features(LongRows(statements, language: language), codes: codes, boundaries)
        return text(features, statements.table, boundaries, language)
    }

    /// The same as features.
    static func features(_ table: EstimateTable, boundaries: BoundarySet, language: Language) -> [GeoJSONFeature] {
        guard let position = table.axes.position(of: "region") else { preconditionFailure("a map needs regions") }
        let codes = table.axes.memberIndices.map { table.axes[position].members[$0[position]].code }
        return features(LongRows(table, language: language), codes: codes, boundaries)
    }

    private static func features(_ rows: LongRows, codes: [String], _ boundaries: BoundarySet) -> [GeoJSONFeature] {
        let shapes = Dictionary(boundaries.boundaries.map { ($0.code.text, $0.polygons) }) { first, _ in first }
        return zip(codes, rows.rows).map { code, row in
            GeoJSONFeature(
                polygons: shapes[code],
                properties: zip(rows.names, row).map { JSONMember($0, ReleasedJSON.value($1)) })
        }
    }

    private static func text(
        _ features: [GeoJSONFeature], _ table: EstimateTable, _ boundaries: BoundarySet, _ language: Language
    ) -> String {
        var members = [JSONMember("query", .string(table.provenance.query))]
        if let territory = table.provenance.territory {
            members.append(JSONMember("territory", .string(territory.description)))
        }
        if boundaries.isSchematic { members.append(JSONMember("schematic", .bool(true))) }
        if let attribution = boundaries.attribution {
            members.append(JSONMember("attribution", .string(attribution)))
        }
        if table.provenance.isFictitious {
            members.append(JSONMember("fictitious", .string(Markings.fictitious(language))))
        }
        return GeoJSONWriter.text(of: features, members: members)
    }
}
