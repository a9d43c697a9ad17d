internal import Geodata
internal import Records
public import Wording

/// `datapackage.json`: every table of a document with its columns, for machines (Frictionless Data Package v1, Table Schema v1).
public enum DataPackage {
    /// - Parameters:
    ///   - name: lower-case letters, digits and hyphens.
    ///   - release: which release of the workspace the figures come from, in words.
    public static func text(
        name: String, of document: Document, resources: [DataResource], release: String, language: Language
    ) -> String {
        let sources = resources.flatMap(\.sources).reduce(into: [String]()) { known, source in
            if !known.contains(source) { known.append(source) }
        }
        let isFictitious = resources.contains(where: \.isFictitious)
        var properties = [
            GeoJSONProperty("profile", .string("tabular-data-package")), GeoJSONProperty("name", .string(name)),
            GeoJSONProperty("title", .string(document.title)),
            GeoJSONProperty(
                "description", .string(([document.subtitle] + document.notices).joined(separator: " – "))),
            GeoJSONProperty("sources", .list(sources.map { .object([GeoJSONProperty("title", .string($0))]) })),
            GeoJSONProperty("release", .string(release)),
        ]
        if isFictitious { properties.append(GeoJSONProperty("fictitious", .bool(true))) }
        properties.append(GeoJSONProperty("resources", .list(resources.map { resource($0, language) })))
        return GeoJSONValue.object(properties).text + "\n"
    }

    private static func resource(_ resource: DataResource, _ language: Language) -> GeoJSONValue {
        let stem = String(resource.path.dropLast(".csv".count))
        let fields = resource.fields.map { field -> GeoJSONValue in
            var properties = [
                GeoJSONProperty("name", .string(field.name)), GeoJSONProperty("type", .string(field.type)),
            ]
            if let meaning = meanings[field.name] {
                properties.append(GeoJSONProperty("description", .string(meaning(language))))
            }
            if field.name == "status" {
                let codes = ObservationStatus.allCases.map { GeoJSONValue.string($0.rawValue) }
                properties.append(
                    GeoJSONProperty("constraints", .object([GeoJSONProperty("enum", .list(codes))])))
            }
            return .object(properties)
        }
        return .object([
            GeoJSONProperty("profile", .string("tabular-data-resource")), GeoJSONProperty("name", .string(stem)),
            GeoJSONProperty("path", .string(resource.path)), GeoJSONProperty("title", .string(resource.title)),
            GeoJSONProperty("format", .string("csv")), GeoJSONProperty("mediatype", .string("text/csv")),
            GeoJSONProperty("encoding", .string("utf-8")), GeoJSONProperty("query", .string(resource.query)),
            GeoJSONProperty("version", .string("Kreisblick \(resource.version)")),
            GeoJSONProperty(
                "schema",
                .object([
                    GeoJSONProperty("fields", .list(fields)),
                    GeoJSONProperty("missingValues", .list([.string("")])),
                ])),
        ])
    }

    /// What columns mean that are not clear from their names.
    static let meanings: [String: Phrase] = [
        "region_code": Phrase(de: "Schlüssel des Gebiets (AGS und Teile)", en: "code of the region (AGS and parts)"),
        "region_name": Phrase(de: "Name des Gebiets", en: "name of the region"),
        "period": Phrase(
            de: "2017, 2017-S1 (Halbjahr), 2017-Q3, 2017-03, 2017-W05",
            en: "2017, 2017-S1 (half-year), 2017-Q3, 2017-03, 2017-W05"),
        "measure": Phrase(de: "was gezählt ist", en: "what is counted"),
        "value": Phrase(
            de: "Anzahl; leer, wo der Status keine zulässt", en: "count; empty where the status allows none"),
        "status": Phrase(
            de:
                "SDMX OBS_STATUS: A Wert, E geschätzt, U eingeschränkt aussagefähig, Q nicht veröffentlicht, O liegt nicht vor, M kann nicht vorkommen, N nicht prüfbar",
            en:
                "SDMX OBS_STATUS: A value, E estimated, U of limited certainty, Q withheld, O missing, M cannot exist, N not testable"
        ),
        "per": Phrase(de: "Rate je so viele der Bezugszahl", en: "rate per so many of the denominator"),
        "rate": Phrase(de: "Rate", en: "rate"),
        "lower": Phrase(de: "untere Grenze des 95-%-Bereichs", en: "lower limit of the 95% interval"),
        "upper": Phrase(de: "obere Grenze des 95-%-Bereichs", en: "upper limit of the 95% interval"),
        "verdict": Phrase(de: "Aussage als Wort", en: "verdict as a word"),
        "statement": Phrase(de: "Aussage als Satz", en: "verdict as a sentence"),
        "fictitious": Phrase(de: "erfundene Daten", en: "invented data"),
    ]
}
