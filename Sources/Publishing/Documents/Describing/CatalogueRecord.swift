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
        var dataset: JSON = [
            "@context": contextOfNames, "@id": JSON(address), "@type": "dcat:Dataset",
            "dct:identifier": JSON(address),
            "dct:title": words(
                (folder.isFictitious ? Markings.fictitious(folder.language) + ": " : "") + folder.title, folder),
            "dct:description": words(folder.description, folder),
            "dct:publisher": ["@type": "foaf:Organization", "foaf:name": JSON(terms.publisher)],
            "dcat:contactPoint": [
                "@type": "vcard:Organization", "vcard:fn": JSON(terms.contact.name),
                "vcard:hasEmail": reference("mailto:\(terms.contact.email)"),
            ],
            "dcat:keyword": JSON(keywords(folder).map { words($0, folder) }),
            "dct:language": reference(language(folder.language)), "dct:modified": day(released),
            "dct:provenance": [
                "@type": "dct:ProvenanceStatement",
                "rdfs:label": words(([folder.release] + folder.sources).joined(separator: "; "), folder),
            ],
        ]
        if let page { dataset = dataset.with(["dcat:landingPage": reference(address + encoded(page))]) }
        if !terms.themes.isEmpty {
            let themes = terms.themes.map { reference("\(authority)/data-theme/\($0.rawValue)") }
            dataset = dataset.with(["dcat:theme": JSON(themes)])
        }
        if let contributor = terms.contributor {
            dataset = dataset.with(["dcatde:contributorID": reference(contributor)])
        }
        if let frequency = terms.frequency {
            dataset = dataset.with([
                "dct:accrualPeriodicity": reference("\(authority)/frequency/\(frequency.authorityCode)")
            ])
        }
        let distributions = files.map { distribution($0, of: folder, at: address, terms) }
        return dataset.with(place(county, folder)).with(time(folder))
            .with(["dcat:distribution": JSON(distributions)]).text + "\n"
    }

    // MARK: Parts

    private static func distribution(
        _ file: File, of folder: DataFolder, at address: String, _ terms: OpenDataTerms
    ) -> JSON {
        let place = address + encoded(file.name)
        let stem = file.name.split(separator: ".").first.map(String.init) ?? file.name
        let title = folder.resources.first { $0.path == "\(stem).csv" }?.title ?? stem
        var distribution: JSON = [
            "@id": JSON("\(place)#distribution"), "@type": "dcat:Distribution",
            "dct:title": words("\(title) (\(file.name))", folder), "dcat:accessURL": reference(place),
            "dcat:downloadURL": reference(place), "dct:license": reference(terms.licence.catalogueAddress),
            "dcat:byteSize": ["@type": "xsd:nonNegativeInteger", "@value": JSON("\(file.size)")],
            "spdx:checksum": [
                "@type": "spdx:Checksum",
                "spdx:algorithm": reference("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
                "spdx:checksumValue": ["@type": "xsd:hexBinary", "@value": JSON(file.digest)],
            ],
        ]
        if terms.licence.asksForAttribution {
            distribution = distribution.with(["dcatde:licenseAttributionByText": words(terms.publisher, folder)])
        }
        if let format = FileFormat(ofFileNamed: file.name) {
            distribution = distribution.with([
                "dcat:mediaType": reference("https://www.iana.org/assignments/media-types/\(format.mediaType)"),
                "dct:format": reference("\(authority)/file-type/\(format.authorityCode)"),
            ])
        }
        return distribution
    }

    private static func place(
        _ county: (code: String, name: String), _ folder: DataFolder
    ) -> KeyValuePairs<String, JSON> {
        let isKey = county.code.allSatisfy { $0.isASCII && $0.isNumber }
        let kinds = [
            2: ("stateKey", "state"), 5: ("districtKey", "administrativeDistrict"),
            8: ("municipalityKey", "municipality"),
        ]
        guard isKey, let (key, level) = kinds[county.code.count] else {
            return ["dcatde:geocodingDescription": words(county.name, folder)]
        }
        let vocabulary = "http://dcat-ap.de/def/politicalGeocoding/"
        let place = reference("\(vocabulary)\(key)/\(county.code)")
        return [
            "dct:spatial": place, "dcatde:politicalGeocodingURI": place,
            "dcatde:politicalGeocodingLevelURI": reference("\(vocabulary)Level/\(level)"),
        ]
    }

    private static func time(_ folder: DataFolder) -> KeyValuePairs<String, JSON> {
        let periods = folder.resources.flatMap(\.periods)
        guard let first = periods.map(\.firstDay).min(), let last = periods.map(\.lastDay).max() else { return [:] }
        return [
            "dct:temporal": [
                "@type": "dct:PeriodOfTime", "dcat:startDate": day(first), "dcat:endDate": day(last),
            ]
        ]
    }

    /// What is counted, and the county.
    private static func keywords(_ folder: DataFolder) -> [String] {
        ([folder.title] + folder.resources.map { $0.subject(folder.language) }).eachOnce()
    }

    private static func language(_ language: Language) -> String {
        "\(authority)/language/\(language == .german ? "DEU" : "ENG")"
    }

    /// Where the European Union's authority tables lie.
    private static let authority = "http://publications.europa.eu/resource/authority"

    // MARK: JSON-LD

    private static let contextOfNames: JSON = [
        "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
        "dcatde": "http://dcat-ap.de/def/dcatde/", "foaf": "http://xmlns.com/foaf/0.1/",
        "vcard": "http://www.w3.org/2006/vcard/ns#", "spdx": "http://spdx.org/rdf/terms#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "xsd": "http://www.w3.org/2001/XMLSchema#",
    ]

    private static func reference(_ address: String) -> JSON { ["@id": JSON(address)] }

    private static func day(_ day: CivilDate) -> JSON { ["@type": "xsd:date", "@value": JSON(day.description)] }

    private static func words(_ text: String, _ folder: DataFolder) -> JSON {
        ["@value": JSON(text), "@language": JSON(folder.language.rawValue)]
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
