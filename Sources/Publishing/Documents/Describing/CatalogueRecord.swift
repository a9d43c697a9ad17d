internal import Geodata
public import Records
internal import Wording

/// `dcat.jsonld`: a folder's record for open-data portals (DCAT-AP.de 3.0, as JSON-LD), which GovData and the portals of the Länder take.
///
/// One dataset, each file a distribution with its size and its SHA-256. The area is that of the county by its key, the time that of the
/// figures, the day of change that of the release: no clock is asked.
public enum CatalogueRecord {
    public static let fileName = "dcat.jsonld"

    /// A file of the folder.
    public struct File: Sendable {
        let name: String
        let size: Int
        /// Hexadecimal.
        let digest: String

        public init(name: String, size: Int, digest: String) {
            (self.name, self.size, self.digest) = (name, size, digest)
        }
    }

    /// - Parameters:
    ///   - folder: with the terms that it is published under.
    ///   - path: the folder's own name below `OpenDataTerms.base`.
    ///   - county: what all figures lie in.
    ///   - released: the day of the last release that figures come from.
    ///   - page: the folder's page for people; `nil` where there is none.
    /// - Precondition: the folder has terms.
    public static func text(
        _ folder: DataFolder, at path: String, files: [File], county: (code: String, name: String), released: CivilDate,
        page: String?
    ) -> String {
        guard let terms = folder.terms else { preconditionFailure("only open data is told to portals") }
        let address = "\(terms.base)\(encoded(path))/"
        var dataset = [
            property("@context", contextOfNames), property("@id", address), property("@type", "dcat:Dataset"),
            property("dct:identifier", address),
            GeoJSONProperty(
                "dct:title",
                words((folder.isFictitious ? Markings.fictitious(folder.language) + ": " : "") + folder.title, folder)),
            GeoJSONProperty("dct:description", words(folder.description, folder)),
            property(
                "dct:publisher", [property("@type", "foaf:Organization"), property("foaf:name", terms.publisher)]),
            property(
                "dcat:contactPoint",
                [
                    property("@type", "vcard:Organization"), property("vcard:fn", terms.contact.name),
                    property("vcard:hasEmail", reference("mailto:\(terms.contact.email)")),
                ]),
            GeoJSONProperty("dcat:keyword", .list(keywords(folder).map { words($0, folder) })),
            property("dct:language", reference(language(folder.language))), property("dct:modified", day(released)),
            property(
                "dct:provenance",
                [
                    property("@type", "dct:ProvenanceStatement"),
                    GeoJSONProperty(
                        "rdfs:label", words(([folder.release] + folder.sources).joined(separator: "; "), folder)),
                ]),
        ]
        if let page { dataset.append(property("dcat:landingPage", reference(address + encoded(page)))) }
        if !terms.themes.isEmpty {
            let themes = terms.themes.map {
                reference("http://publications.europa.eu/resource/authority/data-theme/\($0.rawValue)")
            }
            dataset.append(GeoJSONProperty("dcat:theme", .list(themes.map { .object($0) })))
        }
        if let contributor = terms.contributor {
            dataset.append(property("dcatde:contributorID", reference(contributor)))
        }
        if let frequency = terms.frequency {
            dataset.append(
                property(
                    "dct:accrualPeriodicity",
                    reference("http://publications.europa.eu/resource/authority/frequency/\(frequency.authorityCode)")))
        }
        dataset += place(county, folder) + time(folder)
        dataset.append(
            GeoJSONProperty(
                "dcat:distribution", .list(files.map { .object(distribution($0, of: folder, at: address, terms)) })))
        return GeoJSONValue.object(dataset).text + "\n"
    }

    // MARK: Parts

