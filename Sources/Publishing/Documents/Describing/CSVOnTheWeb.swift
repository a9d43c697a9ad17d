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
        var group: JSON = [
            "@context": ["http://www.w3.org/ns/csvw", ["@language": JSON(folder.language.rawValue)]],
            "@type": "TableGroup", "dc:title": JSON(folder.title), "dc:description": JSON(folder.description),
            "dc:source": JSON(folder.sources), "dc:provenance": JSON(folder.release),
        ]
        if let terms = folder.terms {
            group = group.with([
                "dc:publisher": JSON(terms.publisher), "dc:license": ["@id": JSON(terms.licence.address)],
            ])
        }
        if folder.isFictitious { group = group.with(mark(folder.language)) }
        return group.with(["tables": JSON(folder.resources.map { table($0, folder.language) })]).text + "\n"
    }

    private static func mark(_ language: Language) -> KeyValuePairs<String, JSON> {
        ["rdfs:comment": JSON(Markings.fictitious(language))]
    }

    private static func table(_ resource: DataResource, _ language: Language) -> JSON {
        var schema: JSON = ["columns": JSON(resource.fields.map(column))]
        if !resource.primaryKey.isEmpty { schema = schema.with(["primaryKey": JSON(resource.primaryKey)]) }
        let table: JSON = [
            "url": JSON(resource.path), "dc:title": JSON(resource.title),
            "dc:provenance": JSON("Kreisblick \(resource.version): \(resource.query)"),
        ]
        return (resource.isFictitious ? table.with(mark(language)) : table).with(["tableSchema": schema])
    }

    private static func column(_ field: DataResource.Field) -> JSON {
        let titles = [(name: "und", value: JSON(field.name))] + inBoth(ColumnDescriptions.title(of: field))
        var column: JSON = [
            "name": JSON(field.name), "titles": JSON(titles), "datatype": datatype(of: field), "null": [""],
        ]
        if let meaning = ColumnDescriptions.meaning(of: field.name) {
            let texts = inBoth(meaning).map { language, text -> JSON in
                ["@value": text, "@language": JSON(language)]
            }
            column = column.with(["dc:description": JSON(texts)])
        }
        if let address = addresses[field.name] { column = column.with(["propertyUrl": JSON(address)]) }
        if field.name == "status" {
            // The codes are those of the list and its version; `N`, which is not of it, stands in no table of counts.
            column = column.with([
                "valueUrl": "urn:sdmx:org.sdmx.infomodel.codelist.Code=SDMX:CL_OBS_STATUS(2.2).{status}"
            ])
        }
        return column
    }

    private static func inBoth(_ phrase: Phrase?) -> [(name: String, value: JSON)] {
        guard let phrase else { return [] }
        return Language.allCases.map { (name: $0.rawValue, value: JSON(phrase($0))) }
    }

    private static func datatype(of field: DataResource.Field) -> JSON {
        switch (field.name, field.type) {
        case ("status", _):
            ["base": "string", "format": JSON("[\(ObservationStatus.allCases.map(\.rawValue).joined())]")]
        case ("denominator_date", _), ("territory", _): "date"
        case (_, "number"): "decimal"
        default: JSON(field.type)
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
