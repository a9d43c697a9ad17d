internal import Disclosure
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
        guard let position = table.axes.position(of: "region") else {
            preconditionFailure("a map needs regions")
        }
        let shapes = Dictionary(boundaries.boundaries.map { ($0.code.text, $0.polygons) }) { first, _ in first }
        let features = zip(table.cells, table.axes.memberIndices).map { cell, indices -> GeoJSONFeature in
            let code = table.axes[position].members[indices[position]].code
            return GeoJSONFeature(polygons: shapes[code], properties: properties(table, cell, indices, language))
        }
        var members = [GeoJSONProperty("query", .string(table.provenance.query))]
        if let territory = table.provenance.territory {
            members.append(GeoJSONProperty("territory", .string(territory.description)))
        }
        if boundaries.isSchematic { members.append(GeoJSONProperty("schematic", .bool(true))) }
        if let attribution = boundaries.attribution {
            members.append(GeoJSONProperty("attribution", .string(attribution)))
        }
        if table.provenance.isFictitious {
            members.append(GeoJSONProperty("fictitious", .string(Markings.fictitious(language))))
        }
        return GeoJSONWriter.text(of: features, members: members)
    }

    private static func properties(
        _ table: EstimateTable, _ cell: EstimateCell, _ indices: [Int], _ language: Language
    ) -> [GeoJSONProperty] {
        var properties = [GeoJSONProperty]()
        for (axis, index) in zip(table.axes, indices) {
            let member = axis.members[index]
            if axis.dimension == "region" {
                properties.append(GeoJSONProperty("region_code", .string(member.code)))
                properties.append(GeoJSONProperty("region_name", .string(member.name(language))))
            } else {
                properties.append(GeoJSONProperty(axis.columnName, .string(member.code)))
            }
        }
        properties.append(GeoJSONProperty("measure", .string(table.measure.name)))
        properties.append(GeoJSONProperty("value", cell.count.map { .integer($0) } ?? .null))
        properties.append(GeoJSONProperty("status", .string(table.written(cell.statusOfCount).rawValue)))
        if let per = table.per {
            properties.append(GeoJSONProperty("per", .integer(per)))
            for field in DenominatorFields.all {
                let value: GeoJSONValue
                if field == .count {
                    value = cell.denominator.map { .integer($0.count) } ?? .null
                } else {
                    value = DenominatorFields.text(field, of: cell).map { .string($0) } ?? .null
                }
                properties.append(GeoJSONProperty(field.rawValue, value))
            }
            for (name, value) in [("rate", cell.estimate), ("lower", cell.lower), ("upper", cell.upper)] {
                properties.append(GeoJSONProperty(name, value.map { .number($0) } ?? .null))
            }
        }
        if table.provenance.isFictitious {
            properties.append(GeoJSONProperty("fictitious", .string(Markings.fictitious(language))))
        }
        if let audience = Markings.column(table.audience) {
            properties.append(GeoJSONProperty("audience", .string(audience)))
        }
        if let note = TableRemarks.note(table) {
            properties.append(GeoJSONProperty("note", .string(note(language))))
        }
        return properties
    }
}
