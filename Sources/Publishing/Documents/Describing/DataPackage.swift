internal import Geodata
internal import Records
internal import Wording

/// `datapackage.json`: every table of a folder with its columns, for machines (Frictionless Data Package v1, Table Schema v1).
public enum DataPackage {
    public static let fileName = "datapackage.json"

    /// The description of a folder's tables, JSON.
    public static func text(_ folder: DataFolder) -> String {
        var properties = [
            GeoJSONProperty("profile", .string("tabular-data-package")), GeoJSONProperty("name", .string(folder.name)),
            GeoJSONProperty("title", .string(folder.title)),
            GeoJSONProperty("description", .string(folder.description)),
            GeoJSONProperty(
                "sources", .list(folder.sources.map { .object([GeoJSONProperty("title", .string($0))]) })),
            GeoJSONProperty("release", .string(folder.release)),
        ]
        if let licence = folder.terms?.licence {
            properties.append(
                GeoJSONProperty(
                    "licenses",
                    .list([
                        .object([
                            GeoJSONProperty("name", .string(licence.rawValue)),
                            GeoJSONProperty("path", .string(licence.address)),
                        ])
                    ])))
        }
        if folder.isFictitious { properties.append(GeoJSONProperty("fictitious", .bool(true))) }
        properties.append(GeoJSONProperty("resources", .list(folder.resources.map { resource($0, in: folder) })))
        return GeoJSONValue.object(properties).text + "\n"
    }

    private static func resource(_ resource: DataResource, in folder: DataFolder) -> GeoJSONValue {
        let stem = String(resource.path.dropLast(".csv".count))
        let fields = resource.fields.map { field -> GeoJSONValue in
            var properties = [
                GeoJSONProperty("name", .string(field.name)), GeoJSONProperty("type", .string(field.type)),
            ]
            if let meaning = ColumnWords.meaning(of: field.name) {
                properties.append(GeoJSONProperty("description", .string(meaning(folder.language))))
            }
            if field.name == "status" {
                let codes = ObservationStatus.allCases.map { GeoJSONValue.string($0.rawValue) }
                properties.append(
                    GeoJSONProperty("constraints", .object([GeoJSONProperty("enum", .list(codes))])))
            }
            return .object(properties)
        }
        var schema = [
            GeoJSONProperty("fields", .list(fields)), GeoJSONProperty("missingValues", .list([.string("")])),
        ]
        if !resource.primaryKey.isEmpty {
            schema.append(GeoJSONProperty("primaryKey", .list(resource.primaryKey.map { .string($0) })))
        }
        return .object([
            GeoJSONProperty("profile", .string("tabular-data-resource")), GeoJSONProperty("name", .string(stem)),
            GeoJSONProperty("path", .string(resource.path)), GeoJSONProperty("title", .string(resource.title)),
            GeoJSONProperty("format", .string("csv")), GeoJSONProperty("mediatype", .string("text/csv")),
            GeoJSONProperty("encoding", .string("utf-8")), GeoJSONProperty("query", .string(resource.query)),
            GeoJSONProperty("version", .string("Kreisblick \(resource.version)")),
            GeoJSONProperty("schema", .object(schema)),
        ])
    }
}
