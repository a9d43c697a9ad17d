internal import Geodata
internal import Records
internal import Wording

/// `csv-metadata.json`: the tables of a folder for machines of the web (W3C, CSV on the Web, 2015).
///
/// A program that is given one of the tables looks for `TABLE.csv-metadata.json` and then for this file (Model for Tabular Data and
/// Metadata on the Web, section 5.3), so that it needs not be told of it. The heading of a column is its title without a language; people
/// have titles in German and English. Status, region, period and count have the names that SDMX gave them.
public enum CSVOnTheWeb {
    public static let fileName = "csv-metadata.json"

    /// The metadata of a folder's tables, JSON.
    public static func text(_ folder: DataFolder) -> String {
        var properties = [
            GeoJSONProperty(
                "@context",
                .list([
                    .string("http://www.w3.org/ns/csvw"),
                    .object([GeoJSONProperty("@language", .string(folder.language.rawValue))]),
                ])),
            GeoJSONProperty("@type", .string("TableGroup")), GeoJSONProperty("dc:title", .string(folder.title)),
            GeoJSONProperty("dc:description", .string(folder.description)),
            GeoJSONProperty("dc:source", .list(folder.sources.map { .string($0) })),
            GeoJSONProperty("dc:provenance", .string(folder.release)),
        ]
        if let terms = folder.terms {
            properties += [
                GeoJSONProperty("dc:publisher", .string(terms.publisher)),
                GeoJSONProperty("dc:license", .object([GeoJSONProperty("@id", .string(terms.licence.address))])),
            ]
        }
        if folder.isFictitious { properties.append(mark(folder.language)) }
        properties.append(GeoJSONProperty("tables", .list(folder.resources.map { table($0, folder.language) })))
        return GeoJSONValue.object(properties).text + "\n"
    }

    private static func mark(_ language: Language) -> GeoJSONProperty {
        GeoJSONProperty("rdfs:comment", .string(Markings.fictitious(language)))
    }

    private static func table(_ resource: DataResource, _ language: Language) -> GeoJSONValue {
        var schema = [GeoJSONProperty("columns", .list(resource.fields.map(column)))]
        if !resource.primaryKey.isEmpty {
            schema.append(GeoJSONProperty("primaryKey", .list(resource.primaryKey.map { .string($0) })))
        }
        return .object(
            [
                GeoJSONProperty("url", .string(resource.path)), GeoJSONProperty("dc:title", .string(resource.title)),
                GeoJSONProperty("dc:provenance", .string("Kreisblick \(resource.version): \(resource.query)")),
            ] + (resource.isFictitious ? [mark(language)] : []) + [GeoJSONProperty("tableSchema", .object(schema))])
    }

    private static func column(_ field: DataResource.Field) -> GeoJSONValue {
        let titles = [GeoJSONProperty("und", .string(field.name))] + inBoth(ColumnWords.title(of: field))
        var properties = [
            GeoJSONProperty("name", .string(field.name)), GeoJSONProperty("titles", .object(titles)),
            GeoJSONProperty("datatype", datatype(of: field)), GeoJSONProperty("null", .list([.string("")])),
        ]
        if let meaning = ColumnWords.meaning(of: field.name) {
            properties.append(
                GeoJSONProperty(
                    "dc:description",
                    .list(
                        Language.allCases.map { language in
                            .object([
                                GeoJSONProperty("@value", .string(meaning(language))),
                                GeoJSONProperty("@language", .string(language.rawValue)),
                            ])
                        })))
        }
        if let address = addresses[field.name] { properties.append(GeoJSONProperty("propertyUrl", .string(address))) }
        if field.name == "status" {
            // The codes are those of the list and its version; `N`, which is not of it, stands in no table of counts.
            properties.append(
                GeoJSONProperty(
                    "valueUrl",
                    .string("urn:sdmx:org.sdmx.infomodel.codelist.Code=SDMX:CL_OBS_STATUS(2.2).{status}")))
        }
        return .object(properties)
    }

    private static func inBoth(_ phrase: Phrase?) -> [GeoJSONProperty] {
        guard let phrase else { return [] }
        return Language.allCases.map { GeoJSONProperty($0.rawValue, .string(phrase($0))) }
    }

    private static func datatype(of field: DataResource.Field) -> GeoJSONValue {
        switch (field.name, field.type) {
        case ("status", _):
            let codes = ObservationStatus.allCases.map(\.rawValue).joined()
            return .object([
                GeoJSONProperty("base", .string("string")), GeoJSONProperty("format", .string("[\(codes)]")),
            ])
        case ("denominator_date", _), ("territory", _): return .string("date")
        case (_, "number"): return .string("decimal")
        default: return .string(field.type)
        }
    }

    /// The names of the SDMX content-oriented guidelines in RDF (2009).
    private static let addresses = [
        "region_code": "http://purl.org/linked-data/sdmx/2009/dimension#refArea",
        "period": "http://purl.org/linked-data/sdmx/2009/dimension#refPeriod",
        "value": "http://purl.org/linked-data/sdmx/2009/measure#obsValue",
        "status": "http://purl.org/linked-data/sdmx/2009/attribute#obsStatus",
    ]
}