    private static func distribution(
        _ file: File, of folder: DataFolder, at address: String, _ terms: OpenDataTerms
    ) -> [GeoJSONProperty] {
        let place = address + encoded(file.name)
        let stem = file.name.split(separator: ".").first.map(String.init) ?? file.name
        let title = folder.resources.first { $0.path == "\(stem).csv" }?.title ?? stem
        var properties = [
            property("@id", "\(place)#distribution"), property("@type", "dcat:Distribution"),
            GeoJSONProperty("dct:title", words("\(title) (\(file.name))", folder)),
            property("dcat:accessURL", reference(place)), property("dcat:downloadURL", reference(place)),
            property("dct:license", reference(terms.licence.catalogueAddress)),
            property(
                "dcat:byteSize", [property("@type", "xsd:nonNegativeInteger"), property("@value", "\(file.size)")]),
            property(
                "spdx:checksum",
                [
                    property("@type", "spdx:Checksum"),
                    property("spdx:algorithm", reference("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")),
                    property(
                        "spdx:checksumValue", [property("@type", "xsd:hexBinary"), property("@value", file.digest)]),
                ]),
        ]
        if terms.licence.asksForAttribution {
            properties.append(GeoJSONProperty("dcatde:licenseAttributionByText", words(terms.publisher, folder)))
        }
        if let format = FileFormat(ending: file.name) {
            properties += [
                property(
                    "dcat:mediaType", reference("https://www.iana.org/assignments/media-types/\(format.mediaType)")),
                property(
                    "dct:format",
                    reference("http://publications.europa.eu/resource/authority/file-type/\(format.authorityCode)")),
            ]
        }
        return properties
    }

    private static func place(_ county: (code: String, name: String), _ folder: DataFolder) -> [GeoJSONProperty] {
        let isKey = county.code.allSatisfy { $0.isASCII && $0.isNumber }
        let kinds = [
            2: ("stateKey", "state"), 5: ("districtKey", "administrativeDistrict"),
            8: ("municipalityKey", "municipality"),
        ]
        guard isKey, let (key, level) = kinds[county.code.count] else {
            return [GeoJSONProperty("dcatde:geocodingDescription", words(county.name, folder))]
        }
        let vocabulary = "http://dcat-ap.de/def/politicalGeocoding/"
        return [
            property("dct:spatial", reference("\(vocabulary)\(key)/\(county.code)")),
            property("dcatde:politicalGeocodingURI", reference("\(vocabulary)\(key)/\(county.code)")),
            property("dcatde:politicalGeocodingLevelURI", reference("\(vocabulary)Level/\(level)")),
        ]
    }

    private static func time(_ folder: DataFolder) -> [GeoJSONProperty] {
        let periods = folder.resources.flatMap(\.periods)
        guard let first = periods.map(\.firstDay).min(), let last = periods.map(\.lastDay).max() else { return [] }
        return [
            property(
                "dct:temporal",
                [
                    property("@type", "dct:PeriodOfTime"), property("dcat:startDate", day(first)),
                    property("dcat:endDate", day(last)),
                ])
        ]
    }

    /// What is counted, and the county.
    private static func keywords(_ folder: DataFolder) -> [String] {
        folder.resources.map { $0.subject(folder.language) }.reduce(into: [folder.title]) { known, word in
            if !known.contains(word) { known.append(word) }
        }
    }

    private static func language(_ language: Language) -> String {
        "http://publications.europa.eu/resource/authority/language/\(language == .german ? "DEU" : "ENG")"
    }

    // MARK: JSON-LD

    private static let contextOfNames = [
        property("dcat", "http://www.w3.org/ns/dcat#"), property("dct", "http://purl.org/dc/terms/"),
        property("dcatde", "http://dcat-ap.de/def/dcatde/"), property("foaf", "http://xmlns.com/foaf/0.1/"),
        property("vcard", "http://www.w3.org/2006/vcard/ns#"), property("spdx", "http://spdx.org/rdf/terms#"),
        property("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        property("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]

    private static func property(_ name: String, _ text: String) -> GeoJSONProperty {
        GeoJSONProperty(name, .string(text))
    }

    private static func property(_ name: String, _ properties: [GeoJSONProperty]) -> GeoJSONProperty {
        GeoJSONProperty(name, .object(properties))
    }

    private static func reference(_ address: String) -> [GeoJSONProperty] { [property("@id", address)] }

    private static func day(_ day: CivilDate) -> [GeoJSONProperty] {
        [property("@type", "xsd:date"), property("@value", day.description)]
    }

    private static func words(_ text: String, _ folder: DataFolder) -> GeoJSONValue {
        .object([property("@value", text), property("@language", folder.language.rawValue)])
    }

    /// A name as a part of an address (RFC 3986, section 2.3).
    private static func encoded(_ name: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes = [UInt8]()
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
