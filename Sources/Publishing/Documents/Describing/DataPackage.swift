internal import Records
internal import Wording

/// `datapackage.json`: every table of a folder with its columns, for machines (Frictionless Data Package v1, Table Schema v1).
public enum DataPackage {
    public static let fileName = "datapackage.json"

    /// The description of a folder's tables, JSON.
    public static func text(_ folder: DataFolder) -> String {
        var package: JSON = [
            "profile": "tabular-data-package", "name": JSON(folder.name), "title": JSON(folder.title),
            "description": JSON(folder.description),
            "sources": JSON(folder.sources.map { source -> JSON in ["title": JSON(source)] }),
            "release": JSON(folder.release),
        ]
        if let licence = folder.terms?.licence {
            package = package.with(["licenses": [["name": JSON(licence.rawValue), "path": JSON(licence.address)]]])
        }
        if folder.isFictitious { package = package.with(["fictitious": true]) }
        return package.with(["resources": JSON(folder.resources.map { resource($0, folder.language) })]).text + "\n"
    }

    private static func resource(_ resource: DataResource, _ language: Language) -> JSON {
        var schema: JSON = ["fields": JSON(resource.fields.map { field($0, language) }), "missingValues": [""]]
        if !resource.primaryKey.isEmpty { schema = schema.with(["primaryKey": JSON(resource.primaryKey)]) }
        return [
            "profile": "tabular-data-resource", "name": JSON(String(resource.path.dropLast(".csv".count))),
            "path": JSON(resource.path), "title": JSON(resource.title), "format": "csv", "mediatype": "text/csv",
            "encoding": "utf-8", "query": JSON(resource.query), "version": JSON("Kreisblick \(resource.version)"),
            "schema": schema,
        ]
    }

    private static func field(_ field: DataResource.Field, _ language: Language) -> JSON {
        var column: JSON = ["name": JSON(field.name), "type": JSON(field.type)]
        if let meaning = ColumnDescriptions.meaning(of: field.name) {
            column = column.with(["description": JSON(meaning(language))])
        }
        if field.name == "status" {
            column = column.with(["constraints": ["enum": JSON(ObservationStatus.allCases.map(\.rawValue))]])
        }
        return column
    }
}
